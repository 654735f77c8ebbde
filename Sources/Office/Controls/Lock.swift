/// What an office leaves open to the offices below it, and to the project, once it has set a control.
public enum Lock: String, CaseIterable, Sendable {
  /// Those below may set anything.
  case `default`
  /// Those below may only be as strict or stricter.
  case floor
  /// Those below may only be as strict or lighter; it shields teams from too much control.
  case ceiling
  /// Those below may not change it.
  case locked

  public var title: String {
    switch self {
    case .default: "Default"
    case .floor: "Floor"
    case .ceiling: "Ceiling"
    case .locked: "Locked"
    }
  }

  public var meaning: String {
    switch self {
    case .default: "Offices below and the project may change it."
    case .floor: "Offices below and the project may only be as strict or stricter."
    case .ceiling: "Offices below and the project may only be as strict or lighter."
    case .locked: "Offices below and the project may not change it."
    }
  }
}
