import Measures

/// What an office has decided about one control, for which projects and for how long.
///
/// The office is that of the layer that holds the policy. Both days are included; nil is open.
public struct Policy: Equatable, Sendable {
  /// The code of the record, such as `POL-12`.
  public let id: String
  public let control: ControlKey
  public let level: ControlLevel
  public let lock: Lock
  public let condition: Condition
  public let from: Day?
  public let to: Day?
  /// What it means for projects that were there before it.
  public let transition: Transition
  /// Who may grant a waiver, in words for the reader.
  public let waiverAuthority: String?

  public init(
    id: String, control: ControlKey, level: ControlLevel, lock: Lock = .default,
    condition: Condition = .always, from: Day? = nil, to: Day? = nil, waiverAuthority: String? = nil,
    transition: Transition = .immediately
  ) {
    self.id = id
    self.control = control
    self.level = level
    self.lock = lock
    self.condition = condition
    self.from = from
    self.to = to
    self.waiverAuthority = waiverAuthority
    self.transition = transition
  }

  /// Whom a policy spares among the projects that began before its first day.
  public enum Transition: Equatable, Sendable {
    case immediately
    case newProjects
    /// They have so many days from its first day.
    case afterGrace(days: Int)
  }
}
