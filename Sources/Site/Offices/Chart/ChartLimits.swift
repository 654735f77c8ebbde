import Ledger
import Measures
import Office
import Registers

/// How much the head of an office may decide of changes to budgets, by the delegations in force on a day.
///
/// What is delegated at the office itself counts before what is delegated further up. Only delegations that the reader
/// may see are told.
struct ChartLimits: Sendable {
  private let lines: [Delegation]

  init(_ archivist: Archivist, on day: Day) throws {
    let number = Value.int(Int64(day.number))
    lines = try archivist.all(
      Delegation.self,
      where: Clause(
        "t.status = 'in_force' AND t.subject = 'budget_change' AND t.office IS NOT NULL AND t.from_day <= ? "
          + "AND (t.to_day IS NULL OR t.to_day >= ?)", [number, number])
    ).map(\.entry)
  }

  /// - Parameter chain: the office and those above it, itself first.
  func words(_ seat: OfficeStaff.Seat?, chain: [Int64]) -> String? {
    guard let seat else { return nil }
    let holders = Set(seat.holders.map(\.person))
    let own = lines.filter { line in
      line.role != nil && line.role == seat.post.role || line.person.map { holders.contains($0.id) } == true
    }
    for office in chain {
      let here = own.filter { $0.office?.id == office }
      if let most = here.max(by: ChartLimits.isLess) { return "Decides changes \(ChartLimits.limit(most))" }
    }
    return nil
  }

  private static func isLess(_ a: Delegation, _ b: Delegation) -> Bool {
    if a.isUnlimited != b.isUnlimited { return b.isUnlimited }
    return (a.limit?.minor ?? 0) < (b.limit?.minor ?? 0)
  }

  private static func limit(_ line: Delegation) -> String {
    let star = line.condition.isEmpty ? "" : " *"
    if line.isUnlimited { return "without limit\(star)" }
    return line.limit.map { "up to \(short($0))\(star)" } ?? "without limit\(star)"
  }

  /// `GBP 250k`, `GBP 1.5m`: short enough for a box.
  static func short(_ money: Money) -> String {
    var unit: Int64 = 1
    for _ in 0..<money.currency.decimals { unit *= 10 }
    let whole = money.minor / unit
    for (size, letter) in [(Int64(1_000_000_000), "bn"), (1_000_000, "m"), (1_000, "k")] where whole >= size {
      let tenths = whole / (size / 10)
      let rest = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
      return "\(money.currency.code) \(tenths / 10)\(rest)\(letter)"
    }
    return "\(money.currency.code) \(whole)"
  }
}
