import Markup

/// How strongly an office applies a control: from not at all to doing the work itself.
public enum Level: Int, Sendable, CaseIterable {
  case off, advise, require, block, own

  public var word: String {
    switch self {
    case .off: "Off"
    case .advise: "Advise"
    case .require: "Require"
    case .block: "Block"
    case .own: "Own"
    }
  }
}

/// A control level as four rising bars and its word.
public struct LevelMark: Piece {
  public var level: Level
  /// Leaves the word to the heading, for matrices.
  public var barsOnly: Bool

  public init(_ level: Level, barsOnly: Bool = false) {
    self.level = level
    self.barsOnly = barsOnly
  }

  public var markup: Markup {
    """
    <span class="level level-\(level.rawValue)"\(if: barsOnly, " role=\"img\" aria-label=\"\(level.word)\"")>\
    <svg viewBox="0 0 15 12" width="15" height="12" aria-hidden="true">\((0..<4), bar)</svg>\
    \(if: !barsOnly, "<span>\(level.word)</span>")</span>
    """
  }

  private func bar(_ index: Int) -> Markup {
    let height = 3 + index * 3
    let filled = index < level.rawValue
    return """
      <rect class="\(filled ? "bar-on" : "bar-off")" x="\(index * 4)" y="\(12 - height)" width="3" \
      height="\(height)" rx=".5"/>
      """
  }
}
