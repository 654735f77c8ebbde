/// What is drawn for each panel: runs of one kind, so that the inner loops have no branch.
struct DrawPlan: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case fixed, uniform, triangular
    /// By the quantile function of its law, from a uniform number of its own.
    case lawful
    /// By the quantile function of its law, from a normal number that was correlated with others.
    case correlated
  }

  /// A stretch of draws of one kind. `draws` are places in `targets` and `parameters`, `laws` in `laws` and `slots`.
  struct Run: Sendable {
    let kind: Kind
    let draws: Range<Int>
    let laws: Range<Int>
  }

  /// What a risk event does to one activity of a panel.
  struct Effect: Sendable {
    let target: Int32
    let event: Int32
  }

  private(set) var runs: [Run] = []
  /// Place in the panel of each draw.
  private(set) var targets: [Int32] = []
  /// As in `LaneLaw.parameters`.
  private(set) var parameters: [SIMD4<Float>] = []
  private(set) var laws: [LaneLaw] = []
  /// Place among the correlated numbers of each law, −1 of those that are independent.
  private(set) var slots: [Int32] = []
  var effects: [Effect] = []
  var outcomes: [SIMD2<Float>] = []

  /// Adds the durations of one panel and returns where its runs stand.
  mutating func addRuns(_ durations: [Uncertainty], _ panelSlots: [Int32]) -> Range<Int> {
    let first = runs.count
    let made = durations.map { LaneLaw($0, floor: 0, outcomes: &outcomes) }
    for kind in Kind.allCases {
      let (draw, law) = (targets.count, laws.count)
      for (target, duration) in made.enumerated() where Self.kind(duration, panelSlots[target]) == kind {
        targets.append(Int32(target))
        parameters.append(duration.parameters)
        guard kind == .lawful || kind == .correlated else { continue }
        laws.append(duration)
        slots.append(panelSlots[target])
      }
      if targets.count > draw {
        runs.append(Run(kind: kind, draws: draw..<targets.count, laws: law..<laws.count))
      }
    }
    return first..<runs.count
  }

  private static func kind(_ law: LaneLaw, _ slot: Int32) -> Kind {
    switch law.shape {
    case .fixed: .fixed
    case _ where slot >= 0: .correlated
    case .uniform: .uniform
    case .triangular: .triangular
    default: .lawful
    }
  }
}
