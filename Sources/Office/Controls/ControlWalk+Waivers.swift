extension ControlWalk {
  /// Lets every waiver in force lighten the level as far as its office may.
  mutating func waive(_ waivers: [Waiver]) {
    var list = waivers.filter { $0.control == control }
    if list.count > 1 { list.sort { ($0.level, $0.id, $0.until) < ($1.level, $1.id, $1.until) } }
    for waiver in list {
      let before = level
      let granter = office(waiver.grantedByOffice)
      if let reason = obstacle(waiver, granter) {
        note(.waiver, waiver.id, office: granter, from: before, counts: false) { _ in
          "Waiver \(waiver.id) to \(waiver.level.name) is not used: \(reason)."
        }
        continue
      }
      level = reach(waiver, granter)
      let short = level > waiver.level ? "; a floor above its office keeps it from \(waiver.level.name)" : ""
      note(.waiver, waiver.id, office: granter, from: before, counts: true) {
        "Waiver \(waiver.id) allows \($0.level.name) to the end of \(waiver.until)\(short)."
      }
    }
  }

  /// How far down a waiver brings the level: a waiver lifts what its own office or one below it has set,
  /// and nothing that was set further up.
  private func reach(_ waiver: Waiver, _ granter: Int?) -> ControlLevel {
    guard rules.waiversNeedAuthority else { return waiver.level }
    guard let granter, floorsAbove.indices.contains(granter) else { return .own }
    return max(waiver.level, floorsAbove[granter])
  }

  private func obstacle(_ waiver: Waiver, _ granter: Int?) -> String? {
    if rules.waiversNeedGrant && waiver.state != .granted { return "it is \(waiver.state.rawValue)" }
    if day < waiver.from { return "it starts on \(waiver.from)" }
    if rules.waiversExpire && day > waiver.until { return "it ended on \(waiver.until)" }
    if !rules.waiversHoldLastDay && day == waiver.until { return "it ends on \(waiver.until)" }
    if rules.waiversNeedAuthority && granter == nil {
      if waiver.grantedByOffice.isEmpty { return "it names no office that granted it" }
      return "\(waiver.grantedByOffice), which granted it, does not govern the project"
    }
    guard rules.waiversOnlyLighten else { return nil }
    if waiver.level >= level { return "it asks for no less than applies" }
    return reach(waiver, granter) >= level ? "a floor or lock above its office holds" : nil
  }
}
