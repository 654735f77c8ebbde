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
  ///
  /// It looks back in ever longer stretches until it has enough, so that much that she may not see neither hides what she
  /// may nor can be told from it; the stretches end after some thousands of changes.
  public func recent(limit: Int) throws -> [HistoryLine] {
    var found: [Int64] = []
    var before = Int64.max
    for stretch in [32, 512, 8_192] {
      let keys = try keys(before: before, limit: stretch)
      let visible = try visible(keys)
      found += keys.lazy.filter { visible.contains($0.entry) }.map(\.sequence).prefix(limit - found.count)
      guard found.count < limit, keys.count == stretch, let last = keys.last else { break }
      before = last.sequence
    }
    if found.isEmpty { return [] }
    let these = Clause.in("h.sequence", found)
    return try lines("WHERE \(these.sql)", these.values, limit: limit)
  }

  private struct EntryKey: Hashable {
    let register: String
    let id: Int64
  }

  private func keys(before sequence: Int64, limit: Int) throws -> [(sequence: Int64, entry: EntryKey)] {
    let until = asOf.map { "AND h.at <= \($0.milliseconds) " } ?? ""
    return try connection.query(
      "SELECT h.sequence, h.register, h.entry FROM history h WHERE h.sequence < ? \(until)"
        + "ORDER BY h.sequence DESC LIMIT \(limit)", [.int(sequence)]
    ).map { ($0.int(0) ?? 0, EntryKey(register: $0.text(1) ?? "", id: $0.int(2) ?? 0)) }
  }

  /// Those of the entries whose history the actor may read: one question for each register among them.
  private func visible(_ keys: [(sequence: Int64, entry: EntryKey)]) throws -> Set<EntryKey> {
    var visible = Set<EntryKey>()
    for (register, entries) in Dictionary(grouping: keys.map(\.entry), by: \.register) {
      guard let shelf = catalogue.shelf(register) else { continue }
      let seen = try sight.clause(shelf, .readHistory)
      if seen == .none { continue }
      let these = Clause.all([.in("t.id", Set(entries.map(\.id)).sorted()), seen].filter { $0 != .all })
      let rows = try connection.query(
        "SELECT t.id FROM \(source(shelf)) t WHERE \(these.sql)", these.values)
      visible.formUnion(rows.compactMap { row in row.int(0).map { EntryKey(register: register, id: $0) } })
    }
    return visible
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
