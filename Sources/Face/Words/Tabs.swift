import Markup

/// One side of an entry, such as its risks; `count` says how many stand there.
public struct Tab: Sendable {
  public var title: String
  public var href: String
  public var current: Bool
  public var count: Int?

  public init(_ title: String, href: String, current: Bool = false, count: Int? = nil) {
    self.title = title
    self.href = href
    self.current = current
    self.count = count
  }

  var markup: Markup {
    """
    <li><a\(Attribute.href(href))\(Attribute.text("aria-current", current ? "page" : nil))>\(title)\
    \(some: count, { " <span class=\"count\">\(Grouped.text($0))</span>" })</a></li>
    """
  }
}

/// The sides of an entry, as links.
public struct Tabs: Piece {
  public var tabs: [Tab]
  public var label: String

  public init(_ tabs: [Tab], label: String = "Sides of this entry") {
    self.tabs = tabs
    self.label = label
  }

  public var markup: Markup {
    "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(tabs, { $0.markup })</ul></nav>"
  }
}
