import Markup

/// One question that narrows a list: a word, a choice or a day.
public struct FilterField: Sendable {
  /// How the question is asked.
  public enum Kind: Sendable { case text, select([FormOption]), date }

  public var name: String
  public var label: String
  public var kind: Kind
  public var value: String

  public init(name: String, label: String, kind: Kind = .text, value: String = "") {
    self.name = name
    self.label = label
    self.kind = kind
    self.value = value
  }

  /// The value in the reader's words, for the chip.
  var said: String {
    if case .select(let options) = kind { return options.first { $0.value == value }?.label ?? value }
    if case .date = kind { return LongDay.text(value) }
    return value
  }

  var markup: Markup {
    let id = "filter-" + Attribute.id(name)
    switch kind {
    case .text:
      return labelled(id, "<input type=\"search\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\">")
    case .date:
      return labelled(id, "<input type=\"date\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\">")
    case .select(let options):
      return labelled(
        id,
        """
        <select id="\(id)" name="\(name)" data-autosubmit><option value="">Any</option>\
        \(options, { $0.markup(chosen: value) })</select>
        """)
    }
  }

  private func labelled(_ id: String, _ control: Markup) -> Markup {
    "<div class=\"filter\"><label for=\"\(id)\">\(label)</label>\(control)</div>"
  }
}
