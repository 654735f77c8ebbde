import Measures
import Registers

/// A seat in a body: who sits there from when until when, and whether she votes.
public struct BodyMember: Register {
  public var body: Reference<Body>?
  public var person: Reference<Person>?
  public var part = Part.member
  public var hasVote = true
  public var represents = ""
  public var deputy: Reference<Person>?
  public var from: Day?
  public var to: Day?
  public init() {}

  public enum Part: String, Choice { case chair, member, secretary, adviser }

  public static let title = RegisterTitle(
    "body_member", code: "BM", one: "body member", many: "Body members")
  public static let sheet = Sheet<BodyMember> { s in
    s.field(\.body, "body", "Body").required().listed()
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.part, "part", "Part").listed()
    s.field(\.hasVote, "has_vote", "Votes").listed()
    s.field(\.represents, "represents", "Speaks for").listed().atMost(bytes: 200)
      .help("The users, the suppliers, finance …")
    s.field(\.deputy, "deputy", "Deputy").listed()
    s.field(\.from, "from_day", "From").required().listed()
    s.field(\.to, "to_day", "To").listed().help("The last day. Empty: until further notice.")
    s.rule("The last day is not before the first.", at: "to_day") { DayOrder.holds($0.from, $0.to) }
    s.rule("Nobody is her own deputy.", at: "deputy") { $0.deputy == nil || $0.deputy != $0.person }
    s.rule("Advisers and secretaries have no vote.", at: "has_vote") {
      !$0.hasVote || $0.part == .chair || $0.part == .member
    }
    s.described(by: \.represents, column: "represents")
  }
}
