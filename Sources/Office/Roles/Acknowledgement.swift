import Measures
import Registers

/// Somebody's own word that she knows what a post asks of her.
public struct Acknowledgement: Register {
  public var person: Reference<Person>?
  public var assignment: Reference<Assignment>?
  public var on: Day?
  public var statement = ""
  public init() {}

  public static let title = RegisterTitle(
    "acknowledgement", code: "AK", one: "acknowledgement", many: "Acknowledgements")
  public static let sheet = Sheet<Acknowledgement> { s in
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.assignment, "assignment", "Assignment").required().listed()
    s.field(\.on, "on_day", "On").required().listed()
    s.field(\.statement, "statement", "In her words").multiline().listed().atMost(bytes: 2000)
    s.described(by: \.statement, column: "statement")
  }
}
