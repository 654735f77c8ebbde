import Measures

/// Where a right may come from: a holding, or the account's task of looking after the system.
struct RightSource: Sendable {
  let holding: Holding?
  let role: StandardRole
  let grant: Grant
}

extension AccessPolicy {
  /// A reason against one source, kept while others are weighed.
  struct Against: Error {
    let refusal: RefusalCause
  }

  /// What could give the subject a right in that area; unknown roles give nothing.
  func sources(_ subject: Subject, _ area: Area) -> [RightSource] {
    var found: [RightSource] = []
    for holding in subject.holdings {
      guard let role = catalogue.role(holding.role) else { continue }
      found.append(RightSource(holding: holding, role: role, grant: catalogue.grant(holding.role, area)))
    }
    if subject.isAdministrator, let role = catalogue.role(RoleCatalogue.systemAdministrator) {
      let own = catalogue.grant(RoleCatalogue.systemAdministrator, .administration)
      if area == .administration || !rules.administratorHasNoBusiness {
        found.append(RightSource(holding: nil, role: role, grant: own))
      }
    }
    return found
  }

  /// The clauses of a source that give the letter.
  func clauses(_ source: RightSource, giving letter: Right) -> [GrantClause] {
    if !rules.letters { return source.grant.clauses }
    if !rules.summaryIsNotRead, letter == .read {
      return source.grant.clauses.filter { $0.rights.contains(.summary) }
    }
    return source.grant.clauses.filter { $0.rights.contains(letter) }
  }

  /// The first clause of one source that gives the letter for these facts, or what stands against it.
  func weigh(
    _ source: RightSource, _ letter: Right, _ facts: Facts, isNamed: Bool, on day: Day
  ) -> Result<GrantClause, Against> {
    let giving = clauses(source, giving: letter)
    if giving.isEmpty { return .failure(Against(refusal: .noRight)) }
    if let holding = source.holding {
      if rules.dates, !holding.counts(on: day) { return .failure(Against(refusal: .notInForce)) }
      if rules.scope, !facts.chain.contains(holding.node) { return .failure(Against(refusal: .elsewhere)) }
    }
    let inPart = giving.filter { !rules.parts || covers($0, facts.parts) }
    if inPart.isEmpty { return .failure(Against(refusal: .otherPart)) }
    guard let clause = inPart.first(where: { !rules.namedOnly || !$0.isNamedOnly || isNamed }) else {
      return .failure(Against(refusal: .notNamed))
    }
    if rules.confidentiality, facts.isConfidential, !isNamed, !opensConfidential(source) {
      return .failure(Against(refusal: .confidential))
    }
    return .success(clause)
  }

  private func covers(_ clause: GrantClause, _ parts: Set<Part>) -> Bool {
    if let part = clause.part, !parts.contains(part) { return false }
    if let except = clause.except, parts.contains(except) { return false }
    return true
  }

  /// Whether a source opens confidential entries without being named on them: a role held in the project,
  /// its programme or its portfolio, or one of the few roles that answer for a whole office.
  func opensConfidential(_ source: RightSource) -> Bool {
    guard let holding = source.holding else { return false }
    switch holding.node.kind {
    case .portfolio, .programme, .project: return true
    case .office, .person: return RoleCatalogue.trusted.contains(holding.role)
    }
  }
}
