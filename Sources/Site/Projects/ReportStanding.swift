import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What stands beside a published report on its own page: the one that is read in its place, or the way to correct it.
enum ReportStanding {
  static func markup(_ archivist: Archivist, _ held: AnyHeld, _ report: StatusReport) throws -> Markup {
    guard report.status == .published, !held.isArchived else { return .nothing }
    let shelf = try archivist.catalogue.shelf(StatusReport.self)
    let here = Clause("t.corrects = ?", [.int(held.id)])
    if let other = try archivist.all(StatusReport.self, where: here).first {
      let isRead = other.entry.status == .published
      return Notice(
        .note, title: isRead ? "Corrected" : "A correction is on its way",
        text: """
          \(Code(other.code, href: "/status-reports/\(other.code)")) \
          \(isRead ? "is read in its place. What stands here is what was published." : "names it. Until that is published, this one counts.")
          """
      ).markup
    }
    guard archivist.asOf == nil, try archivist.decide(.create, shelf, report, id: nil).isAllowed,
      let project = report.project?.code, let period = report.period
    else { return .nothing }
    let new = "/status-reports/new?project=\(project)&period=\(period)&corrects=\(held.code)"
    return Section(
      "If it was wrong",
      body: """
        <p class="prose">A published report is not changed. A correction for the same day is read in its place, and \
        both stay. <a href="\(new)">Correct this report</a></p>
        """
    ).markup
  }
}
