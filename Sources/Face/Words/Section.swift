import Markup

/// A part of a page under its own heading, which can be linked to.
public struct Section: Piece {
  public var title: String
  public var id: String
  public var actions: Markup
  public var body: Markup
  /// A quiet line under the heading.
  public var lead: Markup

  public init(
    _ title: String, id: String? = nil, lead: Markup = .nothing, actions: Markup = .nothing, body: Markup
  ) {
    self.title = title
    self.id = Attribute.id(id ?? title)
    self.lead = lead
    self.actions = actions
    self.body = body
  }

  public var markup: Markup {
    """
    <section id="\(id)" aria-labelledby="\(id)-title"><div class="section-head"><h2 id="\(id)-title">\(title)</h2>\
    \(if: !actions.isEmpty, "<div class=\"actions\">\(actions)</div>")</div>\
    \(if: !lead.isEmpty, "<div class=\"section-lead\">\(lead)</div>")
    \(body)
    </section>
    """
  }
}
