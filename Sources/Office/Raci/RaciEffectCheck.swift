import Measures

/// What a line would do to its process, tried in every circumstance for which it is meant.
struct RaciEffectCheck {
  let book: RaciBook
  let office: Int64
  let rule: RaciRule
  let others: [RaciRule]

  func run(_ c: Checking) {
    for (situation, layers) in trials {
      for occasion in situation.cases(of: rule.process) {
        var walk = RaciWalk(rule.process, occasion, situation, narrates: true)
        walk.run(layers)
        let steps = walk.cells.values.flatMap(\.steps)
        if steps.contains(where: { $0.record == rule.id && !$0.isEffective && takesAway(walk) }) {
          return c.problem(
            "part",
            "\(book.title(rule.party)) answers for this here; name somebody else accountable first, then give "
              + "the lesser part.")
        }
        if steps.contains(where: { $0.kind == .kept }) {
          return c.problem(
            "part", "Nobody would be left who does it; make somebody else responsible first.")
        }
      }
    }
  }

  /// Whether the line asks a lesser part of whoever answers.
  private func takesAway(_ walk: RaciWalk) -> Bool {
    rule.part != .accountable && rule.part != .responsible && walk.accountable == rule.party
  }

  /// The circumstances in which the line counts, with the offices as they would be.
  private var trials: [(RaciSituation, [RaciLayer])] {
    var layers = book.layers(office)
    if let own = layers.indices.last {
      layers[own] = RaciLayer(id: layers[own].id, title: layers[own].title, rules: others + [rule])
    }
    let kind = RaciKind(book.offices[office]?.entry.profile ?? .supportive)
    let facts = rule.condition.example
    let project = RaciSituation(
      kind: kind, project: rule.project, isProject: true, hasProgramme: true, facts: facts)
    var alone = project
    alone.hasProgramme = false
    var situations = [project, alone]
    if rule.project == nil, rule.condition == .always { situations.append(RaciSituation(kind: kind)) }
    return situations.map { ($0, layers) }
  }
}

extension Condition {
  /// Facts of a project that meets it.
  var example: ProjectFacts {
    ProjectFacts(
      tier: tiers?.list.first ?? 2, approach: approaches?.first ?? "predictive",
      workType: types?.first ?? "change",
      amount: minAmount ?? maxAmount)
  }
}
