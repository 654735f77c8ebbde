import Markup

/// The way through a long register, a page at a time.
public struct Pager: Piece {
  public var previous: String?
  public var next: String?
  public var shown: Int
  public var total: Int?
  /// What is counted, `risks`.
  public var noun: String

  public init(
    previous: String? = nil, next: String? = nil, shown: Int, total: Int? = nil, noun: String = "entries"
  ) {
    self.previous = previous
    self.next = next
    self.shown = shown
    self.total = total
    self.noun = noun
  }

  public var markup: Markup {
    """
    <nav class="pager" aria-label="Pages of \(noun)"><p>\(count)</p><p class="row">\
    \(some: previous, { link($0, rel: "prev", "Previous") })\
    \(some: next, { link($0, rel: "next", "Next") })</p></nav>
    """
  }

  private var count: Markup {
    guard let total else { return "Showing \(Grouped.text(shown)) \(noun)" }
    return "Showing \(Grouped.text(shown)) of \(Grouped.text(total)) \(noun)"
  }

  private func link(_ href: String, rel: String, _ text: String) -> Markup {
    "<a class=\"button\" rel=\"\(rel)\"\(Attribute.href(href))>\(text)</a>"
  }
}
