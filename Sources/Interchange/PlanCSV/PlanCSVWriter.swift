import Scheduling

/// Writes a plan as a table, one line a task.
struct PlanCSVWriter {
  let plan: Plan
  let schedule: Schedule?
  var out = CSVWriter()
  private var codes: [String] = []

  static let columns: [PlanCSVColumn] = [
    .id, .name, .level, .wbs, .type, .duration, .start, .finish, .predecessors, .resources, .constraint,
    .constraintDate, .deadline, .percent, .actualStart, .actualFinish, .remaining, .calendar, .milestone,
    .mode, .active,
    .priority, .work, .cost, .totalFloat, .critical, .notes,
  ]

  init(_ plan: Plan, _ schedule: Schedule?) {
    (self.plan, self.schedule) = (plan, schedule)
    var seen: Set<String> = []
    codes = plan.tasks.map { task in
      // A code that would be read as two, or as none, is no code here.
      let isUsable = !task.code.isEmpty && !task.code.utf8.contains { $0 == 0x2C || $0 == 0x3B || $0 < 0x20 }
      return isUsable && seen.insert(task.code).inserted ? task.code : ""
    }
    for place in codes.indices where codes[place].isEmpty {
      var number = place + 1
      while !seen.insert("\(number)").inserted { number += plan.tasks.count }
      codes[place] = "\(number)"
    }
  }

  mutating func write() {
    // A table has at most as many columns as are read again.
    let fields = plan.customFields.filter { $0.subject == .task }.prefix(300)
    out.row(PlanCSVWriter.columns.map(\.rawValue) + fields.map(\.name))
    let predecessors = predecessors()
    let resources = resources()
    var levels = Array(repeating: 1, count: plan.tasks.count)
    for (place, task) in plan.tasks.enumerated() {
      if let parent = task.parent, parent >= 0, parent < place { levels[place] = levels[parent] + 1 }
      let cells = PlanCSVWriter.columns.map { column -> String in
        switch column {
        case .level: "\(levels[place])"
        case .predecessors: predecessors[place]
        case .resources: ResourceNotation.text(resources[place])
        default: cell(column, place)
        }
      }
      out.row(cells + fields.map { task.custom[$0.id] ?? "" })
    }
  }

  private func predecessors() -> [String] {
    var texts = Array(repeating: "", count: plan.tasks.count)
    for link in plan.links
    where texts.indices.contains(link.successor) && texts.indices.contains(link.predecessor) {
      let note = LinkNotation(code: codes[link.predecessor], kind: link.kind, lag: link.lag)
      texts[link.successor] += (texts[link.successor].isEmpty ? "" : ", ") + note.text()
    }
    return texts
  }

  private func resources() -> [[ResourceNotation]] {
    var lists: [[ResourceNotation]] = Array(repeating: [], count: plan.tasks.count)
    for assignment in plan.assignments where lists.indices.contains(assignment.task) {
      guard let place = assignment.resource, plan.resources.indices.contains(place) else { continue }
      lists[assignment.task].append(
        ResourceNotation(name: SpacedText.collapsed(plan.resources[place].name), units: assignment.units))
    }
    return lists
  }

  private func cell(_ column: PlanCSVColumn, _ place: Int) -> String {
    let task = plan.tasks[place]
    let dates = schedule.flatMap { $0.dates.indices.contains(place) ? $0.dates[place] : nil }
    switch column {
    case .id: return codes[place]
    case .name: return task.name
    case .wbs: return task.wbs
    case .type: return PlanCSVWriter.type(task)
    case .duration:
      return DurationNotation(
        seconds: task.duration, isElapsed: task.isElapsed, isEstimated: task.isEstimated
      ).text()
    case .remaining: return amount(task.progress.remainingDuration)
    case .start: return moment(dates?.start ?? task.stored.start)
    case .finish: return moment(dates?.finish ?? task.stored.finish)
    case .constraint:
      return ConstraintWords.name(task.constraint?.kind ?? .asSoonAsPossible)
    case .constraintDate: return moment(task.constraint?.date)
    case .deadline: return moment(task.deadline)
    case .percent: return number(task.progress.percentComplete)
    case .actualStart: return moment(task.progress.actualStart)
    case .actualFinish: return moment(task.progress.actualFinish)
    case .calendar:
      return task.calendar.flatMap { plan.calendars.indices.contains($0) ? plan.calendars[$0].name : nil }
        ?? ""
    case .milestone: return task.isMilestone ? "Yes" : "No"
    case .mode: return task.isManual ? "Manual" : "Auto"
    case .active: return task.isActive ? "Yes" : "No"
    case .priority: return "\(task.priority)"
    case .work: return amount(task.work)
    case .cost: return task.cost.map { number($0) } ?? ""
    case .totalFloat: return amount(dates?.totalFloat ?? task.stored.totalFloat)
    case .critical:
      return (dates?.isCritical ?? task.stored.isCritical).map { $0 ? "Yes" : "No" } ?? ""
    case .notes: return task.notes
    case .uid, .level, .predecessors, .successors, .resources: return ""
    }
  }

  private static func type(_ task: PlanTask) -> String {
    if task.isExternal { return "External" }
    switch task.kind {
    case .task: return task.isResourceDependent ? "Resource dependent" : "Task"
    case .startMilestone: return "Start milestone"
    case .finishMilestone: return "Finish milestone"
    case .levelOfEffort: return "Level of effort"
    case .summary: return "Summary"
    case .hammock: return "WBS summary"
    }
  }

  private func amount(_ seconds: Int?) -> String {
    seconds.map { DurationNotation(seconds: $0).text() } ?? ""
  }

  private func moment(_ moment: Moment?) -> String {
    guard let moment else { return "" }
    var text = moment.description
    if let mark = text.firstIndex(of: "T") { text.replaceSubrange(mark...mark, with: " ") }
    return moment.seconds % 60 == 0 ? String(text.dropLast(3)) : text
  }

  private func number(_ value: Double) -> String {
    var out = XEROutput()
    out.decimal(value)
    return String(decoding: out.bytes.dropFirst(), as: UTF8.self)
  }
}
