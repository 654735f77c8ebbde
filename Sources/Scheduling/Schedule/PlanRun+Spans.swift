/// Lines that span others: levels of effort and WBS summaries of P6. They drive nothing.
extension PlanRun {
  /// A level of effort lies from what starts it to what ends it.
  func spanLevelsOfEffort(_ result: inout [TaskDates]) {
    guard plan.tasks.contains(where: { $0.kind == .levelOfEffort }) else { return }
    var starts = [Moment?](repeating: nil, count: result.count)
    var ends = starts
    for link in plan.links
    where result.indices.contains(link.predecessor) && result.indices.contains(link.successor) {
      let (from, to) = (result[link.predecessor], result[link.successor])
      let lag = if case .working(let seconds) = link.lag { seconds } else { 0 }
      let clock = network.clocks[network.planClock]
      func moved(_ moment: Moment?, _ by: Int) -> Moment? {
        moment.map { Moment(seconds: clock.shift($0.seconds, by: by)) }
      }
      if plan.tasks[link.successor].kind == .levelOfEffort {
        let moment = link.kind.isFromFinish ? from.finish : from.start
        if link.kind.isToStart {
          starts[link.successor] = PlanRun.least(starts[link.successor], moved(moment, lag))
        } else {
          ends[link.successor] = PlanRun.most(ends[link.successor], moved(moment, lag))
        }
      }
      if plan.tasks[link.predecessor].kind == .levelOfEffort {
        let moment = link.kind.isToStart ? to.start : to.finish
        if link.kind.isFromFinish {
          ends[link.predecessor] = PlanRun.most(ends[link.predecessor], moved(moment, -lag))
        }
      }
    }
    for task in plan.tasks.indices where plan.tasks[task].kind == .levelOfEffort {
      result[task] = span(task, from: starts[task], to: ends[task])
    }
  }

  private func span(_ task: Int, from: Moment?, to: Moment?) -> TaskDates {
    let own = plan.tasks[task]
    let clock = network.clocks[network.planClock]
    var dates = TaskDates()
    let start =
      own.progress.actualStart ?? from.map { max($0, Moment(seconds: frame.floor)) }
      ?? Moment(seconds: clock.nextStart(frame.floor))
    let finish =
      own.progress.actualFinish ?? to ?? Moment(seconds: clock.shift(start.seconds, by: max(own.duration, 0)))
    (dates.start, dates.finish) = (start, max(start, finish))
    (dates.earlyStart, dates.earlyFinish) = (dates.start, dates.finish)
    (dates.lateStart, dates.lateFinish) = (dates.start, dates.finish)
    return dates
  }

  /// A WBS summary activity lies over all that stands below the same summary.
  func spanHammocks(_ result: inout [TaskDates]) {
    for task in plan.tasks.indices where plan.tasks[task].kind == .hammock {
      guard let parent = plan.parent(of: task) else { continue }
      let over = result[parent]
      (result[task].start, result[task].finish) = (over.start, over.finish)
      (result[task].earlyStart, result[task].earlyFinish) = (over.earlyStart, over.earlyFinish)
      (result[task].lateStart, result[task].lateFinish) = (over.lateStart, over.lateFinish)
    }
  }
}
