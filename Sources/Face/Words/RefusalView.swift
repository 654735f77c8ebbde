import Markup

/// Why something was not done, and the way out; what it is stands in the heading of the page.
public struct RefusalView: Piece {
  public var reason: Markup
  public var wayOut: Markup
  public var whoMay: WhoMay?

  public init(reason: Markup, wayOut: Markup = .nothing, whoMay: WhoMay? = nil) {
    self.reason = reason
    self.wayOut = wayOut
    self.whoMay = whoMay
  }

  public var markup: Markup {
    """
    <div class="refusal"><div class="prose">\(reason)</div>\(whoMay)\
    \(if: !wayOut.isEmpty, "<div class=\"way-out\">\(wayOut)</div>")</div>
    """
  }
}
