import Measures
import Registers

/// Something that somebody undertook to do by a day.
public struct ActionItem: Register {
  public var name = ""
  public var source = Source.meeting
  public var item: Reference<AgendaItem>?
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var owner: Reference<Person>?
  public var due: Day?
  public var priority = Priority.medium
  public var progress = ""
  public var status = Status.open
  public init() {}

  public enum Source: String, Choice { case meeting, review, audit, gate, risk, closure, other }
  public enum Priority: String, Choice { case high, medium, low }
  public enum Status: String, Choice {
    case open, inProgress = "in_progress", done, verified, cancelled
    /// Whether something is still to be done.
    public var isOpen: Bool { self == .open || self == .inProgress }
  }

  public static let title = RegisterTitle("action_item", code: "AT", one: "action", many: "Actions")
  public static let sheet = Sheet<ActionItem> { s in
    s.field(\.name, "name", "Action").required().searched().listed().atMost(bytes: 300)
    s.field(\.source, "source", "Comes from").listed()
    s.field(\.item, "item", "Agenda item")
    s.group("Where")
    s.field(\.office, "office", "Office").listed()
    s.field(\.portfolio, "portfolio", "Portfolio")
    s.field(\.programme, "programme", "Programme")
    s.field(\.project, "project", "Project").listed()
    s.group("Who and when")
    s.field(\.owner, "owner", "Owner").listed()
    s.field(\.due, "due", "Due").listed()
    s.field(\.priority, "priority", "Priority").listed()
    s.field(\.progress, "progress", "Progress").multiline().searched()
    s.state(
      \.status, "status", "Status", from: [.open],
      [
        .open: [.inProgress, .done, .cancelled], .inProgress: [.done, .cancelled, .open],
        .done: [.verified, .inProgress], .cancelled: [.open],
      ]
    ).listed()
    s.rule("An action stands at exactly one office, portfolio, programme or project.", at: "office") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.named(by: \.name, column: "name")
  }
}
