import Measures
import Scheduling

/// The week and the exceptions that stand in a calendar's `clndr_data`.
struct XERCalendarData {
  /// Monday first; nil where the data names no day of the week.
  private(set) var week: [[Shift]]?
  private(set) var exceptions: [CalendarException] = []
  /// Times, days and serials that could not be read, and days that stand there twice.
  private(set) var unread = 0
  private(set) var twice = 0

  private enum Kind { case other, days, exceptions, weekday(Int), date(Int) }

  init(_ bytes: ArraySlice<UInt8>) {
    let nodes = XERStructure(bytes).nodes
    var kinds: [Kind] = []
    kinds.reserveCapacity(nodes.count)
    var dates: [(day: Int, shifts: [Shift])] = []
    for node in nodes {
      var kind = Kind.other
      switch node.parent >= 0 ? kinds[node.parent] : .other {
      case .days:
        if let number = PlanNumber.integer(node.name), (1...7).contains(number) {
          kind = .weekday(number == 1 ? 6 : number - 2)
          if week == nil { week = Array(repeating: [], count: 7) }
        } else {
          unread += 1
        }
      case .exceptions:
        if let day = XERCalendarData.day(node.attribute(0x64)) {
          kind = .date(dates.count)
          dates.append((day, []))
        } else {
          unread += 1
        }
      case .weekday(let place): if let shift = shift(node) { week?[place].append(shift) }
      case .date(let place): if let shift = shift(node) { dates[place].shifts.append(shift) }
      case .other:
        if node.name.elementsEqual("DaysOfWeek".utf8) { kind = .days }
        if node.name.elementsEqual("Exceptions".utf8) { kind = .exceptions }
      }
      kinds.append(kind)
    }
    join(dates)
  }

  /// Days that follow each other and are worked alike become one exception.
  private mutating func join(_ dates: [(day: Int, shifts: [Shift])]) {
    let order = dates.indices.sorted { (dates[$0].day, $0) < (dates[$1].day, $1) }
    for place in order {
      let day = Day(number: Int32(dates[place].day))
      if let last = exceptions.last {
        if last.through == day {
          twice += 1
          continue
        }
        if last.through.number + 1 == day.number, last.shifts == dates[place].shifts {
          exceptions[exceptions.count - 1].through = day
          continue
        }
      }
      exceptions.append(CalendarException(from: day, through: day, shifts: dates[place].shifts))
    }
  }

  private mutating func shift(_ node: XERStructure.Node) -> Shift? {
    let (from, until) = (node.attribute(0x73), node.attribute(0x66))
    if from.isEmpty, until.isEmpty { return nil }
    guard let start = XERCalendarData.time(from), var end = XERCalendarData.time(until),
      start < Moment.secondsPerDay
    else {
      unread += 1
      return nil
    }
    if end <= start {
      if end > 0 { unread += 1 }
      end = Moment.secondsPerDay
    }
    return Shift(start: start, end: end)
  }

  /// The day of a serial that counts from 30 December 1899, as days since 1970.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let serial = PlanNumber.integer(bytes), serial >= -1_000_000, serial <= 1_000_000 else {
      return nil
    }
    let number = serial - 25_569
    return number >= Int(Day.first.number) && number <= Int(Day.last.number) ? number : nil
  }

  /// Seconds after midnight: `8:00`, `08:00`, `08:00:00`, `08:00 AM`.
  private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: 0x20, maxSplits: 2)
    guard let clock = parts.first else { return nil }
    let numbers = clock.split(separator: 0x3A, maxSplits: 3).map { PlanNumber.integer($0) ?? -1 }
    guard numbers.count >= 2, var hour = numbers.first, (0...24).contains(hour), (0...59).contains(numbers[1])
    else { return nil }
    if parts.count > 1, let half = parts[1].first, hour <= 12 {
      let isAfternoon = half == 0x50 || half == 0x70
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return min(hour * 3600 + numbers[1] * 60, Moment.secondsPerDay)
  }
}
