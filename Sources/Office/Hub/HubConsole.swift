import Ledger
import Measures
import Registers

/// A hub with its spokes: who is tied to it, whether each is in order, what complies, and which returns are due and late.
///
/// It reads a fixed number of sets however many spokes there are, and counts what the reader may see.
public struct HubConsole: Sendable {
  public let hub: Held<OfficeUnit>
  public let day: Day
  /// In the order of the tree.
  public let spokes: [Spoke]
  /// What is open, or was due within the year behind; the earliest first.
  public let returns: [Held<SpokeReturn>]

  public init(_ archivist: Archivist, hub id: Int64) throws {
    hub = try archivist.find(Reference<OfficeUnit>(id))
    day = archivist.day
    let open = try archivist.openOffices()
    let owed = try HubConsole.returns(archivist, to: id)
    let ties = try HubConsole.ties(archivist, id, open, owed)
    let offices = open.filter { ties[$0.id] != nil }
    let ids = offices.map(\.id)
    let tree = try archivist.treeThen()
    let scope = Dictionary(ids.map { ($0, tree.below([$0])) }, uniquingKeysWith: { a, _ in a })
    let projects = try archivist.all(
      Project.self,
      where: .all([
        .in("t.governing_office", scope.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }.sorted()),
        Clause("t.status <> 'cancelled'"),
      ]))
    let judged = try Compliance(archivist, projects: projects).byOffice()
    let mandated = Set(
      try archivist.all(
        Mandate.self, where: .all([Clause("t.status = 'in_force'"), .in("t.office", ids)])
      ).compactMap { $0.entry.office?.id })
    let heads = try archivist.heads(of: ids)
    var live: [Int64: Int] = [:]
    for project in projects where project.entry.status.isLive {
      if let office = project.entry.governingOffice?.id { live[office, default: 0] += 1 }
    }
    let day = day
    spokes = offices.map { office in
      let here = scope[office.id] ?? []
      var tally = Compliance.Tally()
      for part in here { for one in (judged[part] ?? [:]).values { tally.add(one) } }
      var returns = ReturnTally()
      for one in owed where one.entry.from?.id == office.id { returns.add(one.entry, on: day) }
      return Spoke(
        office: office, ties: ties[office.id] ?? [], head: heads[office.id],
        hasMandate: mandated.contains(office.id), liveProjects: here.reduce(0) { $0 + (live[$1] ?? 0) },
        compliance: tally, returns: returns)
    }
    returns = owed.filter { one in
      one.entry.standing(on: day)?.isOpen == true || one.entry.due.map { $0 > day.adding(-365) } == true
    }
  }

  private static func returns(_ archivist: Archivist, to hub: Int64) throws -> [Held<SpokeReturn>] {
    try archivist.all(
      SpokeReturn.self, where: Clause("t.to_office = ?", [.int(hub)]), order: "t.due, t.id")
  }

  /// The offices tied to the hub, each with its ties in their own order.
  private static func ties(
    _ archivist: Archivist, _ hub: Int64, _ open: [Held<OfficeUnit>], _ owed: [Held<SpokeReturn>]
  ) throws -> [Int64: [Spoke.Tie]] {
    var found: [Int64: Set<Spoke.Tie>] = [:]
    for office in open where office.entry.parent?.id == hub { found[office.id, default: []].insert(.below) }
    let links = try archivist.all(
      OfficeLink.self, where: Clause("t.from_office = ? OR t.to_office = ?", [.int(hub), .int(hub)]))
    for link in links.map(\.entry) {
      guard let from = link.from?.id, let to = link.to?.id else { continue }
      switch link.kind {
      case .suppliesStandardTo where from == hub: found[to, default: []].insert(.supplied)
      case .serves where from == hub: found[to, default: []].insert(.served)
      case .reportsTo where to == hub: found[from, default: []].insert(.reports)
      case .sharesResourcesWith: found[from == hub ? to : from, default: []].insert(.shares)
      default: break
      }
    }
    for item in owed { if let from = item.entry.from?.id { found[from, default: []].insert(.owes) } }
    found[hub] = nil
    return found.mapValues { ties in Spoke.Tie.allCases.filter(ties.contains) }
  }
}

extension HubConsole {
  /// All returns of the spokes together.
  public var tally: ReturnTally {
    var tally = ReturnTally()
    for one in returns { tally.add(one.entry, on: day) }
    return tally
  }

  /// How the projects of all spokes stand; a project below two spokes counts in each.
  public var compliance: Compliance.Tally {
    var tally = Compliance.Tally()
    for spoke in spokes { tally.add(spoke.compliance) }
    return tally
  }
}
