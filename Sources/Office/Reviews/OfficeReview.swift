import Measures
import Registers

/// A look at an office itself: whether its form, services and standing still fit, once a year or when much has changed.
public struct OfficeReview: Register {
  public var name = ""
  public var office: Reference<OfficeUnit>?
  public var occasion = Occasion.yearly
  public var plannedOn: Day?
  public var heldOn: Day?
  public var body: Reference<Body>?
  public var expectations = ""
  public var findings = ""
  public var recommendation = ""
  public var redesign: Reference<Redesign>?
  public var status = Status.planned
  public init() {}

  public enum Occasion: String, Choice {
    case yearly, organisationChanged = "organisation_changed", stakeholderChanged = "stakeholder_changed",
      other
  }
  public enum Status: String, Choice { case planned, held, closed }

  public static let title = RegisterTitle(
    "office_review", code: "RV", one: "office review", many: "Office reviews")
  public static let sheet = Sheet<OfficeReview> { s in
    s.field(\.name, "name", "Review").required().searched().listed().atMost(bytes: 200)
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.occasion, "occasion", "Occasion").listed()
    s.field(\.plannedOn, "planned_on", "Planned on").required().listed()
    s.field(\.heldOn, "held_on", "Held on").listed()
    s.field(\.body, "body", "By").listed()
    s.field(\.expectations, "expectations", "What its customers expect").multiline()
    s.field(\.findings, "findings", "Findings").multiline().searched()
    s.field(\.recommendation, "recommendation", "Recommendation").multiline()
    s.field(\.redesign, "redesign", "Redesign").listed()
    s.state(
      \.status, "status", "Status", from: [.planned], [.planned: [.held], .held: [.closed], .closed: [.held]]
    ).listed()
    s.rule("A review that was held says when.", at: "held_on") { $0.status == .planned || $0.heldOn != nil }
    s.named(by: \.name, column: "name")
  }
}
