import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The first page: what waits for the reader, what runs out soon, and what moved lately.
enum TodayPage {
  static var routes: [Route] { [Route("GET", "/", act: "see what waits", handle: answer)] }

  /// What the page shows, taken in one read.
  struct Model: Sendable {
    let frame: Frame
    let day: Day
    let decisions: [WaitingDecision]
    let requests: WaitingRequests
    let expiring: [ExpiringRight]
    let mandates: [MandateReview]
    let reviews: [WorkItem]
    let projects: MyProjects
    let seats: OfficeSeats
    let conflicts: [OfficeConflict]
    let bodies: BodyWaiting
    let returns: [ReturnDue]
    let recent: [HistoryLine]
    let toAcknowledge: [WorkItem]
    let start: FirstSteps
  }

  /// So many days ahead an end is told.
  static let ahead = 60

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let model = try await visit.read { try Self.model($0) }
    return model.frame.page(
      visit, title: "Today", lead: "\(LongDay.text(model.day.text))", room: "today", help: "today",
      body: body(visit, model))
  }

  static func model(_ archivist: Archivist) throws -> Model {
    let seats = try OfficeSeats(archivist)
    return Model(
      frame: Frame(archivist), day: archivist.day, decisions: try WaitingDecision.mine(archivist),
      requests: try WaitingRequests(archivist),
      expiring: try ExpiringRight.visible(archivist, within: ahead),
      mandates: try MandateReview.due(archivist, within: ahead),
      reviews: try ReviewDue.near(archivist, within: ahead), projects: try MyProjects(archivist),
      seats: seats,
      conflicts: try OfficeConflict.mine(archivist, headed: seats.headed),
      bodies: try BodyWaiting.mine(archivist), returns: try ReturnDue.mine(archivist, within: 14),
      recent: try archivist.recent(limit: 12),
      toAcknowledge: try ToAcknowledge.mine(archivist), start: try FirstSteps(archivist))
  }

  private static func body(_ visit: Visit, _ model: Model) -> Markup {
    let day = model.day
    var waiting = Markup.nothing
    waiting += section(
      "Decisions", "You may take these.", model.requests.items(day) + model.decisions.map { $0.item(day) },
      all: "/governance")
    waiting += section("Votes open", "Your vote is missing.", model.bodies.votes)
    waiting += section("Papers to read", "", model.bodies.papers(day), all: "/calendar")
    waiting += section("My actions", "", model.bodies.actions(day), all: "/actions?whose=mine")
    waiting += section(
      "Responsibilities to acknowledge", "Say that you know what these ask of you.", model.toAcknowledge)
    waiting += section(
      "Returns due", "What the offices in which you hold a post owe their hubs.",
      model.returns.map { $0.item(day) }, all: "/returns")
    waiting += section(
      "Reports due", "No report for \(MyProjects.rhythm) days.",
      model.projects.due.map { $0.dueItem(day, mayReport: model.projects.mayReport) },
      all: "/projects?manager=me")
    waiting += section(
      "My projects that need a look", "Red, amber/red, or worse than in the report before.",
      model.projects.troubled.map { $0.troubleItem })
    waiting += section(
      "Vacant posts", "They must be filled, in the offices that you head.",
      model.seats.vacancies.map { $0.item(mayAppoint: model.seats.mayAppoint) },
      all: "/vacancies?mandatory=true")
    waiting += section(
      "Conflicts between controls",
      "In the offices that you head; until settled the office further up has its way.",
      model.conflicts.map(\.item))
    waiting += section(
      "Mandates to review", "", model.mandates.map { $0.item(day) }, all: "/governance#mandates")
    waiting += section("Office reviews", "", model.reviews, all: "/governance#office-reviews")
    waiting += section(
      "Running out", "Waivers, tailoring and appointments that end within \(ahead) days.",
      model.expiring.map { $0.item(day) },
      all: "/governance#waivers")
    if waiting.isEmpty {
      let text: Markup =
        "Decisions, reports due, ends of waivers and posts, and your projects in trouble stand here."
      waiting = EmptyState(title: "Nothing waits for you", text: text).markup
    }
    let moved = Section(
      "What moved lately", body: lately(model.recent, visit.house.catalogue).markup)
    return "\(model.start.markup)\(waiting)\(moved)"
  }

  /// So many stand in one section; the rest is counted, with the way to it.
  static let most = 12

  private static func section(
    _ title: String, _ lead: String, _ items: [WorkItem], all: String? = nil
  ) -> Markup {
    if items.isEmpty { return .nothing }
    let more = items.count - most
    let words = "and \(Amounts.group(String(max(more, 0)))) more"
    let rest: Markup = all.map { "<p><a href=\"\($0)\">\(words)</a></p>" } ?? "<p>\(words)</p>"
    let list = WorkList(Array(items.prefix(most)))
    return Section(title, lead: "\(lead)", body: "\(list)\(if: more > 0, rest)").markup
  }

  /// The latest changes in short: what an entry was made of stands in its own history.
  private static func lately(_ lines: [HistoryLine], _ catalogue: Catalogue) -> Timeline {
    var timeline = HistoryPage.timeline(lines, catalogue)
    for (index, line) in lines.enumerated() where timeline.entries.indices.contains(index) {
      let named = catalogue.shelf(line.register)?.sheet.namingColumn
      if line.action == "entered" {
        let name = line.changes.first { $0.field == named }?.to ?? ""
        if !name.isEmpty { timeline.entries[index].what += ": \(name.prefix(120))" }
        timeline.entries[index].changes = []
      } else {
        timeline.entries[index].changes = Array(timeline.entries[index].changes.prefix(4))
      }
    }
    return timeline
  }
}
