import Ledger
import Office
import Registers

/// The policies and profiles of many offices, read in two questions however many offices there are.
///
/// What the reader may not list is read chain by chain through `Effective`: what binds an office or a project is told
/// to everyone who may see it.
final class OfficeLayers {
  private let archivist: Archivist
  private let effective: Effective
  private var known: [Int64: OfficeLayer] = [:]

  init(_ archivist: Archivist) throws {
    self.archivist = archivist
    effective = Effective(archivist)
    let shelf = try archivist.catalogue.shelf(of: ControlPolicy.self)
    var policies: [Int64: [Policy]] = [:]
    for held in try archivist.all(ControlPolicy.self) {
      guard let office = held.entry.office?.id, let policy = OfficeLayers.policy(held) else { continue }
      policies[office, default: []].append(policy)
    }
    for held in try archivist.all(OfficeUnit.self) {
      var any = ControlPolicy()
      any.office = Reference(held.id)
      guard try archivist.decide(.see, shelf, any, id: nil).isAllowed else { continue }
      known[held.id] = OfficeLayer(
        id: held.code, title: held.entry.name, profile: held.entry.profile, policies: policies[held.id] ?? [])
    }
  }

  /// The layers from the root office down to this one.
  func layers(_ office: Int64) throws -> [OfficeLayer] {
    let up = archivist.tree.chain(from: office)
    if let unknown = up.first(where: { known[$0] == nil }) {
      for layer in try effective.layers(unknown) {
        if let id = OfficeUnit.title.id(in: layer.id), known[id] == nil { known[id] = layer }
      }
    }
    return up.reversed().compactMap { known[$0] }
  }

  func chain(_ office: Int64) throws -> ControlChain { ControlChain(try layers(office)) }

  private static func policy(_ held: Held<ControlPolicy>) -> Policy? {
    let entry = held.entry
    guard let condition = try? Condition(parsing: entry.condition) else { return nil }
    return Policy(
      id: held.code, control: entry.control, level: entry.level, lock: entry.lock, condition: condition,
      from: entry.from, to: entry.to,
      waiverAuthority: entry.waiverAuthority.isEmpty ? nil : entry.waiverAuthority)
  }
}
