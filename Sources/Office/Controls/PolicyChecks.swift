import Ledger
import Registers

/// Two policies of one office on one control never hold at once for the same projects, unless the later one spares the
/// projects of before: for those the earlier one goes on.
enum PolicyChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let policy = c.after as? ControlPolicy, let office = policy.office?.id else { return }
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
    return later != nil && later != ControlPolicy.Transition.immediately.rawValue
  }
}
