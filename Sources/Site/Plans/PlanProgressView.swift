import Face
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What bringing the progress to a day would change; to be taken or left.
struct PlanProgressView: Piece, Sendable {
  /// Lines that are shown; the rest is counted.
  private static let most = 200

  let visit: Visit
  let code: String
  let loaded: PlanOfProject
  let today: Day
  let may: Bool

  var markup: Markup {
    let asked = ProgressAsk.form(visit)
    guard asked["through"] != "" else { return form(ProgressAsk(through: today)) }
    do throws(Refusal) {
      let ask = try ProgressAsk(asked)
      return "\(shown(ask))\(form(ask))"
    } catch {
      guard case .misasked(let problems) = error else { return form(ProgressAsk(through: today)) }
      return form(ProgressAsk(through: today), problems)
    }
  }

  private func shown(_ ask: ProgressAsk) -> Markup {
    let before = loaded.schedule
    let update = loaded.update(through: ask.through, way: ask.way, scope: ask.scope)
    let after = Schedule(of: update.plan, heldBy: loaded.holds)
    let later = before.finish.day.days(to: after.finish.day)
    func count(_ isOf: (PlanUpdate.Kind) -> Bool) -> String {
      Grouped.text(update.steps.count { isOf($0.kind) })
    }
    let left = count { $0 == .left }
    let figures = KeyFigures([
      KeyFigure("Now complete", "\(count { $0 == .completed })"),
      KeyFigure("Under way", "\(count { if case .progressed = $0 { true } else { false } })"),
      KeyFigure(
        "Moved behind the day",
        "\(count { switch $0 { case .pushed, .resumed: true; default: false } })"),
      KeyFigure(
        "Left as they are", "\(left)", note: left == "0" ? .nothing : "the list says why"),
      KeyFigure(
        "Finish", "\(DueWords.short(after.finish.day))",
        note: later == 0
          ? "as before"
          : later > 0 ? "\(later) days later than before" : "\(-later) days earlier than before",
        tone: later > 0 ? .watch : .note),
    ])
    let isNew = update.plan != loaded.plan
    let take: Markup =
      may && isNew
      ? ActionButton(
        "Take this progress", action: "/projects/\(code)/plan/progress", csrf: visit.csrf,
        hidden: [("revision", String(loaded.held.revision))] + ask.pairs, style: .primary
      ).markup : .nothing
    let ahead: Markup =
      ask.through > today
      ? Notice(
        .watch, title: "The day lies ahead",
        text: "What would count as done until \(DueWords.short(ask.through)) has not happened yet."
      ).markup : .nothing
    return """
      \(ahead)\(figures)\(Section(
        "What changes", lead: lead(update, isNew), actions: take, body: lines(update)))
      """
  }

  private func lead(_ update: PlanUpdate, _ isNew: Bool) -> Markup {
    if !isNew { return "Nothing: the progress stands at that day already." }
    return update.steps.isEmpty
      ? "Only the data date." : "Nothing is changed until the progress is taken; then one undo takes it back."
  }

  private func lines(_ update: PlanUpdate) -> Markup {
    guard !update.steps.isEmpty else { return .nothing }
    let shown = update.steps.prefix(Self.most).map { "<li>\($0.words)</li>" as Markup }
    let more: Markup =
      update.steps.count > Self.most
      ? "<p>And \(Grouped.text(update.steps.count - Self.most)) more tasks.</p>" : .nothing
    return "<ul class=\"plan-lines\">\(shown)</ul>\(more)"
  }

  private func form(_ ask: ProgressAsk, _ problems: [Problem] = []) -> Markup {
    func said(_ name: String) -> [String] { problems.filter { $0.field == name }.map(\.sentence) }
    let form = FormView(
      action: "/projects/\(code)",
      fields: [
        FormField(
          name: "through", label: "Through", kind: .date,
          value: problems.isEmpty ? "\(ask.through)" : visit.query("through") ?? "",
          help: "The last day that counts as past; it becomes the data date.", problems: said("through"),
          required: true),
        FormField(
          name: "scope", label: "What is done",
          kind: .choice(ProgressAsk.scopes.map { FormOption($0.0.rawValue, $0.1) }),
          value: ask.scope.rawValue, problems: said("scope"), required: true),
        FormField(
          name: "way", label: "What counts",
          kind: .choice(ProgressAsk.ways.map { FormOption($0.0.rawValue, $0.1) }),
          value: ask.way.rawValue, help: "Progress that was reported is never taken back.",
          problems: said("way"),
          required: true),
      ], csrf: visit.csrf,
      hidden: [("side", ProjectSide.plan.rawValue), ("view", PlanSide.View.progress.rawValue)],
      submit: "Show what changes", method: "get")
    return Section(
      "Bring the progress to a day",
      lead: "For plans that go as planned: what was to be done by then counts as done, on its planned dates. "
        + "Tasks with another course are reported one by one on the chart.",
      body: form.markup
    ).markup
  }
}
