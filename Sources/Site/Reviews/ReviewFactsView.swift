import Face
import Markup
import Measures
import Office
import Registers

/// The facts of a review: then and now, and what came between.
struct ReviewFactsView {
  let facts: ReviewFacts
  let model: ReviewPage.Model

  var markup: Markup { "\(sides)\(between)\(ReviewLedger(facts: facts, office: office).markup)" }

  private var office: String { model.review.office?.code ?? "" }

  private var since: Markup {
    guard let last = facts.last else {
      return "No review was held before it, so the facts go back a year, to \(LongDayText.text(facts.from))."
    }
    return """
      Since \(Code(last.code, href: "/office-reviews/\(last.code)")) was held on \(LongDayText.text(facts.from)), \
      until \(LongDayText.text(facts.to)).
      """
  }

  // MARK: Then and now

  private var sides: Section {
    let unknown: Markup =
      facts.before == nil
      ? Notice(
        .unknown,
        text: "Of \(LongDayText.text(facts.from)) nothing was recorded yet, so what stood then is not known."
      )
      .markup
      : .nothing
    let rows = figures.map { title, value, href in
      Table.Row(cells: [
        "<a href=\"\(href)\">\(title)</a>", facts.before.map(value) ?? "Not known",
        facts.now.map(value) ?? "Not known",
      ])
    }
    let now = facts.now?.day ?? facts.to
    return Section(
      "Then and now", id: "then-and-now", lead: since,
      body: """
        <div class="stack">\(unknown)\(Table(
          columns: [
            .init(title: "Of the office and all below it"), .init(title: DueWords.short(facts.from), numeric: true),
            .init(title: DueWords.short(now), numeric: true),
          ], rows: rows, caption: "Then and now"))</div>
        """)
  }

  private var figures: [(title: String, value: (ReviewState) -> Markup, href: String)] {
    [
      ("Open offices", { "\($0.offices)" }, "/offices/\(office)"),
      (
        "Live projects governed", { "\(Amounts.group(String($0.projects)))" },
        "/offices/\(office)?side=projects"
      ),
      (
        "Controls not met",
        { Self.share($0.compliance.notMet, of: $0.compliance.judged, none: "None judged") },
        "/compliance?office=\(office)&result=not_met"
      ),
      (
        "Vacant posts", { Self.share($0.vacant, of: $0.posts, none: "No posts") },
        "/vacancies?office=\(office)"
      ),
      (
        "Oldest vacancy",
        { $0.oldest.map { "\(Amounts.group(String($0))) \($0 == 1 ? "day" : "days")" } ?? "–" },
        "/vacancies?office=\(office)&kind=vacant"
      ),
    ]
  }

  private static func share(_ part: Int, of whole: Int, none: Markup) -> Markup {
    whole == 0 ? none : "\(Amounts.group(String(part))) of \(Amounts.group(String(whole)))"
  }

  // MARK: Between

  private var between: Section {
    Section(
      "What came between", id: "between",
      body: Face.Facts([
        Fact("Days from raised to decided", latency),
        Fact("Waivers asked for", waivers),
        Fact("Returns late or overdue", returns),
        Fact("Mandate", mandate),
      ]).markup)
  }

  private var latency: Markup {
    let group = facts.latency
    guard let median = group.medianHalves else { return "Nothing that was raised has been decided" }
    let target = group.target.map { " against a target of \($0)" } ?? "; no target is laid down"
    return """
      <p>\(LatencyWords.days(halves: median)) in the middle of \(group.days.count)\(target) \
      (<a href="/decision-latency">all</a>)</p>
      """
  }

  private var waivers: Markup {
    let leave = facts.waivers
    if leave.asked == 0 { return "None" }
    return "\(leave.asked): \(leave.granted) granted, \(leave.refused) refused, \(leave.waiting) waiting"
  }

  private var returns: Markup {
    if facts.returns == 0 { return "None was due" }
    let named = CellView.joined(
      facts.late.prefix(RedesignSide.most).map { one in
        let state =
          one.entry.deliveredOn.map { "delivered \(DueWords.short($0))" } ?? "not delivered"
        return "\(Code(one.code, href: "/returns/\(one.code)")) \(one.entry.name), \(state)"
      })
    return "\(facts.late.count) of \(facts.returns)\(if: !facts.late.isEmpty, ": \(named)")"
  }

  private var mandate: Markup {
    guard let held = facts.mandate else { return "\(Badge("None in force", .watch))" }
    let on: Markup =
      held.entry.reviewOn.map { day in
        "to be reviewed on \(LongDayText.text(day)) \(Badge(DueWords.text(day, from: model.day), day < model.day ? .bad : .note))"
      } ?? "without a review day"
    return "\(Code(held.code, href: "/mandates/\(held.code)")) version \(held.entry.version), \(on)"
  }
}
