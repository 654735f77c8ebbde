import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One project: how it stands, what binds it, what it said of itself, and who may decide about it.
enum ProjectPage {
  /// What every side of the page shows, taken in one read.
  struct Model: Sendable {
    let held: AnyHeld
    let project: Project
    let frame: Frame
    let rights: EntryRights
    let attribution: String
    var side: Side
  }

  /// What only one side shows.
  enum Side: Sendable {
    case overview(ProjectOverview)
    case plan(PlanSide)
    case controls(ProjectControls)
    case reports(ProjectReports)
    case people(ProjectPeople)

    /// Whether what the address asks for is not right yet.
    var isRefused: Bool {
      if case .plan(let side) = self, case .idle(let problems)? = side.worked {
        !problems.isEmpty
      } else {
        false
      }
    }
  }

  /// - Parameters:
  ///   - draft: an answer to advice that was not yet right, shown again with what was typed.
  ///   - planning: a change of a task that was not yet right, likewise.
  static func answer(
    _ visit: Visit, declining draft: ProjectAdvice.Draft? = nil, planning: PlanTaskForm.Draft? = nil
  ) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Project.self)
    let id = try RegisterPages.id(visit, shelf)
    let asked = ProjectSide(reading: visit)
    let view = PlanSide.View(rawValue: visit.query("view") ?? "") ?? .chart
    let task = visit.query("task").flatMap { Int($0) }
    var model = try await visit.read { archivist in
      try Self.model(archivist, shelf, id, asked, view, task: task)
    }
    if case .plan(let side) = model.side { model.side = .plan(try await side.prepared(visit)) }
    let held = model.held
    return model.frame.page(
      visit, title: EntryView.name(held, shelf), lead: EntryView.lead(held),
      crumbs: EntryView.crumbs(held, shelf),
      room: "projects", help: "project", actions: EntryView.actions(held, shelf, model.rights, visit),
      attribution: model.attribution,
      status: planning?.status ?? (draft == nil && !model.side.isRefused ? 200 : 422),
      body: """
        \(EntryView.archivedNotice(held))<div class="stack">\(head(model))\(gap(model))\
        \(tabs(visit, model, asked))</div>\(body(visit, shelf, model, draft, planning))
        """)
  }

  static func model(
    _ archivist: Archivist, _ shelf: Shelf, _ id: Int64, _ asked: ProjectSide, _ view: PlanSide.View = .chart,
    task: Int? = nil
  ) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let project = held.as(Project.self)?.entry else { throw Refusal.missing(shelf.title.one) }
    // Those who may are named only where the page shows them: finding them takes a question for each person.
    let names = asked == .overview || asked == .people
    let rights =
      try names ? EntryRights(archivist, shelf, held) : EntryRights(archivist, shelf, held, naming: false)
    let side: Side
    switch asked {
    case .overview: side = .overview(try ProjectOverview(archivist, shelf, held, rights))
    case .plan: side = .plan(try PlanSide(archivist, held, view: view, task: task))
    case .controls: side = .controls(try ProjectControls(archivist, held, project))
    case .reports: side = .reports(try ProjectReports(archivist, shelf, held))
    case .people: side = .people(try ProjectPeople(archivist, shelf, held, project, rights))
    }
    // A portfolio that the reader may not see keeps its name to itself.
    let attribution = project.portfolio.flatMap { try? archivist.find($0).entry.attribution } ?? ""
    return Model(
      held: held, project: project, frame: Frame(archivist), rights: rights, attribution: attribution,
      side: side)
  }

  private static func body(
    _ visit: Visit, _ shelf: Shelf, _ model: Model, _ draft: ProjectAdvice.Draft?,
    _ planning: PlanTaskForm.Draft?
  ) -> Markup {
    switch model.side {
    case .overview(let side): return side.markup(visit, shelf, model)
    case .plan(var side):
      side.draft = planning
      return side.markup(visit, model)
    case .controls(let side): return side.markup(visit, model, draft)
    case .reports(let side): return side.markup(visit, model)
    case .people(let side): return side.markup(model)
    }
  }

  /// How it stands at a glance, on every side.
  private static func head(_ model: Model) -> KeyFigures {
    let project = model.project
    let code = model.held.code
    let slip = ComputedRag.slip(of: project)
    let cost = project.wholeLifeCost.map { CurrencySum(currency: $0.currency, count: 1, minor: $0.minor) }
    return KeyFigures([
      KeyFigure(
        "Status", Badge(project.status.title, CellView.tone(project.status.rawValue)).markup,
        note: "\(project.stage)"),
      KeyFigure(
        "RAG declared", RagMark(Rags.mark(project.ragDeclared), label: "Declared", worded: true).markup),
      KeyFigure(
        "RAG computed",
        RagMark(Rags.mark(ComputedRag(of: project).rag), label: "Computed", worded: true).markup,
        why: ProjectWhy.rag(project, "RAG computed of \(code)")),
      KeyFigure(
        "Tier", "\(Tiering.effective(of: project).map(String.init) ?? "–")",
        note: "\(ProjectWhy.tierWords(project))", why: ProjectWhy.tier(project, code)),
      KeyFigure(
        "Finish, forecast", "\(project.finishForecast.map(DueWords.short) ?? "–")",
        note: "\(ProjectWhy.slipWords(slip))", tone: (slip ?? 0) > 0 ? .watch : .note,
        why: ProjectWhy.slip(project, code)),
      KeyFigure("Whole-life cost", "\(cost?.amount ?? "–")", unit: cost?.currency.code ?? ""),
    ])
  }

  /// What the project declares against the facts, with the reason that it gives.
  private static func gap(_ model: Model) -> Notice? {
    guard let declared = model.project.ragDeclared, let computed = ComputedRag(of: model.project).rag,
      declared != computed
    else { return nil }
    let better = declared < computed
    let reason = model.project.ragReason
    let said: Markup =
      reason.isEmpty
      ? (better ? "No reason is given for it." : "No reason is given; none is needed to declare less.")
      : "Reason given: \(reason)"
    return Notice(
      better && reason.isEmpty ? .watch : .note,
      title: "Declared \(declared.title.lowercased()), the facts say \(computed.title.lowercased())",
      text: said)
  }

  private static func tabs(_ visit: Visit, _ model: Model, _ asked: ProjectSide) -> Tabs {
    Tabs(
      ProjectSide.allCases.map {
        Tab($0.title, href: Address.with(visit, ["side": $0.rawValue]), current: $0 == asked)
      }, label: "Sides of this project")
  }
}
