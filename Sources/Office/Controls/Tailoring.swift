import Measures

/// A project's own setting of a control, once its office has approved it.
public struct Tailoring: Equatable, Sendable {
  public let id: String
  public let control: ControlKey
  public let level: ControlLevel
  public let from: Day
  /// The last day it holds; nil is open.
  public let to: Day?
  public let isApproved: Bool
  /// Nil where the approval was not an office's, such as a sponsor's.
  public let approvedByOffice: String?

  public init(
    id: String, control: ControlKey, level: ControlLevel, from: Day, to: Day? = nil, isApproved: Bool,
    approvedByOffice: String? = nil
  ) {
    self.id = id
    self.control = control
    self.level = level
    self.from = from
    self.to = to
    self.isApproved = isApproved
    self.approvedByOffice = approvedByOffice
  }
}
