import Ledger
import Registers

/// Where an office stands and where a redesign would put it: which offices are above it only now, and which only then.
public struct RedesignPlace: Sendable {
  public let office: Int64
  /// The offices above it, nearest first, now and then.
  public let above: [Int64]
  public let aboveThen: [Int64]
  /// What the offices are called.
  let names: [Int64: String]
  /// Those of the new way up that the reader may see.
  private let seen: Set<Int64>

  init(_ archivist: Archivist, _ draft: RedesignDraft) throws {
    let tree = try archivist.treeThen()
    office = draft.office.id
    let above = Array(tree.chain(from: draft.office.id).dropFirst())
    let parent = draft.officeAfter.parent?.id
    let then = parent == draft.office.entry.parent?.id ? above : parent.map(tree.chain) ?? []
    (self.above, aboveThen) = (above, then)
    let all = Set(above + then + [draft.office.id])
    names = tree.names.filter { all.contains($0.key) }
    let joined = then.filter { !above.contains($0) }
    seen =
      joined.isEmpty
      ? [] : Set(try archivist.all(OfficeUnit.self, where: .in("t.id", joined.sorted())).map(\.id))
  }

  public var isMove: Bool { above != aboveThen }
  /// Above it only now: what holds there would no longer reach it.
  public var left: [Int64] { above.filter { !aboveThen.contains($0) } }
  /// Above it only then.
  public var joined: [Int64] { aboveThen.filter { !above.contains($0) } }
  /// Whether the reader sees every office of the new way up; what holds at others is not told to her.
  public var isWhollySeen: Bool { joined.allSatisfy(seen.contains) }
  /// Of the offices above it only then those that she may see.
  var joinedSeen: [Int64] { joined.filter(seen.contains) }

  public func name(_ office: Int64) -> String { names[office] ?? OfficeUnit.title.code(of: office) }

  /// The way up from something at the office or below it as it would be; nil where it does not lead through the office.
  func moved(_ chain: [Node]) -> [Node]? {
    guard let at = chain.firstIndex(of: Node(.office, office)) else { return nil }
    return Array(chain[...at]) + aboveThen.map { Node(.office, $0) }
  }
}
