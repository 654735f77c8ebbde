import Markup

/// What will stand here once there is something, and the first step towards it.
public struct EmptyState: Piece {
  public var title: String
  public var text: Markup
  public var step: String?
  public var href: String?

  public init(title: String, text: Markup = .nothing, step: String? = nil, href: String? = nil) {
    self.title = title
    self.text = text
    self.step = step
    self.href = href
  }

  public var markup: Markup {
    """
    <div class="empty"><p class="empty-title">\(title)</p>\(if: !text.isEmpty, "<div class=\"empty-text\">\(text)</div>")\
    \(first)</div>
    """
  }

  private var first: Markup? {
    guard let step, let href else { return nil }
    return "<p><a class=\"button primary\"\(Attribute.href(href))>\(step)</a></p>"
  }
}
