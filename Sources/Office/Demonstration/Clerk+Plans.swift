import Measures
import Registers
import Scheduling

extension Demonstration.Clerk {
  /// Gives two projects their plans, through the door through which a file comes in.
  mutating func enterPlans() throws {
    for (project, rows, begun) in [
      ("NG-132", Demonstration.facadePlan, -135), ("NG-133", Demonstration.utilitiesPlan, -250),
    ] {
      let place: Reference<Project> = try book.find(project)
      let plan = try plan(rows, from: monday(day(begun)), named: registrar.archivist.find(place).entry.name)
      let held = try registrar.bring(
        plan, to: place.id, file: "", format: "Podium", seen: nil, because: "Agreed with the project office")
      book.note(ProjectPlan.self, project, held.id)
    }
    try linkPlans()
  }

  /// The street is restored once the scaffold of the first panels is gone: one project waits for the other.
  private func linkPlans() throws {
    let facade: Reference<Project> = try book.find("NG-132")
    let utilities: Reference<Project> = try book.find("NG-133")
    let link = CrossLink(.init(plan: facade.id, task: 17), .init(plan: utilities.id, task: 10))
    try registrar.edit(
      planOf: utilities.id, seen: nil, [], external: [link],
      because: "The scaffold of the façade stands on the street until then")
  }

  private func monday(_ day: Day) -> Day { day.adding(1 - day.weekday) }

  private func plan(_ rows: [Demonstration.TaskRow], from first: Day, named name: String) throws
    -> Scheduling.Plan
  {
    var plan = Scheduling.Plan(name: name, start: Moment(first, secondOfDay: 8 * 3600))
    plan.dataDate = Moment(today, secondOfDay: 17 * 3600)
    plan.properties["CurrencyCode"] = "GBP"
    var summaries: [Int] = []
    for (place, row) in rows.enumerated() {
      var task = PlanTask(uid: place + 1, name: row.name, duration: (row.promised ?? row.days) * 8 * 3600)
      task.code = String(place + 1)
      summaries = Array(summaries.prefix(row.level - 1))
      task.parent = summaries.last
      let isSummary = place + 1 < rows.count && rows[place + 1].level > row.level
      task.kind = isSummary ? .summary : .task
      task.isMilestone = !isSummary && row.days == 0
      if isSummary { summaries.append(place) }
      task.cost = row.cost.map { $0 * 1000 }
      if let deadline = row.deadline { task.deadline = Moment(day(deadline), secondOfDay: 17 * 3600) }
      plan.tasks.append(task)
      plan.links += row.waits.compactMap { Self.link($0, to: place) }
      if let by = row.by { Self.assign(by, to: place, &plan) }
    }
    promise(&plan)
    for (place, row) in rows.enumerated() where plan.tasks[place].kind != .summary {
      plan.tasks[place].duration = row.days * 8 * 3600
      plan.tasks[place].estimate = row.range.map {
        ThreePoint(
          least: $0.lowerBound * 8 * 3600, likely: row.days * 8 * 3600, most: $0.upperBound * 8 * 3600)
      }
    }
    report(rows, &plan)
    return plan
  }

  /// What was promised once becomes the baseline.
  private func promise(_ plan: inout Scheduling.Plan) {
    let schedule = Schedule(of: plan)
    for place in plan.tasks.indices {
      var baseline = TaskBaseline(number: 0)
      baseline.start = schedule.dates[place].start
      baseline.finish = schedule.dates[place].finish
      baseline.duration = plan.tasks[place].duration
      baseline.cost = plan.tasks[place].cost
      plan.tasks[place].baselines = [baseline]
    }
  }

  /// Work that is done began and ended when the plan had it; begun work goes on from today.
  private func report(_ rows: [Demonstration.TaskRow], _ plan: inout Scheduling.Plan) {
    for (place, row) in rows.enumerated() where row.percent > 0 {
      let dates = Schedule(of: plan).dates[place]
      var progress = Progress()
      progress.percentComplete = row.percent
      progress.actualStart = dates.start
      if row.percent == 100 {
        progress.actualFinish = dates.finish
      } else {
        let left = Double(plan.tasks[place].duration) * (100 - row.percent) / 100
        progress.remainingDuration = Int(exactly: left.rounded()) ?? 0
        progress.resume = Moment(
          today.adding(today.weekday > 5 ? 8 - today.weekday : 0), secondOfDay: 8 * 3600)
      }
      plan.tasks[place].progress = progress
    }
  }

  /// `Lift crew`, or half of it as `Lift crew@50`.
  private static func assign(_ text: String, to place: Int, _ plan: inout Scheduling.Plan) {
    let parts = text.split(separator: "@")
    guard let name = parts.first.map(String.init) else { return }
    let known = plan.resources.firstIndex { $0.name == name }
    if known == nil { plan.resources.append(PlanResource(uid: plan.resources.count + 1, name: name)) }
    plan.assignments.append(
      PlanAssignment(
        uid: plan.assignments.count + 1, task: place, resource: known ?? plan.resources.count - 1,
        units: (parts.dropFirst().first.flatMap { Double($0) } ?? 100) / 100))
  }

  /// `7SS+10` as a link from line 7 with ten working days between the starts.
  private static func link(_ text: String, to place: Int) -> PlanLink? {
    let digits = text.prefix { $0.isNumber }
    guard let number = Int(digits) else { return nil }
    var rest = text.dropFirst(digits.count)
    let kind = LinkKind.allCases.first { rest.hasPrefix($0.short) } ?? .finishStart
    if rest.hasPrefix(kind.short) { rest = rest.dropFirst(2) }
    return PlanLink(number - 1, place, kind, lag: .working((Int(rest) ?? 0) * 8 * 3600))
  }
}
