import Face
import Markup
import Measures
import Office
import Registers

/// A redesign: what it would change, worked out without writing, and the act that adopts it.
enum RedesignPage {
  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let redesign: Redesign
    let rights: EntryRights
    let draft: RedesignDraft
    let impact: RedesignImpact?
  }

  static var routes: [Route] {
    [
      Route("GET", "/redesigns/{code}", act: "see redesigns", handle: answer),
      Route("POST", "/redesigns/{code}/adoption", act: "adopt redesigns", handle: adopt),
      Route("POST", "/redesigns/{code}/dropping", act: "change redesigns", handle: drop),
    ]
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, reason: "", [], status: 200)
  }

  @Sendable private static func adopt(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(Redesign.self))
    guard let revision = form["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    let reason = form["reason"] ?? ""
    do {
      _ = try await visit.write { try $0.adopt(id, seen: revision, of: form["mark"], because: reason) }
      return .seeOther("/redesigns/\(visit.value("code"))?notice=decided")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, reason: reason, problems, status: 422)
    } catch Refusal.stale {
      let problem = Problem(
        "",
        "The redesign, its office or a policy was changed in the meantime. Look at it again, then adopt it.")
      return try await page(visit, reason: reason, [problem], status: 412)
    }
  }

  @Sendable private static func drop(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(Redesign.self))
    do {
      _ = try await visit.write {
        try $0.drop(id, seen: form["revision"].flatMap { Int64($0) }, because: "Not adopted")
      }
      return .seeOther("/redesigns/\(visit.value("code"))?notice=changed")
    } catch Refusal.invalid(let problems) {
      return try await page(visit, reason: "", problems, status: 422)
    } catch Refusal.stale {
      return try await page(
        visit, reason: "", [Problem("", "It was changed in the meantime. Look at it again.")], status: 412)
    }
  }

  private static func page(_ visit: Visit, reason: String, _ problems: [Problem], status: Int) async throws
    -> Answer
  {
    let shelf = try visit.house.catalogue.shelf(Redesign.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist -> Model in
      let held = try archivist.find(shelf, id)
      guard let redesign = held.entry as? Redesign else { throw Refusal.missing(shelf.title.one) }
      let draft = try RedesignDraft(archivist, redesign)
      let isReady = redesign.status == .draft && draft.problems.isEmpty && !draft.isEmpty
      let impact = isReady ? try RedesignImpact(archivist, draft) : nil
      return Model(
        frame: Frame(archivist), held: held, redesign: redesign,
        rights: try EntryRights(archivist, shelf, held), draft: draft, impact: impact)
    }
    return model.frame.page(
      visit, title: model.redesign.name,
      lead: "\(EntryView.lead(model.held)) · \(Badge(model.redesign.status.title, .note))",
      crumbs: EntryView.crumbs(model.held, shelf), room: "offices", help: "redesigns",
      actions: comparison(model) + EntryView.actions(model.held, shelf, model.rights, visit), status: status,
      body: """
        \(EntryView.archivedNotice(model.held))\(impact(visit, model))\
        \(form(visit, model, reason, problems))\(EntryView.facts(visit, model.held, shelf, model.rights))\
        \(model.rights.notice(shelf))
        """)
  }

  private static func comparison(_ model: Model) -> Markup {
    guard model.redesign.status == .draft, let office = model.redesign.office else { return .nothing }
    return ActionLink("Compare drafts", href: "/redesigns/comparison?office=\(office.code)").markup
  }

  private static func impact(_ visit: Visit, _ model: Model) -> Markup {
    if model.redesign.status != .draft { return .nothing }
    if !model.draft.problems.isEmpty {
      return Notice(.watch, title: "Not yet right", lines: model.draft.problems.map(\.sentence)).markup
    }
    guard let impact = model.impact else {
      return Notice(
        .note, text: "It changes nothing yet: name a profile, a parent, a level, a kind or policies."
      )
      .markup
    }
    let whole = visit.query("all").flatMap(RedesignSide.init(rawValue:))
    return RedesignImpactView(impact: impact, base: "/redesigns/\(model.held.code)", whole: whole).markup
  }

  private static func form(_ visit: Visit, _ model: Model, _ reason: String, _ problems: [Problem]) -> Markup
  {
    guard model.redesign.status == .draft, model.rights.change.isAllowed, model.frame.asOf == nil,
      !model.held.isArchived
    else { return .nothing }
    let form = FormView(
      action: "/redesigns/\(model.held.code)/adoption",
      fields: [
        FormField(
          name: "reason", label: "Why it is adopted", kind: .multiline(rows: 3), value: reason,
          help: "Stands in the decision and in the history of all that changes.",
          problems: problems.filter { $0.field == "reason" }.map(\.sentence), required: true)
      ], problems: problems.filter { $0.field != "reason" }.map(\.sentence), csrf: visit.csrf,
      revision: Int(model.held.revision), hidden: [("mark", model.draft.mark)], submit: "Adopt")
    let drop = ActionButton(
      "Drop the draft", action: "/redesigns/\(model.held.code)/dropping", csrf: visit.csrf,
      hidden: [("revision", String(model.held.revision))], style: .quiet)
    return Section(
      "Adopt it", lead: "All of it at once, with a decision on record, or none of it.",
      body: "<div class=\"stack\">\(form)\(drop)</div>"
    ).markup
  }
}
