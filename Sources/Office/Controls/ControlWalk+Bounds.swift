extension ControlWalk {
  /// A floor lifts the level as far as it must and binds those below; it never lowers it.
  mutating func raise(_ policy: Policy, _ office: Int) {
    let (before, crossed) = (level, ceiling.flatMap { policy.level > $0.level ? $0 : nil })
    let title = chain.layers[office].title
    var asked = policy.level
    if let crossed, rules.higherBoundWins { asked = crossed.level }
    let bound = Bound(level: asked, recordId: policy.id, officeTitle: title)
    if crossed != nil && !rules.higherBoundWins { ceiling = bound }
    let stricter = floor.flatMap { $0.level >= asked ? $0 : nil }
    level = max(held(level), min(asked, ceiling?.level ?? .own))
    if rules.floorsBind && (stricter == nil || !rules.floorsAccumulate) { floor = bound }
    let counts = stricter == nil && (crossed == nil || level != before)
    let limit =
      crossed.map { ($0, "ceiling", "comes first") } ?? stricter.map { ($0, "floor", "already holds") }
    note(
      .policy, policy.id, office: office, lock: .floor, from: before, counts: counts,
      limitedBy: (crossed ?? stricter)?.recordId
    ) { $0.account(policy, title, limit.map { "\($0.text($1)), \($0.level.name), \($2)" }) }
    if let crossed { report(policy, office, "floor", against: crossed, "ceiling") }
  }

  /// A ceiling takes the level down as far as it must and binds those below; it never raises it.
  mutating func lower(_ policy: Policy, _ office: Int) {
    let (before, crossed) = (level, floor.flatMap { policy.level < $0.level ? $0 : nil })
    let title = chain.layers[office].title
    var asked = policy.level
    if let crossed, rules.higherBoundWins { asked = crossed.level }
    let bound = Bound(level: asked, recordId: policy.id, officeTitle: title)
    if crossed != nil && !rules.higherBoundWins { floor = bound }
    let lighter = ceiling.flatMap { $0.level <= asked ? $0 : nil }
    level = min(held(level), max(asked, floor?.level ?? .off))
    if rules.ceilingsBind && (lighter == nil || !rules.ceilingsAccumulate) { ceiling = bound }
    let counts = lighter == nil && (crossed == nil || level != before)
    let limit =
      crossed.map { ($0, "floor", "comes first") } ?? lighter.map { ($0, "ceiling", "already holds") }
    note(
      .policy, policy.id, office: office, lock: .ceiling, from: before, counts: counts,
      limitedBy: (crossed ?? lighter)?.recordId
    ) { $0.account(policy, title, limit.map { "\($0.text($1)), \($0.level.name), \($2)" }) }
    if let crossed { report(policy, office, "ceiling", against: crossed, "floor") }
  }

  private mutating func report(
    _ policy: Policy, _ office: Int, _ word: String, against bound: Bound, _ other: String
  ) {
    guard rules.reportsCrossing else { return }
    note(
      .conflict, policy.id, office: office, lock: policy.lock, from: level, counts: false,
      limitedBy: bound.recordId
    ) {
      "The \(word) \(policy.level.name) of \($0.chain.layers[office].title) crosses \(bound.text(other))"
        + ", \(bound.level.name). The office further up has its way."
    }
  }
}
