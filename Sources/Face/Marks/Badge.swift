import Markup

/// A state in a word, such as open or approved.
public struct Badge: Piece {
  public var text: String
  public var tone: Tone

  public init(_ text: String, _ tone: Tone = .note) {
    self.text = text
    self.tone = tone
  }

  public var markup: Markup { "<span class=\"badge \(tone.rawValue)\">\(text)</span>" }
}
