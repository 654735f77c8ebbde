import Measures

@testable import Office

/// A repeatable source of chains and records for the property tests (SplitMix64).
struct RandomControls: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  static let control = ControlKey.templateUse
  static let today = Day(number: 20_000)

  mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &self)] }
  mutating func level() -> ControlLevel { pick(ControlLevel.allCases) }
  mutating func day() -> Day { Day(number: Int32.random(in: 19_990...20_010, using: &self)) }
  mutating func maybe<T>(_ value: (inout RandomControls) -> T) -> T? {
    Bool.random(using: &self) ? value(&self) : nil
  }

  mutating func policy(_ id: String) -> Policy {
    let conditions = ["", "", "tier<=2", "approach=agile", "tier=1; approach=agile", "amount>=GBP 100"]
    return Policy(
      id: id, control: RandomControls.control, level: level(), lock: pick(Lock.allCases),
      condition: (try? Condition(parsing: pick(conditions))) ?? .always, from: maybe { $0.day() },
      to: maybe { $0.day() })
  }

  mutating func chain() -> [OfficeLayer] {
    (0..<Int.random(in: 1...5, using: &self)).map { layer in
      OfficeLayer(
        id: "O\(layer)", title: "Office \(layer)", profile: pick(ControlProfile.allCases),
        policies: (0..<Int.random(in: 0...3, using: &self)).map { policy("P\(layer).\($0)") })
    }
  }

  mutating func facts() -> ProjectFacts? {
    maybe { random in
      ProjectFacts(
        tier: random.maybe { $0.pick([1, 2, 3, 4]) },
        approach: random.maybe { $0.pick(["agile", "hybrid"]) },
        amount: random.maybe { Money(minor: $0.pick([500, 20_000]), $0.pick([.gbp, .eur])) })
    }
  }

  mutating func tailorings(_ chain: [OfficeLayer]) -> [Tailoring] {
    (0..<Int.random(in: 0...3, using: &self)).map { number in
      Tailoring(
        id: "T\(number)", control: RandomControls.control, level: level(), from: day(),
        to: maybe { $0.day() },
        isApproved: Bool.random(using: &self), approvedByOffice: maybe { $0.pick(chain.map(\.id) + ["X"]) })
    }
  }

  mutating func waivers(_ chain: [OfficeLayer]) -> [Waiver] {
    (0..<Int.random(in: 0...3, using: &self)).map { number in
      Waiver(
        id: "W\(number)", control: RandomControls.control, level: level(), from: day(), until: day(),
        grantedByOffice: pick(chain.map(\.id) + ["X"]), state: pick(Waiver.State.allCases))
    }
  }
}

/// All that one resolution depends on, so that a test can change one thing and ask again.
struct ControlScene {
  var chain: [OfficeLayer]
  var facts: ProjectFacts?
  var tailorings: [Tailoring]
  var waivers: [Waiver]

  init(_ random: inout RandomControls) {
    chain = random.chain()
    facts = random.facts()
    tailorings = random.tailorings(chain)
    waivers = random.waivers(chain)
  }

  var resolution: Resolution {
    Controls.resolve(
      RandomControls.control, chain: chain, facts: facts, tailorings: tailorings, waivers: waivers,
      on: RandomControls.today)
  }

  /// Gives an office other policies.
  mutating func put(_ policies: [Policy], at office: Int) {
    let old = chain[office]
    chain[office] = OfficeLayer(id: old.id, title: old.title, profile: old.profile, policies: policies)
  }
}
