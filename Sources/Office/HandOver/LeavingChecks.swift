import Ledger
import Registers

/// Nobody is said to have left while something is in her hands: a sponsor who goes would leave an orphan.
///
/// The console and what it imports may still say so, since the world does not wait: the office then lists the orphans.
enum LeavingChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard c.rules.leaversHoldNothing, let person = c.after as? Person, person.status == .left, let id = c.id,
      (c.before as? Person)?.status != .left, c.archivist.actor.means != .console
    else { return }
    let holds = try DutyBook.duties.contains { duty in
      guard duty.holdsBack else { return false }
      let clause = duty.clause(id, after: c.archivist.now.day)
      return try c.count("\(duty.register) t WHERE \(clause.sql)", clause.values) > 0
    }
    guard holds else { return }
    c.problem(
      "status",
      "She still holds posts, parts or open entries. Give each a successor first, at /people/"
        + "\(Person.title.code(of: id))/hand-over; what you may not see there, somebody further up hands over."
    )
  }
}
