import Markup

/// What was not allowed, why, and the way out.
public struct RefusalView: Piece {
  public var title: String
  public var reason: Markup
  public var wayOut: Markup
  public var whoMay: WhoMay?

  public init(title: String, reason: Markup, wayOut: Markup = .nothing, whoMay: WhoMay? = nil) {
    self.title = title
    self.reason = reason
    self.wayOut = wayOut
    self.whoMay = whoMay
  }

  public var markup: Markup {
    """
    <div class="refusal"><h2>\(title)</h2><div class="prose">\(reason)</div>\(whoMay)\
    \(if: !wayOut.isEmpty, "<div class=\"way-out\">\(wayOut)</div>")</div>
    """
  }
}
