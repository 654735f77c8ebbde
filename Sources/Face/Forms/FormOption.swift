import Markup

/// One answer that a form or filter offers.
public struct FormOption: Sendable, Equatable {
  public var value: String
  public var label: String

  public init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }

  func markup(chosen: String) -> Markup {
    "<option value=\"\(value)\"\(Attribute.flag("selected", value == chosen))>\(label)</option>"
  }
}
