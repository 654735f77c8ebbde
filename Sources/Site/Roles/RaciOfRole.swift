import Face
import Markup
import Office
import Registers

/// The processes in which a role has a part, by the standard matrix under each kind of office.
struct RaciOfRole {
  let key: String

  private func letters(_ kind: RaciKind) -> [ProcessKey: String] {
    let matrix = RaciMatrix.ofProcesses([], RaciSituation(kind: kind), narrates: false)
    var found: [ProcessKey: String] = [:]
    for part in RaciOfRole.parts(matrix, key) {
      let said = part.occasion == .any ? part.cell.text : "\(part.cell.text) \(part.occasion.words)"
      found[part.process] = found[part.process].map { "\($0), \(said)" } ?? said
    }
    return found
  }

  /// Every part that a role has, the two cases of a process as one where they say the same.
  static func parts(_ matrix: RaciMatrix, _ key: String) -> [(
    process: ProcessKey, occasion: RaciCase, cell: RaciCell
  )] {
    var found: [(process: ProcessKey, occasion: RaciCase, cell: RaciCell)] = []
    for row in matrix.rows {
      guard let cell = cell(row, key), !cell.isEmpty else { continue }
      if let last = found.last, last.process == row.process, last.cell.text == cell.text {
        found[found.count - 1].occasion = .any
      } else {
        found.append((row.process, row.occasion, cell))
      }
    }
    return found
  }

  /// What a role has in a row: by itself, or by the column that it helps to fill.
  static func cell(_ row: RaciMatrix.Row, _ key: String) -> RaciCell? {
    row.cells[RaciParty(role: key)]
      ?? row.cells.first { party, _ in
        if case .column = party { party.roles.contains(key) } else { false }
      }?.value
  }

  var section: Section {
    let kinds = RaciKind.allCases.map(letters)
    let rows = ProcessKey.processes.filter { process in kinds.contains { $0[process] != nil } }.map {
      process in
      Table.Row(cells: ["\(process.number) \(process.title)"] + kinds.map { "\($0[process] ?? "–")" })
    }
    return Section(
      "Part in the processes", id: "processes",
      lead: "By the standard matrix; offices may lay down other parts.",
      actions: ActionLink("Matrix of an office", href: "/raci").markup,
      body: Table(
        columns: [.init(title: "Process")]
          + RaciKind.allCases.map { .init(title: "\(Wording.sentence($0.rawValue)) office") },
        rows: rows, caption: "Part of this role in the processes",
        empty: EmptyState(
          title: "No part in the standard matrix", text: "An office gives it one by a RACI line.")
      ).markup)
  }
}

extension RaciCase {
  /// Said beside a letter.
  var words: String {
    switch self {
    case .any: ""
    case .within: "up to the limit"
    case .above: "above the limit"
    }
  }
}
