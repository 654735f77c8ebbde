import Markup

/// The few shapes that every picture of the office is drawn from; their classes alone say how they look.
enum Draw {
  /// A kind of text in pictures and the size it is measured with.
  enum Style: String {
    case label
    case strong = "label-strong"
    case nodeTitle = "node-title"
    case nodeText = "node-text"
    case lineText = "line-text"

    var size: Double { self == .nodeTitle ? 13 : 12 }
    var bold: Bool { self == .strong || self == .nodeTitle }
  }

  enum Anchor: String { case start, middle, end }

  static func text(
    _ text: String, _ x: Double, _ y: Double, _ style: Style = .label, anchor: Anchor = .start,
    within width: Double? = nil
  ) -> Markup {
    let said =
      width.map { PictureText.fit(text, width: $0, size: style.size, bold: style.bold) }
      ?? PictureText.clean(text)
    let place: Markup = anchor == .start ? .nothing : " text-anchor=\"\(anchor.rawValue)\""
    return "<text class=\"\(style.rawValue)\" x=\"\(x)\" y=\"\(y)\"\(place)>\(said)</text>"
  }

  static func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: String, radius: Double = 0
  ) -> Markup {
    let corner: Markup = radius > 0 ? " rx=\"\(radius)\"" : .nothing
    return """
      <rect class="\(colour)" x="\(x)" y="\(y)" width="\(max(width, 0))" height="\(max(height, 0))"\(corner)/>
      """
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> Markup {
    "<line class=\"\(colour)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }

  static func circle(_ x: Double, _ y: Double, _ radius: Double, _ colour: String) -> Markup {
    "<circle class=\"\(colour)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(max(radius, 0))\"/>"
  }

  static func diamond(_ x: Double, _ y: Double, _ size: Double, _ colour: String) -> Markup {
    """
    <path class="\(colour)" d="M\(x) \(y - size)L\(x + size) \(y)L\(x) \(y + size)L\(x - size) \(y)z"/>
    """
  }

  /// A mark that stands for an entry: a link with a title, or only titled where there is nowhere to go.
  static func mark(_ href: String?, _ title: String, _ content: Markup) -> Markup {
    let title = PictureText.clean(title, limit: 1000)
    guard let href else { return "<g><title>\(title)</title>\(content)</g>\n" }
    return "<a href=\"\(Link.safe(href))\"><title>\(title)</title>\(content)</a>\n"
  }

  /// Words on a mark. They follow their mark in a group of their own, so that the stylesheet can give them
  /// an ink that stands out from its colour: `[class^="mark-"] + g > .label-strong`.
  static func onMark(_ words: String, _ x: Double, _ y: Double, anchor: Anchor = .middle) -> Markup {
    "<g>\(text(words, x, y, .strong, anchor: anchor))</g>"
  }

  /// The letters of a rating in the middle of a segment, if they fit into it.
  static func letters(_ rag: Rag, _ x: Double, _ y: Double, width: Double, height: Double) -> Markup {
    let needed = PictureText.width(rag.letters, size: Style.strong.size, bold: true)
    guard width >= needed + 4, height >= 13 else { return .nothing }
    return onMark(rag.letters, x, y + 4.2)
  }
}
