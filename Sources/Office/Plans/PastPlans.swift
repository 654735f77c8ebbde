import Ledger
import Measures
import Registers
import Scheduling

/// A plan as it stood at the end of a day on which it was changed.
public struct PastPlan: Sendable {
  public let day: Day
  public let plan: Plan
}

extension Archivist {
  /// How the plan of a project stood over time: the last state of each day on which it changed, the latest day last.
  ///
  /// - Parameter most: days beyond it are thinned out evenly; the first and the last stay.
  public func pastPlans(_ held: Held<ProjectPlan>, most: Int = 12) throws -> [PastPlan] {
    let shelf = try catalogue.shelf(ProjectPlan.self)
    var here = Clause("p.id = ?", [.int(held.id)])
    if let asOf { here = .all([here, Clause("p.since <= ?", [.int(asOf.milliseconds)])]) }
    let columns = ["content", "changes", "in_force"].map { "p.\($0)" }.joined(separator: ", ")
    let rows = try connection.query(
      "SELECT p.since, \(columns) FROM \(shelf.name)_past p WHERE \(here.sql) ORDER BY p.revision",
      here.values)
    var days: [(day: Day, entry: ProjectPlan)] = []
    for row in rows {
      guard let since = row.int(0) else { continue }
      var entry = held.entry
      (entry.content, entry.changes) = (row.text(1) ?? "", row.text(2) ?? "")
      entry.inForce = Int(row.int(3) ?? 0)
      let day = Instant(milliseconds: since).day
      if days.last?.day == day { days.removeLast() }
      days.append((day, entry))
    }
    let replay = PlanReplay(connection: connection, blank: try blankPlan(held.entry))
    return try Self.thinned(days, most).compactMap { day, entry in
      try replay.run(entry).map { PastPlan(day: day, plan: $0.plan) }
    }
  }

  /// So many of a list at most, evenly, with its first and its last.
  static func thinned<Item>(_ list: [Item], _ most: Int) -> [Item] {
    guard list.count > most, most > 1 else { return list }
    return (0..<most).map { list[$0 * (list.count - 1) / (most - 1)] }
  }
}
