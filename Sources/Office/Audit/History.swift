import Ledger
import Measures
import Registers

extension Archivist {
  /// So many lines of a history are read at a time.
  public static let historyPage = 200

  /// The history of one entry, newest first.
  ///
  /// - Parameter sequence: to go on with what came before this line.
  public func history(
    _ shelf: Shelf, _ held: AnyHeld, limit: Int = Archivist.historyPage, before sequence: Int64 = .max
  ) throws -> [HistoryLine] {
    try demand(.readHistory, shelf, held.entry, id: held.id)
    return try lines(
      "WHERE h.register = ? AND h.entry = ? AND h.sequence < ?",
      [.text(shelf.name), .int(held.id), .int(sequence)], limit: limit)
  }

  /// What happened lately to the entries whose history the actor may read, newest first.
  public func recent(limit: Int, scan: Int = 400) throws -> [HistoryLine] {
    var seen: [String: Bool] = [:]
    var found: [HistoryLine] = []
    for line in try lines("", [], limit: scan) {
      let key = "\(line.register) \(line.entry)"
      var visible = seen[key]
      if visible == nil, let shelf = catalogue.shelf(line.register) {
        do {
          let held = try find(shelf, line.entry)
          visible = try decide(.readHistory, shelf, held.entry, id: held.id).isAllowed
        } catch Refusal.missing { visible = false }
        seen[key] = visible
      }
      if visible == true { found.append(line) }
      if found.count == limit { break }
    }
    return found
  }

  private func lines(_ clause: String, _ values: [Value], limit: Int) throws -> [HistoryLine] {
    var clause = clause
    var values = values
    if let asOf {
      clause += clause.isEmpty ? "WHERE h.at <= ?" : " AND h.at <= ?"
      values.append(.int(asOf.milliseconds))
    }
    let rows = try connection.query(
      """
      SELECT h.sequence, h.at, h.actor, h.means, h.action, h.register, h.entry, h.revision, h.reason, h.changes, h.hash, \
      (SELECT p.name FROM person p WHERE h.actor = 'H-' || p.id) FROM history h \(clause) \
      ORDER BY h.sequence DESC LIMIT \(limit)
      """, values)
    return rows.map { row in
      HistoryLine(
        sequence: row.int(0) ?? 0, at: Instant(milliseconds: row.int(1) ?? 0), actor: row.text(2) ?? "",
        actorName: row.text(11) ?? (row.text(2) == "console" ? "Console" : row.text(2) ?? ""),
        means: row.text(3) ?? "",
        action: row.text(4) ?? "", register: row.text(5) ?? "", entry: row.int(6) ?? 0,
        revision: row.int(7) ?? 0,
        reason: row.text(8) ?? "", changes: HistoryText.read(row.text(9) ?? ""), hash: row.text(10) ?? "")
    }
  }
}

extension Archivist {
  /// The last link of the history, to be kept elsewhere.
  public func checkpoint() throws -> AuditVerification.Checkpoint {
    let row = try connection.query("SELECT sequence, hash FROM head WHERE id = 1").first
    return AuditVerification.Checkpoint(sequence: row?.int(0) ?? 0, hash: row?.text(1) ?? "")
  }
}
