extension RaciWalk {
  /// One office: the A that it gives, then the parts.
  mutating func visit(_ layer: RaciLayer, _ rules: [RaciRule]) {
    var counted: [RaciParty: String] = [:]
    var giver: String?
    var parts: [RaciRule] = []
    for rule in rules {
      if let idle = idle(rule) {
        setAside(rule, layer, idle)
      } else if rule.part != .accountable {
        parts.append(rule)
      } else if let giver {
        setAside(rule, layer, "\(giver) of the same office comes first")
      } else {
        giver = rule.id
        give(rule, layer)
      }
    }
    for rule in parts {
      if let first = counted[rule.party] {
        setAside(rule, layer, "\(first) of the same office comes first")
      } else {
        counted[rule.party] = rule.id
        play(rule, layer)
      }
    }
  }

  /// Why a line does not count here, whatever the others say.
  private func idle(_ rule: RaciRule) -> String? {
    if let project = rule.project, project != situation.project { return "it is meant for another project" }
    if let against = RaciIndependence.against(rule) { return against }
    return rule.condition.mismatch(with: situation.facts)
  }

  /// The A goes to the party of the line; whoever had it does the work from then on.
  private mutating func give(_ rule: RaciRule, _ layer: RaciLayer) {
    if let old = accountable, old != rule.party {
      set(old, .line, "\(rule.id) of \(layer.title) gives the A to another", rule, layer) {
        $0.isAccountable = false
        $0.letter = .responsible
      }
    }
    set(rule.party, .line, "\(rule.id) of \(layer.title): accountable", rule, layer) {
      $0.isAccountable = true
      if $0.letter != .responsible { $0.letter = nil }
    }
  }

  private mutating func play(_ rule: RaciRule, _ layer: RaciLayer) {
    if cells[rule.party]?.isAccountable == true, rule.part != .responsible {
      return setAside(rule, layer, "whoever answers for it has no lesser part")
    }
    set(rule.party, .line, "\(rule.id) of \(layer.title): \(rule.part.title.lowercased())", rule, layer) {
      $0.letter = rule.part == .none ? nil : rule.part
    }
  }

  // MARK: The account

  mutating func set(
    _ party: RaciParty, _ kind: RaciStep.Kind, _ text: String, _ rule: RaciRule? = nil,
    _ layer: RaciLayer? = nil, _ change: (inout RaciCell) -> Void
  ) {
    var cell = cells[party] ?? RaciCell()
    let before = cell.text
    change(&cell)
    cells[party] = cell
    note(party, kind, record: rule?.id, layer, from: before, text)
  }

  private mutating func setAside(_ rule: RaciRule, _ layer: RaciLayer, _ reason: String) {
    let asked = rule.part.title.lowercased()
    let text = "\(rule.id) of \(layer.title) asks for \(asked); not used, \(reason)"
    let now = cells[rule.party]?.text ?? ""
    note(rule.party, .line, record: rule.id, layer, from: now, counts: false, text)
  }

  mutating func note(
    _ party: RaciParty, _ kind: RaciStep.Kind, record: String? = nil, _ layer: RaciLayer? = nil,
    from before: String, counts: Bool = true, _ text: @autoclosure () -> String
  ) {
    guard narrates else { return }
    let after = cells[party]?.text ?? ""
    cells[party, default: RaciCell()].steps.append(
      RaciStep(
        kind: kind, record: record, office: layer?.id, officeTitle: layer?.title, text: text(),
        before: before,
        after: after, isEffective: counts))
  }
}
