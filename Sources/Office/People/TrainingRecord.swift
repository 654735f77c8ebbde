import Measures
import Registers

/// A course that somebody took, what came of it and until when it counts.
public struct TrainingRecord: Register {
  public var course = ""
  public var person: Reference<Person>?
  public var provider = ""
  public var result = Result.enrolled
  public var completedOn: Day?
  public var certificate = ""
  public var expiresOn: Day?
  public init() {}

  public enum Result: String, Choice { case enrolled, attended, passed, failed }

  public static let title = RegisterTitle(
    "training_record", code: "TN", one: "training record", many: "Training records")
  public static let sheet = Sheet<TrainingRecord> { s in
    s.field(\.course, "course", "Course").required().searched().listed().atMost(bytes: 200)
      .help("As the role that asks for it calls it.")
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.provider, "provider", "Provider").atMost(bytes: 200)
    s.field(\.result, "result", "Result").listed()
    s.field(\.completedOn, "completed_on", "Completed on").listed()
    s.field(\.certificate, "certificate", "Certificate").atMost(bytes: 200)
    s.field(\.expiresOn, "expires_on", "Counts until").listed().help("Empty: it does not expire.")
    s.rule("What was passed says when.", at: "completed_on") { $0.result != .passed || $0.completedOn != nil }
    s.rule("It does not expire before it is completed.", at: "expires_on") {
      DayOrder.holds($0.completedOn, $0.expiresOn)
    }
    s.named(by: \.course, column: "course")
  }
}
