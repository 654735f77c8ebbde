import Measures
import Registers

/// A draft of another form for an office: its profile, its place and its policies, looked at before it is adopted.
public struct Redesign: Register {
  public var name = ""
  public var office: Reference<OfficeUnit>?
  public var profile: ControlProfile?
  public var parent: Reference<OfficeUnit>?
  public var level: OfficeUnit.Level?
  public var kind: OfficeUnit.Kind?
  public var policies = ""
  public var reason = ""
  public var alternatives = ""
  public var adoptedOn: Day?
  public var decision: Reference<Decision>?
  public var status = Status.draft
  public init() {}

  public enum Status: String, Choice { case draft, adopted, dropped }

  public static let title = RegisterTitle("redesign", code: "RD", one: "redesign", many: "Redesigns")
  public static let sheet = Sheet<Redesign> { s in
    s.field(\.name, "name", "Redesign").required().searched().listed().atMost(bytes: 200)
    s.field(\.office, "office", "Office").required().listed()
    s.group("What changes")
    s.field(\.profile, "control_profile", "New control profile").listed()
    s.field(\.parent, "new_parent", "New parent office").listed()
    s.field(\.level, "level", "New level")
    s.field(\.kind, "kind", "New kind")
    s.field(\.policies, "policies", "New policies").multiline().atMost(bytes: 4000)
      .help("A line each: control, level, lock and condition, such as: template_use require floor tier<=2.")
    s.group("Why")
    s.field(\.reason, "reason", "Reason").multiline().searched()
    s.field(\.alternatives, "alternatives", "Alternatives weighed").multiline()
    s.group("What became of it")
    s.field(\.adoptedOn, "adopted_on", "Adopted on").readOnly().listed()
    s.field(\.decision, "decision", "Decision").readOnly()
    s.field(\.status, "status", "Status").readOnly().listed()
    s.named(by: \.name, column: "name")
  }
}
