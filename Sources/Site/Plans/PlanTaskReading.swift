import Interchange
import Measures
import Office
import Registers
import Scheduling

/// Reads what was typed about a task: all that is wrong at once.
struct PlanTaskReading {
  let plan: Plan
  let place: Int
  let text: PlanTexts
  /// Tasks of other projects that may be named, and what those ask of this plan.
  var outside = OutsideTasks()
  var edits: [PlanEdit] = []
  /// What it waits for in other projects; nil where nothing was said of it.
  var external: [CrossLink]?
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
    readDrawn(form)
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

  /// Dates that were typed in their cell or drawn on the chart, and links that were drawn.
  private mutating func readDrawn(_ form: Form) {
    let uid = task.uid
    readMoment(form, "start", plan.settings.defaultStart) { .setStart(task: uid, $0) }
    readMoment(form, "finish", plan.settings.defaultFinish) { .setFinish(task: uid, $0) }
    if let typed = form["stretch"] {
      guard let end = moment(typed, plan.settings.defaultFinish),
        let start = Schedule(of: plan, heldBy: outside.holds).dates[place].start
      else { return problems.append(Problem("stretch", "The end is written as 2026-03-31.")) }
      let seconds = plan.workingSeconds(of: place, from: start, to: end)
      guard seconds > 0 else { return problems.append(Problem("stretch", "A task ends after it starts.")) }
      edits.append(.setDuration(task: uid, seconds: seconds, isElapsed: task.isElapsed))
    }
    if let typed = form["link"] {
      guard let from = Int(typed) else {
        return problems.append(Problem("link", "Say which task it waits for."))
      }
      edits.append(.link(from: from, to: uid, .finishStart, .none))
    }
  }

  private func moment(_ typed: String, _ secondOfDay: Int) -> Moment? {
    Day(typed).map { Moment($0, secondOfDay: secondOfDay) } ?? Moment(typed)
  }

  /// An empty date takes the hold away that a date put there.
  private mutating func readMoment(
    _ form: Form, _ name: String, _ secondOfDay: Int, _ edit: (Moment) -> PlanEdit
  ) {
    guard let typed = form[name].map(TextRules.trimmed) else { return }
    if typed.isEmpty { return edits.append(.setConstraint(task: task.uid, nil)) }
    guard let moment = moment(typed, secondOfDay) else {
      return problems.append(
        Problem(name, "The date is written as 2026-03-31, or with a time 2026-03-31T09:00."))
    }
    edits.append(edit(moment))
  }

  private mutating func readPredecessors(_ form: Form) {
    guard let typed = form["predecessors"], typed != text.predecessors(of: place) else { return }
    let (text, outside) = (self.text, self.outside)
    let list = LinkNotation.read(typed, units: text.units) {
      text.place(called: $0) != nil || outside.end(called: $0) != nil
    }
    problems += list.problems.map { Problem("predecessors", $0.sentence) }
    var waits: [PlanEdit.Predecessor] = []
    var others: [CrossLink] = []
    for link in list.links {
      if let from = text.place(called: link.code) {
        waits.append(.init(task: plan.tasks[from].uid, kind: link.kind, lag: link.lag))
      } else if let end = outside.end(called: link.code) {
        others.append(CrossLink(end, .init(plan: outside.project, task: task.uid), link.kind, lag: link.lag))
      }
    }
    let now = plan.links.filter { $0.successor == place }.map {
      PlanEdit.Predecessor(task: plan.tasks[$0.predecessor].uid, kind: $0.kind, lag: $0.lag)
    }
    if waits != now { edits.append(.setPredecessors(task: task.uid, waits)) }
    external = others
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
