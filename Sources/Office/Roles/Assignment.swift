import Measures
import Registers

/// A person in a post, from a day to a day. From it, and from nothing else, come rights.
public struct Assignment: Register {
  public var person: Reference<Person>?
  public var post: Reference<Post>?
  public var from: Day?
  public var to: Day?
  public var share = Percent(hundredths: 10_000)
  public var deputy: Reference<Person>?
  public var decision: Reference<Decision>?
  public var exception = ""
  public var appointedBy = ""
  public init() {}

  public static let title = RegisterTitle("assignment", code: "AS", one: "assignment", many: "Assignments")
  public static let sheet = Sheet<Assignment> { s in
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.post, "post", "Post").required().listed()
    s.field(\.from, "from_day", "From").required().listed()
    s.field(\.to, "to_day", "To").listed().help("The last day. Empty: until further notice.")
    s.field(\.share, "share", "Share of working time").unit("%").listed()
      .atLeast(Percent(hundredths: 0)).atMost(Percent(hundredths: 10_000))
    s.field(\.deputy, "deputy", "Deputy").listed()
    s.field(\.decision, "decision", "Decision").later().help("From the register of decisions.")
    s.field(\.exception, "exception", "Why in spite of a requirement").later().atMost(bytes: 1000)
      .help("Where grade or training fall short of what the post and its role ask for.")
    s.field(\.appointedBy, "appointed_by", "Appointed by decision").atMost(bytes: 300)
    s.rule("The last day is not before the first.", at: "to_day") {
      guard let from = $0.from, let to = $0.to else { return true }
      return from <= to
    }
    s.rule("Nobody is her own deputy.", at: "deputy") { $0.deputy == nil || $0.deputy != $0.person }
    s.described(by: \.appointedBy, column: "appointed_by")
  }
}
