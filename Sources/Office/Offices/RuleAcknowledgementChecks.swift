import Registers

/// Everybody acknowledges for herself the rules of an office in or under which she holds a post, each text once.
enum RuleAcknowledgementChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let word = c.after as? RuleAcknowledgement, let office = word.office?.id,
      let person = word.person?.id
    else { return }
    if let before = c.before as? RuleAcknowledgement {
      if before != word { c.problem("", "What was acknowledged stays; acknowledge the text as it is now.") }
      return
    }
    if let me = c.archivist.actor.person, person != me {
      c.problem("person", "Everybody acknowledges for herself: \(Person.title.code(of: me)).")
    }
    let rules = try RulesOfEngagement(c.archivist, offices: [office])
    guard let text = rules.text(office) else {
      c.problem("office", "This office has laid down no rules of engagement.")
      return
    }
    if let revision = word.officeRevision, rules.text(office, at: Int64(revision)) != text {
      c.problem(
        "office_revision",
        "The rules were changed since then. Read them as they stand, then acknowledge them.")
    }
    if try !RulesOfEngagement.offices(c.archivist, of: person).contains(office) {
      c.problem(
        "office", "Who holds a post in the office or below it acknowledges its rules; nobody else need.")
    }
    if rules.isCurrent(office, by: person) {
      c.problem("office", "You have acknowledged these rules already.")
    }
  }
}
