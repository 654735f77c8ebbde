import Measures
import Registers

extension Demonstration.Clerk {
  mutating func enterDelegations() throws {
    let roles = try registrar.archivist.namedRoles()
    for (number, row) in Demonstration.delegations.enumerated() {
      var entry = Delegation()
      entry.subject = row.subject
      entry.role = row.role.flatMap { key in roles.first { $0.value.key == key }.map { Reference($0.key) } }
      entry.person = try book.find(row.person)
      entry.office = try book.find(row.office)
      entry.limit = row.thousands.map(Money.thousands)
      entry.limitDays = row.days
      entry.cumulative = row.sum.map(Money.thousands)
      entry.isUnlimited = row.thousands == nil && row.days == nil && row.subject.measure != .nothing
      entry.condition = row.condition
      entry.parent = try book.find(row.parent)
      entry.maySubDelegate = row.maySubDelegate
      entry.from = day(row.from)
      entry.to = row.to.map { day($0) }
      entry.note = row.note
      let held = try enter(
        entry, as: row.key.isEmpty ? "\(number)" : row.key, because: "Delegation of authority of the group")
      if !row.isDraft { try walk(held, \.status, [(.inForce, "Approved by the portfolio board")]) }
    }
  }

  mutating func enterAsks() throws {
    for (number, row) in Demonstration.asks.enumerated() {
      var entry = AuthorityRequest()
      entry.question = row.question
      entry.subject = row.subject
      entry.project = try book.find(row.project)
      entry.amount = row.thousands.map(Money.thousands)
      entry.days = row.days
      entry.reason = row.reason
      entry.options = row.options
      entry.requester = try book.find(row.requester)
      entry.requestedOn = day(row.on)
      entry.neededBy = row.needed.map { day($0) }
      let held = try enter(entry, as: "\(number)", because: "Asked for by the project")
      if row.isWithdrawn { try registrar.withdraw(held.id, seen: nil, because: "Repaired instead") }
      if let decided = row.decided {
        let person: Reference<Person> = try book.find(decided.by)
        try registrar.decide(
          held.id, seen: nil, decided.2, conditions: row.conditions, because: decided.because,
          atConsole: Registrar.Elsewhere(by: person.id, on: day(decided.on)))
      }
    }
  }
}
