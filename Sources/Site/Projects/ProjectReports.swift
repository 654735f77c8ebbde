import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What a project said of itself, report by report, and the way to how it stood then.
struct ProjectReports: Sendable {
  let reports: ListPage
  let mayReport: Ruling
  let whoMay: [Refusal.Candidate]
  /// The first day that the office knows the project, before which there is nothing to look back at.
  let known: Day?

  static let most = 200

  init(_ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld) throws {
    let reportShelf = try archivist.catalogue.shelf(StatusReport.self)
    var query = ListQuery()
    query.limit = Self.most
    query.order = [ListQuery.Order("period", descending: true)]
    reports = try archivist.list(reportShelf, query, where: Clause("t.project = ?", [.int(held.id)]))
    var report = StatusReport()
    report.project = Reference(held.id)
    mayReport = try archivist.decide(.create, reportShelf, report, id: nil)
    whoMay =
      mayReport.isAllowed || archivist.asOf != nil
      ? [] : try archivist.whoMay(.create, reportShelf, report, id: nil)
    let made = try archivist.reckon(shelf, "t.made_at", where: Clause("t.id = ?", [.int(held.id)])).first?
      .int(0)
    known = made.map { Instant(milliseconds: $0).day }
  }

  func markup(_ visit: Visit, _ model: ProjectPage.Model) -> Markup {
    let may = mayReport.isAllowed && model.frame.asOf == nil && !model.held.isArchived
    let new = "/status-reports/new?project=\(model.held.code)"
    let ask: Markup =
      mayReport.isAllowed || model.frame.asOf != nil
      ? .nothing
      : """
      <section>\(Face.WhoMay(
          action: "report on this project", reason: "\(mayReport.reason)", holders: whoMay.map(EntryRights.holder)))</section>
      """
    let section = Section(
      "Reports", lead: trend,
      actions: may ? ActionLink("New report", href: new, style: .primary).markup : .nothing,
      body: table(model, may ? new : nil).markup)
    return "\(section)\(ask)"
  }

  /// Confidence over the published reports: green stands high, red at the foot.
  private var trend: Markup {
    let told = reports.rows.compactMap { $0.as(StatusReport.self) }
      .filter { $0.entry.status == .published && corrections[$0.id] == nil }.map(\.entry)
    guard told.count > 1 else { return .nothing }
    let values = told.reversed().map { $0.rag.map { Double(4 - $0.severity) } }
    return
      "Confidence over \(told.count) reports: \(Sparkline(title: "Confidence, 4 is green and 0 red", values: values))"
  }

  /// By the report that is corrected, the published one that is read in its place.
  private var corrections: [Int64: String] {
    var found: [Int64: String] = [:]
    for held in reports.rows.compactMap({ $0.as(StatusReport.self) }) where held.entry.status == .published {
      if let old = held.entry.corrects { found[old.id] = held.code }
    }
    return found
  }

  private func table(_ model: ProjectPage.Model, _ new: String?) -> Table {
    let rows = reports.rows.compactMap { row in row.as(StatusReport.self).map { self.row($0, model) } }
    return Table(
      columns: [
        .init(title: "Report"), .init(title: "As at"), .init(title: "RAG"), .init(title: "Finish"),
        .init(title: "Whole-life cost", numeric: true), .init(title: "Summary", wraps: true),
        .init(title: "Status"),
        .init(title: "Then"),
      ], rows: rows, caption: "Reports",
      empty: EmptyState(
        title: "No reports yet", text: "Here will stand what the project says of itself, report by report.",
        step: new == nil ? nil : "Write the first report", href: new),
      pager: reports.rows.isEmpty
        ? nil : Pager(shown: reports.rows.count, total: reports.total, noun: "reports"))
  }

  private func row(_ held: Held<StatusReport>, _ model: ProjectPage.Model) -> Table.Row {
    let report = held.entry
    let href = "/status-reports/\(held.code)"
    let day = report.period?.text ?? ""
    var then: Markup = .nothing
    if let period = report.period, let known, known <= period {
      then = "<a href=\"/projects/\(model.held.code)?as-of=\(day)\">Project as of then</a>"
    }
    return Table.Row(
      cells: [
        Code(held.code, href: href).markup, "<a href=\"\(href)\">\(LongDay.text(day))</a>",
        RagMark(Rags.mark(report.rag), worded: true).markup,
        "\(report.finish.map { LongDay.text($0.text) } ?? "–")",
        "\(report.wholeLifeCost.map { Amounts.text($0.text) } ?? "–")",
        "<span class=\"clamp\">\(report.summary)</span>",
        "\(Badge(report.status.title, CellView.tone(report.status.rawValue)))\(correction(held))", then,
      ], href: href, id: held.code)
  }

  private func correction(_ held: Held<StatusReport>) -> Markup {
    guard let (words, code) = other(held) else { return .nothing }
    return "<span class=\"prose\"> \(words) \(Code(code, href: "/status-reports/\(code)"))</span>"
  }

  private func other(_ held: Held<StatusReport>) -> (words: String, code: String)? {
    if let new = corrections[held.id] { return ("corrected by", new) }
    return held.entry.corrects.map { ("corrects", $0.code) }
  }
}
