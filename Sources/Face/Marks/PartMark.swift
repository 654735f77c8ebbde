import Markup

/// The letter of somebody's part in a process: A, R, C, I or S. It opens to say whose part it is and why.
public struct PartMark: Piece {
  /// As it stands in the matrix, such as `A/R`.
  public var letter: String
  /// What the letter stands for.
  public var words: String
  /// Whose part in what, for readers who hear the page.
  public var label: String
  public var summary: Markup
  public var steps: [WhyStep]
  /// Whether it differs from the standard.
  public var isDeparture: Bool

  public init(
    letter: String, words: String, label: String, summary: Markup, steps: [WhyStep], isDeparture: Bool = false
  ) {
    self.letter = letter
    self.words = words
    self.label = label
    self.summary = summary
    self.steps = steps
    self.isDeparture = isDeparture
  }

  public var markup: Markup {
    """
    <details class="why part"><summary aria-label="\(words)\(if: isDeparture, ", other than the standard"): \(label)" \
    title="\(words)"><span class="part-mark part-\(kind)\(if: isDeparture, " departs")" aria-hidden="true">\
    \(letter.isEmpty ? "–" : letter)</span></summary><div class="why-panel"><p class="why-label">\(label)</p>\
    <div class="why-summary">\(summary)</div>\(if: !steps.isEmpty, "<ol>\(steps, { $0.markup })</ol>")</div></details>
    """
  }

  private var kind: String {
    switch letter.utf8.first {
    case 0x41: "a"
    case 0x52: "r"
    case 0x43: "c"
    case 0x49: "i"
    case 0x53: "s"
    default: "none"
    }
  }
}
