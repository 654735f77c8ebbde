import Face
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What levelling would move, what holds each task, and how the load changes; to be taken or left.
struct PlanLevelView: Piece, Sendable {
  /// Lines that are drawn; the rest is counted.
  private static let most = 200

  let visit: Visit
  let code: String
  let loaded: PlanOfProject
  let worked: PlanWorked?
  let may: Bool

  var markup: Markup {
    switch worked {
    case .levelling(let ask, .done(.levelling(let levelling))):
      "\(standing)\(shown(levelling, ask))\(form(ask))"
    case .levelling(let ask, .working(let share)):
      Section(
        "Levelling",
        body: PlanWorkPages.waiting(
          visit, code, .levelling, ask.pairs, share, "\(Grouped.text(ask.schedules)) schedules are tried")
      ).markup
    case .levelling(let ask, .refused(let sentence)):
      "\(standing)\(Notice(.watch, title: "It cannot be levelled", text: "\(sentence)"))\(form(ask))"
    case .levelling(let ask, .busy): "\(PlanWorkPages.busy)\(form(ask))"
    case .idle(let problems): "\(standing)\(form(LevelAsk(), problems))"
    default: "\(standing)\(form(LevelAsk()))"
    }
  }

  /// The delays that the plan carries already.
  private var standing: Markup {
    let delayed = loaded.plan.tasks.count { $0.levellingDelay > 0 }
    guard delayed > 0 else { return .nothing }
    let clear: Markup =
      may
      ? ActionButton(
        "Take all delays out", action: "/projects/\(code)/plan/edits", csrf: visit.csrf,
        hidden: [("revision", String(loaded.held.revision)), ("act", "clear-delays")]
      ).markup : .nothing
    return Notice(
      .note, title: "The plan is levelled",
      text: "\(Grouped.text(delayed)) of its tasks carry a delay. What follows levels it anew. \(clear)"
    ).markup
  }

  private func form(_ ask: LevelAsk, _ problems: [Problem] = []) -> Markup {
    func said(_ name: String) -> [String] { problems.filter { $0.field == name }.map(\.sentence) }
    let known = LevelAsk.choices.contains { $0.0 == ask.schedules }
    let choices =
      LevelAsk.choices + (known ? [] : [(ask.schedules, "\(Grouped.text(ask.schedules)) schedules")])
    let form = FormView(
      action: "/projects/\(code)",
      fields: [
        FormField(
          name: "schedules", label: "How long to search",
          kind: .choice(choices.map { FormOption(String($0.0), $0.1) }),
          value: String(ask.schedules), help: "More schedules find a shorter plan, and take longer.",
          problems: said("schedules"), required: true),
        FormField(
          name: "splitting", label: "Tasks may be interrupted", kind: .bool, value: String(ask.splitting),
          help: "Only by rule, and only for plans of Microsoft Project."),
        FormField(
          name: "seed", label: "Seed of chance",
          value: problems.isEmpty ? String(ask.seed) : visit.query("seed") ?? "",
          help: "The same seed gives the same plan.", problems: said("seed")),
      ], csrf: visit.csrf,
      hidden: [("side", ProjectSide.plan.rawValue), ("view", PlanSide.View.levelling.rawValue)],
      submit: "Level it", method: "get")
    return Section("Level it otherwise", body: form.markup).markup
  }

  private func shown(_ levelling: PlanLevelling, _ ask: LevelAsk) -> Markup {
    let moved = levelling.plan.tasks.indices.filter {
      levelling.plan.tasks[$0].levellingDelay > 0 || levelling.splits[$0] != nil
    }
    let (before, after) = (
      ResourceLoad.all(loaded.plan, loaded.schedule),
      ResourceLoad.all(levelling.plan, levelling.after, splits: levelling.splits)
    )
    let later = levelling.before.finish.day.days(to: levelling.after.finish.day)
    let figures = KeyFigures([
      KeyFigure("Finish without delays", "\(DueWords.short(levelling.before.finish.day))"),
      KeyFigure(
        "Finish levelled", "\(DueWords.short(levelling.after.finish.day))",
        note: "\(later > 0 ? "\(later) days later" : "not later")", tone: later > 0 ? .watch : .good),
      KeyFigure(
        "Tasks that move", "\(Grouped.text(moved.count))",
        note: levelling.splits.isEmpty ? .nothing : "\(levelling.splits.count) interrupted"),
      KeyFigure(
        "Overloaded now", "\(before.count(where: \.isOver))", note: "of \(before.count) resources"),
      KeyFigure(
        "Overloaded levelled", "\(after.count(where: \.isOver))",
        note: after.contains(where: \.isOver) ? "what has begun or is held by a date stays" : .nothing),
      KeyFigure("Schedules tried", "\(Grouped.text(levelling.result.schedules))"),
    ])
    let take: Markup =
      may && !moved.isEmpty
      ? ActionButton(
        "Take these delays", action: "/projects/\(code)/plan/levelling", csrf: visit.csrf,
        hidden: [("revision", String(loaded.held.revision))] + ask.pairs, style: .primary
      ).markup : .nothing
    return """
      \(figures)\(Section("Who is asked for how much", body: PlanLoads(plan: levelling.plan, before: before, after: after).markup))\
      \(Section("What moves", lead: lead(moved.count), actions: take, body: moves(levelling, moved)))
      """
  }

  private func lead(_ count: Int) -> Markup {
    count == 0
      ? "Nothing needs to move: nobody is asked for more than there is, or what is asked cannot be helped."
      : "Nothing is changed until the delays are taken; then one undo takes them back."
  }

  private func moves(_ levelling: PlanLevelling, _ moved: [Int]) -> Markup {
    guard !moved.isEmpty else { return .nothing }
    let text = PlanTexts(levelling.plan)
    let chart = GanttChart(
      title: "Before and after", rows: moved.prefix(Self.most).map { row(levelling, $0, text) },
      zoom: .fitting(levelling.before.start.day.days(to: levelling.after.finish.day)), total: moved.count)
    let rows = moved.prefix(Self.most).map { place in
      Table.Row(cells: [
        "\(text.code(of: place))", "\(levelling.plan.tasks[place].name)",
        "\(text.moment(levelling.before.dates[place].start))",
        "\(text.moment(levelling.after.dates[place].start))",
        "\(levelling.reasons[place] ?? "")",
      ])
    }
    let more: Markup =
      moved.count > Self.most ? "<p>and \(Grouped.text(moved.count - Self.most)) more.</p>" : .nothing
    let table = Table(
      columns: [
        .init(title: "No."), .init(title: "Task", wraps: true), .init(title: "Started"),
        .init(title: "Starts"),
        .init(title: "Because", wraps: true),
      ], rows: Array(rows), caption: "What levelling moves")
    return "<div class=\"stack\">\(table)\(more)\(chart)</div>"
  }

  /// The bar after, over the bar before.
  private func row(_ levelling: PlanLevelling, _ place: Int, _ text: PlanTexts) -> GanttChart.Row {
    let (task, before, after) = (
      levelling.plan.tasks[place], levelling.before.dates[place], levelling.after.dates[place]
    )
    var row = GanttChart.Row(
      id: String(task.uid), code: text.code(of: place), name: task.name, level: 1,
      kind: after.start == after.finish ? .milestone : .task)
    (row.start, row.finish) = (after.start.map(PlanRow.days), after.finish.map(PlanRow.days))
    (row.baselineStart, row.baselineFinish) = (
      before.start.map(PlanRow.days), before.finish.map(PlanRow.days)
    )
    row.isCritical = after.isCritical
    row.duration = text.duration(task)
    (row.startText, row.finishText) = (text.moment(after.start), text.moment(after.finish))
    row.floatText = after.totalFloat.map(text.span) ?? ""
    row.waitsFor = text.predecessors(of: place)
    return row
  }
}
