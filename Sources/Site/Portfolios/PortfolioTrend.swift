import Face
import Ledger
import Measures
import Office
import Registers

/// What published reports declared, period by period, the earliest first.
struct PortfolioTrend: Sendable {
  let periods: [(day: Day, counts: RagCounts)]

  init(_ periods: [(day: Day, counts: RagCounts)]) { self.periods = periods }

  /// Over the reports of the projects that `projects` selects by their ids.
  init(_ archivist: Archivist, projects: Clause) throws {
    let shelf = try archivist.catalogue.shelf(StatusReport.self)
    let rows = try archivist.reckon(
      shelf, "t.period, t.rag, COUNT(*)",
      where: .all([
        Clause("t.status = 'published'"), projects, try StatusReport.uncorrected(archivist),
      ]),
      tail: "GROUP BY t.period, t.rag ORDER BY t.period")
    self.init(
      PortfolioTrend.gathered(rows.map { (ProjectLine.day($0, 0), $0.text(1), Int($0.int(2) ?? 0)) }))
  }

  static func gathered(_ rows: [(day: Day?, rag: String?, count: Int)]) -> [(day: Day, counts: RagCounts)] {
    var periods: [Day: RagCounts] = [:]
    for row in rows {
      guard let day = row.day else { continue }
      periods[day, default: RagCounts()].add(row.rag, row.count)
    }
    return periods.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var picture: RagTrend {
    let label = PortfolioTrend.labels(periods.map(\.day))
    return RagTrend(periods: zip(label, periods).map { RagTrend.Period($0, $1.counts.counts) })
  }

  /// The share rated red or amber/red over time, for a line in a cell.
  var sparkline: Sparkline {
    Sparkline(
      title: "Share red or amber/red, in percent",
      values: periods.map { $0.counts.share(.red, .amberRed).map(Double.init) })
  }

  /// As short as the periods allow: years, months or days.
  static func labels(_ days: [Day]) -> [String] {
    let parts = days.map(\.parts)
    if Set(parts.map(\.year)).count == parts.count { return parts.map { String($0.year) } }
    if Set(parts.map { $0.year * 12 + $0.month }).count == parts.count {
      return parts.map { "\(DueWords.month($0.month)) \($0.year)" }
    }
    return parts.map { "\($0.day) \(DueWords.month($0.month))" }
  }
}
