extension ControlWalk {
  /// The product default, an open claim to govern, and the profile of the governing office.
  mutating func start() {
    note(.productDefault, from: level, counts: true) { "The product default is \($0.level.name)." }
    if !chain.claimants.isEmpty && rules.reportsClash {
      note(.conflict, from: level, counts: false) { walk in
        "\(walk.chain.claimants.joined(separator: " and ")) claim to govern."
          + " None is chosen until this is decided."
      }
    }
    guard let office = chain.governing else { return }
    let layer = chain.layers[office]
    let setting = layer.profile.setting(of: control)
    let title = layer.profile.title.lowercased()
    if let setter = setter(), rules.profileYields {
      note(.profileDefault, office: office, lock: setting.lock, from: level, counts: false, limitedBy: setter)
      { _ in
        "The \(title) profile of \(layer.title) would be \(setting.level.name); \(setter) sets the control."
      }
      return
    }
    let before = level
    level = setting.level
    note(.profileDefault, office: office, lock: setting.lock, from: before, counts: true) { _ in
      "The \(title) profile of \(layer.title) is \(setting.level.name)."
    }
  }

  /// What the profile of the governing office leaves open to the project. The office's own records have
  /// been met by now and outweigh its profile where the two cross.
  mutating func bindProject() {
    guard let office = chain.governing, rules.profileLockBinds else { return }
    if rules.profileYields && setter() != nil { return }
    let layer = chain.layers[office]
    let setting = layer.profile.setting(of: control)
    let bound = Bound(
      level: held(setting.level), recordId: nil, officeTitle: "\(layer.title)'s profile")
    switch setting.lock {
    case .default: break
    case .floor: if bound.level > floor?.level ?? .off { floor = bound }
    case .ceiling: if bound.level < ceiling?.level ?? .own { ceiling = bound }
    case .locked: if lock == nil { lock = bound }
    }
  }

  /// The first policy on the way down that sets the control, which a floor or ceiling alone does not.
  private func setter() -> String? {
    for office in 0..<chain.counted {
      guard let policy = chain.policies(of: office, on: control).first(where: { idle($0) == nil }) else {
        continue
      }
      if policy.lock == .default || policy.lock == .locked { return policy.id }
    }
    return nil
  }
}
