import Measures
import Registers

/// A project's leave from a control, for a reason, against a compensating measure, until a day.
public struct WaiverRecord: Register {
  public var project: Reference<Project>?
  public var control = ControlKey.allCases[0]
  public var level = ControlLevel.off
  public var reason = ""
  public var compensation = ""
  public var requester: Reference<Person>?
  public var approver: Reference<Person>?
  public var grantedBy: Reference<OfficeUnit>?
  public var from: Day?
  public var until: Day?
  public var status = Status.requested
  public init() {}

  /// Whether the other record asks for the same leave: project, control, level and days.
  func asksTheSame(as other: WaiverRecord) -> Bool {
    project == other.project && control == other.control && level == other.level && from == other.from
      && until == other.until
  }

  public enum Status: String, Choice { case requested, granted, refused, withdrawn }

  public static let title = RegisterTitle("waiver", code: "W", one: "waiver", many: "Waivers")
  public static let sheet = Sheet<WaiverRecord> { s in
    s.field(\.project, "project", "Project").required().listed()
    s.field(\.control, "control", "Control").listed()
    s.field(\.level, "level", "Level while it lasts").listed()
    s.field(\.reason, "reason", "Reason").required().multiline().searched().listed()
    s.field(\.compensation, "compensation", "Compensating measure").multiline()
    s.field(\.requester, "requester", "Requested by").required().listed()
    s.field(\.approver, "approver", "Granted by").listed()
    s.field(\.grantedBy, "granting_office", "Granting office")
      .help(
        "The office in whose name it is granted. Left empty: the highest at which the granting person holds a post."
      )
    s.field(\.from, "from_day", "From").required().listed()
    s.field(\.until, "until_day", "Until").required().listed().help("The last day. A waiver always ends.")
    s.state(
      \.status, "status", "Status", from: [.requested],
      [.requested: [.granted, .refused, .withdrawn], .granted: [.withdrawn]]
    ).listed()
    s.rule("Whoever asks does not grant.", at: "approver") {
      $0.approver == nil || $0.approver != $0.requester
    }
    s.rule("A granted waiver names who granted it.", at: "approver") {
      $0.status != .granted || $0.approver != nil
    }
    s.rule("The last day is not before the first.", at: "until_day") {
      guard let from = $0.from, let until = $0.until else { return true }
      return from <= until
    }
    s.rule("A waiver lasts three years at most; what is needed for longer is tailored.", at: "until_day") {
      guard let from = $0.from, let until = $0.until else { return true }
      return until <= from.adding(months: 36)
    }
    s.described(by: \.reason, column: "reason")
  }
}
