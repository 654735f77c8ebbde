import Measures
import Registers

/// What was decided, by whom, under which authority and on what grounds. Never rewritten: a later one takes its place.
public struct Decision: Register {
  public var question = ""
  public var kind = Kind.authority
  public var outcome = Outcome.approved
  public var statement = ""
  public var conditions = ""
  public var dissent = ""
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var person: Reference<Person>?
  public var onBehalfOf: Reference<Person>?
  public var body: Reference<Body>?
  public var meeting: Reference<Meeting>?
  public var delegation: Reference<Delegation>?
  public var authority = ""
  public var raisedOn: Day?
  public var decidedOn: Day?
  public var supersedes: Reference<Decision>?
  public var evidence = ""
  public var status = Status.made
  public init() {}

  public enum Kind: String, Choice {
    case authority, governance, redesign, appointment, waiver, gate, other
  }
  public enum Outcome: String, Choice {
    case approved, approvedWithConditions = "approved_with_conditions", rejected, deferred, noted
  }
  public enum Status: String, Choice { case made, superseded, revoked }

  public static let title = RegisterTitle("decision", code: "DC", one: "decision", many: "Decisions")
  public static let sheet = Sheet<Decision> { s in
    s.field(\.question, "question", "Question").required().searched().listed().atMost(bytes: 300)
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.outcome, "outcome", "Outcome").listed()
    s.field(\.statement, "statement", "What was decided").multiline().searched()
    s.field(\.conditions, "conditions", "Conditions").multiline()
    s.field(\.dissent, "dissent", "Dissent").multiline()
    s.group("About")
    s.field(\.office, "office", "Office").listed()
    s.field(\.portfolio, "portfolio", "Portfolio")
    s.field(\.programme, "programme", "Programme")
    s.field(\.project, "project", "Project").listed()
    s.group("By whom")
    s.field(\.person, "person", "Decided by").listed()
    s.field(\.onBehalfOf, "on_behalf_of", "In the place of")
    s.field(\.body, "body", "Body").listed()
    s.field(\.meeting, "meeting", "Meeting")
    s.field(\.delegation, "delegation", "Under the delegation")
    s.field(\.authority, "authority", "Authority").multiline()
      .help("In words: the delegation with its limit, the terms of reference, or the law.")
    s.group("When")
    s.field(\.raisedOn, "raised_on", "Raised on")
    s.field(\.decidedOn, "decided_on", "Decided on").required().listed()
    s.field(\.supersedes, "supersedes", "Takes the place of")
    s.field(\.evidence, "evidence", "As it stood when it was decided").multiline().readOnly()
    s.state(
      \.status, "status", "Status", from: [.made], [.made: [.superseded, .revoked]]
    ).listed()
    s.rule("A decision is about exactly one office, portfolio, programme or project.", at: "office") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.rule("A decision names who made it: a person or a body.", at: "person") {
      $0.person != nil || $0.body != nil
    }
    s.rule("It is not made before it is raised.", at: "decided_on") {
      DayOrder.holds($0.raisedOn, $0.decidedOn)
    }
    s.named(by: \.question, column: "question")
  }
}
