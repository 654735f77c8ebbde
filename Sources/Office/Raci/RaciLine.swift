import Registers

/// What an office lays down for one process or deliverable: the part that a role or a person plays in it.
public struct RaciLine: Register {
  public var office: Reference<OfficeUnit>?
  public var process = ProcessKey.deliverable
  public var deliverable = ""
  public var project: Reference<Project>?
  public var role: Reference<Role>?
  public var person: Reference<Person>?
  public var part = Part.responsible
  public var condition = ""
  public var reason = ""
  public init() {}

  /// The letter in the matrix; `none` takes away what would be inherited.
  public enum Part: String, Choice {
    case responsible = "R", accountable = "A", consulted = "C", informed = "I", supports = "S", none = "none"

    public var title: String {
      switch self {
      case .responsible: "Responsible"
      case .accountable: "Accountable"
      case .consulted: "Consulted"
      case .informed: "Informed"
      case .supports: "Supports"
      case .none: "No part"
      }
    }
  }

  public static let title = RegisterTitle("raci_line", code: "RL", one: "RACI line", many: "RACI lines")
  public static let sheet = Sheet<RaciLine> { s in
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.process, "process", "Process").listed()
    s.field(\.deliverable, "deliverable", "Deliverable").searched().listed().atMost(bytes: 200)
      .help("Where it is about a deliverable and not about one of the processes.")
    s.field(\.project, "project", "Project").listed()
    s.field(\.role, "role", "Role").listed()
    s.field(\.person, "person", "Or a person").listed()
    s.field(\.part, "part", "Part").listed()
    s.field(\.condition, "condition", "Only where").atMost(bytes: 300)
      .help("For example: tier<=2; amount>=GBP 1000000. Empty: everywhere.")
    s.field(\.reason, "reason", "Why").multiline().searched().atMost(bytes: 2000)
    s.rule("A line is for a role or for a person, for one of them.", at: "role") {
      ($0.role == nil) != ($0.person == nil)
    }
    s.rule("A deliverable is named where the line is about one, and only there.", at: "deliverable") {
      ($0.process == .deliverable) != $0.deliverable.isEmpty
    }
    s.rule(
      "The condition is written as tier<=2; approach=agile; type=change; amount>=GBP 1000000.",
      at: "condition"
    ) { Condition.isReadable($0.condition) }
    s.described(by: \.deliverable, column: "deliverable")
  }
}
