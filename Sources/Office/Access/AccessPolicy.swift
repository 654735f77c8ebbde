import Measures

/// The one place where the office decides who may do what: pure, total, and closed unless a role opens it.
public struct AccessPolicy: Sendable {
  public let catalogue: RoleCatalogue
  let rules: PolicyRules

  public init(_ catalogue: RoleCatalogue = .standard) {
    self.init(catalogue, rules: PolicyRules())
  }

  init(_ catalogue: RoleCatalogue, rules: PolicyRules) {
    self.catalogue = catalogue
    self.rules = rules
  }

  /// The policy of an office that neither moves nor removes decision rights.
  public static let standard = AccessPolicy()

  /// The same rules over other roles.
  func over(_ catalogue: RoleCatalogue) -> AccessPolicy { AccessPolicy(catalogue, rules: rules) }

  /// Whether the subject may do that to an entry with these facts on that day, and why.
  public func decide(_ subject: Subject, _ action: Action, _ facts: Facts, on day: Day) -> Ruling {
    if let refusal = bar(subject, action, facts, on: day) { return refused(refusal, action, facts.area) }
    guard let letter = action.needs(in: facts.area) else { return refused(.noRight, action, facts.area) }
    let isNamed = subject.personId.map(facts.named.contains) ?? false
    var nearest = RefusalCause.noRight
    var grounds: [Ground] = []
    for source in sources(subject, facts.area) {
      let ground = weigh(source, letter, facts, isNamed: isNamed, on: day)
      switch ground {
      case .success(let clause):
        grounds.append(
          Ground(
            holding: source.holding, roleTitle: source.role.title, cell: source.grant.text,
            note: clause.note))
      case .failure(let why): if why.refusal.rawValue > nearest.rawValue { nearest = why.refusal }
      }
    }
    if grounds.isEmpty { return refused(nearest, action, facts.area) }
    return Ruling(action: action, area: facts.area, refusal: nil, because: grounds)
  }

  private func refused(_ refusal: RefusalCause, _ action: Action, _ area: Area) -> Ruling {
    Ruling(action: action, area: area, refusal: refusal, because: [])
  }

  /// The rules that refuse before any role is looked at: the token, and the segregation of duties.
  private func bar(_ subject: Subject, _ action: Action, _ facts: Facts, on day: Day) -> RefusalCause? {
    if let refusal = bar(subject, action, facts.area, on: day) { return refusal }
    if rules.ownGrant, action.changes, facts.isOwnAssignmentOrRole { return .ownGrant }
    if action == .approve, let requester = facts.requester,
      barredRequesters(subject, on: day).contains(requester)
    {
      return .ownRequest
    }
    return nil
  }

  /// Those of the rules that need nothing of the entry but its area.
  func bar(_ subject: Subject, _ action: Action, _ area: Area, on day: Day) -> RefusalCause? {
    if rules.tokenScopes, !subject.credential.admits(action.scope(in: area)) { return .scope }
    guard action == .approve else { return nil }
    if rules.personApproves, subject.personId == nil { return .noPerson }
    if rules.administratorNeverApproves, administers(subject, on: day) { return .administrator }
    return nil
  }

  /// The persons whose requests the subject does not approve: herself and whom she stands in for.
  func barredRequesters(_ subject: Subject, on day: Day) -> Set<Int64> {
    var barred: Set<Int64> = []
    if rules.requesterIsNotApprover, let person = subject.personId { barred.insert(person) }
    if rules.deputyIsNotApprover {
      barred.formUnion(subject.holdings.filter { $0.counts(on: day) }.compactMap(\.deputyFor))
    }
    return barred
  }

  /// Whether the subject looks after the system, by account or by role.
  private func administers(_ subject: Subject, on day: Day) -> Bool {
    subject.isAdministrator
      || subject.holdings.contains {
        $0.role == RoleCatalogue.systemAdministrator && (!rules.dates || $0.counts(on: day))
      }
  }
}
