import Markup

/// How far long work is. With `href` the page asks again by itself; the work can be left running or stopped.
public struct Progress: Piece {
  public var label: String
  public var done: Int
  public var total: Int?
  public var text: String
  /// Answers JSON `{"done", "total", "text", "next"}`; `next` is where to go when the work has ended.
  public var href: String?
  public var stop: ActionButton?

  public init(
    label: String, done: Int = 0, total: Int? = nil, text: String = "", href: String? = nil,
    stop: ActionButton? = nil
  ) {
    self.label = label
    self.done = done
    self.total = total
    self.text = text
    self.href = href
    self.stop = stop
  }

  public var markup: Markup {
    """
    <div class="progress"\(Attribute.text("data-progress", href.map(Link.safe)))><p class="progress-label">\
    <span>\(label)</span><span class="progress-text" aria-live="polite">\(said)</span></p>\
    <progress aria-label="\(label)"\(amount)></progress>\(stop)</div>
    """
  }

  private var said: String {
    if !text.isEmpty { return text }
    return total.map { "\(Grouped.text(done)) of \(Grouped.text($0))" } ?? Grouped.text(done)
  }

  private var amount: Markup {
    guard let total, total > 0 else { return .nothing }
    return " max=\"\(total)\" value=\"\(min(max(done, 0), total))\""
  }
}
