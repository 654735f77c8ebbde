import Markup

/// A value that can be changed where it stands: in a table cell or a fact. Without script it is plain text.
public struct Editable: Piece {
  /// The control that opens in place.
  public enum Kind: String, Sendable { case text, multiline, number, money, date, choice, bool }

  public var shown: Markup
  public var field: String
  public var label: String
  /// Where the change is sent (PATCH).
  public var href: String
  public var revision: Int
  /// The value as the form writes it, which is not always as it is shown.
  public var value: String
  public var kind: Kind
  public var options: [FormOption]
  /// What else changes its revision with it: all values of one group are of one entry.
  public var group: String?

  public init(
    _ shown: Markup, field: String, label: String, href: String, revision: Int, value: String,
    kind: Kind = .text, options: [FormOption] = [], group: String? = nil
  ) {
    self.shown = shown
    self.field = field
    self.label = label
    self.href = href
    self.revision = revision
    self.value = value
    self.kind = kind
    self.options = options
    self.group = group
  }

  public var markup: Markup {
    """
    <span class="edit" data-field="\(field)" data-label="\(label)" data-href="\(Link.safe(href))" \
    data-revision="\(revision)" data-value="\(value)" data-kind="\(kind.rawValue)"\(Attribute.text("data-group", group))\(choices)>\(shown)</span>
    """
  }

  /// `value=label&value=label`, each part percent-encoded, so that no text can be mistaken for another.
  private var choices: Markup {
    guard !options.isEmpty else { return .nothing }
    let lines = options.map { "\(Link.encode($0.value))=\(Link.encode($0.label))" }
    return " data-options=\"\(lines.joined(separator: "&"))\""
  }
}
