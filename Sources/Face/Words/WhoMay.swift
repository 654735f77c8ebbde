import Markup

/// One who may take an action, and what gives them the right.
public struct Holder: Sendable {
  public var name: String
  public var role: String
  public var place: String
  public var href: String?

  public init(name: String, role: String = "", place: String = "", href: String? = nil) {
    self.name = name
    self.role = role
    self.place = place
    self.href = href
  }
}

/// The Who may? gesture: an action the reader cannot take, why, and who can.
public struct WhoMay: Piece {
  /// The action in words, `approve this change`.
  public var action: String
  public var reason: Markup
  public var holders: [Holder]

  public init(action: String, reason: Markup, holders: [Holder] = []) {
    self.action = action
    self.reason = reason
    self.holders = holders
  }

  public var markup: Markup {
    """
    <div class="who-may" role="note"><p class="who-title">Who may \(action)?</p><div class="who-reason">\(reason)</div>\
    \(if: holders.isEmpty, "<p>Nobody holds this right today.</p>", else: "<ul>\(holders, line)</ul>")</div>
    """
  }

  private func line(_ holder: Holder) -> Markup {
    let name: Markup = holder.href.map { "<a\(Attribute.href($0))>\(holder.name)</a>" } ?? "\(holder.name)"
    let rest = [holder.role, holder.place].filter { !$0.isEmpty }.joined(separator: ", ")
    return "<li><span class=\"who-name\">\(name)</span>\(if: !rest.isEmpty, " <span>\(rest)</span>")</li>"
  }
}
