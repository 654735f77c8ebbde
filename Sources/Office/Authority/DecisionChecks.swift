import Ledger
import Registers

/// A decision is never rewritten: it stands, is revoked, or a later one takes its place.
enum DecisionChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let decision = c.after as? Decision else { return }
    if let before = c.before as? Decision {
      try kept(c, before, decision)
    } else {
      try entered(c, decision)
    }
  }

  private static func kept(_ c: Checking, _ before: Decision, _ decision: Decision) throws {
    var unchanged = decision
    unchanged.status = before.status
    if unchanged != before {
      c.problem(
        "",
        "A decision is not rewritten. Enter a new one that takes its place, or revoke this one and say why.")
    }
    guard decision.status == .superseded, before.status != .superseded, let id = c.id else { return }
    let later = try c.count("decision WHERE archived = 0 AND supersedes = ?", [.int(id)])
    if later == 0 {
      c.problem(
        "status", "Nothing takes its place yet: enter the decision that does, and name this one in it.")
    }
  }

  private static func entered(_ c: Checking, _ decision: Decision) throws {
    if TextRules.isEmpty(decision.authority), decision.delegation == nil {
      c.problem("authority", "A decision names the authority under which it was made.")
    }
    if let day = decision.decidedOn, day > c.archivist.now.day {
      c.problem("decided_on", "It cannot be decided on a day to come.")
    }
    if let earlier = decision.supersedes { try replaces(c, earlier, decision) }
    // What an act of the office left behind carries its evidence; that act has judged who decides.
    guard decision.evidence.isEmpty, let me = c.archivist.actor.person else { return }
    if let body = decision.body {
      let day = decision.decidedOn ?? c.archivist.now.day
      let officers = try BodySeats(c.archivist, body: body.id, on: day).seats.filter {
        $0.part == .chair || $0.part == .secretary
      }
      if !officers.contains(where: { $0.person == me }) {
        c.problem(
          "body",
          "A body decides by closing the point in its meeting. By hand only its chair or its secretary enters what it "
            + "decided elsewhere.")
      }
    } else {
      // Her own decision needs the authority of her role; that of another is recorded by who keeps the register.
      try c.archivist.demand(decision.person?.id == me ? .approve : .change, c.shelf, decision, id: nil)
    }
  }

  private static func replaces(_ c: Checking, _ earlier: Reference<Decision>, _ decision: Decision) throws {
    guard let old = try c.archivist.standing(c.shelf, earlier.id).as(Decision.self) else { return }
    if old.entry.status != .made {
      c.problem("supersedes", "\(earlier.code) does not stand any more; name the one that does.")
    }
    let place = (decision.office, decision.portfolio, decision.programme, decision.project)
    if place != (old.entry.office, old.entry.portfolio, old.entry.programme, old.entry.project) {
      c.problem(
        "supersedes", "\(earlier.code) is about something else; a decision takes the place of one like it.")
    }
    if let before = old.entry.decidedOn, let now = decision.decidedOn, now < before {
      c.problem("decided_on", "It cannot be earlier than the decision whose place it takes.")
    }
  }
}
