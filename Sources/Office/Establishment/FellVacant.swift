import Ledger
import Measures
import Registers

/// Since when posts stand empty and who was in them last: worked out from assignments and from past versions.
///
/// A post falls vacant on the day after its last holder's last day, or on the day on which she was said to have left;
/// one that was never filled has stood empty since it was entered.
public struct FellVacant: Sendable {
  private(set) var since: [Int64: Day] = [:]
  private(set) var former: [Int64: Vacancy.Former] = [:]
  private(set) var coming: [Int64: Day] = [:]

  /// Whether anybody was ever in the post, as far as the reader may see.
  public func wasFilled(_ post: Int64) -> Bool { former[post] != nil }
  public func since(_ post: Int64) -> Day? { since[post] }
  public func coming(_ post: Int64) -> Day? { coming[post] }

  public init(_ archivist: Archivist, vacant posts: [Int64]) throws {
    if posts.isEmpty { return }
    let day = archivist.day
    let people = archivist.source(try archivist.catalogue.shelf(Person.self))
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(Assignment.self),
      "t.post, t.person, t.from_day, t.to_day, t.id, (SELECT h.name FROM \(people) h WHERE h.id = t.person)",
      where: .in("t.post", posts), tail: "ORDER BY t.id")
    let left = try archivist.leavingDays(Set(rows.compactMap { $0.int(1) }))
    for row in rows {
      guard let post = row.int(0), let person = row.int(1), let from = Day(stored: row.int(2)) else {
        continue
      }
      if from > day {
        coming[post] = min(coming[post] ?? from, from)
        continue
      }
      let ends = [Day(stored: row.int(3))?.adding(1), left[person]].compactMap { $0 }.min()
      guard let empty = ends, empty <= day, since[post].map({ $0 <= empty }) ?? true else { continue }
      since[post] = empty
      former[post] = Vacancy.Former(
        person: person, name: row.text(5) ?? Person.title.code(of: person),
        source: Assignment.title.code(of: row.int(4) ?? 0))
    }
    let never = posts.filter { since[$0] == nil }
    for (post, first) in try archivist.firstDays(Post.self, never) { since[post] = first }
  }
}

extension Day {
  /// A day as it is stored; nil where there is none.
  init?(stored number: Int64?) {
    guard let number, let small = Int32(exactly: number) else { return nil }
    self.init(number: small)
  }
}

extension Archivist {
  /// The end of a condition over the versions of a register: what was not yet written at the moment that is read.
  private var untilThen: String { asOf.map { " AND since <= \($0.milliseconds)" } ?? "" }

  /// On which day people who have left were said to have left.
  func leavingDays(_ people: Set<Int64>) throws -> [Int64: Day] {
    if people.isEmpty { return [:] }
    let shelf = try catalogue.shelf(Person.self)
    let these = Clause.in("t.id", people.sorted())
    let gone = try connection.query(
      "SELECT t.id FROM \(source(shelf)) t WHERE t.status = 'left' AND \(these.sql)", these.values
    ).compactMap { $0.int(0) }
    if gone.isEmpty { return [:] }
    return try lastMoments(shelf, gone, while: "status <> 'left'")
  }

  /// The day on which each entry was last otherwise than it is, or was entered where it never was.
  func lastMoments(_ shelf: Shelf, _ ids: [Int64], while condition: String) throws -> [Int64: Day] {
    if ids.isEmpty { return [:] }
    let these = Clause.in("id", ids)
    let rows = try connection.query(
      "SELECT id, MAX(CASE WHEN \(condition) THEN until END), MIN(since) FROM \(shelf.name)_past "
        + "WHERE \(these.sql)\(untilThen) GROUP BY id", these.values)
    return days(rows) { $0.int(1) ?? $0.int(2) }
  }

  /// The day on which each entry was entered.
  func firstDays<E: Register>(_ type: E.Type, _ ids: [Int64]) throws -> [Int64: Day] {
    if ids.isEmpty { return [:] }
    let these = Clause.in("id", ids)
    let rows = try connection.query(
      "SELECT id, MIN(since) FROM \(try catalogue.shelf(type).name)_past WHERE \(these.sql)"
        + "\(untilThen) GROUP BY id", these.values)
    return days(rows) { $0.int(1) }
  }

  private func days(_ rows: [LedgerRow], _ moment: (LedgerRow) -> Int64?) -> [Int64: Day] {
    var found: [Int64: Day] = [:]
    for row in rows {
      if let id = row.int(0), let at = moment(row) { found[id] = Instant(milliseconds: at).day }
    }
    return found
  }
}
