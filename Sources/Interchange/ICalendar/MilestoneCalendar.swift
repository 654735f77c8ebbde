import Measures
import Scheduling

/// A plan's milestones and deadlines as an iCalendar stream (RFC 5545), for the calendars of those who wait for them.
///
/// Times are floating: they mean the plan's own wall clock, wherever the calendar is looked at.
public enum MilestoneCalendar {
  /// - Parameters:
  ///   - schedule: whose dates are taken; the plan's own without it.
  ///   - identity: what tells this plan from others, such as its code in the office; entries keep their identity as long
  ///     as it and the tasks' numbers stay.
  ///   - stamp: when the stream was made.
  public static func write(_ plan: Plan, schedule: Schedule? = nil, identity: String, stamp: Instant)
    -> [UInt8]
  {
    var out: [UInt8] = []
    func line(_ text: String) { out += ICalendarText.folded(text) }
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Podium//Plans//EN")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:\(ICalendarText.escaped(plan.name))")
    let made = ICalendarText.stamp(stamp)
    for place in plan.tasks.indices {
      for entry in entries(plan, schedule, place) {
        line("BEGIN:VEVENT")
        line("UID:\(entry.kind)-\(plan.tasks[place].uid)-\(word(identity))@podium")
        line("DTSTAMP:\(made)")
        line("DTSTART:\(basic(entry.moment))")
        line("SUMMARY:\(ICalendarText.escaped(entry.title))")
        if !entry.about.isEmpty { line("DESCRIPTION:\(ICalendarText.escaped(entry.about))") }
        line("CATEGORIES:\(entry.kind.uppercased())")
        line("TRANSP:TRANSPARENT")
        line("END:VEVENT")
      }
    }
    line("END:VCALENDAR")
    return out
  }

  private struct Entry {
    var kind: String
    var moment: Moment
    var title: String
    var about: String
  }

  private static func entries(_ plan: Plan, _ schedule: Schedule?, _ place: Int) -> [Entry] {
    let task = plan.tasks[place]
    guard task.isActive, !task.isBlank, !task.isExternal else { return [] }
    let dates = schedule.flatMap { $0.dates.indices.contains(place) ? $0.dates[place] : nil }
    let finish =
      task.progress.actualFinish ?? dates?.finish ?? dates?.start ?? task.stored.finish ?? task.stored.start
    var entries: [Entry] = []
    var about = [task.code, task.wbs].filter { !$0.isEmpty && $0 != task.name }.joined(separator: ", ")
    if task.progress.isFinished { about += about.isEmpty ? "Reached." : "\nReached." }
    let isMilestone = task.isMilestone || task.kind == .startMilestone || task.kind == .finishMilestone
    if isMilestone, let finish {
      entries.append(Entry(kind: "milestone", moment: finish, title: task.name, about: about))
    }
    if let deadline = task.deadline {
      let isLate = finish.map { $0 > deadline } ?? false
      let more = isLate ? "The plan has it finish after that." : ""
      let text = [about, more].filter { !$0.isEmpty }.joined(separator: "\n")
      entries.append(Entry(kind: "deadline", moment: deadline, title: "Deadline: \(task.name)", about: text))
    }
    return entries
  }

  /// Letters, digits and hyphens only, so that an identity is the same in every calendar.
  private static func word(_ text: String) -> String {
    let kept = text.utf8.map { byte -> UInt8 in
      let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      return isPlain ? ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) : 0x2D
    }
    return String(decoding: kept.prefix(100), as: UTF8.self)
  }

  /// `20260331T093000`
  private static func basic(_ moment: Moment) -> String {
    String(decoding: moment.description.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
  }
}
