import Markup

/// One fact about an entry, with the mark that says where it comes from.
public struct Fact: Sendable {
  public var term: String
  public var value: Markup
  public var why: Why?

  public init(_ term: String, _ value: Markup, why: Why? = nil) {
    self.term = term
    self.value = value
    self.why = why
  }
}

/// The facts of an entry, in columns.
public struct Facts: Piece {
  public var facts: [Fact]
  /// 1, 2 or 3 columns where the screen allows it.
  public var columns: Int

  public init(_ facts: [Fact], columns: Int = 2) {
    self.facts = facts
    self.columns = columns
  }

  public var markup: Markup {
    "<dl class=\"facts columns-\(min(max(columns, 1), 3))\">\(facts, line)</dl>"
  }

  private func line(_ fact: Fact) -> Markup {
    let value: Markup =
      fact.value.isEmpty ? "<span class=\"none\">–<span class=\"sr\">not given</span></span>" : fact.value
    return "<div><dt>\(fact.term)</dt><dd>\(value)\(fact.why)</dd></div>"
  }
}
