import Measures
import Registers

/// What a project says to advice that it was given: that it follows it, or why not.
public struct AdviceAnswer: Register {
  public var project: Reference<Project>?
  public var control = ControlKey.allCases[0]
  public var answer = Answer.declined
  public var reason = ""
  public var person: Reference<Person>?
  public var on: Day?
  public var until: Day?
  public init() {}

  public enum Answer: String, Choice { case declined, followed }

  /// Days for which an answer counts unless it says otherwise: one year.
  public static let counts = 365

  public static let title = RegisterTitle(
    "advice_answer", code: "AA", one: "answer to advice", many: "Answers to advice",
    path: "advice-answers")
  public static let sheet = Sheet<AdviceAnswer> { s in
    s.field(\.project, "project", "Project").required().listed()
    s.field(\.control, "control", "Control").listed()
    s.field(\.answer, "answer", "Answer").listed()
    s.field(\.reason, "reason", "Because").multiline().searched().listed().atMost(bytes: 2000)
      .help("Needed where advice is declined.")
    s.field(\.person, "person", "Answered by").required().listed()
    s.field(\.on, "on_day", "On").required().listed()
    s.field(\.until, "until_day", "Counts until").listed()
      .help("The last day. Left empty: one year. Then the advice asks again.")
    s.rule("To decline advice, say why.", at: "reason") {
      $0.answer != .declined || !TextRules.isEmpty($0.reason)
    }
    s.rule("The last day is not before the answer.", at: "until_day") {
      guard let on = $0.on, let until = $0.until else { return true }
      return on <= until
    }
    s.described(by: \.reason, column: "reason")
  }

  /// An answer that says no day counts for a year.
  @Sendable static func following(_ before: AdviceAnswer?, _ after: AdviceAnswer) -> AdviceAnswer {
    guard after.until == nil, let on = after.on else { return after }
    var after = after
    after.until = on.adding(counts)
    return after
  }
}
