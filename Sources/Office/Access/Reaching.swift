import Measures

extension AccessPolicy {
  /// What the subject may do that to in the area on that day: `contains` agrees with `decide` on every entry.
  public func reach(_ subject: Subject, _ area: Area, _ action: Action, on day: Day) -> Reach {
    var lanes: [Reach.Lane] = []
    if bar(subject, action, area, on: day) == nil, let letter = action.needs(in: area) {
      for source in sources(subject, area) where !rules.dates || source.holding?.counts(on: day) ?? true {
        for clause in clauses(source, giving: letter) {
          add(lane(source, clause), to: &lanes)
        }
      }
    }
    return Reach(
      namedPerson: subject.personId,
      exceptRequesters: action == .approve ? barredRequesters(subject, on: day) : [],
      exceptOwn: action.changes, lanes: lanes)
  }

  private func lane(_ source: RightSource, _ clause: GrantClause) -> Reach.Lane {
    Reach.Lane(
      isEverywhere: source.holding == nil, isNamedOnly: rules.namedOnly && clause.isNamedOnly,
      // An entry in a lane for named persons names the person, and that opens it.
      opensConfidential: clause.isNamedOnly || !rules.confidentiality || opensConfidential(source),
      part: clause.part, except: clause.except, nodes: source.holding.map { [$0.node] } ?? [])
  }

  /// Adds the nodes to the lane with the same conditions, or the lane itself where there is none yet.
  private func add(_ new: Reach.Lane, to lanes: inout [Reach.Lane]) {
    let twin = lanes.firstIndex {
      $0.isEverywhere == new.isEverywhere && $0.isNamedOnly == new.isNamedOnly
        && $0.opensConfidential == new.opensConfidential && $0.part == new.part && $0.except == new.except
    }
    guard let twin else { return lanes.append(new) }
    let old = lanes.remove(at: twin)
    lanes.insert(
      Reach.Lane(
        isEverywhere: old.isEverywhere, isNamedOnly: old.isNamedOnly,
        opensConfidential: old.opensConfidential, part: old.part, except: old.except,
        nodes: old.nodes.union(new.nodes)), at: twin)
  }
}
