import Registers

extension Demonstration.Clerk {
  /// The words of some offices.
  mutating func enterTerms() throws {
    for (number, row) in Demonstration.terms.enumerated() {
      var term = Term()
      term.name = row.name
      term.abbreviation = row.short
      term.meaning = row.meaning
      term.office = try book.find(row.office)
      term.alsoCalled = row.also
      try enter(term, as: "\(number)", because: "Written down so that all mean the same")
    }
  }
}
