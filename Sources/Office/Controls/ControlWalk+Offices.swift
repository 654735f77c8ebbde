extension ControlWalk {
  /// Why a policy does not count, whatever the other records say.
  enum Idle: Equatable { case early, ended, condition, transition }

  /// Looks at one office: its first policy that counts has its say, the others are accounted for.
  mutating func visit(_ office: Int) {
    floorsAbove.append(lock?.level ?? floor?.level ?? .off)
    var winner: String?
    for policy in chain.policies(of: office, on: control) {
      if office >= chain.counted {
        setAside(policy, office, nil) { _ in "the claim to govern is not decided" }
      } else if let idle = idle(policy) {
        setAside(policy, office, nil) { $0.words(idle, policy) }
      } else if let winner {
        setAside(policy, office, winner) { _ in "\(winner) of the same office comes first" }
      } else {
        winner = policy.id
        apply(policy, office)
      }
    }
  }

  func idle(_ policy: Policy) -> Idle? {
    if rules.honoursStart, let from = policy.from, day < from { return .early }
    if rules.honoursEnd, let to = policy.to, day > to { return .ended }
    if !rules.conditionsMayHold, policy.condition != .always { return .condition }
    guard rules.honoursConditions else { return nil }
    if facts == nil && !rules.conditionsNeedFacts { return nil }
    if !policy.condition.holds(for: facts) { return .condition }
    return spares(policy) ? .transition : nil
  }

  /// Whether the project began under an earlier rule and this one leaves it be. What has not begun is new.
  private func spares(_ policy: Policy) -> Bool {
    guard let from = policy.from, let began = facts?.began, began < from else { return false }
    switch policy.transition {
    case .immediately: return false
    case .newProjects: return rules.sparesEarlier
    case .afterGrace(let days):
      return rules.grantsGrace && (!rules.graceEnds || day < from.adding(days))
    }
  }

  private func sparing(_ policy: Policy) -> String {
    let began = facts?.began == .first ? "a day not on record" : facts?.began?.description ?? "earlier"
    let from = policy.from?.description ?? "its first day"
    guard case .afterGrace(let days) = policy.transition else {
      return "it is meant for projects that begin on \(from) or later, and this one began on \(began)"
    }
    let end = policy.from?.adding(days).description ?? "later"
    return "the project began on \(began), before \(from), and has grace; it counts from \(end)"
  }

  private func words(_ idle: Idle, _ policy: Policy) -> String {
    switch idle {
    case .early: "it starts on \(policy.from?.description ?? "a later day")"
    case .ended: "it ended on \(policy.to?.description ?? "an earlier day")"
    case .transition: sparing(policy)
    case .condition: policy.condition.mismatch(with: facts) ?? "its condition does not hold"
    }
  }

  private mutating func setAside(
    _ policy: Policy, _ office: Int, _ limit: String?, _ reason: (ControlWalk) -> String
  ) {
    note(.policy, policy.id, office: office, lock: policy.lock, from: level, counts: false, limitedBy: limit)
    {
      "\(policy.id) of \($0.chain.layers[office].title) asks for \(policy.level.name);"
        + " not used, \(reason($0))."
    }
  }

  private mutating func apply(_ policy: Policy, _ office: Int) {
    if let lock, rules.locksStopOffices {
      return setAside(policy, office, lock.recordId) { _ in "\(lock.text("lock")) stands above it" }
    }
    if office > 0, policy.lock == .default, !rules.officesBelowMaySet { return }
    switch policy.lock {
    case .default, .locked: set(policy, office)
    case .floor: raise(policy, office)
    case .ceiling: lower(policy, office)
    }
  }

  /// A default or locked policy sets the level, within what the offices above allow.
  private mutating func set(_ policy: Policy, _ office: Int) {
    let before = level
    level = held(policy.level)
    var limit: Bound?
    var word = ""
    if level > policy.level { (limit, word) = (floor, "floor") }
    if level < policy.level { (limit, word) = (ceiling, "ceiling") }
    let title = chain.layers[office].title
    if policy.lock == .locked { lock = Bound(level: level, recordId: policy.id, officeTitle: title) }
    let counts = limit == nil || level != before || policy.lock == .locked
    note(
      .policy, policy.id, office: office, lock: policy.lock, from: before, counts: counts,
      limitedBy: limit?.recordId
    ) { walk in
      walk.account(policy, title, limit.map { "\($0.text(word)) keeps \(walk.level.name)" })
    }
  }

  /// What a policy asks, what kept it from that, and who may waive it.
  func account(_ policy: Policy, _ title: String, _ limit: String?) -> String {
    let verb =
      switch policy.lock {
      case .default: "sets"
      case .locked: "locks"
      case .floor: "asks for at least"
      case .ceiling: "allows at most"
      }
    let waiver = policy.waiverAuthority.map { " Waivers: \($0)." } ?? ""
    return "\(title) \(verb) \(policy.level.name)\(limit.map { "; " + $0 } ?? "").\(waiver)"
  }
}
