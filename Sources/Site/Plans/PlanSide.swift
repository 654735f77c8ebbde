import Face
import Ledger
import Markup
import Measures
import Office
import Registers
import Scheduling

/// The plan of a project on its page: the chart, how good it is, and what moved.
struct PlanSide: Sendable {
  let loaded: PlanOfProject?
  let schedule: Schedule?
  let mayPlan: Ruling
  let whoMay: [Refusal.Candidate]
  let today: Day
  let view: View
  /// What was typed about a task and was not yet right.
  var draft: PlanTaskForm.Draft?

  enum View: String, CaseIterable, Sendable {
    case chart = ""
    case health
    case baseline

    var title: String {
      switch self {
      case .chart: "Chart"
      case .health: "Health"
      case .baseline: "Against the baseline"
      }
    }
  }

  init(_ archivist: Archivist, _ held: AnyHeld, view: View) throws {
    loaded = try archivist.plan(of: held.id)
    schedule = loaded.map { Schedule(of: $0.plan) }
    let shelf = try archivist.catalogue.shelf(ProjectPlan.self)
    var entry = ProjectPlan()
    entry.project = Reference(held.id)
    mayPlan =
      try loaded.map { try archivist.decide(.change, shelf, $0.held.entry, id: $0.held.id) }
      ?? archivist.decide(.create, shelf, entry, id: nil)
    whoMay =
      mayPlan.isAllowed || archivist.asOf != nil
      ? []
      : try archivist.whoMay(
        loaded == nil ? .create : .change, shelf, loaded?.held.entry ?? entry, id: loaded?.held.id)
    today = archivist.day
    self.view = view
  }

  func markup(_ visit: Visit, _ model: ProjectPage.Model) -> Markup {
    let may = mayPlan.isAllowed && model.frame.asOf == nil && !model.held.isArchived
    guard let loaded, let schedule else { return empty(visit, model, may) }
    let body: Markup
    switch view {
    case .chart: body = PlanChart(visit, model, loaded, schedule, may: may, today: today, draft: draft).markup
    case .health: body = PlanHealthView(visit: visit, plan: loaded.plan, schedule: schedule).markup
    case .baseline: body = PlanBaselineView(visit: visit, plan: loaded.plan, schedule: schedule).markup
    }
    return "\(head(visit, model, loaded, schedule))\(views(visit))\(body)\(ask(model))"
  }

  private func views(_ visit: Visit) -> Tabs {
    Tabs(
      View.allCases.map {
        Tab(
          $0.title, href: Address.with(visit, ["view": $0.rawValue, "task": "", "from": ""]),
          current: $0 == view)
      }, label: "Views of the plan")
  }

  private func head(_ visit: Visit, _ model: ProjectPage.Model, _ loaded: PlanOfProject, _ schedule: Schedule)
    -> Markup
  {
    let plan = loaded.plan
    let work = plan.tasks.indices.filter { plan.tasks[$0].kind != .summary && !plan.tasks[$0].isBlank }
    let critical = work.count { schedule.dates[$0].isCritical }
    let figures = KeyFigures([
      KeyFigure("Start", "\(DueWords.short(schedule.start.day))"),
      KeyFigure("Finish, computed", "\(DueWords.short(schedule.finish.day))"),
      KeyFigure("Tasks", "\(Grouped.text(work.count))", note: "\(plan.links.count) links"),
      KeyFigure("Critical", "\(Grouped.text(critical))", note: "of \(work.count)"),
      KeyFigure(
        "Data date", "\(plan.dataDate.map { DueWords.short($0.day) } ?? "–")",
        note: plan.dialect == .primavera ? "computed as P6 does" : "computed as Microsoft Project does"),
    ])
    return "<div class=\"stack\">\(figures)\(said(plan, schedule))</div>"
  }

  /// What the plan asks for that cannot be, with the tasks it is about.
  private func said(_ plan: Plan, _ schedule: Schedule) -> Notice? {
    let findings = schedule.findings.filter { $0.severity != .notice }
    guard !findings.isEmpty else { return nil }
    let isBroken = findings.contains { $0.severity == .error }
    let text = PlanTexts(plan)
    let lines = findings.prefix(6).map { finding -> Markup in
      let names = finding.tasks.prefix(3).map { "\(text.code(of: $0)) \(plan.tasks[$0].name)" }.joined(
        separator: "; ")
      let more = finding.tasks.count > 3 ? " and \(finding.tasks.count - 3) more" : ""
      return "<li>\(finding.message) <span class=\"quiet-text\">\(names)\(more)</span></li>"
    }
    let rest: Markup = findings.count > 6 ? "<li>and \(Grouped.text(findings.count - 6)) more</li>" : .nothing
    return Notice(
      isBroken ? .bad : .watch,
      title: isBroken ? "The plan contradicts itself" : "The plan asks for what its links do not give",
      text: "<ul class=\"plan-lines\">\(lines)\(rest)</ul>")
  }

  private func empty(_ visit: Visit, _ model: ProjectPage.Model, _ may: Bool) -> Markup {
    let code = model.held.code
    let state = EmptyState(
      title: "No plan yet",
      text: "Here will stand the tasks, links and dates of the project, computed and explained.",
      step: may ? "Bring in a plan" : nil, href: may ? "/projects/\(code)/plan/file" : nil)
    let begin: Markup =
      may
      ? ActionButton("Begin an empty plan", action: "/projects/\(code)/plan/start", csrf: visit.csrf).markup
      : .nothing
    return "\(Section("Plan", body: "\(state)\(begin)"))\(ask(model))"
  }

  private func ask(_ model: ProjectPage.Model) -> Markup {
    guard !mayPlan.isAllowed, model.frame.asOf == nil else { return .nothing }
    return """
      <section>\(Face.WhoMay(
        action: "plan this project", reason: "\(mayPlan.reason)", holders: whoMay.map(EntryRights.holder)))</section>
      """
  }
}
