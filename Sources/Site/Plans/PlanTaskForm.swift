import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// One task of a plan with everything that can be changed on it.
struct PlanTaskForm: Piece, Sendable {
  /// What was typed and was not yet right.
  struct Draft: Sendable {
    let task: Int
    let form: Form
    let problems: [Problem]
    /// 422 where what was typed is not right, 412 where somebody else was faster.
    var status = 422
  }

  let visit: Visit
  let code: String
  let loaded: PlanOfProject
  let schedule: Schedule
  let place: Int
  let may: Bool
  let draft: Draft?
  /// What waits for it in other projects.
  let waiting: [WaitingTask]

  init(
    _ visit: Visit, _ code: String, _ loaded: PlanOfProject, _ schedule: Schedule, place: Int, may: Bool,
    draft: Draft?, waiting: [WaitingTask]
  ) {
    (self.visit, self.code, self.loaded, self.schedule) = (visit, code, loaded, schedule)
    (self.place, self.may, self.draft, self.waiting) = (place, may, draft, waiting)
  }

  private var task: PlanTask { loaded.plan.tasks[place] }

  var markup: Markup {
    let dates = schedule.dates[place]
    let text = PlanTexts(loaded)
    let drivers = dates.drivers.filter { !$0.isOvernight }.map {
      "<li>\($0.words(in: loaded.plan))</li>" as Markup
    }
    let close = Address.with(visit, ["task": ""])
    let title = "\(text.code(of: place)) \(task.name)"
    let body: Markup = """
      <p class="prose">\(text.moment(dates.start)) to \(text.moment(dates.finish))\
      \(dates.totalFloat.map { ", float \(text.span($0))" } ?? ""). Its start is where it is, because it is</p>\
      <ul class="plan-lines">\(drivers)</ul>\(awaited)\(may ? form(text) : .nothing)\(may ? acts : .nothing)
      """
    return Section(title, actions: ActionLink("Close", href: close, style: .quiet).markup, body: body).markup
  }

  /// Whoever moves the task moves these too.
  private var awaited: Markup {
    if waiting.isEmpty { return .nothing }
    let lines = waiting.prefix(20).map { one -> Markup in
      guard let code = one.code, let name = one.name else { return "<li>\(ExternalDriver.unseen)</li>" }
      let project = Project.title.code(of: one.link.successor.plan)
      let href = "/projects/\(project)?side=plan&task=\(one.link.successor.task)"
      return "<li><a href=\"\(Link.safe(href))\">\(code) \(name)</a> (\(one.link.kind.short))</li>"
    }
    let more = waiting.count - lines.count
    return """
      <p class="prose">Other projects wait for it:</p><ul class="plan-lines">\(lines)\
      \(if: more > 0, "<li>and \(Grouped.text(more)) more</li>")</ul>
      """
  }

  private func form(_ text: PlanTexts) -> Markup {
    func value(_ name: String, _ now: String) -> String { draft?.form[name] ?? now }
    func said(_ name: String) -> [String] {
      (draft?.problems ?? []).filter { $0.field == name }.map(\.sentence)
    }
    var fields = [
      FormField(
        name: "name", label: "Name", value: value("name", task.name), problems: said("name"), required: true)
    ]
    if !loaded.plan.isSummary(place) {
      fields += [
        FormField(
          name: "duration", label: "Duration", value: value("duration", text.duration(task)),
          hint: "5d, 4h, 2w, 3ed",
          problems: said("duration")),
        FormField(
          name: "percent_complete", label: "Percent complete", kind: .number(unit: "%"),
          value: value("percent_complete", Self.number(task.progress.percentComplete)),
          problems: said("percent_complete")),
        FormField(
          name: "constraint", label: "Held by", kind: .choice(Self.constraints),
          value: value("constraint", task.constraint?.kind.rawValue ?? ""), problems: said("constraint")),
        FormField(
          name: "constraint_date", label: "Date of it", kind: .date,
          value: value("constraint_date", task.constraint?.date.map { "\($0.day)" } ?? ""),
          problems: said("constraint_date") + said("start")),
      ]
    }
    fields += [
      FormField(
        name: "predecessors", label: "Waits for", value: value("predecessors", text.predecessors(of: place)),
        help:
          "Numbers of tasks, each with its link: 12 or 12FS+2d, 14SS, 9FF-1d. A task of another project: P-16:12FS.",
        problems: said("predecessors")),
      FormField(
        name: "deadline", label: "Deadline", kind: .date,
        value: value("deadline", task.deadline.map { "\($0.day)" } ?? ""),
        help: "Warns when it is missed, and moves nothing.", problems: said("deadline")),
    ]
    let known = Set(fields.map(\.name) + ["start"])
    return FormView(
      action: "/projects/\(code)/plan/edits", fields: fields,
      problems: (draft?.problems ?? []).filter { !known.contains($0.field) }.map(\.sentence),
      csrf: visit.csrf,
      hidden: [("revision", String(loaded.held.revision)), ("act", "save"), ("task", String(task.uid))],
      submit: "Save"
    ).markup
  }

  private var acts: Markup {
    let names = [
      ("add", "Add a task after it"), ("indent", "Indent"), ("outdent", "Outdent"), ("remove", "Take out"),
    ]
    let buttons = names.map { act, label in
      ActionButton(
        label, action: "/projects/\(code)/plan/edits", csrf: visit.csrf,
        hidden: [("revision", String(loaded.held.revision)), ("act", act), ("task", String(task.uid))],
        style: act == "remove" ? .danger : .plain
      ).markup
    }
    return "<div class=\"tools\">\(buttons)</div>"
  }

  static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }

  private static let constraints: [FormOption] =
    [FormOption("", "Nothing: as soon as possible")]
    + [
      DateConstraint.Kind.asLateAsPossible, .startNoEarlierThan, .finishNoEarlierThan, .startNoLaterThan,
      .finishNoLaterThan, .mustStartOn, .mustFinishOn,
    ].map { FormOption($0.rawValue, Wording.sentence($0.words)) }

  /// The edits that a form which was sent asks for; only what differs from the plan.
  static func edits(_ form: Form, _ plan: Plan, task uid: Int) throws -> [PlanEdit] {
    try reading(form, plan, PlanTexts(plan), OutsideTasks(), task: uid).edits
  }

  static func reading(
    _ form: Form, _ plan: Plan, _ text: PlanTexts, _ outside: OutsideTasks, task uid: Int
  ) throws -> PlanTaskReading {
    guard let place = plan.tasks.firstIndex(where: { $0.uid == uid && !$0.isBlank }) else {
      throw Refusal.invalid([Problem("", "The task is not in the plan any more; load the page again.")])
    }
    var reading = PlanTaskReading(plan: plan, place: place, text: text, outside: outside)
    reading.read(form)
    if !reading.problems.isEmpty { throw Refusal.invalid(reading.problems) }
    return reading
  }
}
