extension ControlWalk {
  /// Lets the latest tailoring that is approved, in force and allowed set the level.
  mutating func tailor(_ tailorings: [Tailoring]) {
    var list = tailorings.filter { $0.control == control }
    if list.count > 1 {
      list.sort { a, b in
        if a.from == b.from { return (a.id, a.level) < (b.id, b.level) }
        return rules.tailoringPrefersLater ? a.from > b.from : a.from < b.from
      }
    }
    var chosen: String?
    for tailoring in list {
      let before = level
      let approver = office(tailoring.approvedByOffice)
      if let (reason, limit) = obstacle(tailoring, chosen) {
        note(.tailoring, tailoring.id, office: approver, from: before, counts: false, limitedBy: limit) { _ in
          "Tailoring \(tailoring.id) to \(tailoring.level.name) is not used: \(reason)."
        }
        continue
      }
      chosen = tailoring.id
      level = tailoring.level
      note(.tailoring, tailoring.id, office: approver, from: before, counts: true) {
        "Tailoring \(tailoring.id) sets \($0.level.name) for this project."
      }
    }
  }

  /// An office that counts on this chain.
  func office(_ id: String?) -> Int? {
    guard let id else { return nil }
    return chain.layers.prefix(chain.counted).firstIndex { $0.id == id }
  }

  private func obstacle(_ tailoring: Tailoring, _ chosen: String?) -> (reason: String, limit: String?)? {
    if rules.tailoringNeedsApproval && !tailoring.isApproved { return ("it is not approved", nil) }
    if day < tailoring.from { return ("it starts on \(tailoring.from)", nil) }
    if rules.tailoringExpires, let to = tailoring.to, day > to { return ("it ended on \(to)", nil) }
    if rules.tailoringNeedsChain, let approver = tailoring.approvedByOffice, office(approver) == nil {
      return ("\(approver), which approved it, does not govern the project", nil)
    }
    if let chosen { return ("\(chosen) is later", chosen) }
    return bar(tailoring)
  }

  /// The lock, floor or ceiling that a tailoring would break.
  private func bar(_ tailoring: Tailoring) -> (reason: String, limit: String?)? {
    if rules.locksStopTailoring, let lock, tailoring.level != lock.level {
      let need = tailoring.level < lock.level ? ", and lightening it needs a waiver" : ""
      return ("\(lock.text("lock")) keeps \(lock.level.name)\(need)", lock.recordId)
    }
    if rules.tailoringKeepsFloors, let floor, tailoring.level < floor.level {
      return ("lightening below \(floor.text("floor")), \(floor.level.name), needs a waiver", floor.recordId)
    }
    if rules.tailoringKeepsCeilings, let ceiling, tailoring.level > ceiling.level {
      return ("\(ceiling.text("ceiling")) allows no more than \(ceiling.level.name)", ceiling.recordId)
    }
    return nil
  }
}
