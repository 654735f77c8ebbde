import Measures
import Registers

/// Something the organisation wants, with a measure: what portfolios and projects are chosen for.
public struct Objective: Register {
  public var statement = ""
  public var office: Reference<OfficeUnit>?
  public var parent: Reference<Objective>?
  public var measure = ""
  public var baseline = ""
  public var target = ""
  public var due: Day?
  public var weight: Percent?
  public var owner: Reference<Person>?
  public var status = Status.draft
  public init() {}

  public enum Status: String, Choice { case draft, active, achieved, dropped }

  public static let title = RegisterTitle("objective", code: "OB", one: "objective", many: "Objectives")
  public static let sheet = Sheet<Objective> { s in
    s.field(\.statement, "statement", "Objective").required().searched().listed().atMost(bytes: 500)
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.parent, "parent", "Part of").listed()
    s.field(\.measure, "measure", "Measure").listed().searched()
    s.field(\.baseline, "baseline", "Baseline").atMost(bytes: 200)
    s.field(\.target, "target", "Target").listed().atMost(bytes: 200)
    s.field(\.due, "due", "By").listed()
    s.field(\.weight, "weight", "Weight").unit("%").listed()
      .within(Percent(hundredths: 0)...Percent(hundredths: 10_000))
    s.field(\.owner, "owner", "Owner").listed()
    s.state(
      \.status, "status", "Status", from: [.draft, .active],
      [.draft: [.active, .dropped], .active: [.achieved, .dropped], .dropped: [.active]]
    ).listed()
    s.named(by: \.statement, column: "statement")
  }
}
