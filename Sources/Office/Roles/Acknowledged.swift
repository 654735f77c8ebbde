import Ledger
import Measures
import Registers

/// Which appointments have been acknowledged since they were last changed.
///
/// An acknowledgement holds for the version of the appointment that stood when it was entered: the history tells which
/// came first.
public struct Acknowledged: Sendable {
  /// The last change of each assignment, as a number of the history.
  private let changed: [Int64: Int64]
  /// By assignment and person, when the latest acknowledgement was entered and for which day.
  private let words: [Int64: [Int64: (entered: Int64, on: Day?)]]

  /// What is asked about are assignments that the reader may see.
  public init(_ archivist: Archivist, assignments: [Int64]) throws {
    let kept = try archivist.binding(Acknowledgement.self, where: .in("t.assignment", assignments))
    changed = try Acknowledged.sequences(archivist, Assignment.title.name, assignments, "MAX")
    let entered = try Acknowledged.sequences(archivist, Acknowledgement.title.name, kept.map(\.id), "MIN")
    var words: [Int64: [Int64: (entered: Int64, on: Day?)]] = [:]
    for held in kept {
      guard let assignment = held.entry.assignment?.id, let person = held.entry.person?.id,
        let at = entered[held.id]
      else { continue }
      if let known = words[assignment]?[person], known.entered >= at { continue }
      words[assignment, default: [:]][person] = (at, held.entry.on)
    }
    self.words = words
  }

  private static func sequences(
    _ archivist: Archivist, _ register: String, _ ids: [Int64], _ which: String
  ) throws -> [Int64: Int64] {
    if ids.isEmpty { return [:] }
    var clause = Clause.all([Clause("h.register = ?", [.text(register)]), .in("h.entry", ids)])
    if let asOf = archivist.asOf {
      clause = .all([clause, Clause("h.at <= ?", [.int(asOf.milliseconds)])])
    }
    let sql = "SELECT h.entry, \(which)(h.sequence) FROM history h WHERE \(clause.sql) GROUP BY h.entry"
    let rows = try archivist.memory.rows(sql, clause.values) {
      try archivist.connection.query(sql, clause.values)
    }
    var found: [Int64: Int64] = [:]
    for row in rows { if let entry = row.int(0) { found[entry] = row.int(1) } }
    return found
  }

  /// Whether the person has acknowledged the appointment as it stands.
  public func isCurrent(_ assignment: Int64, by person: Int64) -> Bool {
    guard let word = words[assignment]?[person], let last = changed[assignment] else { return false }
    return word.entered > last
  }

  /// The day of her latest acknowledgement, of whatever version.
  public func day(_ assignment: Int64, by person: Int64) -> Day? { words[assignment]?[person]?.on }
}
