import Scheduling

/// The numbers of a plan's calendars in Primavera's file.
struct PMXMLCalendarTable {
  private var numbers: [Int] = []
  /// The number of the calendar around the clock that elapsed durations need; nil where there are none.
  private(set) var clock: Int?

  init(_ plan: Plan) {
    var used: Set<Int> = []
    var free = min(max(plan.calendars.lazy.map(\.uid).max() ?? 0, 0), Int(Int32.max))
    func next() -> Int {
      free += 1
      used.insert(free)
      return free
    }
    for calendar in plan.calendars {
      let isFree = (1...Int(Int32.max)).contains(calendar.uid) && used.insert(calendar.uid).inserted
      numbers.append(isFree ? calendar.uid : next())
    }
    if plan.tasks.contains(where: \.isElapsed) { clock = next() }
  }

  func number(_ place: Int) -> Int? { numbers.indices.contains(place) ? numbers[place] : nil }
}
