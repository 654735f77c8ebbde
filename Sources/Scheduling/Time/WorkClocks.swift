import Measures

/// The clocks of a plan's calendars over one stretch of days.
///
/// Whoever builds a network asks for places; a clock is worked out when it is asked for itself, and `over` has the same
/// places over another stretch.
struct WorkClocks {
  let calendars: [WorkCalendar]
  private(set) var firstDay: Int
  private(set) var days: Int
  private var keys: [Key] = []
  private var places: [Key: Int] = [:]
  /// For each calendar the place of its clock, or -1: asked for every task.
  private var placeOfCalendar: [Int32]
  private var known: [Int: WorkClock] = [:]
  /// What is worked on each day by each calendar, as places in `patterns`.
  private var rows: [Int: [Int32]] = [:]
  private var patterns: [[Shift]] = []
  private var patternPlace: [[Shift]: Int32] = [:]

  /// For each clock the places of its calendars: none where it runs day and night, two where it runs while both work.
  var calendarsOfClock: [[Int]] { keys.map(\.calendars) }

  private enum Key: Hashable {
    case continuous
    case calendar(Int)
    case both(Int, Int)

    var calendars: [Int] {
      switch self {
      case .continuous: []
      case .calendar(let one): [one]
      case .both(let one, let other): [one, other]
      }
    }
  }

  /// - Parameters:
  ///   - firstDay: in days since 1970.
  ///   - days: how many days the clocks cover.
  init(_ calendars: [WorkCalendar], firstDay: Int, days: Int) {
    (self.calendars, self.firstDay, self.days) = (calendars, firstDay, max(days, 1))
    placeOfCalendar = [Int32](repeating: -1, count: calendars.count)
  }

  /// The same places, for clocks over another stretch.
  func over(firstDay: Int, days: Int) -> WorkClocks {
    var other = self
    (other.firstDay, other.days) = (firstDay, max(days, 1))
    (other.known, other.rows) = ([:], [:])
    return other
  }

  /// The place of the clock that runs day and night.
  mutating func continuous() -> Int { place(of: .continuous) }

  /// The place of the clock of that calendar; a calendar that does not exist runs day and night.
  mutating func calendar(_ index: Int) -> Int {
    guard calendars.indices.contains(index) else { return continuous() }
    if placeOfCalendar[index] >= 0 { return Int(placeOfCalendar[index]) }
    let place = place(of: .calendar(index))
    placeOfCalendar[index] = Int32(place)
    return place
  }

  /// The place of the clock that runs while both calendars work.
  mutating func both(_ a: Int, _ b: Int) -> Int {
    guard a != b else { return calendar(a) }
    guard calendars.indices.contains(a), calendars.indices.contains(b) else { return calendar(max(a, b)) }
    return place(of: .both(min(a, b), max(a, b)))
  }

  private mutating func place(of key: Key) -> Int {
    if let place = places[key] { return place }
    keys.append(key)
    places[key] = keys.count - 1
    return keys.count - 1
  }

  /// The clock of that calendar.
  mutating func clock(_ index: Int) -> WorkClock { clock(at: calendar(index)) }

  /// The clock at a place.
  mutating func clock(at place: Int) -> WorkClock {
    if let clock = known[place] { return clock }
    let clock = made(keys[place])
    known[place] = clock
    return clock
  }

  /// The clocks of all places, in their order.
  mutating func all() -> [WorkClock] { keys.indices.map { clock(at: $0) } }

  private mutating func made(_ key: Key) -> WorkClock {
    switch key {
    case .continuous:
      return .continuous(
        opens: firstDay * Moment.secondsPerDay, closes: (firstDay + days) * Moment.secondsPerDay)
    case .calendar(let index):
      let row = row(index)
      return WorkClock(firstDay: firstDay, pattern: row, patterns: patterns)
    case .both(let a, let b):
      let (one, other) = (row(a), row(b))
      var row: [Int32] = []
      row.reserveCapacity(days)
      for day in 0..<days {
        row.append(
          one[day] == other[day]
            ? one[day]
            : place(of: WorkClocks.common(patterns[Int(one[day])], patterns[Int(other[day])])))
      }
      return WorkClock(firstDay: firstDay, pattern: row, patterns: patterns)
    }
  }

  private mutating func place(of shifts: [Shift]) -> Int32 {
    if let place = patternPlace[shifts] { return place }
    patterns.append(shifts)
    let place = Int32(patterns.count - 1)
    patternPlace[shifts] = place
    return place
  }

  private mutating func row(_ index: Int) -> [Int32] {
    if let row = rows[index] { return row }
    var row: [Int32] = []
    row.reserveCapacity(days)
    let chain = self.chain(index)
    // The plain week first, then what differs: later writes win.
    let week = (0..<7).map { place(of: WorkClocks.shifts(chain, weekday: $0) { $0.week }) }
    for day in 0..<days { row.append(week[WorkClocks.weekday(firstDay + day)]) }
    for calendar in chain.reversed() { write(calendar.workWeeks, chain, into: &row) }
    for calendar in chain.reversed() {
      for exception in calendar.exceptions.reversed() {
        let place = self.place(of: Shift.tidied(exception.shifts))
        exception.forEachDay(from: firstDay, count: days) { row[$0 - firstDay] = place }
      }
    }
    rows[index] = row
    return row
  }

  private mutating func write(_ weeks: [WorkWeek], _ chain: [WorkCalendar], into row: inout [Int32]) {
    for week in weeks.reversed() {
      let places = (0..<7).map { weekday -> Int32? in
        guard week.week.indices.contains(weekday), case .shifts(let shifts) = week.week[weekday] else {
          return nil
        }
        return place(of: Shift.tidied(shifts))
      }
      let from = max(Int(week.from.number), firstDay)
      let through = min(Int(week.through.number), firstDay + days - 1)
      guard from <= through else { continue }
      for day in from...through {
        if let place = places[WorkClocks.weekday(day)] { row[day - firstDay] = place }
      }
    }
  }

  /// The calendar and those it is derived from, itself first; a calendar that is derived from itself ends the chain.
  private func chain(_ index: Int) -> [WorkCalendar] {
    var chain: [WorkCalendar] = []
    var seen: Set<Int> = []
    var at: Int? = index
    while let here = at, calendars.indices.contains(here), seen.insert(here).inserted {
      chain.append(calendars[here])
      at = calendars[here].base
    }
    return chain
  }

  private static func shifts(
    _ chain: [WorkCalendar], weekday: Int, _ week: (WorkCalendar) -> [WorkCalendar.DayRule]
  ) -> [Shift] {
    for calendar in chain {
      let rules = week(calendar)
      if rules.indices.contains(weekday), case .shifts(let shifts) = rules[weekday] {
        return Shift.tidied(shifts)
      }
    }
    return []
  }

  /// 0 for Monday to 6 for Sunday.
  private static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  /// What lies in both rows of shifts.
  static func common(_ a: [Shift], _ b: [Shift]) -> [Shift] {
    var (i, j) = (0, 0)
    var result: [Shift] = []
    while i < a.count, j < b.count {
      let (start, end) = (max(a[i].start, b[j].start), min(a[i].end, b[j].end))
      if start < end { result.append(Shift(start: start, end: end)) }
      if a[i].end < b[j].end { i += 1 } else { j += 1 }
    }
    return result
  }
}
