import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Something given for a time that ends soon: a waiver, a tailoring record or an appointment.
struct ExpiringRight: Sendable {
  let title: String
  let code: String
  let href: String
  let about: String
  /// Nil where the reader may not open it.
  let aboutHref: String?
  let ends: Day

  static let most = 30

  /// What ends within so many days, the nearest first.
  static func visible(_ archivist: Archivist, within days: Int) throws -> [ExpiringRight] {
    let found =
      try ending(archivist, WaiverRecord.self, "until_day", "t.status = 'granted'", within: days)
      + ending(archivist, TailoringRecord.self, "to_day", "t.status = 'in_force'", within: days)
      + ending(archivist, Assignment.self, "to_day", "1 = 1", within: days)
    let closed = try archivist.closed(Set(found.compactMap { ($0.entry as? Assignment)?.person?.code }))
    return found.compactMap { ExpiringRight($0, closed) }.sorted { ($0.ends, $0.code) < ($1.ends, $1.code) }
  }

  private static func ending<E: Register>(
    _ archivist: Archivist, _ type: E.Type, _ column: String, _ state: String, within days: Int
  ) throws -> [AnyHeld] {
    var query = ListQuery()
    query.counts = false
    query.limit = most
    query.order = [ListQuery.Order(column), ListQuery.Order("code")]
    let from = Value.int(Int64(archivist.day.number))
    let to = Value.int(Int64(archivist.day.adding(days).number))
    return try archivist.list(
      try archivist.catalogue.shelf(type), query,
      where: Clause("\(state) AND t.\(column) BETWEEN ? AND ?", [from, to])
    ).rows
  }

  private init?(_ held: AnyHeld, _ closed: Set<String>) {
    code = held.code
    href = "/\(held.title.path)/\(held.code)"
    let project = held.names["project"] ?? ""
    switch held.entry {
    case let waiver as WaiverRecord:
      guard let until = waiver.until else { return nil }
      (title, ends) = ("Waiver of \(waiver.control.title.lowercased())", until)
      (about, aboutHref) = (project, "/projects/\(waiver.project?.code ?? "")?side=controls")
    case let tailoring as TailoringRecord:
      guard let until = tailoring.to else { return nil }
      (title, ends) = ("Tailoring of \(tailoring.control.title.lowercased())", until)
      (about, aboutHref) = (project, "/projects/\(tailoring.project?.code ?? "")?side=controls")
    case let assignment as Assignment:
      guard let until = assignment.to else { return nil }
      (title, ends) = ("\(held.names["person"] ?? "Somebody") as \(held.names["post"] ?? "a post")", until)
      let person = assignment.person?.code
      (about, aboutHref) = ("Appointment", person.flatMap { closed.contains($0) ? nil : "/people/\($0)" })
    default: return nil
    }
  }

  func item(_ day: Day) -> WorkItem {
    let days = day.days(to: ends)
    let said: Markup = aboutHref.map { "<a href=\"\($0)\">\(about)</a>" } ?? "\(about)"
    return WorkItem(
      title: title, href: href, about: "\(Code(code)) \(said)",
      due: "ends \(DueWords.text(ends, from: day)), \(LongDay.text(ends.text))",
      tone: days <= 14 ? .watch : .note)
  }
}
