import Measures
import Registers

/// A point of a meeting's agenda: what is put to the body, the paper as it was issued, and what came of it.
public struct AgendaItem: Register {
  public var title = ""
  public var meeting: Reference<Meeting>?
  public var position = 1
  public var kind = Kind.decision
  public var request: Reference<AuthorityRequest>?
  public var presenter: Reference<Person>?
  public var proposal = ""
  public var paper = ""
  public var paperDigest = ""
  public var minute = ""
  public var outcome = Outcome.pending
  public var conditions = ""
  public var decision: Reference<Decision>?
  public init() {}

  public enum Kind: String, Choice { case decision, discussion, information }
  public enum Outcome: String, Choice {
    case pending, approved, approvedWithConditions = "approved_with_conditions", rejected, deferred, noted
  }

  public static let title = RegisterTitle(
    "agenda_item", code: "AI", one: "agenda item", many: "Agenda items")
  public static let sheet = Sheet<AgendaItem> { s in
    s.field(\.title, "title", "Title").required().searched().listed().atMost(bytes: 300)
    s.field(\.meeting, "meeting", "Meeting").required().listed()
    s.field(\.position, "position", "Place on the agenda").atLeast(1).atMost(500).listed()
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.request, "request", "Request").listed().help("What the body is asked to decide.")
    s.field(\.presenter, "presenter", "Presented by").listed()
    s.field(\.proposal, "proposal", "Proposal").multiline().searched()
    s.field(\.paper, "paper", "Paper").multiline().help("Frozen when the papers are issued.")
    s.field(\.paperDigest, "paper_digest", "Fingerprint of the paper as issued").readOnly()
    s.group("What came of it")
    s.field(\.minute, "minute", "Minute").multiline().searched()
    s.field(\.conditions, "conditions", "Conditions").multiline()
    s.field(\.outcome, "outcome", "Outcome").readOnly().listed()
    s.field(\.decision, "decision", "Decision").readOnly().listed()
    s.named(by: \.title, column: "title")
  }
}
