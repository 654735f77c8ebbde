/// One control of one project or office that a change of policy would move.
public struct LevelChange: Equatable, Sendable {
  public let subject: String
  public let control: ControlKey
  public let before: ControlLevel
  public let after: ControlLevel

  public init(subject: String, control: ControlKey, before: ControlLevel, after: ControlLevel) {
    self.subject = subject
    self.control = control
    self.before = before
    self.after = after
  }
}
