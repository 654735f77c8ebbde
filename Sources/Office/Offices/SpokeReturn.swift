import Measures
import Registers

/// Something that a spoke owes its hub by a day: a report, figures, a plan.
public struct SpokeReturn: Register {
  public var name = ""
  public var from: Reference<OfficeUnit>?
  public var to: Reference<OfficeUnit>?
  public var due: Day?
  public var deliveredOn: Day?
  public var note = ""
  public init() {}

  public static let title = RegisterTitle("spoke_return", code: "RT", one: "return", many: "Returns")
  public static let sheet = Sheet<SpokeReturn> { s in
    s.field(\.name, "name", "Return").required().searched().listed().atMost(bytes: 200)
    s.field(\.from, "from_office", "From").required().listed()
    s.field(\.to, "to_office", "To").required().listed()
    s.field(\.due, "due", "Due").required().listed()
    s.field(\.deliveredOn, "delivered_on", "Delivered on").listed()
    s.field(\.note, "note", "Note").multiline().searched()
    s.rule("An office owes itself no return.", at: "to_office") { $0.from == nil || $0.from != $0.to }
    s.named(by: \.name, column: "name")
  }
}
