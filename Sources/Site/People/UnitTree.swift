import Ledger
import Office
import Registers

/// The units of the organisation, each below the one it is part of, as they stand on the day that is read.
struct UnitTree: Sendable {
  struct Unit: Sendable {
    let id: Int64
    let name: String
    let parent: Int64?
    let head: Int64?
    var code: String { OrgUnit.title.code(of: id) }
  }

  let units: [Int64: Unit]
  private let children: [Int64: [Unit]]
  let roots: [Unit]

  init(_ archivist: Archivist) throws {
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(OrgUnit.self), "t.id, t.name, t.parent, t.head",
      tail: "ORDER BY t.name, t.id")
    let all = rows.compactMap { row in
      row.int(0).map { Unit(id: $0, name: row.text(1) ?? "", parent: row.int(2), head: row.int(3)) }
    }
    units = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let known = units
    let inside = Dictionary(grouping: all) { $0.parent.flatMap { known[$0]?.id } ?? 0 }
    children = inside
    // Units that are part of one another in a circle hang nowhere; each such circle is shown from its first unit.
    var reached = Set<Int64>()
    var roots: [Unit] = []
    for start in (inside[0] ?? []) + all where !reached.contains(start.id) {
      roots.append(start)
      reached.formUnion(UnitTree.below(start.id, inside))
    }
    self.roots = roots
  }

  func children(of unit: Int64) -> [Unit] { children[unit] ?? [] }

  /// The unit and all that is part of it, at any depth.
  func below(_ unit: Int64) -> Set<Int64> { UnitTree.below(unit, children) }

  private static func below(_ unit: Int64, _ children: [Int64: [Unit]]) -> Set<Int64> {
    var found: Set<Int64> = [unit]
    var rest = [unit]
    while let next = rest.popLast() {
      for child in children[next] ?? [] where found.insert(child.id).inserted { rest.append(child.id) }
    }
    return found
  }

  /// Every unit with its depth, each before those that are part of it.
  var inOrder: [(unit: Unit, depth: Int)] {
    var order: [(unit: Unit, depth: Int)] = []
    var seen = Set<Int64>()
    var rest = roots.reversed().map { (unit: $0, depth: 0) }
    while let next = rest.popLast() {
      guard seen.insert(next.unit.id).inserted else { continue }
      order.append(next)
      rest += children(of: next.unit.id).reversed().map { (unit: $0, depth: next.depth + 1) }
    }
    return order
  }
}
