import Ledger
import Measures
import Registers

/// Writes an entry's row, its version and its links: the only SQL that changes a register.
struct Rows {
  let connection: any Connection
  let shelf: Shelf

  init(_ connection: any Connection, _ shelf: Shelf) {
    self.connection = connection
    self.shelf = shelf
  }

  func write(
    id: Int64, revision: Int64, at: Instant, archived: Bool, cells: [Value], isNew: Bool, links: Bool
  ) throws {
    let table = shelf.name
    let columns = shelf.sheet.columns.map(\.name)
    let state = Value.int(archived ? 1 : 0)
    do {
      if isNew {
        let names = (Schema.common + columns).joined(separator: ", ")
        try connection.execute(
          "INSERT INTO \(table) (\(names)) VALUES (\(marks(5 + columns.count)))",
          [.int(id), .int(revision), .int(at.milliseconds), .int(at.milliseconds), state] + cells)
      } else {
        let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
        let touched = try connection.execute(
          "UPDATE \(table) SET revision = ?, changed_at = ?, archived = ?, \(sets) WHERE id = ? AND revision = ?",
          [.int(revision), .int(at.milliseconds), state] + cells + [.int(id), .int(revision - 1)])
        guard touched == 1 else { throw Refusal.stale(current: revision) }
        try connection.execute(
          "UPDATE \(table)_past SET until = ? WHERE id = ? AND until IS NULL",
          [.int(at.milliseconds), .int(id)])
      }
    } catch let error as LedgerError {
      if case .unique(let text) = error { throw Refusal.invalid([twin(text)]) }
      throw error
    }
    let past = (Schema.past + columns).joined(separator: ", ")
    try connection.execute(
      "INSERT INTO \(table)_past (\(past)) VALUES (\(marks(5 + columns.count)))",
      [.int(id), .int(revision), .int(at.milliseconds), .null, state] + cells)
    if links { try writeLinks(id, cells, isNew: isNew) }
  }

  private func writeLinks(_ id: Int64, _ cells: [Value], isNew: Bool) throws {
    if !isNew {
      try connection.execute(
        "DELETE FROM link WHERE register = ? AND entry = ?", [.text(shelf.name), .int(id)])
    }
    var at = 0
    for field in shelf.sheet.fields {
      defer { at += field.columns.count }
      guard case .links = field.kind, cells.indices.contains(at) else { continue }
      for target in Links<OfficeUnit>(cells: [cells[at]])?.ids ?? [] {
        try connection.execute(
          "INSERT INTO link (register, entry, field, target) VALUES (?, ?, ?, ?)",
          [.text(shelf.name), .int(id), .text(field.name), .int(target)])
      }
    }
  }

  private func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

  /// The field whose value stands already, as far as the engine's message names it.
  private func twin(_ text: String) -> Problem {
    let field = shelf.sheet.fields.first { $0.isUnique && text.contains($0.columns.first?.name ?? "?") }
    return Problem(
      field?.name ?? "",
      "\(field?.title ?? "A value") stands already on another \(shelf.title.one); it must be one of a kind.")
  }
}
