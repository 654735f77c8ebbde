import Ledger
import Registers

/// One report per project and day; what was published stays as it was said.
enum ReportChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let report = c.after as? StatusReport, let project = report.project?.id, let period = report.period
    else { return }
    if let before = c.before as? StatusReport, before.status == .published, before != report {
      c.problem(
        "", "A published report is not changed; publish a correction that names it, or write the next one.")
    }
    try ReportCorrection.judge(c, report, project, period)
    if report.status == .published, (c.before as? StatusReport)?.status != .published {
      try c.archivist.demand(.publish, c.shelf, report, id: c.id)
      try ControlActs(c).judgePublication(of: project)
    }
  }
}
