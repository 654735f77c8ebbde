import Ledger
import Measures
import Registers

/// How long decisions take from the day on which they are raised to the day on which they are made.
public struct DecisionLatency: Sendable {
  /// One decision that was raised and made.
  public struct Case: Sendable, Hashable {
    public let code: String
    public let question: String
    public let body: Int64?
    public let kind: Decision.Kind
    public let raised: Day
    public let decided: Day
    public var days: Int { raised.days(to: decided) }
  }

  /// Several of them, measured together.
  public struct Group: Sendable {
    public let name: String
    /// The body, where the group is one.
    public let body: Int64?
    /// In days; nil where none is laid down.
    public let target: Int?
    /// The shortest first.
    public let days: [Int]

    public init(name: String, body: Int64? = nil, target: Int? = nil, days: [Int]) {
      self.name = name
      self.body = body
      self.target = target
      self.days = days.sorted()
    }

    /// The middle of the days, in halves of a day so that it stays a whole number; nil where nothing was decided.
    public var medianHalves: Int? {
      guard !days.isEmpty else { return nil }
      let middle = days.count / 2
      return days.count % 2 == 1 ? days[middle] * 2 : days[middle - 1] + days[middle]
    }

    public var longest: Int? { days.last }
    /// How many were made within the target; nil without one.
    public var withinTarget: Int? { target.map { most in days.count { $0 <= most } } }

    /// How many fall into each of `DecisionLatency.steps`, and beyond the last.
    public var spread: [Int] {
      var out = Array(repeating: 0, count: DecisionLatency.steps.count + 1)
      for one in days {
        out[DecisionLatency.steps.firstIndex { one <= $0 } ?? DecisionLatency.steps.count] += 1
      }
      return out
    }
  }

  /// The last day of each stretch of the distribution.
  public static let steps = [7, 14, 30, 60, 90]
  /// So many days back it is measured unless somebody asks otherwise.
  public static let window = 365

  public let from: Day
  public let to: Day
  public let cases: [Case]
  /// The bodies that the reader may see, by their number.
  public let bodies: [Int64: Body]

  public init(_ archivist: Archivist, days: Int = DecisionLatency.window, body: Int64? = nil) throws {
    to = archivist.day
    from = archivist.day.adding(-days)
    var clause = Clause(
      "t.raised_on IS NOT NULL AND t.decided_on >= ? AND t.decided_on <= ? "
        + "AND t.outcome IN ('approved', 'approved_with_conditions', 'rejected')",
      [.int(Int64(from.number)), .int(Int64(to.number))])
    if let body { clause = .all([clause, Clause("t.body = ?", [.int(body)])]) }
    cases = try archivist.all(Decision.self, where: clause).compactMap { held in
      guard let raised = held.entry.raisedOn, let decided = held.entry.decidedOn else { return nil }
      return Case(
        code: held.code, question: held.entry.question, body: held.entry.body?.id, kind: held.entry.kind,
        raised: raised, decided: decided)
    }
    let known = try archivist.all(
      Body.self, where: body.map { Clause("t.id = ?", [.int($0)]) } ?? .all)
    bodies = Dictionary(known.map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
  }

  /// How many were made within the target of their body, of those whose body has one.
  public var withinTargets: (met: Int, of: Int) {
    let measured = cases.compactMap { one in
      one.body.flatMap { bodies[$0]?.targetDays }.map { one.days <= $0 }
    }
    return (measured.count { $0 }, measured.count)
  }

  public var whole: Group { Group(name: "All decisions", days: cases.map(\.days)) }

  /// Each body that the reader may see and that is active or has decided; then persons. The slowest first.
  public var byBody: [Group] {
    let sorted = Dictionary(grouping: cases, by: \.body)
    var groups = bodies.compactMap { id, body -> Group? in
      let days = (sorted[id] ?? []).map(\.days)
      if days.isEmpty, body.status == .dissolved { return nil }
      return Group(name: body.name, body: id, target: body.targetDays, days: days)
    }
    groups.sort { (-($0.medianHalves ?? -1), $0.name) < (-($1.medianHalves ?? -1), $1.name) }
    let alone = (sorted[Int64?.none] ?? []).map(\.days)
    if !alone.isEmpty { groups.append(Group(name: "Persons under delegated authority", days: alone)) }
    let unseen = cases.filter { one in one.body.map { bodies[$0] == nil } ?? false }.map(\.days)
    if !unseen.isEmpty { groups.append(Group(name: "Other bodies", days: unseen)) }
    return groups
  }

  public var byKind: [Group] {
    let sorted = Dictionary(grouping: cases, by: \.kind)
    return Decision.Kind.allCases.compactMap { kind in
      sorted[kind].map { Group(name: kind.title, days: $0.map(\.days)) }
    }
  }
}
