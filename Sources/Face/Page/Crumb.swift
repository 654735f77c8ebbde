import Markup

/// A step on the way from the room down to the page; the last one is the page itself and has no address.
public struct Crumb: Piece {
  public var title: String
  public var href: String?

  public init(_ title: String, _ href: String? = nil) {
    self.title = title
    self.href = href
  }

  public var markup: Markup {
    guard let href else { return "<li aria-current=\"page\">\(title)</li>" }
    return "<li><a\(Attribute.href(href))>\(title)</a></li>"
  }
}
