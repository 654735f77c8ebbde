import Ledger
import Measures
import Registers

/// A report stands for its period alone, save for corrections: each names the published report in whose place it is read.
enum ReportCorrection {
  static func judge(_ c: Checking, _ report: StatusReport, _ project: Int64, _ period: Day) throws {
    let rows = try c.connection.query(
      "SELECT id, corrects, status FROM status_report WHERE archived = 0 AND project = ? AND period = ? AND id <> ?",
      [.int(project), .int(Int64(period.number)), .int(c.id ?? 0)])
    guard let corrected = report.corrects?.id else { return plain(c, rows, period) }
    let isThere = rows.contains {
      $0.int(0) == corrected && $0.text(2) == StatusReport.Status.published.rawValue
    }
    if !isThere {
      c.problem("corrects", "A correction names a published report of the same project for the same day.")
    }
    if let other = rows.first(where: { $0.int(1) == corrected })?.int(0) {
      let (old, new) = (StatusReport.title.code(of: corrected), StatusReport.title.code(of: other))
      c.problem("corrects", "\(old) is corrected by \(new) already; correct that one, or go on with it.")
    }
  }

  private static func plain(_ c: Checking, _ rows: [LedgerRow], _ period: Day) {
    guard let twin = rows.first(where: { $0.int(1) == nil }), let id = twin.int(0) else { return }
    let code = StatusReport.title.code(of: id)
    let mend =
      twin.text(2) == StatusReport.Status.published.rawValue
      ? "It is published and stays as it is; a correction names it under Corrects." : "Go on with that one."
    c.problem("period", "This project has a report for \(period) already: \(code). \(mend)")
  }
}

extension StatusReport {
  /// Holds for reports, called `t`, in whose place no published correction is read.
  public static func uncorrected(_ archivist: Archivist) throws -> Clause {
    let source = archivist.source(try archivist.catalogue.shelf(StatusReport.self))
    return Clause(
      "t.id NOT IN (SELECT c.corrects FROM \(source) c "
        + "WHERE c.corrects IS NOT NULL AND c.status = 'published' AND c.archived = 0)")
  }
}
