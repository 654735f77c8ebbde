import Registers

extension Demonstration.Clerk {
  /// Where offices depart from the standard matrix, and who makes what on one large project.
  mutating func enterRaciLines() throws {
    for (number, row) in Demonstration.raciLines.enumerated() {
      var line = RaciLine()
      line.office = try book.find(row.office)
      line.process = row.process
      line.deliverable = row.deliverable
      line.project = try book.find(row.project)
      line.role = try row.role.map { try role($0) }
      line.person = try book.find(row.person)
      line.part = row.part
      line.condition = row.condition
      line.reason = row.reason
      try enter(line, as: "\(number)", because: "Agreed with those whom it concerns")
    }
  }

  /// The word of some that they know what their posts ask of them.
  mutating func acknowledge() throws {
    for key in Demonstration.acknowledging {
      let person: Reference<Person> = try book.find(key)
      for one in try Appointments(registrar.archivist, of: person.id).all {
        var word = Acknowledgement()
        word.person = person
        word.assignment = Reference(one.assignment.id)
        word.on = today
        word.statement = "I know what this post asks of me."
        try enter(word, as: "\(key), \(one.assignment.code)", because: "Acknowledged by herself")
      }
    }
  }
}
