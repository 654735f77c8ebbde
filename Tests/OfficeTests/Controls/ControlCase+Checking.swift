import Measures

@testable import Office

extension ControlCase {
  /// What differs from the case under the given rules; empty where all is as it should be.
  func differences(_ rules: ResolutionRules = .kept) throws -> [String] {
    let key = try ControlKey(rawValue: control).or(control)
    let chain = ControlChain(try layers(key), claimants: claimants ?? [], rules: rules)
    let (tailorings, waivers) = (try tailorings(key), try waivers(key))
    var found: [String] = []
    for (index, expected) in expect.enumerated() {
      let day = try Day(expected.day).or(expected.day)
      let resolution = chain.resolve(
        key, facts: try projectFacts(), tailorings: tailorings, waivers: waivers, on: day)
      if resolution.level.rawValue != expected.level {
        found.append("\(name) on \(day): \(resolution.level.rawValue) instead of \(expected.level)")
      }
      if index == 0 { found += accounts(resolution) }
    }
    return found
  }

  private func accounts(_ resolution: Resolution) -> [String] {
    var found: [String] = []
    if let ineffective {
      let idle = resolution.explanation
        .filter { !$0.isEffective && [.policy, .tailoring, .waiver].contains($0.kind) }
        .compactMap(\.recordId).sorted()
      if idle != ineffective.sorted() { found.append("\(name): \(idle) do not count") }
    }
    if let conflicts {
      let count = resolution.explanation.filter { $0.kind == .conflict }.count
      if count != conflicts { found.append("\(name): \(count) conflicts") }
    }
    return found
  }

  private func layers(_ key: ControlKey) throws -> [OfficeLayer] {
    try offices.map { office in
      OfficeLayer(
        id: office.id, title: office.title,
        profile: try ControlProfile(rawValue: office.profile).or(office.profile),
        policies: try office.policies.map { line in
          Policy(
            id: line.id, control: key, level: try ControlLevel(rawValue: line.level).or("level"),
            lock: try Lock(rawValue: line.lock).or(line.lock),
            condition: try Condition(parsing: line.condition ?? ""), from: try line.from.map(ControlCase.day),
            to: try line.to.map(ControlCase.day), transition: try transition(line))
        })
    }
  }

  private func transition(_ line: PolicyLine) throws -> Policy.Transition {
    switch line.transition {
    case nil: return .immediately
    case "new_projects": return .newProjects
    case "after_grace": return .afterGrace(days: try line.grace.or("grace"))
    case let other?: throw CaseFault(text: other)
    }
  }

  private func projectFacts() throws -> ProjectFacts? {
    guard let facts else { return nil }
    return ProjectFacts(
      tier: facts.tier, approach: facts.approach, workType: facts.type,
      amount: try facts.amount.map { try Money($0).or($0) },
      began: try facts.began.map(ControlCase.day))
  }

  private func tailorings(_ key: ControlKey) throws -> [Tailoring] {
    try (tailorings ?? []).map { line in
      Tailoring(
        id: line.id, control: key, level: try ControlLevel(rawValue: line.level).or("level"),
        from: try ControlCase.day(line.from), to: try line.to.map(ControlCase.day), isApproved: line.approved,
        approvedByOffice: line.office)
    }
  }

  private func waivers(_ key: ControlKey) throws -> [Waiver] {
    try (waivers ?? []).map { line in
      Waiver(
        id: line.id, control: key, level: try ControlLevel(rawValue: line.level).or("level"),
        from: try ControlCase.day(line.from), until: try ControlCase.day(line.until),
        grantedByOffice: line.office, state: try Waiver.State(rawValue: line.state).or(line.state))
    }
  }

  private static func day(_ text: String) throws -> Day { try Day(text).or(text) }
}
