import Markup

/// A number worth a glance: what it is, how much, how it moved, and why.
public struct KeyFigure: Piece {
  public var label: String
  public var value: Markup
  public var unit: String
  /// How it moved or what it is measured against, one short line.
  public var note: Markup
  public var tone: Tone
  public var href: String?
  public var why: Why?

  public init(
    _ label: String, _ value: Markup, unit: String = "", note: Markup = .nothing, tone: Tone = .note,
    href: String? = nil, why: Why? = nil
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.note = note
    self.tone = tone
    self.href = href
    self.why = why
  }

  public var markup: Markup {
    let name: Markup = href.map { "<a\(Attribute.href($0))>\(label)</a>" } ?? "\(label)"
    return """
      <div class="figure \(tone.rawValue)"><p class="figure-label">\(name)</p><div class="figure-value">\
      <b>\(value)</b>\(if: !unit.isEmpty, " <span class=\"unit\">\(unit)</span>")\(why)</div>\
      \(if: !note.isEmpty, "<div class=\"figure-note\">\(note)</div>")</div>
      """
  }
}

/// Key figures side by side.
public struct KeyFigures: Piece {
  public var figures: [KeyFigure]

  public init(_ figures: [KeyFigure]) { self.figures = figures }

  public var markup: Markup { "<div class=\"figures\">\(figures)</div>" }
}
