import Measures
import Registers

/// A project's agreed way of doing a control differently, with the reason and the one who approved it.
public struct TailoringRecord: Register {
  public var project: Reference<Project>?
  public var control = ControlKey.allCases[0]
  public var level = ControlLevel.advise
  public var rationale = ""
  public var risk = ""
  public var requester: Reference<Person>?
  public var approver: Reference<Person>?
  public var approvedBy: Reference<OfficeUnit>?
  public var from: Day?
  public var to: Day?
  public var status = Status.proposed
  public init() {}

  /// Whether the other record proposes the same: project, control, level and days.
  func asksTheSame(as other: TailoringRecord) -> Bool {
    project == other.project && control == other.control && level == other.level && from == other.from
      && to == other.to
  }

  public enum Status: String, Choice { case proposed, inForce = "in_force", rejected, withdrawn }

  public static let title = RegisterTitle(
    "tailoring", code: "TR", one: "tailoring record", many: "Tailoring records")
  public static let sheet = Sheet<TailoringRecord> { s in
    s.field(\.project, "project", "Project").required().listed()
    s.field(\.control, "control", "Control").listed()
    s.field(\.level, "level", "Level").listed()
    s.field(\.rationale, "rationale", "Rationale").required().multiline().searched().listed()
    s.field(\.risk, "risk", "Risk of tailoring").multiline()
    s.field(\.requester, "requester", "Requested by").required().listed()
    s.field(\.approver, "approver", "Approved by").listed()
    s.field(\.approvedBy, "approving_office", "Approving office")
      .help(
        "The office in whose name it is approved. Left empty: the highest at which the approving person holds a post."
      )
    s.field(\.from, "from_day", "From").required().listed()
    s.field(\.to, "to_day", "To").listed()
    s.state(
      \.status, "status", "Status", from: [.proposed],
      [.proposed: [.inForce, .rejected, .withdrawn], .inForce: [.withdrawn]]
    ).listed()
    s.rule("Whoever asks does not approve.", at: "approver") {
      $0.approver == nil || $0.approver != $0.requester
    }
    s.rule("A record in force names who approved it.", at: "approver") {
      $0.status != .inForce || $0.approver != nil
    }
    s.rule("The last day is not before the first.", at: "to_day") {
      guard let from = $0.from, let to = $0.to else { return true }
      return from <= to
    }
    s.described(by: \.rationale, column: "rationale")
  }
}
