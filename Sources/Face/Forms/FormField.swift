import Markup

/// One question of a form: what was typed is kept, and what is wrong is said beside it.
public struct FormField: Sendable {
  /// What kind of answer the question takes.
  public enum Kind: Sendable {
    case text
    case multiline(rows: Int)
    case number(unit: String?)
    /// Free text such as `GBP 12.50`; with currencies, a choice of them stands before the amount.
    case money(currencies: [String])
    case date
    case choice([FormOption])
    /// A code such as `P-104`; the options are offered while typing.
    case reference([FormOption])
    case bool
    case email
    case secret
    case file(accept: String)
    case readonly
  }

  public var name: String
  public var label: String
  public var kind: Kind
  public var value: String
  public var help: String
  /// An example or format, shown after the label.
  public var hint: String
  public var problems: [String]
  public var required: Bool
  /// The HTML autocomplete token, such as `current-password`.
  public var autocomplete: String?

  public init(
    name: String, label: String, kind: Kind = .text, value: String = "", help: String = "", hint: String = "",
    problems: [String] = [], required: Bool = false, autocomplete: String? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.value = value
    self.help = help
    self.hint = hint
    self.problems = problems
    self.required = required
    self.autocomplete = autocomplete
  }

  /// The id of its control, which the summary of problems links to.
  public var anchor: String { "field-" + Attribute.id(name) }

  var isFile: Bool { if case .file = kind { true } else { false } }
}
