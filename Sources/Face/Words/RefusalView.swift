import Markup

/// Why something was not done, and who may; what it is stands in the heading of the page.
public struct RefusalView: Piece {
  public var reason: Markup
  public var whoMay: WhoMay?

  public init(reason: Markup, whoMay: WhoMay? = nil) {
    self.reason = reason
    self.whoMay = whoMay
  }

  public var markup: Markup {
    """
    <div class="refusal"><div class="prose">\(reason)</div>\(whoMay)</div>
    """
  }
}
