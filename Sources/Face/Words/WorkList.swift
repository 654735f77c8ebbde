import Markup

/// One thing that waits for the reader: what, about which entry, by when, and the one step to take.
public struct WorkItem: Sendable {
  public var title: String
  public var href: String
  public var about: Markup
  public var due: String
  public var tone: Tone
  public var action: Markup

  public init(
    title: String, href: String, about: Markup = .nothing, due: String = "", tone: Tone = .note,
    action: Markup = .nothing
  ) {
    self.title = title
    self.href = href
    self.about = about
    self.due = due
    self.tone = tone
    self.action = action
  }

  var markup: Markup {
    """
    <li class="work \(tone.rawValue)" data-open="\(Link.safe(href))"><div class="work-what">\
    <a\(Attribute.href(href))>\(title)</a>\(if: !about.isEmpty, "<div class=\"work-about\">\(about)</div>")</div>\
    \(if: !due.isEmpty, "<span class=\"work-due\">\(due)</span>")\
    \(if: !action.isEmpty, "<div class=\"work-action\">\(action)</div>")</li>
    """
  }
}

/// What waits, most pressing first.
public struct WorkList: Piece {
  public var items: [WorkItem]
  public var empty: EmptyState

  public init(_ items: [WorkItem], empty: EmptyState = EmptyState(title: "Nothing waits for you")) {
    self.items = items
    self.empty = empty
  }

  public var markup: Markup {
    items.isEmpty ? empty.markup : "<ul class=\"work-list\" data-rows>\(items, { $0.markup })</ul>"
  }
}
