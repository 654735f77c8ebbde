import Measures
import Registers

/// A period is closed once its report is published and the days are over in which one may be written: what was reported
/// is then not taken back, but corrected. The control `reporting_cadence` says where that is so: at require and above.
enum ReportLock {
  /// Stands against putting a published report of a closed period away.
  @Sendable static func archiving(_ c: Checking) throws {
    // The console enters what others decided.
    guard c.archivist.actor.means != .console, let report = c.after as? StatusReport,
      report.status == .published, let period = report.period, let project = report.project?.id
    else { return }
    let shelf = try c.archivist.catalogue.shelf(Project.self)
    guard let held = try c.archivist.standing(shelf, project).as(Project.self) else { return }
    let closed = last(period, of: held.entry).adding(1)
    guard c.archivist.now.day >= closed,
      try Effective(c.archivist).level(.reportingCadence, of: held.entry, id: project) >= .require
    else { return }
    let code = c.id.map { StatusReport.title.code(of: $0) } ?? "it"
    throw Refusal.blocked(
      control: ControlKey.reportingCadence.rawValue,
      reason: "The period of \(period) is closed since \(closed), and its report was published.",
      wayOut:
        "Publish a correction for the same day that names \(code), or ask for a waiver of reporting_cadence."
    )
  }

  /// The last day on which a report for the period may still be taken back.
  static func last(_ period: Day, of project: Project) -> Day {
    period.adding(Int(ReportRhythm.of(tier: Tiering.effective(of: project)).writing))
  }
}
