import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Reviews of offices that are due, and offices that ask for one, as lines of work.
struct ReviewDue: Sendable {
  let calendar: ReviewCalendar
  let mayPlan: Bool

  /// So many days ahead a planned review is told.
  static let ahead = 60
  /// So many lines stand in the section; the register holds all.
  static let most = 40

  init(_ archivist: Archivist) throws {
    calendar = try ReviewCalendar(archivist)
    mayPlan = try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(OfficeReview.self))
  }

  /// Those planned that are overdue or near, for the first page.
  static func near(_ archivist: Archivist, within days: Int) throws -> [WorkItem] {
    let day = archivist.day
    var query = ListQuery()
    query.counts = false
    query.limit = most
    query.order = [ListQuery.Order("planned_on"), ListQuery.Order("code")]
    return try archivist.list(
      try archivist.catalogue.shelf(OfficeReview.self), query,
      where: Clause(
        "t.status = 'planned' AND t.planned_on <= ?", [.int(Int64(day.adding(days).number))])
    ).rows.compactMap { held in
      guard let review = held.entry as? OfficeReview, let on = review.plannedOn else { return nil }
      return item(
        held.code, review.name, held.names["office"] ?? review.office?.code ?? "", on, review.occasion, day)
    }
  }

  var overdue: Int { calendar.overdue.count + calendar.calls.count }

  func section() -> Section {
    let near = calendar.due(within: Self.ahead)
    let items =
      near.map { Self.item($0.code, $0.name, $0.officeName, $0.on, $0.occasion, calendar.day) }
      + calendar.calls.map { Self.item($0, mayPlan: mayPlan) }
    let left = items.count - Self.most
    return Section(
      "Office reviews", id: "office-reviews",
      lead: "Planned ones that are near or overdue, and offices that ask for one that nobody planned.",
      actions: ActionLink("All reviews", href: "/office-reviews", style: .quiet).markup,
      body: """
        \(WorkList(
          Array(items.prefix(Self.most)),
          empty: EmptyState(
            title: "No review is due",
            text: "Every office that you see was reviewed within a year, or has its review planned.")))\
        \(if: left > 0, "<p>and \(Amounts.group(String(left))) more</p>")
        """)
  }

  private static func item(
    _ code: String, _ name: String, _ office: String, _ on: Day, _ occasion: OfficeReview.Occasion, _ day: Day
  ) -> WorkItem {
    WorkItem(
      title: name, href: "/office-reviews/\(code)",
      about: "\(Code(code)) of \(office), \(occasion.title.lowercased())",
      due: "planned \(DueWords.text(on, from: day)), \(LongDay.text(on.text))", tone: on < day ? .bad : .note)
  }

  static func item(_ call: ReviewCalendar.Call, mayPlan: Bool) -> WorkItem {
    let code = OfficeUnit.title.code(of: call.office)
    let name = Link.encode("\(call.occasion == .yearly ? "Yearly review" : "Review") of \(call.name)")
    let href = "/office-reviews/new?office=\(code)&occasion=\(call.occasion.rawValue)&name=\(name)"
    return WorkItem(
      title: "Review of \(call.name)", href: "/offices/\(code)",
      about: "\(Code(code)) \(call.occasion.title): \(call.reason)",
      due: "since \(LongDay.text(call.dueOn.text))",
      tone: .watch, action: mayPlan ? ActionLink("Plan it", href: href).markup : .nothing)
  }
}
