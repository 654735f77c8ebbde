import Ledger

/// Which office stands under which: what scopes are expanded by. Cycles and gaps in the data are tolerated.
public struct OfficeTree: Sendable {
  public let parents: [Int64: Int64]
  public let children: [Int64: [Int64]]
  public let all: Set<Int64>
  public let names: [Int64: String]

  /// - Parameter source: the rows of the register of offices, now or as of a moment.
  init(_ connection: any Connection, source: String = OfficeUnit.title.name) throws {
    var parents: [Int64: Int64] = [:]
    var children: [Int64: [Int64]] = [:]
    var names: [Int64: String] = [:]
    for row in try connection.query("SELECT t.id, t.parent, t.name FROM \(source) t ORDER BY t.id") {
      guard let id = row.int(0) else { continue }
      names[id] = row.text(2) ?? ""
      if let parent = row.int(1) {
        parents[id] = parent
        children[parent, default: []].append(id)
      }
    }
    self.parents = parents
    self.children = children
    self.names = names
    all = Set(names.keys)
  }

  /// Every office, each before those below it and beside its like; what stands in a circle comes last.
  public var inOrder: [Int64] {
    var order: [Int64] = []
    var seen = Set<Int64>()
    var open = Array(all.filter { parents[$0].map(all.contains) != true }.sorted().reversed())
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      order.append(id)
      open += (children[id] ?? []).reversed()
    }
    return order + all.subtracting(seen).sorted()
  }

  /// The office and all above it, itself first.
  public func chain(from office: Int64) -> [Int64] {
    var chain: [Int64] = []
    var seen = Set<Int64>()
    var next: Int64? = office
    while let id = next, seen.insert(id).inserted {
      chain.append(id)
      next = parents[id]
    }
    return chain
  }

  /// The offices and all below them.
  public func below(_ offices: Set<Int64>) -> Set<Int64> {
    var found = offices
    var open = Array(offices)
    while let id = open.popLast() {
      for child in children[id] ?? [] where found.insert(child).inserted { open.append(child) }
    }
    return found
  }
}
