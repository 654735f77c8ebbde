import Measures

/// Leave given to one project to stay below what a control asks, until a day.
public struct Waiver: Equatable, Sendable {
  /// How far a request for a waiver has come.
  public enum State: String, CaseIterable, Sendable {
    case requested
    case granted
    case refused
    case withdrawn
  }

  public let id: String
  public let control: ControlKey
  public let level: ControlLevel
  public let from: Day
  /// The last day it holds, itself included.
  public let until: Day
  public let grantedByOffice: String
  public let state: State

  public init(
    id: String, control: ControlKey, level: ControlLevel, from: Day, until: Day, grantedByOffice: String,
    state: State
  ) {
    self.id = id
    self.control = control
    self.level = level
    self.from = from
    self.until = until
    self.grantedByOffice = grantedByOffice
    self.state = state
  }
}
