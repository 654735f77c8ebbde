import Markup

/// A rating as a shape, a letter and a colour, so that it reads in grey, in print and to every eye.
public struct RagMark: Piece {
  public var rag: Rag
  /// What is rated, `Schedule`, for readers who hear the page.
  public var label: String
  /// Shows the whole word in place of the letter.
  public var worded: Bool

  public init(_ rag: Rag, label: String = "", worded: Bool = false) {
    self.rag = rag
    self.label = label
    self.worded = worded
  }

  public var markup: Markup {
    let name = label.isEmpty ? rag.word : "\(label): \(rag.word)"
    return """
      <span class="rag rag-\(rag.rawValue)" role="img" aria-label="\(name)" title="\(name)">\
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path class="\(rag.colour)" \
      d="\(rag.outline)"/></svg><span aria-hidden="true">\(worded ? rag.word : rag.letters)</span></span>
      """
  }
}
