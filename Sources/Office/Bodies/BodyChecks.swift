import Ledger
import Measures
import Registers

/// Terms of reference have versions, escalation ends somewhere, and every seat is held by one person at a time.
enum BodyChecks {
  @Sendable static func body(_ c: Checking) throws {
    guard let body = c.after as? Body else { return }
    if let before = c.before as? Body, changesTerms(before, body), body.termsVersion <= before.termsVersion {
      c.problem(
        "terms_version",
        "Changed terms of reference are a new version: raise it to \(before.termsVersion + 1), so that decisions "
          + "name the terms under which they were made.")
    }
    try escalation(c, body)
  }

  private static func changesTerms(_ before: Body, _ after: Body) -> Bool {
    before.authority != after.authority || before.quorum != after.quorum
      || before.needsChair != after.needsChair || before.majority != after.majority
  }

  /// What is escalated arrives somewhere.
  private static func escalation(_ c: Checking, _ body: Body) throws {
    guard let id = c.id, let above = body.reportsTo?.id else { return }
    if above == id { return c.problem("reports_to", "A body does not escalate to itself.") }
    if (c.before as? Body)?.reportsTo == body.reportsTo { return }
    let rows = try c.connection.query("SELECT id, reports_to FROM body WHERE reports_to IS NOT NULL")
    let up = Dictionary(rows.map { ($0.int(0) ?? 0, $0.int(1) ?? 0) }, uniquingKeysWith: { a, _ in a })
    var seen = Set<Int64>()
    var next: Int64? = above
    while let one = next, seen.insert(one).inserted {
      if one == id {
        return c.problem(
          "reports_to", "That body escalates to this one already, directly or through others; choose another."
        )
      }
      next = up[one]
    }
  }

  @Sendable static func member(_ c: Checking) throws {
    guard let member = c.after as? BodyMember, let body = member.body, let from = member.from else { return }
    let others = try c.archivist.binding(
      BodyMember.self,
      where: Clause("t.body = ? AND t.id <> ?", [.int(body.id), .int(c.id ?? 0)])
    ).filter { meets($0.entry, from: from, to: member.to) }
    if let twin = others.first(where: { $0.entry.person == member.person }) {
      c.problem(
        "from_day", "She sits in this body in these days already (\(twin.code)); end that seat first.")
    }
    if member.part == .chair, let chair = others.first(where: { $0.entry.part == .chair }) {
      c.problem(
        "part", "One person chairs a body on any day; \(chair.code) does already. End that seat first.")
    }
    if c.before == nil, try isDissolved(c, body) {
      c.problem("body", "This body is dissolved; nobody takes a seat in it.")
    }
  }

  private static func meets(_ other: BodyMember, from: Day, to: Day?) -> Bool {
    (other.from ?? .last) <= (to ?? .last) && from <= (other.to ?? .last)
  }

  private static func isDissolved(_ c: Checking, _ body: Reference<Body>) throws -> Bool {
    try c.count("body WHERE id = ? AND status = 'dissolved'", [.int(body.id)]) > 0
  }
}
