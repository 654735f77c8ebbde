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
  }

  let visit: Visit
  let code: String
  let loaded: PlanOfProject
  let schedule: Schedule
  let place: Int
  let may: Bool
  let draft: Draft?

  init(
    _ visit: Visit, _ code: String, _ loaded: PlanOfProject, _ schedule: Schedule, place: Int, may: Bool,
    draft: Draft?
  ) {
    (self.visit, self.code, self.loaded, self.schedule) = (visit, code, loaded, schedule)
    (self.place, self.may, self.draft) = (place, may, draft)
  }

  private var task: PlanTask { loaded.plan.tasks[place] }

  var markup: Markup {
    let dates = schedule.dates[place]
    let text = PlanTexts(loaded.plan)
    let drivers = dates.drivers.map { "<li>\($0.words(in: loaded.plan))</li>" as Markup }
    let close = Address.with(visit, ["task": ""])
    let title = "\(text.code(of: place)) \(task.name)"
    let body: Markup = """
      <p class="prose">\(text.moment(dates.start)) to \(text.moment(dates.finish))\
      \(dates.totalFloat.map { ", float \(text.span($0))" } ?? ""). Its start is where it is, because it is</p>\
      <ul class="plan-lines">\(drivers)</ul>\(may ? form(text) : .nothing)\(may ? acts : .nothing)
      """
    return Section(title, actions: ActionLink("Close", href: close, style: .quiet).markup, body: body).markup
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
        help: "Numbers of tasks, each with its link: 12 or 12FS+2d, 14SS, 9FF-1d.",
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
    guard let place = plan.tasks.firstIndex(where: { $0.uid == uid && !$0.isBlank }) else {
      throw Refusal.invalid([Problem("", "The task is not in the plan any more; load the page again.")])
    }
    var reading = PlanTaskReading(plan: plan, place: place, text: PlanTexts(plan))
    reading.read(form)
    if !reading.problems.isEmpty { throw Refusal.invalid(reading.problems) }
    return reading.edits
  }
}

/// Reads what was typed about a task: all that is wrong at once.
struct PlanTaskReading {
  let plan: Plan
  let place: Int
  let text: PlanTexts
  var edits: [PlanEdit] = []
  var problems: [Problem] = []

  private var task: PlanTask { plan.tasks[place] }

  mutating func read(_ form: Form) {
    if let name = form["name"], name != task.name { edits.append(.rename(task: task.uid, name: name)) }
    if let typed = form["duration"], typed != text.duration(task) {
      do {
        let duration = try DurationNotation(typed, units: text.units)
        edits.append(.setDuration(task: task.uid, seconds: duration.seconds, isElapsed: duration.isElapsed))
      } catch { problems.append(Problem("duration", error.sentence)) }
    }
    readConstraint(form)
    readPredecessors(form)
    let uid = task.uid
    readDay(form, "deadline", task.deadline, plan.settings.defaultFinish) { .setDeadline(task: uid, $0) }
    if let typed = form["percent_complete"], typed != PlanTaskForm.number(task.progress.percentComplete) {
      if let percent = Double(typed), percent.isFinite {
        edits.append(.setPercent(task: task.uid, percent))
      } else {
        problems.append(Problem("percent_complete", "Percent complete is a number from 0 to 100."))
      }
    }
  }

  private mutating func readConstraint(_ form: Form) {
    guard let word = form["constraint"] else { return }
    let typed = form["constraint_date"] ?? ""
    let now = (task.constraint?.kind.rawValue ?? "", task.constraint?.date.map { "\($0.day)" } ?? "")
    if (word, typed) == now { return }
    if word.isEmpty || word == DateConstraint.Kind.asSoonAsPossible.rawValue {
      return edits.append(.setConstraint(task: task.uid, nil))
    }
    guard let kind = DateConstraint.Kind(rawValue: word) else {
      return problems.append(Problem("constraint", "Choose what holds the task."))
    }
    if kind == .asLateAsPossible { return edits.append(.setConstraint(task: task.uid, DateConstraint(kind))) }
    guard let day = Day(typed) else {
      return problems.append(Problem("constraint_date", "This needs a date, written as 2026-03-31."))
    }
    let ends = kind == .finishNoEarlierThan || kind == .finishNoLaterThan || kind == .mustFinishOn
    let moment = Moment(day, secondOfDay: ends ? plan.settings.defaultFinish : plan.settings.defaultStart)
    edits.append(.setConstraint(task: task.uid, DateConstraint(kind, moment)))
  }

  private mutating func readPredecessors(_ form: Form) {
    guard let typed = form["predecessors"], typed != text.predecessors(of: place) else { return }
    let text = self.text
    let list = LinkNotation.read(typed, units: text.units) { text.place(called: $0) != nil }
    problems += list.problems.map { Problem("predecessors", $0.sentence) }
    var waits: [PlanEdit.Predecessor] = []
    for link in list.links {
      if let from = text.place(called: link.code) {
        waits.append(.init(task: plan.tasks[from].uid, kind: link.kind, lag: link.lag))
      }
    }
    edits.append(.setPredecessors(task: task.uid, waits))
  }

  private mutating func readDay(
    _ form: Form, _ name: String, _ now: Moment?, _ secondOfDay: Int, _ edit: (Moment?) -> PlanEdit
  ) {
    guard let typed = form[name], typed != now.map({ "\($0.day)" }) ?? "" else { return }
    if typed.isEmpty { return edits.append(edit(nil)) }
    guard let day = Day(typed) else {
      return problems.append(Problem(name, "The date is written as 2026-03-31."))
    }
    edits.append(edit(Moment(day, secondOfDay: secondOfDay)))
  }
}
