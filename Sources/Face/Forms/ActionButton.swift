import Markup

/// A button that does one thing at once: a small form of its own, so that it works without script.
public struct ActionButton: Piece {
  public var label: String
  public var action: String
  public var csrf: String
  public var hidden: [(name: String, value: String)]
  public var style: Style

  /// How loudly the button speaks.
  public enum Style: String, Sendable { case plain, primary, quiet, danger }

  public init(
    _ label: String, action: String, csrf: String, hidden: [(name: String, value: String)] = [],
    style: Style = .plain
  ) {
    self.label = label
    self.action = action
    self.csrf = csrf
    self.hidden = hidden
    self.style = style
  }

  public var markup: Markup {
    """
    <form class="inline" method="post" action="\(Link.safe(action))"><input type="hidden" name="csrf" \
    value="\(csrf)">\(hidden, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
    <button class="button\(if: style != .plain, " \(style.rawValue)")">\(label)</button></form>
    """
  }
}

/// A link that looks like a button, for the actions of a page; `key` lets `e` and `c` find it.
public struct ActionLink: Piece {
  public var label: String
  public var href: String
  public var style: ActionButton.Style
  public var key: String?

  public init(_ label: String, href: String, style: ActionButton.Style = .plain, key: String? = nil) {
    self.label = label
    self.href = href
    self.style = style
    self.key = key
  }

  public var markup: Markup {
    """
    <a class="button\(if: style != .plain, " \(style.rawValue)")"\(Attribute.href(href))\
    \(Attribute.text("data-action", key))>\(label)</a>
    """
  }
}
