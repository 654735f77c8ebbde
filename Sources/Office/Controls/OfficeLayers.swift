import Ledger
import Registers

/// What every office lays down, in two questions however many offices there are.
///
/// What binds an office or a project is told to everyone who may see it, so this reads past the reader's own rights:
/// ask it only for offices she may see and for the offices of projects she may see.
public final class OfficeLayers {
  private let tree: OfficeTree
  private let known: [Int64: OfficeLayer]
  private var chains: [Int64: ControlChain] = [:]

  /// - Parameter offices: whose layers are wanted, with all above them; nil for every office.
  public init(_ archivist: Archivist, for offices: [Int64]? = nil) throws {
    tree = try archivist.treeThen()
    var wanted = Clause.all
    var own = Clause.all
    if let offices {
      let up = Set(offices.flatMap(tree.chain)).sorted()
      wanted = .in("t.office", up)
      own = .in("t.id", up)
    }
    var policies: [Int64: [Policy]] = [:]
    for held in try archivist.binding(ControlPolicy.self, where: wanted) {
      guard let office = held.entry.office?.id, let policy = Policy(held) else { continue }
      policies[office, default: []].append(policy)
    }
    var known: [Int64: OfficeLayer] = [:]
    for held in try archivist.binding(OfficeUnit.self, where: own, withArchived: true) {
      known[held.id] = OfficeLayer(
        id: held.code, title: held.entry.name, profile: held.entry.profile, policies: policies[held.id] ?? [])
    }
    self.known = known
  }

  /// The layers from the root office down to this one.
  public func layers(_ office: Int64) -> [OfficeLayer] {
    tree.chain(from: office).reversed().compactMap { known[$0] }
  }

  public func chain(_ office: Int64) -> ControlChain {
    if let made = chains[office] { return made }
    let chain = ControlChain(layers(office))
    chains[office] = chain
    return chain
  }
}

extension Policy {
  /// A policy as it is kept; nil where its condition cannot be read.
  init?(_ held: Held<ControlPolicy>) {
    let entry = held.entry
    guard let condition = Condition.read(entry.condition) else { return nil }
    self.init(
      id: held.code, control: entry.control, level: entry.level, lock: entry.lock, condition: condition,
      from: entry.from, to: entry.to,
      waiverAuthority: entry.waiverAuthority.isEmpty ? nil : entry.waiverAuthority,
      transition: Policy.Transition(entry))
  }
}

extension Policy.Transition {
  init(_ entry: ControlPolicy) {
    switch entry.transition {
    case .unstated, .immediately: self = .immediately
    case .newProjects: self = .newProjects
    case .afterGrace: self = .afterGrace(days: entry.graceDays ?? 0)
    }
  }
}
