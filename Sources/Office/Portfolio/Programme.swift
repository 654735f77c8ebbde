import Registers

/// Projects that bring one change about together, under one sponsor.
public struct Programme: Register {
  public var name = ""
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var sponsor: Reference<Person>?
  public var manager: Reference<Person>?
  public var vision = ""
  public var objectives = Links<Objective>()
  public var status = Status.identify
  public init() {}

  public enum Status: String, Choice { case identify, define, deliver, close, closed }

  public static let title = RegisterTitle("programme", code: "PG", one: "programme", many: "Programmes")
  public static let sheet = Sheet<Programme> { s in
    s.field(\.name, "name", "Programme").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.office, "office", "Governing office").required().listed()
    s.field(\.portfolio, "portfolio", "Portfolio").listed()
    s.field(\.sponsor, "sponsor", "Sponsor").listed()
    s.field(\.manager, "manager", "Programme manager").listed()
    s.field(\.vision, "vision", "Vision").multiline().searched()
    s.field(\.objectives, "objectives", "Objectives")
    s.state(
      \.status, "status", "Status", from: [.identify, .define, .deliver],
      [
        .identify: [.define, .closed], .define: [.deliver, .closed], .deliver: [.close, .closed],
        .close: [.closed],
      ]
    ).listed()
    s.rule("The sponsor does not manage the programme.", at: "manager") {
      $0.sponsor == nil || $0.sponsor != $0.manager
    }
    s.named(by: \.name, column: "name")
  }
}
