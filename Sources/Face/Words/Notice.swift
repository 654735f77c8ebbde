import Markup

/// Something the reader should know before they go on.
public struct Notice: Piece {
  public var tone: Tone
  public var title: String
  public var text: Markup
  public var actions: Markup

  public init(_ tone: Tone = .note, title: String = "", text: Markup, actions: Markup = .nothing) {
    self.tone = tone
    self.title = title
    self.text = text
    self.actions = actions
  }

  /// Several things to know, a line each.
  public init(_ tone: Tone, title: String, lines: [String]) {
    self.init(tone, title: title, text: "<ul>\(lines, { "<li>\($0)</li>" })</ul>")
  }

  public var markup: Markup {
    """
    <div class="notice \(tone.rawValue)" role="note"><span class="sr">\(tone.word): </span>\
    \(if: !title.isEmpty, "<p class=\"notice-title\">\(title)</p>")<div class="notice-text">\(text)</div>\
    \(if: !actions.isEmpty, "<div class=\"row\">\(actions)</div>")</div>
    """
  }
}
