/// The level of one control for one project or office on one day, and the whole account of how it came
/// about.
public struct Resolution: Equatable, Sendable {
  public let control: ControlKey
  public let level: ControlLevel
  /// Every record that was looked at, in the order in which it was; the last one leaves `level`.
  public let explanation: [Step]

  public init(control: ControlKey, level: ControlLevel, explanation: [Step]) {
    self.control = control
    self.level = level
    self.explanation = explanation
  }

  /// Whether the explanation reports something that people have to settle.
  public var hasConflict: Bool { explanation.contains { $0.kind == .conflict } }

  /// One record of the explanation: what it asked for and what came of it.
  public struct Step: Equatable, Sendable {
    /// The sort of record that a step tells of.
    public enum Kind: String, CaseIterable, Sendable {
      case productDefault = "product_default"
      case profileDefault = "profile_default"
      case policy
      case tailoring
      case waiver
      case conflict
    }

    public let kind: Kind
    /// Nil where no record stands behind the step, as with the product default.
    public let recordId: String?
    public let officeId: String?
    public let officeTitle: String?
    /// The step in one sentence.
    public let text: String
    public let before: ControlLevel
    public let after: ControlLevel
    /// Whether the record counts: it changed or confirmed the level, or binds what comes after it.
    public let isEffective: Bool
    /// The lock of the record; nil for kinds that have none.
    public let lock: Lock?
    /// The record that kept this one from having its way, wholly or in part.
    public let limitedBy: String?
  }
}
