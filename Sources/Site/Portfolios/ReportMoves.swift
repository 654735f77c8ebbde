import Face
import Ledger
import Measures
import Office
import Registers

/// What changed between the latest round of reports and the one before: who moved, who came and who left.
struct ReportMoves: Sendable {
  /// What one published report said.
  struct Told: Sendable, Equatable {
    let project: Int64
    let period: Day
    let rag: Office.Rag?
    let finish: Day?
    let cost: Money?
  }

  /// A project in the latest round, with its report before.
  struct Pair: Sendable {
    let before: Told
    let after: Told
  }

  let latest: Day?
  let before: Day?
  let pairs: [Pair]
  let entered: [Int64]
  let left: [Int64]

  /// Reports at most so many days before the latest belong to the same round.
  static let round = 45
  /// A project that was silent for longer counts as new when it reports again.
  static let silence = 1_200

  init(_ archivist: Archivist, latest: Day?, projects: Clause) throws {
    guard let latest else {
      self.init([])
      return
    }
    let shelf = try archivist.catalogue.shelf(StatusReport.self)
    let since = Clause("t.period >= ?", [.int(Int64(latest.adding(-ReportMoves.silence).number))])
    let rows = try archivist.reckon(
      shelf, "t.project, t.period, t.rag, t.finish_day, t.whole_life_cost, t.whole_life_cost_currency",
      where: .all([
        Clause("t.status = 'published'"), since, projects, try StatusReport.uncorrected(archivist),
      ]), tail: "ORDER BY t.project, t.period")
    self.init(
      rows.compactMap { row in
        guard let project = row.int(0), let period = ProjectLine.day(row, 1) else { return nil }
        return Told(
          project: project, period: period, rag: row.text(2).flatMap { Office.Rag(rawValue: $0) },
          finish: ProjectLine.day(row, 3), cost: ProjectLine.money(row, 4))
      })
  }

  init(_ told: [Told]) {
    var byProject: [Int64: [Told]] = [:]
    for report in told { byProject[report.project, default: []].append(report) }
    latest = told.map(\.period).max()
    let start = latest?.adding(-ReportMoves.round) ?? .first
    let previous = told.map(\.period).filter { $0 < start }.max()
    let previousStart = previous?.adding(-ReportMoves.round) ?? .last
    var pairs: [Pair] = []
    var entered: [Int64] = []
    var left: [Int64] = []
    for (project, reports) in byProject.sorted(by: { $0.key < $1.key }) {
      let ordered = reports.sorted { $0.period < $1.period }
      guard let last = ordered.last else { continue }
      if last.period < start {
        if last.period >= previousStart { left.append(project) }
      } else if let earlier = ordered.dropLast().last {
        pairs.append(Pair(before: earlier, after: last))
      } else if previous != nil {
        entered.append(project)
      }
    }
    self.pairs = pairs
    self.entered = entered
    self.left = left
    before = pairs.map(\.before.period).max() ?? previous
  }
}
