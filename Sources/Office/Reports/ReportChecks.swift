import Ledger
import Registers

/// One report per project and day; what was published stays as it was said.
enum ReportChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let report = c.after as? StatusReport, let project = report.project?.id, let period = report.period
    else { return }
    if let before = c.before as? StatusReport, before.status == .published {
      c.problem("", "A published report is not changed; write the next one.")
    }
    let twins = try c.count(
      "status_report WHERE archived = 0 AND project = ? AND period = ? AND id <> ?",
      [.int(project), .int(Int64(period.number)), .int(c.id ?? 0)])
    if twins > 0 { c.problem("period", "This project has a report for \(period) already.") }
    if report.status == .published, (c.before as? StatusReport)?.status != .published {
      try c.archivist.demand(.publish, c.shelf, report, id: c.id)
      try ControlActs(c).judgePublication(of: project)
    }
  }
}
