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
  /// What the view shows that is worked out beside the page.
  var worked: PlanWorked?
  /// How the plan stood on earlier days; only where the view shows it.
  let past: [PastPlan]
  /// What waits in other projects for the task that is chosen.
  let waiting: [WaitingTask]

  enum View: String, CaseIterable, Sendable {
    case chart = ""
    case health
    case risk
    case levelling
    case progress
    case baseline
    case trend

    var title: String {
      switch self {
      case .chart: "Chart"
      case .health: "Health"
      case .risk: "How likely"
      case .levelling: "Levelling"
      case .progress: "Progress"
      case .baseline: "Against the baseline"
      case .trend: "Milestone trend"
      }
    }
  }

  /// - Parameter task: the identifier of the task that is chosen.
  init(_ archivist: Archivist, _ held: AnyHeld, view: View, task: Int? = nil) throws {
    loaded = try archivist.plan(of: held.id)
    schedule = loaded?.schedule
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
    past = try view == .trend ? loaded.map { try archivist.pastPlans($0.held) } ?? [] : []
    let chosen = view == .chart && loaded != nil ? task : nil
    waiting = try chosen.map { try archivist.waiting(for: .init(plan: held.id, task: $0)) } ?? []
    self.view = view
  }

  func markup(_ visit: Visit, _ model: ProjectPage.Model) -> Markup {
    let may = mayPlan.isAllowed && model.frame.asOf == nil && !model.held.isArchived
    guard let loaded, let schedule else { return empty(visit, model, may) }
    let body: Markup
    switch view {
    case .chart:
      body =
        PlanChart(visit, model, loaded, schedule, may: may, today: today, draft: draft, waiting: waiting)
        .markup
    case .health:
      body =
        PlanHealthView(visit: visit, plan: loaded.plan, schedule: schedule, holds: loaded.holds).markup
    case .risk: body = PlanRiskView(visit: visit, code: model.held.code, worked: worked).markup
    case .levelling:
      body =
        PlanLevelView(visit: visit, code: model.held.code, loaded: loaded, worked: worked, may: may).markup
    case .progress:
      body =
        PlanProgressView(visit: visit, code: model.held.code, loaded: loaded, today: today, may: may).markup
    case .baseline:
      body =
        PlanBaselineView(visit: visit, code: model.held.code, loaded: loaded, schedule: schedule, may: may)
        .markup
    case .trend:
      body =
        PlanTrendView(
          visit: visit, plan: loaded.plan, schedule: schedule, past: past, isLinked: !loaded.holds.isEmpty
        ).markup
    }
    return
      "<div data-live=\"plan\">\(head(visit, model, loaded, schedule))\(views(visit))\(body)\(ask(model))</div>"
  }

  /// What an address asks of one view means nothing to another.
  private static let bare: [String: String] = [
    "task": "", "from": "", "times": "", "low": "", "high": "", "seed": "", "schedules": "", "stopped": "",
    "baseline": "", "notice": "", "through": "", "way": "", "scope": "",
  ]

  private func views(_ visit: Visit) -> Tabs {
    Tabs(
      View.allCases.map {
        Tab(
          $0.title, href: Address.with(visit, Self.bare.merging(["view": $0.rawValue]) { $1 }),
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
      finish(model.project, schedule.finish.day),
      KeyFigure("Tasks", "\(Grouped.text(work.count))", note: "\(plan.links.count) links"),
      KeyFigure("Critical", "\(Grouped.text(critical))", note: "of \(work.count)"),
      KeyFigure(
        "Data date", "\(plan.dataDate.map { DueWords.short($0.day) } ?? "–")",
        note: plan.dialect == .primavera ? "computed as P6 does" : "computed as Microsoft Project does"),
    ])
    return "<div class=\"stack\">\(figures)\(said(plan, schedule))</div>"
  }

  /// The finish that the plan computes, beside what the project says where that is another day.
  private func finish(_ project: Project, _ computed: Day) -> KeyFigure {
    let said = project.finishForecast
    return KeyFigure(
      "Finish, computed", "\(DueWords.short(computed))",
      note: said.map {
        $0 == computed ? "as the project forecasts" : "the project forecasts \(DueWords.short($0))"
      }
        ?? "the project forecasts none",
      tone: said == nil || said == computed ? .note : .watch)
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
