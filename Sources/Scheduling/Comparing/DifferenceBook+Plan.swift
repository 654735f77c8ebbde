/// What differs in the plan as a whole, and the few sentences that sum all up.
extension DifferenceBook {
  mutating func comparePlan() {
    if old.name != new.name {
      add(
        "plan.name", "The plan", .text(old.name), .text(new.name),
        "The plan is called \u{201C}\(new.name)\u{201D} instead of \u{201C}\(old.name)\u{201D}.")
    }
    compareMoment("plan.start", "The plan's start", old.start, new.start)
    compareMoment("plan.imposed-finish", "The plan's imposed finish", old.finish, new.finish)
    compareMoment("plan.data-date", "The plan's data date", old.dataDate, new.dataDate)
    if old.dialect != new.dialect {
      add(
        "plan.dialect", "The plan", .text(old.dialect.rawValue), .text(new.dialect.rawValue),
        "Dates are computed as \(new.dialect.rawValue) does instead of \(old.dialect.rawValue).")
    }
    let (before, after) = (calendarName(old, old.calendar), calendarName(new, new.calendar))
    if before != after {
      add(
        "plan.calendar", "The plan", .text(before), .text(after),
        "The plan's calendar is \(after) instead of \(before).")
    }
    if old.settings != new.settings {
      add("plan.settings", "The plan", "The plan's settings for computing dates differ.")
    }
  }

  private mutating func compareMoment(_ id: String, _ subject: String, _ old: Moment?, _ new: Moment?) {
    guard old != new else { return }
    let words =
      switch (old, new) {
      case (let old?, let new?): "\(subject) is \(wording.instead(new, old))."
      case (nil, let new?): "\(subject) is now \(wording.day(new)); there was none."
      case (let old?, nil): "\(subject), \(wording.day(old)), is gone."
      case (nil, nil): ""
      }
    let by = old.flatMap { old in new.map { clocks.work(from: old, to: $0) } }
    add(id, subject, old.map { .moment($0) }, new.map { .moment($0) }, by: by, words)
  }

  func calendarName(_ plan: Plan, _ place: Int?) -> String {
    guard let place else { return "the plan's" }
    return plan.calendars.indices.contains(place) ? plan.calendars[place].name : "24 hours"
  }

  func summary() -> [String] {
    if isBaseline, matching.matches.isEmpty { return ["No task has that baseline."] }
    var lines: [String] = []
    switch finish {
    case .known(let moved) where moved.from == moved.to:
      lines.append("The plan finishes on \(wording.day(moved.to)) as before.")
    case .known(let moved):
      lines.append("The plan finishes \(wording.shifted(moved.by, moved.to, moved.from)).")
    case .unknown(let reason): lines.append("How the finish moved is not known. \(reason)")
    }
    var later = 0
    var earlier = 0
    for change in changes where change.id == "task.finish" && change.task.map({ !isSummary[$0] }) == true {
      if (change.by ?? 0) < 0 { earlier += 1 } else { later += 1 }
    }
    lines += sentence([
      (later, "task finishes later", "tasks finish later"),
      (earlier, "task finishes earlier", "tasks finish earlier"),
    ])
    lines += sentence([
      (count("task.added"), "task added", "tasks added"),
      (count("task.removed"), "task removed", "tasks removed"),
      (count("task.name"), "task renamed", "tasks renamed"),
      (count("task.parent"), "task moved in the outline", "tasks moved in the outline"),
      (count("task.duration"), "duration changed", "durations changed"),
      (count("link.added"), "link added", "links added"),
      (count("link.removed"), "link removed", "links removed"),
      (count("link.kind") + count("link.lag"), "link changed", "links changed"),
    ])
    if changes.isEmpty { lines.append("Nothing else differs.") }
    return lines
  }

  private func count(_ id: String) -> Int { changes.reduce(0) { $0 + ($1.id == id ? 1 : 0) } }

  private func sentence(_ parts: [(count: Int, one: String, many: String)]) -> [String] {
    let told = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }
    return told.isEmpty ? [] : [told.joined(separator: ", ") + "."]
  }
}
