import Markup

/// One thing a value was made from: a fact, a rule, a policy; `contributes` is false for what was outweighed.
public struct WhyStep: Sendable {
  public var text: Markup
  public var from: Markup?
  public var href: String?
  public var contributes: Bool

  public init(text: Markup, from: Markup? = nil, href: String? = nil, contributes: Bool = true) {
    self.text = text
    self.from = from
    self.href = href
    self.contributes = contributes
  }

  var markup: Markup {
    let said = href.map { address -> Markup in "<a\(Attribute.href(address))>\(text)</a>" } ?? text
    return """
      <li\(if: !contributes, " class=\"idle\"")>\(said)\
      \(some: from, { " <span class=\"why-from\">\($0)</span>" })\
      \(if: !contributes, " <span class=\"why-idle\">does not count here</span>")</li>
      """
  }
}

/// The Why? gesture: a mark beside a value that opens what the value was made from. Works without script.
/// It is a block: place it in a cell, a fact or a `div`, never inside a `p`.
public struct Why: Piece {
  /// What is explained, for readers who hear the page: `Health of P-104`.
  public var label: String
  /// The answer in one line: the formula or the rule that decided.
  public var summary: Markup
  public var steps: [WhyStep]
  /// The small form for table cells.
  public var compact: Bool

  public init(label: String, summary: Markup, steps: [WhyStep] = [], compact: Bool = false) {
    self.label = label
    self.summary = summary
    self.steps = steps
    self.compact = compact
  }

  public var markup: Markup {
    """
    <details class="why\(if: compact, " why-compact")"><summary aria-label="Why? \(label)" title="Why?">\
    <span class="why-mark" aria-hidden="true">\(compact ? "?" : "Why?")</span></summary>\
    <div class="why-panel"><p class="why-label">\(label)</p><div class="why-summary">\(summary)</div>\
    \(if: !steps.isEmpty, "<ol>\(steps, { $0.markup })</ol>")</div></details>
    """
  }
}
