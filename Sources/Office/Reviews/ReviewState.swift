import Ledger
import Measures
import Registers

/// How an office with all below it stood at a moment: projects, compliance and vacancies, as far as the reader may see.
public struct ReviewState: Sendable {
  public let day: Day
  public let offices: Int
  /// Live projects governed here or below.
  public let projects: Int
  public let compliance: Compliance.Tally
  public let posts: Int
  public let vacant: Int
  /// For how many days the longest of them had stood empty.
  public let oldest: Int?

  /// Nil where nothing was recorded of the office at that moment yet: that is not known, and not none.
  init?(_ archivist: Archivist, office: Int64) throws {
    let tree = try archivist.treeThen()
    guard tree.all.contains(office) else { return nil }
    day = archivist.day
    let within = tree.below([office])
    let open = try archivist.openOffices().map(\.id).filter(within.contains)
    offices = open.count
    let here = Clause.in("t.governing_office", open)
    let shelf = try archivist.catalogue.shelf(Project.self)
    projects = Int(
      try archivist.reckon(shelf, "COUNT(*)", where: .all([here, Project.live])).first?.int(0) ?? 0)
    compliance = Compliance.Tally(try Compliance(archivist, office: office).lines)
    let seats = try archivist.all(Post.self, where: .in("t.office", open))
    let filled = try archivist.all(
      Assignment.self, where: .all([.in("t.post", seats.map(\.id)), try archivist.filling()]))
    let taken = Set(filled.compactMap(\.entry.post?.id))
    let empty = seats.map(\.id).filter { !taken.contains($0) }
    let fell = try FellVacant(archivist, vacant: empty)
    posts = seats.count
    vacant = empty.count
    let today = archivist.day
    oldest = empty.compactMap { fell.since($0).map { max($0.days(to: today) + 1, 0) } }.max()
  }
}

extension Archivist {
  /// The same reader, looking at the end of an earlier day; a day that is not earlier is what she looks at already.
  func then(_ other: Day) throws -> Archivist {
    guard other < day, let moment = Instant(other.description) else { return self }
    return try Archivist(
      connection, catalogue: catalogue, actor: actor, now: now, asOf: moment, memory: memory)
  }
}
