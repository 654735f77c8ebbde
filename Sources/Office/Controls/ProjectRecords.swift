import Ledger
import Measures
import Registers

/// The tailoring records and waivers of many projects, as the rules of controls take them.
///
/// Like `OfficeLayers`, it reads past the reader's own rights: ask it only for projects she may see.
public struct ProjectRecords {
  private var tailorings: [Int64: [Held<TailoringRecord>]] = [:]
  private var waivers: [Int64: [Held<WaiverRecord>]] = [:]
  /// The offices at which each deciding person holds or held a post.
  private var seats: [Int64: Set<Int64>] = [:]
  private let tree: OfficeTree

  public init(_ archivist: Archivist, projects: [Int64]) throws {
    tree = try archivist.treeThen()
    let here = Clause.in("t.project", projects)
    var deciding = Set<Int64>()
    for held in try archivist.binding(TailoringRecord.self, where: here) {
      guard let project = held.entry.project?.id else { continue }
      tailorings[project, default: []].append(held)
      if held.entry.approvedBy == nil, let person = held.entry.approver { deciding.insert(person.id) }
    }
    for held in try archivist.binding(WaiverRecord.self, where: here) {
      guard let project = held.entry.project?.id else { continue }
      waivers[project, default: []].append(held)
      if held.entry.grantedBy == nil, let person = held.entry.approver { deciding.insert(person.id) }
    }
    if !deciding.isEmpty { seats = try ProjectRecords.seats(archivist, of: deciding.sorted()) }
  }

  private static func seats(_ archivist: Archivist, of people: [Int64]) throws -> [Int64: Set<Int64>] {
    let assignments = try archivist.binding(Assignment.self, where: .in("t.person", people))
    let posts = try archivist.binding(
      Post.self, where: .in("t.id", assignments.compactMap { $0.entry.post?.id }))
    var offices: [Int64: Int64] = [:]
    for post in posts { offices[post.id] = post.entry.office?.id }
    var seats: [Int64: Set<Int64>] = [:]
    for one in assignments {
      guard let person = one.entry.person?.id, let office = one.entry.post.flatMap({ offices[$0.id] }) else {
        continue
      }
      seats[person, default: []].insert(office)
    }
    return seats
  }

  public func tailorings(of project: Int64, governedBy office: Int64) -> [Tailoring] {
    (tailorings[project] ?? []).map { held in
      let entry = held.entry
      return Tailoring(
        id: held.code, control: entry.control, level: entry.level, from: entry.from ?? .first, to: entry.to,
        isApproved: entry.status == .inForce,
        approvedByOffice: self.office(entry.approvedBy, entry.approver, office))
    }
  }

  public func waivers(of project: Int64, governedBy office: Int64) -> [Waiver] {
    (waivers[project] ?? []).map { held in
      let entry = held.entry
      return Waiver(
        id: held.code, control: entry.control, level: entry.level, from: entry.from ?? .first,
        until: entry.until ?? .first,
        grantedByOffice: self.office(entry.grantedBy, entry.approver, office) ?? "",
        state: Waiver.State(rawValue: entry.status.rawValue) ?? .requested)
    }
  }

  /// The office in whose name it was decided: the one that is named, or the highest on the project's way up at which
  /// the deciding person holds a post.
  private func office(
    _ named: Reference<OfficeUnit>?, _ person: Reference<Person>?, _ governing: Int64
  ) -> String? {
    if let named { return named.code }
    guard let offices = person.flatMap({ seats[$0.id] }) else { return nil }
    return tree.chain(from: governing).last(where: offices.contains).map { OfficeUnit.title.code(of: $0) }
  }
}
