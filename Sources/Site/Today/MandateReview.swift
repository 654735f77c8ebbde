import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A mandate in force and the day on which it is to be looked at again.
struct MandateReview: Sendable {
  let code: String
  let office: String
  let version: Int
  let reviewOn: Day?

  static let most = 100

  /// Those that are due within so many days, or overdue.
  static func due(_ archivist: Archivist, within days: Int) throws -> [MandateReview] {
    let limit = Value.int(Int64(archivist.day.adding(days).number))
    return try inForce(archivist, where: Clause("t.review_on <= ?", [limit]))
  }

  /// Mandates in force by review date, those without one last.
  static func inForce(_ archivist: Archivist, where extra: Clause = .all) throws -> [MandateReview] {
    var query = ListQuery()
    query.counts = false
    query.limit = most
    query.order = [ListQuery.Order("review_on"), ListQuery.Order("code")]
    let rows = try archivist.list(
      try archivist.catalogue.shelf(Mandate.self), query,
      where: .all([Clause("t.status = 'in_force'"), extra])
    ).rows
    return rows.compactMap { held in
      (held.entry as? Mandate).map {
        MandateReview(
          code: held.code, office: held.names["office"] ?? $0.office?.code ?? "", version: $0.version,
          reviewOn: $0.reviewOn)
      }
    }
  }

  func item(_ day: Day) -> WorkItem {
    let overdue = reviewOn.map { $0 < day } ?? false
    let due = reviewOn.map { "review \(DueWords.text($0, from: day)), \(LongDay.text($0.text))" }
    return WorkItem(
      title: "Mandate of \(office)", href: "/mandates/\(code)", about: "\(Code(code)) version \(version)",
      due: due ?? "no review date", tone: reviewOn == nil ? .unknown : overdue ? .bad : .note)
  }
}
