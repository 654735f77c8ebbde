import Markup

/// One change that was made: when, by whom, what, why, and each field before and after.
public struct HistoryEntry: Sendable {
  /// A field that moved; nil where there was or is nothing.
  public struct Change: Sendable {
    public var field: String
    public var old: String?
    public var new: String?

    public init(field: String, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// For readers, `3 March 2026, 14:02`.
  public var when: String
  /// For machines, `2026-03-03T14:02:11Z`.
  public var instant: String?
  public var who: Markup
  public var what: Markup
  public var reason: String?
  public var changes: [Change]

  public init(
    when: String, instant: String? = nil, who: Markup, what: Markup, reason: String? = nil,
    changes: [Change] = []
  ) {
    self.when = when
    self.instant = instant
    self.who = who
    self.what = what
    self.reason = reason
    self.changes = changes
  }

  var markup: Markup {
    """
    <li><p class="history-head"><time\(Attribute.text("datetime", instant))>\(when)</time> \
    <span class="history-who">\(who)</span> <span>\(what)</span></p>\
    \(some: reason, { "<p class=\"history-reason\">\($0)</p>" })\
    \(if: !changes.isEmpty, "<ul class=\"changes\">\(changes, line)</ul>")</li>
    """
  }

  private func line(_ change: Change) -> Markup {
    """
    <li><span class="change-field">\(change.field)</span> \(value(change.old, "del", "nothing before"))\
    <span class="arrow"> → </span>\(value(change.new, "ins", "nothing now"))</li>
    """
  }

  private func value(_ text: String?, _ element: String, _ nothing: String) -> Markup {
    guard let text, !text.isEmpty else {
      return "<span class=\"none\">–<span class=\"sr\">\(nothing)</span></span>"
    }
    return "<\(raw: element)>\(text)</\(raw: element)>"
  }
}

/// What happened to an entry, newest first.
public struct Timeline: Piece {
  public var entries: [HistoryEntry]
  public var empty: EmptyState

  public init(_ entries: [HistoryEntry], empty: EmptyState = EmptyState(title: "Nothing has changed yet")) {
    self.entries = entries
    self.empty = empty
  }

  public var markup: Markup {
    entries.isEmpty ? empty.markup : "<ol class=\"timeline\">\(entries, { $0.markup })</ol>"
  }
}
