import Measures
import Registers

/// What must come true for an office to count as a success, with its indicator and where it stands.
public struct SuccessFactor: Register {
  public var statement = ""
  public var office: Reference<OfficeUnit>?
  public var indicator = ""
  public var baseline = ""
  public var target = ""
  public var actual = ""
  public var measuredOn: Day?
  public var due: Day?
  public var owner: Reference<Person>?
  public var status = Status.open
  public init() {}

  public enum Status: String, Choice { case open, met, missed, dropped }

  public static let title = RegisterTitle(
    "success_factor", code: "SF", one: "success factor", many: "Success factors")
  public static let sheet = Sheet<SuccessFactor> { s in
    s.field(\.statement, "statement", "Success factor").required().searched().listed().atMost(bytes: 300)
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.indicator, "indicator", "Indicator").listed().atMost(bytes: 300)
    s.field(\.baseline, "baseline", "Baseline").atMost(bytes: 200)
    s.field(\.target, "target", "Target").listed().atMost(bytes: 200)
    s.field(\.actual, "actual", "Measured").listed().atMost(bytes: 200)
    s.field(\.measuredOn, "measured_on", "Measured on").listed()
    s.field(\.due, "due", "By").listed()
    s.field(\.owner, "owner", "Owner").listed()
    s.state(
      \.status, "status", "Status", from: [.open],
      [.open: [.met, .missed, .dropped], .met: [.open], .missed: [.open]]
    ).listed()
    s.rule("What is met or missed was measured.", at: "measured_on") {
      $0.status == .open || $0.status == .dropped || $0.measuredOn != nil
    }
    s.named(by: \.statement, column: "statement")
  }
}
