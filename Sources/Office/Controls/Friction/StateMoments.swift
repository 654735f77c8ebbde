import Ledger
import Measures
import Registers

/// When records first came into each of their states, as their versions tell.
struct StateMoments {
  private var days: [Int64: [String: Day]] = [:]

  /// - Parameter ids: of records that the reader may see.
  init<E: Register>(_ archivist: Archivist, _ type: E.Type, of ids: [Int64]) throws {
    var here = Clause.in("p.id", ids)
    if let asOf = archivist.asOf {
      here = .all([here, Clause("p.since <= ?", [.int(asOf.milliseconds)])])
    }
    let sql = """
      SELECT p.id, p.status, MIN(p.since) FROM \(E.title.name)_past p WHERE \(here.sql) GROUP BY p.id, p.status
      """
    let rows = try archivist.memory.rows(sql, here.values) {
      try archivist.connection.query(sql, here.values)
    }
    for row in rows {
      guard let id = row.int(0), let state = row.text(1), let at = row.int(2) else { continue }
      days[id, default: [:]][state] = Instant(milliseconds: at).day
    }
  }

  /// The day on which the record first had the state.
  func day(_ id: Int64, _ state: String) -> Day? { days[id]?[state] }

  /// The day on which it was entered, in whatever state.
  func first(_ id: Int64) -> Day? { days[id]?.values.min() }
}
