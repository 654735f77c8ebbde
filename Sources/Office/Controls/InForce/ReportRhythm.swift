import Measures

/// How often a project of a tier publishes a report, and how long it has to write one.
public struct ReportRhythm: Equatable, Sendable {
  /// 1 (watched most closely) to 4.
  public let tier: Int
  /// Days from one period to the next.
  public let days: Int32
  /// Days from the end of a period to the publication.
  public let writing: Int32

  public static let table = [
    ReportRhythm(tier: 1, days: 31, writing: 7),
    ReportRhythm(tier: 2, days: 31, writing: 10),
    ReportRhythm(tier: 3, days: 62, writing: 14),
    ReportRhythm(tier: 4, days: 92, writing: 14),
  ]

  /// A project that nobody has classified is asked monthly, like tier 2.
  public static func of(tier: Int?) -> ReportRhythm {
    table.first { $0.tier == tier ?? 2 } ?? table[1]
  }

  /// The last day on which the report after this one is on time.
  public func due(after period: Day) -> Day { period.adding(Int(days + writing)) }
}
