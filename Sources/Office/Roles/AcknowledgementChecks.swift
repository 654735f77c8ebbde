import Ledger
import Registers

/// Everybody acknowledges for herself, only a post that she fills, and each version of the appointment once.
enum AcknowledgementChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let word = c.after as? Acknowledgement, let assignment = word.assignment?.id else { return }
    if let me = c.archivist.actor.person, word.person?.id != me {
      c.problem("person", "Everybody acknowledges for herself: \(Person.title.code(of: me)).")
    }
    let row = try c.connection.query(
      "SELECT person FROM assignment WHERE archived = 0 AND id = ?", [.int(assignment)]
    ).first
    if let holder = row?.int(0), holder != word.person?.id {
      c.problem("assignment", "This is somebody else's appointment; acknowledge one of your own.")
    }
    if let before = c.before as? Acknowledgement {
      if before.assignment != word.assignment || before.person != word.person {
        c.problem("assignment", "What was acknowledged stays; enter a new acknowledgement for another post.")
      }
      return
    }
    guard let person = word.person?.id else { return }
    if try Acknowledged(c.archivist, assignments: [assignment]).isCurrent(assignment, by: person) {
      c.problem("assignment", "You have acknowledged this version of the appointment already.")
    }
  }
}
