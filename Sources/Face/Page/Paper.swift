import Markup

/// A document that is meant for paper: short parts under small headings, and places to sign at its foot.
public struct Paper: Piece {
  /// One part of the document.
  public struct Part: Sendable {
    public var title: String
    public var body: Markup

    public init(_ title: String, _ body: Markup) {
      self.title = title
      self.body = body
    }

    /// The lines of a text or list, or nothing where there are none.
    public init?(_ title: String, lines: [Markup]) {
      if lines.isEmpty { return nil }
      self.init(title, lines.count == 1 ? "<p>\(lines[0])</p>" : "<ul>\(lines, { "<li>\($0)</li>" })</ul>")
    }
  }

  /// What stands first, in whole sentences.
  public var opening: Markup
  public var parts: [Part]
  /// Who signs, a line each.
  public var signatures: [String]

  public init(opening: Markup, parts: [Part], signatures: [String]) {
    self.opening = opening
    self.parts = parts
    self.signatures = signatures
  }

  public var markup: Markup {
    """
    <article class="paper"><div class="paper-opening">\(opening)</div>\
    \(parts, { "<section><h2>\($0.title)</h2>\($0.body)</section>" })\
    \(if: !signatures.isEmpty, "<div class=\"signatures\">\(signatures, place)</div>")</article>
    """
  }

  private func place(_ who: String) -> Markup {
    "<div class=\"signature\"><span class=\"signature-line\"></span><p>\(who)</p><p>Place and day</p></div>"
  }
}
