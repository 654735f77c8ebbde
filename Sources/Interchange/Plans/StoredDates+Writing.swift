import Scheduling

extension StoredDates {
  /// The dates under which a task is written: those of the schedule, else those that stood in the file.
  static func written(_ plan: Plan, _ schedule: Schedule?, _ place: Int) -> StoredDates {
    let stored = plan.tasks[place].stored
    guard let schedule, schedule.dates.indices.contains(place) else { return stored }
    let computed = schedule.dates[place]
    var dates = StoredDates()
    dates.start = computed.start ?? stored.start
    dates.finish = computed.finish ?? stored.finish
    (dates.earlyStart, dates.earlyFinish) = (computed.earlyStart, computed.earlyFinish)
    (dates.lateStart, dates.lateFinish) = (computed.lateStart, computed.lateFinish)
    (dates.totalFloat, dates.freeFloat) = (computed.totalFloat, computed.freeFloat)
    dates.isCritical = computed.isCritical
    return dates
  }
}
