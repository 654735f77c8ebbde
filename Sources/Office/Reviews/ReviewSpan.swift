import Ledger
import Measures
import Registers

/// What happened at an office and below it between two days.
struct ReviewSpan {
  let archivist: Archivist
  let office: Int64
  let from: Day
  let to: Day
  let within: [Int64]

  init(_ archivist: Archivist, office: Int64, from: Day, to: Day) throws {
    (self.archivist, self.office, self.from, self.to) = (archivist, office, from, to)
    within = try archivist.treeThen().below([office]).sorted()
  }

  private var days: [Value] { [.int(Int64(from.number)), .int(Int64(to.number))] }

  /// Entries about projects that are governed here or below.
  private func ofProjects() throws -> Clause {
    let here = Clause.in("x.governing_office", within)
    return Clause(
      "t.project IN (SELECT x.id FROM \(try archivist.source(of: Project.self)) x WHERE \(here.sql))",
      here.values)
  }

  func decisions() throws -> [Int] {
    try archivist.all(
      Decision.self,
      where: .all([
        Clause(
          "t.raised_on IS NOT NULL AND t.decided_on > ? AND t.decided_on <= ? "
            + "AND t.outcome IN ('approved', 'approved_with_conditions', 'rejected')", days),
        .any([.in("t.office", within), try ofProjects()]),
      ])
    ).compactMap { held in
      guard let raised = held.entry.raisedOn, let decided = held.entry.decidedOn else { return nil }
      return raised.days(to: decided)
    }
  }

  /// Asked for on the day on which it was entered.
  func waivers() throws -> ReviewFacts.Leave {
    let found = try archivist.all(WaiverRecord.self, where: try ofProjects())
    let entered = try archivist.firstDays(WaiverRecord.self, found.map(\.id))
    var leave = ReviewFacts.Leave()
    for held in found {
      guard let on = entered[held.id], on > from, on <= to else { continue }
      leave.asked += 1
      switch held.entry.status {
      case .granted: leave.granted += 1
      case .refused: leave.refused += 1
      case .requested: leave.waiting += 1
      case .withdrawn: break
      }
    }
    return leave
  }

  func returns() throws -> (Int, [Held<SpokeReturn>]) {
    let due = try archivist.all(
      SpokeReturn.self,
      where: .all([.in("t.from_office", within), Clause("t.due > ? AND t.due <= ?", days)]), order: "t.due")
    let late = due.filter { one in
      guard let day = one.entry.due else { return false }
      return one.entry.deliveredOn.map { $0 > day } ?? (day < to)
    }
    return (due.count, late)
  }

  func costs() throws -> [ReviewFacts.Cost] {
    let rows = try archivist.all(
      OfficeCost.self,
      where: Clause(
        "t.office = ? AND t.fiscal_year >= ? AND t.fiscal_year <= ?",
        [.int(office), .int(Int64(from.parts.year)), .int(Int64(to.parts.year))]))
    struct Key: Hashable, Comparable {
      let year: Int
      let currency: String
      static func < (a: Key, b: Key) -> Bool { (a.year, a.currency) < (b.year, b.currency) }
    }
    let groups = Dictionary(grouping: rows) {
      Key(year: $0.entry.year, currency: ($0.entry.budget ?? $0.entry.actual)?.currency.code ?? "")
    }
    func sum(_ amounts: [Money]) -> Money? {
      amounts.dropFirst().reduce(amounts.first) { $0?.adding($1) }
    }
    return groups.keys.sorted().map { key in
      let rows = groups[key] ?? []
      return ReviewFacts.Cost(
        year: key.year, budget: sum(rows.compactMap(\.entry.budget)),
        actual: sum(rows.compactMap(\.entry.actual)))
    }
  }

  /// The fields of the office that say what it is and where it stands.
  private static let told = [
    "name", "parent", "level", "kind", "control_profile", "permanence", "host_unit", "reports_to",
    "placement", "sourcing", "status",
  ]

  func changes(_ shelf: Shelf) throws -> [ReviewFacts.Change] {
    let held = try archivist.find(shelf, office)
    var found: [ReviewFacts.Change] = []
    for line in try archivist.history(shelf, held) where line.action == "changed" {
      guard line.at.day > from, line.at.day <= to else { continue }
      for one in line.changes where ReviewSpan.told.contains(one.field) {
        found.append(
          ReviewFacts.Change(
            on: line.at.day, what: shelf.sheet.field(one.field)?.title ?? one.field, before: one.from,
            after: one.to))
      }
    }
    return try (found + heads()).sorted { $0.on > $1.on }
  }

  /// Who came to head it.
  private func heads() throws -> [ReviewFacts.Change] {
    let posts = try archivist.binding(
      Post.self, where: Clause("t.is_head = 1 AND t.office = ?", [.int(office)]))
    let came = try archivist.binding(
      Assignment.self,
      where: .all([
        .in("t.post", posts.map(\.id)), Clause("t.from_day > ? AND t.from_day <= ?", days),
      ]))
    let people = try archivist.binding(
      Person.self, where: .in("t.id", came.compactMap(\.entry.person?.id)))
    let names = Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
    return came.compactMap { one in
      guard let on = one.entry.from, let person = one.entry.person?.id else { return nil }
      return ReviewFacts.Change(
        on: on, what: "Head", before: "", after: names[person] ?? Person.title.code(of: person))
    }
  }
}
