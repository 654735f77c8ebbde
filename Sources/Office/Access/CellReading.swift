/// Reads one cell of the permission matrix, such as `CU A*(tolerance)`, into a grant.
///
/// The readings, each of them the narrower one where the text leaves room:
/// - `-` gives nothing. Statements in one cell are separated by a blank or by `+`.
/// - `*` belongs to the one letter before it: `RUA*` reads and edits freely and approves only if named on the
///   entry. `CU A*` and `CUA*` thus say the same.
/// - `(own)`, `(own WP)`, `(own tasks)`, `(own team)`, `(own people)`, `(own cost)`, `(team)` and a trailing
///   `own` narrow every letter of their statement to entries that name the person: the owner of a task or
///   work package, the team's leader, the line manager.
/// - Of these, `(own WP)` and `(own tasks)` also read the whole freely: nobody works on a project unseen.
/// - A bare `own` reads what names the person. In timesheets it also creates and edits, since everyone records
///   her own time.
/// - `(log)`, `(technical accounts)`, `(consent)`, `(erasure/export)`, `(published)` confine the letter before
///   them to that part of the area.
/// - `R(aggregate)` is read as `r`: totals only.
/// - `respond` contributes (C) to entries that name the person.
/// - All other words in brackets, such as `(propose)` or `(sim)`, say what the letter before them is for and are
///   kept as a note: what an entry may hold is the register's concern, not the matrix's. `(child)` says
///   nothing new, as the scope of a programme is already its projects.
enum CellReading {
  /// The grant that the cell spells, or nil where it is not understood to its last byte.
  static func grant(_ cell: String, in area: Area) -> Grant? {
    if cell == "-" { return Grant.none }
    var clauses: [GrantClause] = []
    for statement in statements(Array(cell.utf8)) {
      switch String(decoding: statement, as: UTF8.self) {
      case "own" where clauses.isEmpty:
        clauses = [
          GrantClause(area == .timesheets ? [.create, .edit] : .read, isNamedOnly: true, note: "own")
        ]
      case "own":
        clauses = clauses.map { GrantClause($0.rights, isNamedOnly: true, part: $0.part, note: "own") }
      case "respond":
        clauses.append(GrantClause(.create, isNamedOnly: true, note: "respond"))
      default:
        guard let read = letters(statement) else { return nil }
        clauses += read
      }
    }
    return clauses.isEmpty ? nil : Grant(text: cell, clauses: clauses)
  }

  /// The statements of a cell: split at blanks and plus signs outside brackets.
  static func statements(_ bytes: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var current: [UInt8] = []
    var depth = 0
    for byte in bytes {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if depth == 0, byte == 0x20 || byte == 0x2B {
        if !current.isEmpty { found.append(current) }
        current = []
      } else {
        current.append(byte)
      }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }

  /// Letters with their stars and, at the end, words in brackets.
  private static func letters(_ bytes: [UInt8]) -> [GrantClause]? {
    var spelled: [(right: Right, starred: Bool)] = []
    for (index, byte) in bytes.enumerated() {
      if let right = Right(letter: byte) {
        spelled.append((right, false))
      } else if byte == 0x2A, let last = spelled.popLast(), !last.starred {
        spelled.append((last.right, true))
      } else if byte == 0x28, bytes.last == 0x29, !spelled.isEmpty {
        let words = String(decoding: bytes.dropFirst(index + 1).dropLast(), as: UTF8.self)
        return clauses(spelled, words)
      } else {
        return nil
      }
    }
    return clauses(spelled, nil)
  }

  /// One clause for the letters held freely, one for those held when named, one for the letter with a note.
  private static func clauses(_ spelled: [(right: Right, starred: Bool)], _ words: String?) -> [GrantClause]?
  {
    var plain = spelled
    var noted: [GrantClause] = []
    if let words {
      guard let last = spelled.last else { return nil }
      if narrowing.contains(words) {
        let letters = spelled.reduce(into: Right()) { $0.formUnion($1.right) }
        if workOfOnesOwn.contains(words) {
          return [GrantClause(.read, note: words), GrantClause(letters, isNamedOnly: true, note: words)]
        }
        return [
          GrantClause(spelled.reduce(into: []) { $0.formUnion($1.right) }, isNamedOnly: true, note: words)
        ]
      } else if words == "aggregate", last.right == .read {
        noted = [GrantClause(.summary, isNamedOnly: last.starred, note: words)]
      } else if let part = Part(rawValue: words), part != .schedule {
        noted = [GrantClause(last.right, isNamedOnly: last.starred, part: part, note: words)]
      } else if purposes.contains(words) {
        noted = [GrantClause(last.right, isNamedOnly: last.starred, note: words)]
      } else {
        return nil
      }
      plain.removeLast()
    }
    let free = plain.filter { !$0.starred }.reduce(into: Right()) { $0.formUnion($1.right) }
    let named = plain.filter(\.starred).reduce(into: Right()) { $0.formUnion($1.right) }
    var read: [GrantClause] = []
    if !free.isEmpty { read.append(GrantClause(free)) }
    if !named.isEmpty { read.append(GrantClause(named, isNamedOnly: true)) }
    return read + noted
  }

  /// Words that narrow a statement to entries that name the person.
  static let narrowing: Set<String> = [
    "own", "own WP", "own tasks", "own team", "own people", "own cost", "team",
  ]
  /// Of those, the ones that speak of pieces of a project: whoever has such a piece reads the whole.
  static let workOfOnesOwn: Set<String> = ["own WP", "own tasks"]
  /// Words that say what a letter is for.
  static let purposes: Set<String> = [
    "admin", "child", "check", "sim", "idea", "request", "submit", "propose", "rating", "survey",
    "acceptance", "tolerance", "scope/backlog",
  ]
}
