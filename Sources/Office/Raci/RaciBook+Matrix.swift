import Measures

extension RaciBook {
  /// Under what circumstances the place stands.
  public func situation(_ place: RaciPlace) -> RaciSituation {
    let profile = offices[place.office]?.entry.profile ?? .supportive
    var facts = place.project.map { Effective.facts($0.entry) }
    if let amount = place.amount {
      if facts == nil { facts = ProjectFacts() }
      facts?.amount = amount
    }
    var situation = RaciSituation(
      kind: RaciKind(profile), project: place.project?.id, isProject: place.project != nil,
      hasProgramme: place.project.map { $0.entry.programme != nil } ?? true, facts: facts)
    for (process, subject) in [(ProcessKey.gate, AuthoritySubject.gate), (.change, .budgetChange)] {
      situation.limits[process] = limit(subject, place, situation)
    }
    return situation
  }

  public func matrix(_ place: RaciPlace, narrates: Bool = true) -> RaciMatrix {
    .ofProcesses(layers(place.office), situation(place), narrates: narrates)
  }

  public func deliverables(_ place: RaciPlace) -> RaciMatrix {
    .ofDeliverables(layers(place.office), situation(place))
  }

  /// Who fills the party here on the day that is read.
  public func seat(_ party: RaciParty, at place: RaciPlace) -> RaciSeat {
    if case .person(let id) = party { return person(id) }
    return seats.seat(of: party, on: way(place), place)
  }

  /// Somebody whom a line names herself; nobody once she has left.
  private func person(_ id: Int64) -> RaciSeat {
    guard let name = persons[id] else { return .unknown }
    return .held([RaciHolder(person: id, name: name, via: "")])
  }

  /// The places at which somebody may hold a role for this one, the nearest first.
  func way(_ place: RaciPlace) -> [Node] {
    let chain = tree.chain(from: place.office)
    let beside = chain.flatMap { helping[$0] ?? [] }.filter { !chain.contains($0) }.map { Node(.office, $0) }
    guard let project = place.project else {
      return chain.flatMap { office in
        [Node(.office, office)] + (seats.portfolios[office] ?? []).map { Node(.portfolio, $0) }
      } + beside
    }
    let own: [Node?] = [
      Node(.project, project.id), project.entry.programme.map { Node(.programme, $0.id) },
      project.entry.portfolio.map { Node(.portfolio, $0.id) },
    ]
    return own.compactMap { $0 } + chain.map { Node(.office, $0) } + beside
  }

  /// The limit up to which whoever answers below the board may decide, by the nearest delegation in force.
  private func limit(
    _ subject: AuthoritySubject, _ place: RaciPlace, _ situation: RaciSituation
  ) -> RaciLimit? {
    let decider = RaciColumn.decider(subject, situation.kind)
    let persons = Set(seat(.column(decider), at: place).holders.map(\.person))
    for node in way(place) {
      let found = delegations.first { held in
        let entry = held.entry
        guard entry.subject == subject, entry.node == node else { return false }
        let isHers =
          entry.role.flatMap { roleKeys[$0.id] }.map(decider.roles.contains)
          ?? entry.person.map { persons.contains($0.id) } ?? false
        return isHers && Condition.read(entry.condition)?.holds(for: situation.facts) == true
      }
      if let found {
        let amount = found.entry.isUnlimited ? nil : found.entry.limit
        return RaciLimit(amount: amount, record: found.code)
      }
    }
    return nil
  }
}

extension RaciColumn {
  /// Who decides up to a limit, in an office of this kind.
  static func decider(_ subject: AuthoritySubject, _ kind: RaciKind) -> RaciColumn {
    kind == .directive && subject == .budgetChange ? .head : .sponsor
  }
}

extension Delegation {
  /// The place at which it holds.
  var node: Node? {
    if let office { return Node(.office, office.id) }
    if let portfolio { return Node(.portfolio, portfolio.id) }
    if let programme { return Node(.programme, programme.id) }
    return project.map { Node(.project, $0.id) }
  }
}
