import Registers

/// A control that acts: what it checks, which act waits for it, and which act is the office's alone.
///
/// One value serves both the registrar, which holds up an act, and the compliance view, which tells how things stand.
///
/// - Off asks nothing. Advise gives a hint. Require lets the act go on, and the project counts as non-compliant.
/// - Block holds the act up until the control is met; only a waiver lifts it.
/// - Own also leaves to the office what the control governs.
///
/// The console enters what others decided, so no act of it waits and nothing is the office's alone; what it leaves
/// behind is judged by the compliance view all the same.
public struct ControlInForce: Sendable {
  public let key: ControlKey
  let judge: @Sendable (ControlFacts) -> Finding
  /// Whether the change is the one that waits until the control is met.
  let holds: @Sendable (_ before: Project?, _ after: Project) -> Bool
  /// Whether the change is the one that is the office's alone.
  let owns: @Sendable (_ before: Project?, _ after: Project) -> Bool
  /// What is the office's alone, as a sentence.
  let ownedAct: String
  /// From which level that is so.
  var ownedFrom = ControlLevel.own
  /// The field whose text explains a shortfall: where there is one, "require" asks for it at once, of everybody.
  var explainedBy: String?
  /// Whether more than the project itself is looked at.
  var readsRecords = false

  /// Every control that acts on what exists so far, in the order of the matrix.
  public static let all: [ControlInForce] = [
    intakeRegistration, reportingCadence, ragOverride, pmAssignment, trainingCertification, tooling, closeOut,
  ]

  public static func of(_ key: ControlKey) -> ControlInForce? { all.first { $0.key == key } }

  /// Leaving the state of a proposal for work; to give it up is free.
  static func starts(_ before: Project?, _ after: Project) -> Bool {
    (before?.status ?? .proposed) == .proposed && after.status != .proposed && after.status != .cancelled
  }

  static func never(_ before: Project?, _ after: Project) -> Bool { false }
}
