import Markup

/// The short name of an entry, such as `P-104`, as a link to it.
public struct Code: Piece {
  public var code: String
  public var href: String?
  /// The title of the entry, after the code.
  public var title: String?

  public init(_ code: String, href: String? = nil, title: String? = nil) {
    self.code = code
    self.href = href
    self.title = title
  }

  public var markup: Markup {
    let said: Markup =
      "<span class=\"code\">\(code)</span>\(some: title, { " <span class=\"code-title\">\($0)</span>" })"
    guard let href else { return said }
    return "<a class=\"code-link\"\(Attribute.href(href))>\(said)</a>"
  }
}
