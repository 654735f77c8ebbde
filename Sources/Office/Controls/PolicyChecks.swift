import Ledger
import Registers

/// Two policies of one office on one control never hold at once for the same projects, unless the later one spares the
/// projects of before: for those the earlier one goes on.
enum PolicyChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let policy = c.after as? ControlPolicy, let office = policy.office?.id else { return }
    try saysWhatItMeans(c, policy, office)
    let twins = try c.connection.query(
      """
      SELECT id, condition, from_day, transition FROM control_policy WHERE archived = 0 AND id <> ? AND office = ? AND control = ? \
      AND COALESCE(from_day, -100000) <= ? AND COALESCE(to_day, 100000) >= ?
      """,
      [
        .int(c.id ?? 0), .int(office), .text(policy.control.rawValue),
        .int(Int64(policy.to?.number ?? 100_000)),
        .int(Int64(policy.from?.number ?? -100_000)),
      ])
    let own = Condition.canonical(policy.condition)
    for twin in twins where Condition.canonical(twin.text(1) ?? "") == own {
      if succeeds(policy, twin) { continue }
      c.problem(
        "control",
        "\(ControlPolicy.title.code(of: twin.int(0) ?? 0)) lays down the same control for the same projects in these days; "
          + "end it first.")
    }
  }

  /// Whether the later of the two leaves the projects of before to the earlier one.
  private static func succeeds(_ policy: ControlPolicy, _ twin: LedgerRow) -> Bool {
    let mine = policy.from.map { Int64($0.number) } ?? .min
    let other = twin.int(2) ?? .min
    if mine == other { return false }
    let later = mine > other ? policy.transition.rawValue : twin.text(3)
    return later == ControlPolicy.Transition.newProjects.rawValue
      || later == ControlPolicy.Transition.afterGrace.rawValue
  }

  /// A rule that live projects would feel says what it means for them, and reaches back to no day that has passed.
  private static func saysWhatItMeans(_ c: Checking, _ policy: ControlPolicy, _ office: Int64) throws {
    // The console enters what others decided, with its days.
    if c.archivist.actor.means == .console { return }
    let before = c.before as? ControlPolicy
    if c.rules.rulesReachNotBack, let from = policy.from, from != before?.from, from < c.archivist.now.day {
      c.problem(
        "from_day", "A rule counts from today at the earliest; nobody is bound on a day that has passed.")
    }
    guard c.rules.tighteningIsSaid, policy.transition == .unstated,
      before.map({ tightens(from: $0, to: policy) }) ?? true
    else {
      return
    }
    let below = Clause.all([
      .in("t.governing_office", c.archivist.tree.below([office]).sorted()), Project.live,
    ])
    // How many is not told: not all of them need be for her to see.
    if try c.count("project t WHERE t.archived = 0 AND \(below.sql)", below.values) > 0 {
      c.problem(
        "transition",
        "Live projects stand under this office: say whether the rule holds for them at once, not at all, or after days "
          + "of grace.")
    }
  }

  /// Whether the change can bind anybody more than before.
  private static func tightens(from before: ControlPolicy, to after: ControlPolicy) -> Bool {
    after.level > before.level || after.lock != before.lock || after.office != before.office
      || Condition.canonical(after.condition) != Condition.canonical(before.condition)
      || after.from != before.from || (after.to ?? .last) > (before.to ?? .last)
      || before.transition != .unstated
  }
}
