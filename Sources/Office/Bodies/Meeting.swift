import Measures
import Registers

/// A sitting of a body: its day, who was there, what was minuted.
public struct Meeting: Register {
  public var name = ""
  public var body: Reference<Body>?
  public var day: Day?
  public var startsAt = ""
  public var minutesLong: Int?
  public var place = ""
  public var present = Links<Person>()
  public var apologies = Links<Person>()
  public var papersIssuedOn: Day?
  public var minutes = ""
  public var status = Status.planned
  public init() {}

  public enum Status: String, Choice {
    case planned, papersIssued = "papers_issued", held, minuted, approved, cancelled
  }

  public static let title = RegisterTitle("meeting", code: "MT", one: "meeting", many: "Meetings")
  public static let sheet = Sheet<Meeting> { s in
    s.field(\.name, "name", "Meeting").required().searched().listed().atMost(bytes: 200)
    s.field(\.body, "body", "Body").required().listed()
    s.field(\.day, "on_day", "Day").required().listed()
    s.field(\.startsAt, "starts_at", "Starts at").atMost(bytes: 5).help("UTC, written as 09:30.")
    s.field(\.minutesLong, "minutes_long", "Length").unit("minutes").within(5...1_440)
    s.field(\.place, "place", "Place").listed().atMost(bytes: 200)
    s.group("What came of it")
    s.field(\.present, "present", "Present")
    s.field(\.apologies, "apologies", "Apologies")
    s.field(\.papersIssuedOn, "papers_issued_on", "Papers issued on").readOnly()
    s.field(\.minutes, "minutes", "Minutes").multiline().searched()
    s.state(
      \.status, "status", "Status", from: [.planned],
      [
        .planned: [.papersIssued, .held, .cancelled], .papersIssued: [.held, .cancelled], .held: [.minuted],
        .minuted: [.approved, .held],
      ]
    ).listed()
    s.rule("The start is written as 09:30.", at: "starts_at") {
      ClockTime($0.startsAt) != nil || $0.startsAt.isEmpty
    }
    s.named(by: \.name, column: "name")
  }
}

/// A time of day, `09:30`.
public struct ClockTime: Hashable, Sendable {
  public let minutes: Int

  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A,
      [0, 1, 3, 4].allSatisfy({ bytes[$0] >= 0x30 && bytes[$0] <= 0x39 })
    else { return nil }
    func digit(_ at: Int) -> Int { Int(bytes[at]) - 0x30 }
    let hour = digit(0) * 10 + digit(1)
    let minute = digit(3) * 10 + digit(4)
    guard hour < 24, minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }
}
