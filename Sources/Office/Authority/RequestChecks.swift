import Registers

/// A request stays the words of who asked, until it is decided, and then it stays as it was.
enum RequestChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let after = c.after as? AuthorityRequest else { return }
    let before = c.before as? AuthorityRequest
    // The console enters what others asked and decided.
    guard let me = c.archivist.actor.person else { return }
    guard let before else {
      if after.requester?.id != me {
        c.problem("requester", "Whoever asks signs with her own name: \(Person.title.code(of: me)).")
      }
      if let on = after.requestedOn, on != c.archivist.now.day {
        c.problem("requested_on", "A request is made today, \(c.archivist.now.day); leave the day empty.")
      }
      return
    }
    if sameAsk(before, after) { return }
    if before.status != .submitted, c.rules.decidedRequestsStay {
      c.problem("", "What was decided or withdrawn is not rewritten; ask anew.")
    } else if before.requester?.id != me {
      c.problem(
        "", "What is asked for is changed only by who asked; decide it as it stands, or she asks anew.")
    }
    if before.requester != after.requester { c.problem("requester", "Who asked stays who asked.") }
    if before.requestedOn != after.requestedOn { c.problem("requested_on", "When it was asked stays.") }
  }

  /// Whether only what became of it differs.
  private static func sameAsk(_ before: AuthorityRequest, _ after: AuthorityRequest) -> Bool {
    var asked = before
    asked.decidedBy = after.decidedBy
    asked.delegation = after.delegation
    asked.decision = after.decision
    asked.decidedOn = after.decidedOn
    asked.status = after.status
    return asked == after
  }
}
