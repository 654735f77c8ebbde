import Ledger
import Registers

/// Works out the facts on which a decision about an entry rests: where it stands, who is named, whether it is hidden.
struct Placing {
  /// So many steps lead at the most from an entry to the place where it stands: from a vote to the project of a board.
  static let most = 6

  let archivist: Archivist
  init(_ archivist: Archivist) { self.archivist = archivist }

  func facts(_ shelf: Shelf, _ entry: any Register, id: Int64?) throws -> Facts {
    var place = Place()
    let cells = cells(shelf, entry)
    try collect(shelf, cells, id, into: &place, depth: 0)
    return Facts(
      area: shelf.area, chain: place.chain, isConfidential: place.isConfidential, named: place.named,
      requester: shelf.asker.flatMap { cells[$0]?.int }, isOwnAssignmentOrRole: isOwn(entry),
      parts: (entry as? StatusReport)?.status == .published ? [.published] : [])
  }

  private struct Place {
    var chain: [Node] = []
    var named = Set<Int64>()
    var isConfidential = false
  }

  private func cells(_ shelf: Shelf, _ entry: any Register) -> [String: Value] {
    Dictionary(
      zip(shelf.sheet.columns.map(\.name), shelf.sheet.cells(of: entry)), uniquingKeysWith: { a, _ in a })
  }

  private func collect(
    _ shelf: Shelf, _ cells: [String: Value], _ id: Int64?, into place: inout Place, depth: Int
  ) throws {
    guard depth < Placing.most else { return }
    for column in shelf.named { if let person = cells[column]?.int { place.named.insert(person) } }
    if cells["confidentiality"]?.text == Project.Confidentiality.confidential.rawValue {
      place.isConfidential = true
    }
    switch shelf.placement {
    // Whoever holds a right anywhere holds it for these.
    case .everywhere: place.chain = archivist.subject.holdings.map(\.node)
    case .accounts:
      if let id, id == archivist.actor.account { place.named.insert(archivist.actor.person ?? 0) }
    case .nodes(let columns, let parents):
      for column in columns {
        if column.isList {
          for office in Links<OfficeUnit>(cells: [cells[column.name] ?? .null])?.ids ?? [] {
            append(Node(column.kind, office), to: &place)
          }
        } else if let node = column.name == "id" ? id : cells[column.name]?.int {
          append(Node(column.kind, node), to: &place)
        }
      }
      for parent in parents {
        guard let upper = archivist.catalogue.shelf(parent.register), let above = cells[parent.column]?.int
        else { continue }
        let names = upper.sheet.columns.map(\.name)
        let rows = try archivist.connection.query(
          "SELECT \(names.joined(separator: ", ")) FROM \(upper.name) WHERE id = ?", [.int(above)])
        guard let row = rows.first else { continue }
        let found = Dictionary(zip(names, row.cells), uniquingKeysWith: { a, _ in a })
        try collect(upper, found, above, into: &place, depth: depth + 1)
      }
    }
  }

  private func append(_ node: Node, to place: inout Place) {
    if node.kind == .office {
      place.chain += archivist.tree.chain(from: node.id).map { Node(.office, $0) }
    } else {
      place.chain.append(node)
    }
  }

  /// Whether the entry gives rights to the very person who acts.
  private func isOwn(_ entry: any Register) -> Bool {
    guard let me = archivist.actor.person else { return false }
    if let assignment = entry as? Assignment {
      return assignment.person?.id == me || assignment.deputy?.id == me
    }
    if let member = entry as? BodyMember { return member.person?.id == me || member.deputy?.id == me }
    // Who covers decides in another's place: nobody makes herself that.
    if let absence = entry as? Absence { return absence.cover?.id == me && absence.person?.id != me }
    return false
  }
}
