import Face
import Markup
import Measures
import Office
import Registers

/// The draft of hub and spokes: asked for in the address, looked at, and then made at once or not at all.
enum SetUpOfficesPage {
  private struct Model: Sendable {
    let frame: Frame
    let hubs: [FormOption]
    let plan: SetUpPlan?
    let problems: [Problem]
  }

  private static let own = ["hub", "names", "sunset", "sponsor", "portfolio"]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, [], status: 200) { visit.query($0) }
  }

  @Sendable static func draft(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let (answers, unread) = SetUpAnswers.read { form[$0] }
    let (wish, misread) = SetUpWish.read { form[$0] }
    var problems = unread + misread
    if problems.isEmpty {
      do {
        _ = try await visit.write { try $0.setUp(SetUpRecommendation(answers), wish) }
        return .seeOther("/set-up/next?notice=entered")
      } catch Refusal.invalid(let found) { problems = found }
    }
    return try await page(visit, problems, status: 422) { form[$0] }
  }

  private static func page(
    _ visit: Visit, _ refused: [Problem], status: Int, _ value: (String) -> String?
  ) async throws -> Answer {
    var typed: Form = [:]
    for name in own + SetUpQuestion.allCases.map(\.rawValue) { typed[name] = value(name) ?? "" }
    let asked = typed
    let (answers, unread) = SetUpAnswers.read { asked[$0] }
    let (wish, misread) = SetUpWish.read { asked[$0] }
    let model = try await visit.read { archivist -> Model in
      let hubs = try archivist.openOffices().map { FormOption($0.code, "\($0.code) \($0.entry.name)") }
      var wish = wish
      if wish.hub == nil, hubs.count == 1 { wish.hub = OfficeUnit.title.id(in: hubs[0].value) }
      var problems = refused.isEmpty ? unread + misread : refused
      var plan: SetUpPlan?
      if problems.isEmpty, wish.hub != nil {
        do { plan = try SetUpPlan(archivist, SetUpRecommendation(answers), wish) } catch Refusal.invalid(
          let found)
        { problems = found }
      }
      return Model(frame: Frame(archivist), hubs: hubs, plan: plan, problems: problems)
    }
    return model.frame.page(
      visit, title: "Draft the offices", lead: "Nothing is written until you say so.",
      crumbs: [
        Crumb("Offices", "/offices"), Crumb("Set up", "/set-up?\(SetUpPage.query(answers))"), Crumb("Draft"),
      ], room: "offices", help: "set-up", status: status,
      body: "\(form(asked, model))\(some: model.plan, { preview($0, asked, answers, visit) })")
  }

  private static func form(_ typed: Form, _ model: Model) -> Section {
    func field(_ name: String, _ label: String, _ kind: FormField.Kind, _ preset: String, _ help: String)
      -> FormField
    {
      let value = typed[name] ?? ""
      return FormField(
        name: name, label: label, kind: kind, value: value.isEmpty ? preset : value, help: help,
        problems: model.problems.filter { $0.field == name }.map(\.sentence))
    }
    let known = SetUpWish()
    let form = FormView(
      action: "/set-up/offices",
      fields: [
        field(
          "hub", "Under", .choice(model.hubs), model.hubs.first?.value ?? "",
          "The hub; it is given the recommended form."),
        field(
          "names", "New offices", .multiline(rows: 4), "",
          "One name a line: the spokes, or the office of the programme."),
        field("sunset", "Closes on", .date, "", "For the office of one programme."),
        field(
          "sponsor", "Limit of sponsors", .text, known.sponsorLimit.readable, "For one change of a budget."
        ),
        field(
          "portfolio", "Limit of portfolio managers", .text, known.portfolioLimit.readable,
          "For one change of a budget."),
      ], problems: model.problems.filter { !own.contains($0.field) }.map(\.sentence), csrf: "",
      hidden: answersHidden(typed), submit: "Look at the draft", method: "get")
    return Section("What to draft", body: form.markup)
  }

  private static func answersHidden(_ typed: Form) -> [(name: String, value: String)] {
    SetUpQuestion.allCases.compactMap { question in
      let value = typed[question.rawValue] ?? ""
      return value.isEmpty ? nil : (name: question.rawValue, value: value)
    }
  }

  private static func preview(_ plan: SetUpPlan, _ typed: Form, _ answers: SetUpAnswers, _ visit: Visit)
    -> Markup
  {
    let act = FormView(
      action: "/set-up/offices", csrf: visit.csrf,
      hidden: answersHidden(typed)
        + own.map { (name: $0, value: $0 == "hub" ? plan.hub.code : typed[$0] ?? "") },
      submit: "Draft all of this", cancel: "/set-up?\(SetUpPage.query(answers))")
    return """
      \(offices(plan))\(delegations(plan))\
      \(Section("Draft it", lead: "All of it at once, or none of it.", body: act.markup))
      """
  }

  private static func offices(_ plan: SetUpPlan) -> Section {
    func seats(_ seats: [SetUpTemplate.Seat]) -> Markup {
      seats.isEmpty ? "No post is missing." : "\(seats.map(\.name).joined(separator: ", "))"
    }
    func form(_ office: OfficeUnit) -> Markup {
      "\(office.kind.title), \(office.level.title.lowercased()), \(office.profile.title.lowercased())"
    }
    let hub = Table.Row(cells: [
      "<a href=\"/offices/\(plan.hub.code)\">\(plan.hub.entry.name)</a>", "Hub, is there",
      form(plan.hubAfter),
      seats(plan.hubSeats),
    ])
    let rows = plan.drafts.map { draft in
      Table.Row(cells: [
        "\(draft.office.name)", "\(draft.template.title), new", form(draft.office),
        seats(draft.template.seats),
      ])
    }
    return Section(
      "Offices and posts",
      lead:
        "\(Wording.counted(plan.drafts.count, "new office", "new offices")), \(Wording.counted(plan.posts, "new post", "new posts")), a mandate in draft for each new office.",
      body: Table(
        columns: [
          .init(title: "Office"), .init(title: "What"), .init(title: "Form", wraps: true),
          .init(title: "New posts", wraps: true),
        ], rows: [hub] + rows, caption: "Offices and posts to be drafted"
      ).markup)
  }

  private static func delegations(_ plan: SetUpPlan) -> Section {
    let rows = plan.lines.map { line in
      let it = line.delegation
      let limit = it.limit.map { "up to \($0.readable)" } ?? it.limitDays.map { "up to \($0) days" } ?? "each"
      return Table.Row(cells: ["\(line.roleTitle)", "\(it.subject.title)", "\(limit)"])
    }
    let left: Markup =
      plan.leftOut.isEmpty
      ? .nothing
      : Notice(.note, title: "Left out", lines: plan.leftOut).markup
    let table = Table(
      columns: [.init(title: "Role"), .init(title: "Over"), .init(title: "Limit")], rows: rows,
      caption: "Delegations to be drafted", empty: EmptyState(title: "No delegation is drafted"))
    return Section(
      "Delegations in draft", lead: "At the hub, for everybody below it who holds the role.",
      body: "<div class=\"stack\">\(table)\(left)</div>")
  }
}
