import Measures
import Registers

/// How much of a person's working time her posts ask for, day by day, over a stretch of days.
///
/// Sponsors and managers who are only named on a project have no share there, and so do not count.
public struct Workload: Sendable {
  /// One post that asks for a share.
  public struct Part: Sendable, Hashable {
    /// The code of the assignment.
    public let assignment: String
    public let post: String
    public let place: String
    public let placeHref: String
    public let from: Day
    public let to: Day?
    public let share: Percent

    public init(
      assignment: String, post: String, place: String, placeHref: String = "", from: Day, to: Day?,
      share: Percent
    ) {
      self.assignment = assignment
      self.post = post
      self.place = place
      self.placeHref = placeHref
      self.from = from
      self.to = to
      self.share = share
    }
  }

  /// Days on which the same posts ask for the same.
  public struct Period: Sendable, Hashable {
    public let from: Day
    public let to: Day
    public let share: Percent
    /// The codes of the assignments that make it up.
    public let parts: [String]
    public var isOver: Bool { share.hundredths > Workload.full }
  }

  /// All of a person's time, and the most that is taken without a reason, in hundredths of a percent.
  public static let full: Int64 = 10_000
  public static let most: Int64 = 15_000

  public let parts: [Part]
  public let periods: [Period]

  /// - Parameters:
  ///   - from: the first day that is looked at.
  ///   - to: the last.
  public init(_ parts: [Part], from: Day, to: Day) { self.init(parts, from: from, to: to, rules: .kept) }

  init(_ parts: [Part], from: Day, to: Day, rules: OfficeRules) {
    self.parts = parts.filter { $0.from <= to && ($0.to ?? .last) >= from }
    // The load changes where a post begins and on the day after one ends.
    var turns = Set([from])
    for part in self.parts {
      if part.from > from { turns.insert(part.from) }
      if let end = part.to?.adding(1), end > from, end <= to { turns.insert(end) }
    }
    let starts = turns.sorted()
    var periods: [Period] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].adding(-1) : to
      let here = self.parts.filter { $0.from <= start && ($0.to ?? .last) >= start }
      let sum = here.reduce(Int64(0)) {
        rules.sharesAddUp ? $0 + $1.share.hundredths : max($0, $1.share.hundredths)
      }
      periods.append(
        Period(from: start, to: end, share: Percent(hundredths: sum), parts: here.map(\.assignment)))
    }
    self.periods = periods
  }

  public var over: [Period] { periods.filter(\.isOver) }
  public var peak: Percent { periods.map(\.share).max() ?? Percent(hundredths: 0) }
}
