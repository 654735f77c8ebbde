import Measures
import Registers

/// Days on which somebody decides nothing, and who covers for her.
public struct Absence: Register {
  public var person: Reference<Person>?
  public var from: Day?
  public var to: Day?
  public var cover: Reference<Person>?
  public var note = ""
  public init() {}

  public static let title = RegisterTitle("absence", code: "AB", one: "absence", many: "Absences")
  public static let sheet = Sheet<Absence> { s in
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.from, "from_day", "First day").required().listed()
    s.field(\.to, "to_day", "Last day").required().listed()
    s.field(\.cover, "cover", "Covered by").listed()
      .help("Decides in her place within her limits, unless the request is her own.")
    s.field(\.note, "note", "Note").listed().atMost(bytes: 300)
    s.rule("The last day is not before the first.", at: "to_day") { DayOrder.holds($0.from, $0.to) }
    s.rule("Nobody covers for herself.", at: "cover") { $0.cover == nil || $0.cover != $0.person }
    s.described(by: \.note, column: "note")
  }
}
