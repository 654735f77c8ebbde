/// The standard matrix, read from its rows: the letters of every process with which each office starts.
public struct RaciStandard: Sendable {
  public static let shared = RaciStandard(RaciRows.all)

  let rows: [ProcessKey: [RaciParty: RaciCell]]
  /// The processes for which two parties answer, up to a limit and above it.
  let conditional: Set<ProcessKey>
  /// Rows or cells that could not be read; empty for the standard, which a test asserts.
  let unread: [String]

  init(_ data: [(process: ProcessKey, cells: String)]) {
    var rows: [ProcessKey: [RaciParty: RaciCell]] = [:]
    var conditional = Set<ProcessKey>()
    var unread: [String] = []
    for (process, text) in data {
      let cells = text.utf8.split(separator: 0x7C).map { String($0) ?? "" }
      if cells.count != RaciColumn.allCases.count {
        unread.append("\(process.rawValue): \(cells.count) cells")
      }
      var row: [RaciParty: RaciCell] = [:]
      for (column, cell) in zip(RaciColumn.allCases, cells) {
        guard let read = RaciStandard.cell(cell) else {
          unread.append("\(process.rawValue) \(column.rawValue): \(cell)")
          continue
        }
        if cell == "A*" { conditional.insert(process) }
        if !read.isEmpty { row[.column(column)] = read }
      }
      for one in RaciRows.beside where one.process == process { row[.role(one.role)] = RaciCell(one.part) }
      rows[process] = row
    }
    self.rows = rows
    self.conditional = conditional
    self.unread = unread
  }

  /// Reads `A`, `A*`, `A/R`, `R(request)`, `C`, `-`; nil for anything else.
  private static func cell(_ text: String) -> RaciCell? {
    switch text {
    case "-": RaciCell()
    case "A", "A*": RaciCell(isAccountable: true)
    case "A/R": RaciCell(.responsible, isAccountable: true)
    case "R", "R(request)": RaciCell(.responsible)
    case "C": RaciCell(.consulted)
    case "I": RaciCell(.informed)
    default: nil
    }
  }

  /// Whether who answers depends on the limit of the authority delegated, under an office of this kind.
  public func isConditional(_ process: ProcessKey, _ kind: RaciKind) -> Bool {
    guard conditional.contains(process) else { return false }
    // An office that takes the decision in every case has no limit to ask for.
    return !(RaciShift.byProcess[process] ?? []).contains {
      $0.occasion == .office(kind) && $0.part == .accountable && !$0.isWithinLimit
    }
  }

  /// What the row says beside its letters.
  public static func note(_ process: ProcessKey) -> String { RaciRows.notes[process] ?? "" }

  /// The letter of a role in the standard for a controlling office, or nil where it has no part.
  public func cell(_ process: ProcessKey, role key: String) -> RaciCell? {
    let row = rows[process] ?? [:]
    let party = RaciParty(role: key)
    return row[party] ?? party.origin.flatMap { row[.column($0)] }
  }
}
