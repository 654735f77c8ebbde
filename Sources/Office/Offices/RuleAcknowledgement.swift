import Measures
import Registers

/// Somebody's own word that she knows the rules by which an office works with others.
public struct RuleAcknowledgement: Register {
  public var person: Reference<Person>?
  public var office: Reference<OfficeUnit>?
  public var officeRevision: Int?
  public var on: Day?
  public init() {}

  public static let title = RegisterTitle(
    "rule_acknowledgement", code: "RK", one: "acknowledgement of rules", many: "Acknowledgements of rules",
    path: "rule-acknowledgements")
  public static let sheet = Sheet<RuleAcknowledgement> { s in
    s.field(\.person, "person", "Person").required().listed()
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.officeRevision, "office_revision", "Revision that was read").required().listed()
      .within(1...1_000_000_000)
      .help("The revision of the office as it was read; a later change of its rules asks anew.")
    s.field(\.on, "on_day", "On").required().listed()
  }
}
