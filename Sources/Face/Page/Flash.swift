import Markup

/// What came of the last action, said once at the top of the next page.
public struct Flash: Piece {
  public var kind: Tone
  public var text: Markup

  public init(_ kind: Tone, _ text: Markup) {
    self.kind = kind
    self.text = text
  }

  public var markup: Markup {
    """
    <div class="flash \(kind.rawValue)" role="\(kind == .bad ? "alert" : "status")">\
    <p><span class="sr">\(kind.word): </span>\(text)</p></div>
    """
  }
}
