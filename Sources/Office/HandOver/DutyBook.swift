import Ledger
import Measures

/// All that can be in somebody's hands, in the order in which it is handed over; and what is history and stays hers.
public enum DutyBook {
  public static let duties: [Duty] = [
    Duty("assignment", "person", "Post", .succeeded, ending: .ended, while: dated),
    Duty("assignment", "deputy", "Deputy in the post", ending: .cleared, while: dated),
    Duty("project", "sponsor", "Sponsor of the project", while: live),
    Duty("project", "manager", "Manager of the project", while: live),
    Duty("project", "requester", "Asked for the project", ending: .cleared) { _ in among(["proposed"]) },
    Duty("programme", "sponsor", "Sponsor of the programme", while: notClosed),
    Duty("programme", "manager", "Manager of the programme", while: notClosed),
    Duty("portfolio", "owner", "Owner of the portfolio", while: notClosed),
    Duty("objective", "owner", "Owner of the objective") { _ in among(["draft", "active"]) },
    Duty("mandate", "sponsor", "Sponsor of the mandate") { _ in
      among(["draft", "under_review", "approved", "in_force"])
    },
    Duty("delegation", "person", "Delegation", .succeeded, ending: .ended) { day in
      .all([among(["draft", "in_force"]), dated(day)])
    },
    Duty("authority_request", "requester", "Request that waits") { _ in among(["submitted"]) },
    Duty("waiver", "requester", "Waiver asked for") { _ in among(["requested"]) },
    Duty("tailoring", "requester", "Tailoring proposed") { _ in among(["proposed"]) },
    Duty("body_member", "person", "Seat in the body", .succeeded, ending: .ended, while: dated),
    Duty("body_member", "deputy", "Deputy in the body", ending: .cleared, while: dated),
    Duty("agenda_item", "presenter", "Presents", ending: .cleared) { _ in
      Clause("t.outcome IN ('pending', 'deferred')")
    },
    Duty("action_item", "owner", "Action") { _ in among(["open", "in_progress"]) },
    Duty("success_factor", "owner", "Success factor") { _ in among(["open"]) },
    Duty("office_interface", "owner", "Looks after the interface with"),
    Duty("raci_line", "person", "Part in the RACI"),
    Duty("org_unit", "head", "Head of the unit", while: { dated($0) }),
    Duty("person", "line_manager", "Line manager of", ending: .cleared) { _ in
      Clause("t.status <> 'left'")
    },
    Duty("absence", "cover", "Covers for", ending: .cleared, while: dated),
    Duty("account", "person", "Account", .never, ending: .disabled, holdsBack: false) { _ in
      among(["active"])
    },
  ]

  /// What names a person and stays hers when she goes: what was done, said, learned or decided.
  static let history: Set<String> = [
    "acknowledgement.person", "advice_answer.person", "rule_acknowledgement.person",
    "absence.person", "training_record.person",
    "authority_request.decided_by",
    "decision.person", "decision.on_behalf_of", "vote.person", "vote.on_behalf_of", "waiver.approver",
    "tailoring.approver",
  ]

  private static func among(_ states: [String]) -> Clause {
    Clause("t.status IN (\(states.map { "'\($0)'" }.joined(separator: ", ")))")
  }

  /// What ends after that day, or has no end.
  @Sendable private static func dated(_ day: Day) -> Clause {
    Clause("(t.to_day IS NULL OR t.to_day > ?)", [.int(Int64(day.number))])
  }

  @Sendable private static func live(_ day: Day) -> Clause { Project.live }
  @Sendable private static func notClosed(_ day: Day) -> Clause { Clause("t.status <> 'closed'") }
}
