/// What differs between tasks that are the same, and which came and went.
extension DifferenceBook {
  mutating func compareTasks() {
    var oldOf = [Int?](repeating: nil, count: new.tasks.count)
    for match in matching.matches { oldOf[match.new] = match.old }
    for place in matching.removed {
      let name = DifferenceBook.called(old.tasks[place].name)
      add("task.removed", name, was: place, "\(name) was removed.")
    }
    let added = Set(matching.added)
    for place in new.tasks.indices {
      if let before = oldOf[place] { compareTask(before, place) }
      if added.contains(place) { addTask(place) }
    }
  }

  private mutating func addTask(_ place: Int) {
    let name = DifferenceBook.called(new.tasks[place].name)
    let under = new.parent(of: place).map { " below \(DifferenceBook.called(new.tasks[$0].name))" } ?? ""
    add("task.added", name, task: place, "\(name) was added\(under).")
  }

  private mutating func compareTask(_ before: Int, _ after: Int) {
    let (a, b) = (old.tasks[before], new.tasks[after])
    compareOutline(before, after)
    compareDates(before, after)
    compareDuration(before, after, a.duration, b.duration)
    compareTexts(before, after)
    compareProgress(before, after)
    compareAmounts(before, after, (a.work, b.work), (a.cost, b.cost))
  }

  private mutating func compareOutline(_ before: Int, _ after: Int) {
    let (a, b) = (old.tasks[before], new.tasks[after])
    let name = DifferenceBook.called(b.name)
    if a.name != b.name {
      add(
        "task.name", name, task: after, was: before, .text(a.name), .text(b.name),
        "\(DifferenceBook.called(a.name)) is now called \(name).")
    }
    let (from, to) = (old.parent(of: before), new.parent(of: after))
    guard from.map({ newOf[$0] }) != to.map({ Optional($0) }) else { return }
    let (above, now) = (from.map { old.tasks[$0].name }, to.map { new.tasks[$0].name })
    let words = now.map { "below \(DifferenceBook.called($0))" } ?? "to the top of the outline"
    add(
      "task.parent", name, task: after, was: before, above.map { .text($0) }, now.map { .text($0) },
      "\(name) moved \(words).")
  }

  /// Start and finish, as the schedules have them.
  mutating func compareDates(_ before: Int, _ after: Int) {
    let (a, b) = (oldSchedule.dates(of: before), newSchedule.dates(of: after))
    let name = DifferenceBook.called(new.tasks[after].name)
    let isMoment = new.tasks[after].isMoment
    func by(_ from: Moment?, _ to: Moment?) -> Int? {
      from.flatMap { from in to.map { clocks.work(after, from: from, to: $0) } }
    }
    let (starts, finishes) = (by(a.start, b.start), by(a.finish, b.finish))
    // What spans others follows from them; a start that moved with its finish goes without saying.
    let spans =
      isSummary[after] || new.tasks[after].kind == .levelOfEffort || new.tasks[after].kind == .hammock
    compareDate(
      ("task.start", name, "starts", before, after), a.start, b.start, by: starts,
      isImplied: spans || isMoment || (starts == finishes && a.finish != b.finish) || starts == 0)
    compareDate(
      ("task.finish", name, isMoment ? "is reached" : "finishes", before, after), a.finish, b.finish,
      by: finishes, isImplied: spans || finishes == 0)
  }

  private mutating func compareDate(
    _ what: (id: String, name: String, verb: String, before: Int, after: Int), _ from: Moment?,
    _ to: Moment?, by: Int?, isImplied: Bool
  ) {
    // A baseline that holds no such date promised none.
    guard from != to, from != nil || !isBaseline else { return }
    let words =
      switch (from, to) {
      case (let from?, let to?): "\(what.name) \(what.verb) \(wording.shifted(by ?? 0, to, from))."
      case (nil, let to?): "\(what.name) \(what.verb) \(wording.day(to)); it had no date."
      case (let from?, nil): "\(what.name) has no date any more; it was \(wording.day(from))."
      case (nil, nil): ""
      }
    add(
      what.id, what.name, task: what.after, was: what.before, from.map { .moment($0) },
      to.map { .moment($0) }, by: by, isImplied: isImplied, words)
  }

  mutating func compareDuration(_ before: Int, _ after: Int, _ from: Int?, _ to: Int) {
    guard let from, !isSummary[after] else { return }
    let (was, now) = (old.tasks[before].isElapsed, new.tasks[after].isElapsed)
    guard from != to || was != now else { return }
    let name = DifferenceBook.called(new.tasks[after].name)
    add(
      "task.duration", name, task: after, was: before, .seconds(from), .seconds(to),
      "\(name) takes \(wording.work(to, isElapsed: now)) instead of \(wording.work(from, isElapsed: was)).")
  }

  private mutating func compareTexts(_ before: Int, _ after: Int) {
    let (a, b) = (old.tasks[before], new.tasks[after])
    compareText(
      "task.constraint", before, after, wording.constraint(a.constraint), wording.constraint(b.constraint),
      "constraint")
    compareText(
      "task.second-constraint", before, after, wording.constraint(a.secondConstraint),
      wording.constraint(b.secondConstraint), "second constraint")
    compareText(
      "task.deadline", before, after, a.deadline.map(wording.day) ?? "none",
      b.deadline.map(wording.day) ?? "none", "deadline")
    compareText(
      "task.calendar", before, after, calendarName(old, a.calendar), calendarName(new, b.calendar),
      "calendar")
    compareText("task.kind", before, after, a.kind.rawValue, b.kind.rawValue, "kind")
    compareText("task.code", before, after, a.code, b.code, "code", isImplied: true)
    compareText(
      "task.active", before, after, a.isActive ? "active" : "inactive", b.isActive ? "active" : "inactive",
      "state")
    compareText(
      "task.manual", before, after, a.isManual ? "by hand" : "computed", b.isManual ? "by hand" : "computed",
      "scheduling")
  }

  private mutating func compareText(
    _ id: String, _ before: Int, _ after: Int, _ from: String, _ to: String, _ field: String,
    isImplied: Bool = false
  ) {
    guard from != to else { return }
    let name = DifferenceBook.called(new.tasks[after].name)
    add(
      id, name, task: after, was: before, .text(from), .text(to), isImplied: isImplied,
      "\(name): the \(field) is \(to.isEmpty ? "empty" : to) instead of \(from.isEmpty ? "empty" : from).")
  }

  private mutating func compareProgress(_ before: Int, _ after: Int) {
    let (a, b) = (old.tasks[before].progress, new.tasks[after].progress)
    let name = DifferenceBook.called(new.tasks[after].name)
    let isSpan = isSummary[after]
    if a.percentComplete != b.percentComplete {
      add(
        "task.percent", name, task: after, was: before, .percent(a.percentComplete),
        .percent(b.percentComplete), isImplied: isSpan || b.isFinished != a.isFinished,
        "\(name) is \(TextFigures.decimal(b.percentComplete)) % complete instead of "
          + "\(TextFigures.decimal(a.percentComplete)) %.")
    }
    for (id, verb, from, to) in [
      ("task.actual-start", "began", a.actualStart, b.actualStart),
      ("task.actual-finish", "was finished", a.actualFinish, b.actualFinish),
    ] where from != to {
      let words =
        switch (from, to) {
        case (let from?, let to?): "\(name) \(verb) \(wording.instead(to, from))."
        case (nil, let to?): "\(name) \(verb) on \(wording.day(to))."
        default: "\(name) no longer counts as \(id == "task.actual-start" ? "begun" : "finished")."
        }
      add(
        id, name, task: after, was: before, from.map { .moment($0) }, to.map { .moment($0) },
        isImplied: isSpan, words)
    }
  }

  /// Work in seconds and cost in the plan's currency.
  mutating func compareAmounts(
    _ before: Int, _ after: Int, _ work: (Int?, Int?), _ cost: (Double?, Double?)
  ) {
    let name = DifferenceBook.called(new.tasks[after].name)
    if work.0 != work.1 {
      func hours(_ seconds: Int?) -> String {
        seconds.map { TextFigures.count(Double($0) / 3600, "hour") } ?? "unknown"
      }
      add(
        "task.work", name, task: after, was: before, work.0.map { .seconds($0) },
        work.1.map { .seconds($0) }, isImplied: isSummary[after],
        "\(name): the work is \(hours(work.1)) instead of \(hours(work.0)).")
    }
    // What is no number equals nothing; two of them are no difference.
    guard cost.0 != cost.1, !(cost.0?.isNaN == true && cost.1?.isNaN == true) else { return }
    func amount(_ value: Double?) -> String { value.map(TextFigures.decimal) ?? "unknown" }
    add(
      "task.cost", name, task: after, was: before, cost.0.map { .amount($0) }, cost.1.map { .amount($0) },
      isImplied: isSummary[after],
      "\(name): the cost is \(amount(cost.1)) instead of \(amount(cost.0)).")
  }

  /// Tasks against what one baseline promised.
  mutating func compareBaseline(_ number: Int) {
    var isKnown = [Bool](repeating: false, count: new.tasks.count)
    for match in matching.matches { isKnown[match.new] = true }
    let added = Set(matching.added)
    for place in new.tasks.indices {
      if added.contains(place) { addTask(place) }
      guard isKnown[place], let promised = new.tasks[place].baseline(number) else { continue }
      compareDates(place, place)
      compareDuration(place, place, promised.duration, new.tasks[place].duration)
      let task = new.tasks[place]
      compareAmounts(
        place, place, (promised.work ?? task.work, task.work), (promised.cost ?? task.cost, task.cost))
    }
  }
}
