/// A stretch of working time within one day, such as 08:00 to 12:00.
public struct Shift: Hashable, Sendable {
  /// Seconds after midnight at which work begins: 0 to 86,399.
  public var start: Int
  /// Seconds after midnight at which work ends: more than `start`, at most 86,400.
  public var end: Int

  /// - Parameters: seconds after midnight.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// From the hour to the hour, both counted from midnight.
  public static func hours(_ from: Int, _ to: Int) -> Shift { Shift(start: from * 3600, end: to * 3600) }

  /// In the order of the day, without overlap and without what lies outside the day.
  ///
  /// Files hold shifts that overlap, that end before they begin and that touch; work is counted once.
  static func tidied(_ shifts: [Shift]) -> [Shift] {
    var result: [Shift] = []
    let held = shifts.map { Shift(start: max($0.start, 0), end: min($0.end, Moment.secondsPerDay)) }
    for shift in held.filter({ $0.start < $0.end }).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, shift.start <= last.end {
        result[result.count - 1].end = max(last.end, shift.end)
      } else {
        result.append(shift)
      }
    }
    return result
  }
}
