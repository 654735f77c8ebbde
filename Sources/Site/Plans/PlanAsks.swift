import Interchange
import Measures
import Office
import Registers
import Scheduling

/// How a plan shall be played through.
struct RiskAsk: Sendable, Hashable {
  static let choices = [1_000, 10_000, 50_000]

  var times = 10_000
  /// Of durations without three estimates, in percent of the planned one.
  var low = 90.0
  var high = 130.0
  var seed: UInt64 = 1

  init() {}

  /// Reads what an address asks for; what it does not say is as usual.
  init(_ visit: Visit) throws {
    var reading = AskReading(visit)
    times = reading.whole("times", 1...100_000, "How often is a number from 1 to 100,000.") ?? times
    low = reading.real("low", 0...100, "The least is 0 to 100, in percent of the planned duration.") ?? low
    high =
      reading.real("high", 100...1000, "The most is 100 to 1,000, in percent of the planned duration.")
      ?? high
    seed = reading.seed() ?? seed
    try reading.finish()
  }

  var pairs: [(name: String, value: String)] {
    [
      ("times", String(times)), ("low", PlanTaskForm.number(low)), ("high", PlanTaskForm.number(high)),
      ("seed", String(seed)),
    ]
  }
}

/// How a plan shall be levelled.
struct LevelAsk: Sendable, Hashable {
  static let choices = [
    (0, "By one rule, at once"), (1_000, "1,000 schedules"), (5_000, "5,000 schedules"),
    (50_000, "50,000 schedules"),
  ]

  var schedules = 0
  /// Whether tasks may be interrupted.
  var splitting = false
  var seed: UInt64 = 1

  init() {}

  init(_ visit: Visit) throws {
    var reading = AskReading(visit)
    splitting = visit.query("splitting") == "true"
    schedules = reading.whole("schedules", 0...1_000_000, "Schedules are 0 to 1,000,000.") ?? schedules
    seed = reading.seed() ?? seed
    try reading.finish()
  }

  var pairs: [(name: String, value: String)] {
    [("schedules", String(schedules)), ("splitting", String(splitting)), ("seed", String(seed))]
  }
}

/// Reads numbers of an address and keeps what is wrong with each.
private struct AskReading {
  private let visit: Visit
  private var problems: [Problem] = []

  init(_ visit: Visit) { self.visit = visit }

  private func text(_ name: String) -> String? { visit.query(name).flatMap { $0.isEmpty ? nil : $0 } }

  mutating func whole(_ name: String, _ range: ClosedRange<Int>, _ sentence: String) -> Int? {
    guard let text = text(name) else { return nil }
    if let value = Int(text), range.contains(value) { return value }
    problems.append(Problem(name, sentence))
    return nil
  }

  mutating func real(_ name: String, _ range: ClosedRange<Double>, _ sentence: String) -> Double? {
    guard let text = text(name) else { return nil }
    if let value = Double(text), range.contains(value) { return value }
    problems.append(Problem(name, sentence))
    return nil
  }

  mutating func seed() -> UInt64? {
    whole("seed", 0...Int(Int32.max), "A seed is a number from 0 to 2,147,483,647.").map { UInt64($0) }
  }

  func finish() throws {
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }
}
