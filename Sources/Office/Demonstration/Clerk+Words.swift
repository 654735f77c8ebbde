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

  /// The rules by which some offices work with others, and the word of some that they know them.
  func layDownRules() throws {
    for row in Demonstration.rules {
      let reference: Reference<OfficeUnit> = try book.find(row.office)
      let held = try registrar.archivist.find(reference)
      var office = held.entry
      office.rulesOfEngagement = row.text
      let saved = try registrar.change(held, to: office, because: "Agreed with those who work with it")
      for key in row.known {
        var word = RuleAcknowledgement()
        word.person = try book.find(key)
        word.office = reference
        word.officeRevision = Int(exactly: saved.revision)
        word.on = today
        try registrar.enter(word, because: "Acknowledged by herself")
      }
    }
  }
}
