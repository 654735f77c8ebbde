/// The kind of an office: a named bundle of defaults for every control.
///
/// A profile speaks only where the office governs the project and no policy on the chain sets the control.
/// The profile of an office further up never reaches down by itself; what that office wants to hold below
/// it writes as policies.
public enum ControlProfile: String, CaseIterable, Sendable {
  case supportive
  case controlling
  case directive
  case delivery
  case intermediate
  case agile
  case centreOfExcellence = "centre_of_excellence"
  case projectOffice = "project_office"
  case traditional
  case custom

  public var title: String {
    switch self {
    case .supportive: "Supportive"
    case .controlling: "Controlling"
    case .directive: "Directive"
    case .delivery: "Delivery"
    case .intermediate: "Intermediate"
    case .agile: "Agile"
    case .centreOfExcellence: "Centre of excellence"
    case .projectOffice: "Project office"
    case .traditional: "Traditional"
    case .custom: "Custom"
    }
  }

  /// What the profile sets for a control.
  public func setting(of control: ControlKey) -> ControlSetting {
    guard let own = departures[control.number] else { return basis.setting(of: control) }
    return own.setting
  }

  /// Level and lock of every control, in the order of the matrix.
  public var settings: [ControlSetting] { ControlKey.allCases.map(setting(of:)) }

  /// The controls that change when an office turns from this profile to another.
  public func changes(to other: ControlProfile) -> [ControlSettingChange] {
    ControlKey.allCases.compactMap { control in
      let (before, after) = (setting(of: control), other.setting(of: control))
      return before == after ? nil : ControlSettingChange(control: control, before: before, after: after)
    }
  }
}

/// What a profile sets for one control: how firmly, and what it leaves open.
public struct ControlSetting: Equatable, Sendable {
  public let level: ControlLevel
  public let lock: Lock

  public init(level: ControlLevel, lock: Lock) {
    self.level = level
    self.lock = lock
  }

  /// A control that blocks or is owned is a floor: only a waiver lifts it, so that tailoring alone must
  /// not.
  init(_ level: ControlLevel) { self.init(level: level, lock: level >= .block ? .floor : .default) }
}

/// One line of the comparison an office sees before it takes on another profile.
public struct ControlSettingChange: Equatable, Sendable {
  public let control: ControlKey
  public let before: ControlSetting
  public let after: ControlSetting

  public init(control: ControlKey, before: ControlSetting, after: ControlSetting) {
    self.control = control
    self.before = before
    self.after = after
  }
}
