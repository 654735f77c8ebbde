import Measures

/// The offices from the root to the governing one, made ready to answer for many projects.
///
/// `Controls` describes the rules. Prepare a chain once for each office and ask it for every project.
public struct ControlChain: Sendable {
  let layers: [OfficeLayer]
  /// How many layers count; fewer than all while several offices claim to govern.
  let counted: Int
  /// The offices that claim to govern, where there is more than one.
  let claimants: [String]
  let rules: ResolutionRules
  /// For every layer, where the policies of each control start in `policies`; one more at the end.
  private let starts: [Int]
  private let policies: [Policy]

  /// - Parameters:
  ///   - layers: root first, governing office last.
  ///   - claimants: the ids of the offices that claim to govern. With two or more none is chosen: what they
  ///     have in common still counts, the rest is set aside (see `OfficeLayer.shared`).
  public init(_ layers: [OfficeLayer], claimants: [String] = []) {
    self.init(layers, claimants: claimants, rules: .kept)
  }

  init(_ layers: [OfficeLayer], claimants: [String] = [], rules: ResolutionRules) {
    self.layers = layers
    self.rules = rules
    let claims = Set(claimants).sorted()
    self.claimants = claims.count > 1 ? claims : []
    let chosenNone = claims.count > 1 && rules.clashChoosesNone
    counted = chosenNone ? ControlChain.undisputed(layers, claims) : layers.count
    var starts = [0]
    var all: [Policy] = []
    starts.reserveCapacity(layers.count * ControlKey.allCases.count + 1)
    for layer in layers {
      var shelves = [[Policy]](repeating: [], count: ControlKey.allCases.count)
      for policy in layer.policies {
        let shelf = policy.control.number - 1
        if shelves.indices.contains(shelf) { shelves[shelf].append(policy) }
      }
      for shelf in shelves {
        if shelf.count > 1 {
          all += shelf.sorted { PolicyRank($0, rules) < PolicyRank($1, rules) }
        } else {
          all += shelf
        }
        starts.append(all.count)
      }
    }
    self.starts = starts
    policies = all
  }

  /// The policies of an office on a control, the one that would win first.
  func policies(of layer: Int, on control: ControlKey) -> ArraySlice<Policy> {
    let place = layer * ControlKey.allCases.count + control.number - 1
    guard starts.indices.contains(place), starts.indices.contains(place + 1) else { return [] }
    return policies[starts[place]..<starts[place + 1]]
  }

  /// The office whose profile speaks; none while the claim to govern is open.
  var governing: Int? {
    if !claimants.isEmpty && rules.clashChoosesNone { return nil }
    return rules.profileIsGoverning ? layers.indices.last : layers.indices.first
  }

  /// How many layers apply whichever of the claimants is chosen, as far as this chain can tell.
  private static func undisputed(_ layers: [OfficeLayer], _ claims: [String]) -> Int {
    guard let first = layers.firstIndex(where: { claims.contains($0.id) }) else { return layers.count }
    // A claimant above all others on the same chain applies in any case: only the offices below are in
    // dispute.
    let nested = claims.allSatisfy { claim in layers.contains { $0.id == claim } }
    return nested ? first + 1 : first
  }
}

/// The order in which an office's policies on one control come forward: the most particular condition, then
/// the later start, then the code. The rest only keeps the order the same whatever order the records arrive
/// in.
struct PolicyRank: Comparable {
  private let numbers: [Int]
  private let id: String

  init(_ policy: Policy, _ rules: ResolutionRules) {
    let start = policy.from.map { Int($0.number) } ?? Int.min + 1
    let particular = policy.condition.specificity
    numbers = [rules.prefersSpecific ? -particular : particular, rules.prefersLater ? -start : start]
    id = [
      policy.id, policy.level.name, policy.lock.rawValue, policy.condition.description,
      policy.to?.description ?? "", policy.waiverAuthority ?? "",
    ].joined(separator: "\u{1F}")
  }

  static func < (a: PolicyRank, b: PolicyRank) -> Bool {
    a.numbers == b.numbers ? a.id < b.id : a.numbers.lexicographicallyPrecedes(b.numbers)
  }
}
