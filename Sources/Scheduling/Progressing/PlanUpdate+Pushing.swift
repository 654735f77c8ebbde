extension PlanUpdate {
  /// Moves work that is left behind a date, which becomes the plan's data date.
  ///
  /// What has not begun starts no earlier than the date; what has begun stops where it stands and goes on at it. Tasks with
  /// another date constraint, and those dated by hand, stay and are listed: since Project 2002 Microsoft preserves
  /// constraints. In P6 the data date does this by itself, so that only it changes. Source: Microsoft Project, Update
  /// Project, "Reschedule uncompleted work to start after". How a file spread the work of begun tasks is dropped, since it
  /// would hold them where they were.
  ///
  /// - Parameter tasks: places of the tasks to update; nil means all.
  public static func pushing(
    _ plan: Plan, _ schedule: Schedule, after date: Moment, tasks: Set<Int>? = nil
  ) -> PlanUpdate {
    var update = PlanUpdate(plan: plan, steps: [])
    update.plan.dataDate = date
    guard plan.dialect == .microsoft else { return update }
    let clocks = PlanClocks(plan, [schedule], moments: [date])
    let isDetail = plan.detailTasks()
    var resumed: Set<Int> = []
    for place in plan.tasks.indices where isDetail[place] && !plan.tasks[place].isComplete {
      if let tasks, !tasks.contains(place) { continue }
      let dates = schedule.dates(of: place)
      guard let start = dates.start, let finish = dates.finish else {
        update.leave(place, "it has no dates")
        continue
      }
      let begins = clocks.nextStart(place, date)
      if plan.tasks[place].progress.isStarted {
        if update.resume(place, finish, at: begins, clocks) { resumed.insert(place) }
      } else if start < date, clocks.work(place, from: start, to: begins) > 0 || start == finish {
        update.push(place, to: begins)
      }
    }
    for place in plan.assignments.indices where resumed.contains(plan.assignments[place].task) {
      update.plan.assignments[place].timephased = []
    }
    return update
  }

  private mutating func push(_ place: Int, to date: Moment) {
    let task = plan.tasks[place]
    if task.isManual { return leave(place, "its dates are set by hand") }
    switch task.constraint?.kind ?? .asSoonAsPossible {
    case .asSoonAsPossible, .startNoEarlierThan: break
    case .asLateAsPossible: return leave(place, "it lies as late as possible")
    default:
      if task.constraint?.date != nil {
        let wording = PlanWording(secondsPerDay: plan.settings.secondsPerDay, withYear: true)
        return leave(place, "its constraint is kept (\(wording.constraint(task.constraint)))")
      }
    }
    plan.tasks[place].constraint = DateConstraint(.startNoEarlierThan, date)
    let name = DifferenceBook.called(task.name)
    steps.append(
      Step(task: place, kind: .pushed(date), words: "\(name) starts no earlier than \(day(date))."))
  }

  /// Whether the rest of the task was moved.
  private mutating func resume(_ place: Int, _ finish: Moment, at date: Moment, _ clocks: PlanClocks)
    -> Bool
  {
    let task = plan.tasks[place]
    let left = task.remaining
    guard left > 0 else { return false }
    let goesOn = max(
      task.progress.resume ?? .first, clocks.nextStart(place, clocks.shift(place, finish, by: -left)))
    guard goesOn < date else { return false }
    if task.isManual {
      leave(place, "its dates are set by hand")
      return false
    }
    if task.progress.stop == nil { plan.tasks[place].progress.stop = goesOn }
    plan.tasks[place].progress.remainingDuration = left
    plan.tasks[place].progress.resume = date
    let name = DifferenceBook.called(task.name)
    steps.append(
      Step(task: place, kind: .resumed(date), words: "\(name) goes on at \(day(date))."))
    return true
  }
}
