import Measures

/// One control on its way from the root office down to the project: the level so far, what binds it, and
/// the account of every record met.
struct ControlWalk {
  let chain: ControlChain
  let control: ControlKey
  let facts: ProjectFacts?
  let day: Day
  /// Whether the account is kept; previews of many projects need the level alone.
  let narrates: Bool

  var level: ControlLevel
  var floor: Bound?
  var ceiling: Bound?
  var lock: Bound?
  /// For each office, the floor that the offices above it had set: what its waivers cannot lift.
  var floorsAbove: [ControlLevel] = []
  var steps: [Resolution.Step] = []

  init(_ chain: ControlChain, _ control: ControlKey, _ facts: ProjectFacts?, _ day: Day, narrates: Bool) {
    self.chain = chain
    self.control = control
    self.facts = facts
    self.day = day
    self.narrates = narrates
    level = control.productDefault
  }

  var rules: ResolutionRules { chain.rules }

  /// The whole way: product default, profile, offices from the root down, the project's records.
  mutating func run(_ tailorings: [Tailoring], _ waivers: [Waiver]) {
    if narrates { steps.reserveCapacity(chain.layers.count + 4) }
    start()
    for office in chain.layers.indices { visit(office) }
    bindProject()
    if !tailorings.isEmpty { tailor(tailorings) }
    if !waivers.isEmpty { waive(waivers) }
  }

  var resolution: Resolution { Resolution(control: control, level: level, explanation: steps) }

  /// The level held between the bounds met so far.
  func held(_ asked: ControlLevel) -> ControlLevel {
    max(min(asked, ceiling?.level ?? .own), floor?.level ?? .off)
  }

  mutating func note(
    _ kind: Resolution.Step.Kind, _ record: String? = nil, office: Int? = nil, lock: Lock? = nil,
    from before: ControlLevel, counts: Bool, limitedBy: String? = nil, _ text: (ControlWalk) -> String
  ) {
    guard narrates else { return }
    let layer = office.flatMap { chain.layers.indices.contains($0) ? chain.layers[$0] : nil }
    steps.append(
      Resolution.Step(
        kind: kind, recordId: record, officeId: layer?.id, officeTitle: layer?.title, text: text(self),
        before: before, after: level, isEffective: counts, lock: lock, limitedBy: limitedBy))
  }
}
