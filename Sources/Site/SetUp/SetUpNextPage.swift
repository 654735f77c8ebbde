import Face
import Markup
import Measures
import Office
import Registers

/// What remains after offices were drafted: people, mandates, authority, the portfolio and the first question.
enum SetUpNextPage {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, typed: nil, [], status: 200)
  }

  @Sendable static func appoint(_ visit: Visit) async throws -> Answer {
    let text = try visit.form()["people"] ?? ""
    do {
      _ = try await visit.write { try $0.appoint(SetUpPeople(reading: text)) }
      return .seeOther("/set-up/next?notice=entered")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, typed: text, problems, status: 422)
    }
  }

  @Sendable static func delegate(_ visit: Visit) async throws -> Answer {
    _ = try await visit.write { try $0.putDelegationsInForce() }
    return .seeOther("/set-up/next?notice=changed")
  }

  private static func page(_ visit: Visit, typed: String?, _ problems: [Problem], status: Int) async throws
    -> Answer
  {
    let (frame, left, offices) = try await visit.read { archivist in
      let offices = try archivist.openOffices().map { "\($0.code) \($0.entry.name)" }
      return (Frame(archivist), try SetUpRemaining(archivist), offices)
    }
    let isNow = frame.asOf == nil
    return frame.page(
      visit, title: "What remains", lead: "Worked out from what is there; what is done is gone from here.",
      crumbs: [Crumb("Offices", "/offices"), Crumb("Set up", "/set-up"), Crumb("What remains")],
      room: "offices", help: "set-up", status: status,
      body: """
        \(people(visit, left, typed, problems, isNow))\(mandates(left))\(authority(visit, left, isNow))\
        \(portfolio(left, offices))
        """)
  }

  private static func people(
    _ visit: Visit, _ left: SetUpRemaining, _ typed: String?, _ problems: [Problem], _ isNow: Bool
  ) -> Section {
    let lead: Markup =
      left.vacant.isEmpty
      ? "All \(left.filled) posts of offices are filled."
      : "\(Wording.counted(left.filled, "post of an office is", "posts of offices are")) filled, \(left.vacant.count) \(left.vacant.count == 1 ? "is" : "are") not."
    if left.vacant.isEmpty {
      return Section(
        "People", lead: lead, body: EmptyState(title: "No post of an office is vacant").markup)
    }
    let prepared = left.vacant.prefix(SetUpPeople.most)
      .map { ", , \($0.code) \($0.post) (\($0.office))" }.joined(separator: "\n")
    let form = FormView(
      action: "/set-up/people",
      fields: [
        FormField(
          name: "people", label: "Name, e-mail, post",
          kind: .multiline(rows: min(max(left.vacant.count + 1, 4), 20)), value: typed ?? prepared,
          help: "A line for each. Write name and e-mail before the post; lines without a name are left out.",
          problems: problems.filter { $0.field == "people" }.map(\.sentence))
      ], problems: problems.filter { $0.field != "people" }.map(\.sentence), csrf: visit.csrf,
      submit: "Appoint from today")
    return Section("People", lead: lead, body: isNow ? form.markup : .nothing)
  }

  private static func mandates(_ left: SetUpRemaining) -> Section {
    Section(
      "Mandates",
      lead: "An office operates with a mandate in force. Open each, read it, and put it in force there.",
      body: WorkList(
        left.mandates.map {
          WorkItem(title: "Mandate of \($0.office)", href: "/mandates/\($0.code)", due: $0.state)
        }, empty: EmptyState(title: "No mandate waits")
      ).markup)
  }

  private static func authority(_ visit: Visit, _ left: SetUpRemaining, _ isNow: Bool) -> Section {
    let list = WorkList(
      left.delegations.map { WorkItem(title: $0.words, href: "/delegations/\($0.code)", due: "draft") },
      empty: EmptyState(title: "No delegation waits"))
    let act: Markup =
      left.delegations.isEmpty || !isNow
      ? .nothing
      : FormView(
        action: "/set-up/delegations",
        intro: "Puts in force those of the list that you may put in force; the others stay drafts.",
        csrf: visit.csrf, submit: "Put in force"
      ).markup
    return Section(
      "Authority", lead: "\(Wording.counted(left.inForce, "delegation is", "delegations are")) in force.",
      actions: ActionLink("Who may decide?", href: "/authority").markup,
      body: "<div class=\"stack\">\(list)\(act)</div>")
  }

  /// The most offices that are named for the column of a file; the list of offices has all.
  private static let mostNamed = 12

  private static func portfolio(_ left: SetUpRemaining, _ offices: [String]) -> Section {
    let said = "\(Wording.counted(left.projects, "project is", "projects are")) entered."
    return Section(
      "Portfolio", lead: "\(said)", actions: ActionLink("Import a portfolio", href: "/import").markup,
      body: left.projects == 0 ? before(offices) : after)
  }

  /// What to have ready before the list goes in.
  private static func before(_ offices: [String]) -> Markup {
    let named = offices.prefix(mostNamed).joined(separator: ", ")
    let more = offices.count > mostNamed ? " and so on" : ""
    return EmptyState(
      title: "No project yet",
      text: """
        <p>A column Governing office in your list says by name or code which office governs each project: \
        \(named)\(more). What the column leaves empty goes to the office at the top.</p>\
        <p>To see them as one portfolio, <a href="/portfolios/new">enter the portfolio</a> first and choose it while \
        importing. Without a list, <a href="/projects/new">enter the first project</a>.</p>
        """
    ).markup
  }

  /// What can be asked now that the projects are in.
  private static var after: Markup {
    WorkList([
      WorkItem(
        title: "Ask who may decide", href: "/authority",
        about: "For a project, a sum or a number of days: the person, and everybody asked on the way."),
      WorkItem(
        title: "See the projects", href: "/projects", about: "Each with the office that governs it."),
    ]).markup
  }
}
