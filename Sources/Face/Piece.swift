import Markup

/// Anything that can stand on a page of the office and knows its own HTML.
public protocol Piece: Sendable {
  var markup: Markup { get }
}

extension Markup: Piece {
  public var markup: Markup { self }
}

extension Markup.Parts {
  public mutating func appendInterpolation<P: Piece>(_ piece: P) { appendInterpolation(piece.markup) }
  public mutating func appendInterpolation<P: Piece>(_ piece: P?) {
    if let piece { appendInterpolation(piece.markup) }
  }
  public mutating func appendInterpolation<P: Piece>(_ pieces: [P]) {
    for piece in pieces { appendInterpolation(piece.markup) }
  }
}

extension Markup.Parts {
  /// Only when there is a value: `\(some: note, { "<p>\($0)</p>" })`.
  /// A plain `map` would make text, and be escaped.
  public mutating func appendInterpolation<T>(some value: T?, _ write: (T) -> Markup) {
    if let value { appendInterpolation(write(value)) }
  }
}
