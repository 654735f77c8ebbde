import Measures
import Scheduling

/// Reads a day with or without a time as tools write them: `2026-03-02 08:00`, `Mon 02/03/26`, `02-Mar-26 08:00 A`.
struct MomentNotation {
  /// Whether `03/04/2021` is 3 April or 4 March.
  var order: DayReading.Order
  /// The time of day that stands for one that is missing, in seconds after midnight.
  var usual: Int

  /// A moment, and whether the text marks it as one that has happened (P6 writes an A after it).
  struct Read: Hashable {
    var moment: Moment
    var isActual: Bool
  }

  func read(_ text: String) -> Read? {
    let bytes = LinkScan.trimmed(Array(text.utf8)[...])
    guard bytes.count >= 6, bytes.count <= 60 else { return nil }
    if let moment = PlanNumber.moment(bytes) {
      return Read(
        moment: bytes.count == 10 ? Moment(moment.day, secondOfDay: usual) : moment, isActual: false)
    }
    var day: [ArraySlice<UInt8>] = []
    var second: Int?
    var isActual = false
    for word in bytes.split(separator: 0x20) {
      let low = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if low == [0x61] {
        isActual = true
      } else if low == [0x2A] || MomentNotation.isWeekday(low) {
        continue
      } else if low.contains(0x3A) {
        guard let time = MomentNotation.time(low) else { return nil }
        second = time
      } else if low == Array("am".utf8) || low == Array("pm".utf8) {
        second = MomentNotation.halved(second, isAfternoon: low.first == 0x70)
      } else {
        day.append(low.last == 0x2A ? low.dropLast() : low[...])
      }
    }
    let words = day.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard case .value(let found) = DayReading(order: order).read(words) else { return nil }
    return Read(moment: Moment(found, secondOfDay: second ?? usual), isActual: isActual)
  }

  private static func isWeekday(_ word: [UInt8]) -> Bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let plain = word.last == 0x2C || word.last == 0x2E ? word.dropLast() : word[...]
    return plain.count >= 2 && names.contains { Array($0.utf8).starts(with: plain) }
  }

  /// Seconds after midnight of `8:00`, `08:00:30`, `8:00pm`; 24:00 is the end of the day.
  static func time(_ word: [UInt8]) -> Int? {
    let half: Bool? = word.suffix(2) == [0x70, 0x6D] ? true : word.suffix(2) == [0x61, 0x6D] ? false : nil
    let parts = (half == nil ? word[...] : word.dropLast(2)).split(separator: 0x3A, maxSplits: 3)
      .map { PlanNumber.integer($0) ?? -1 }
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0 >= 0 && $0 < 60 }),
      let hour = parts.first,
      hour <= 24
    else { return nil }
    let second = hour * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    guard second <= 86_400 else { return nil }
    return half.map { halved(second, isAfternoon: $0) ?? second } ?? second
  }

  private static func halved(_ second: Int?, isAfternoon: Bool) -> Int? {
    guard let second, second < 13 * 3600 else { return second }
    return second % 43_200 + (isAfternoon ? 43_200 : 0)
  }

  /// A moment that was written as a day twice begins and ends at once.
  static func gather(_ task: inout PlanTask, usualFinish: Int) {
    guard task.duration == 0, let start = task.stored.start, let finish = task.stored.finish, start < finish,
      start.day == finish.day, finish.secondOfDay == usualFinish
    else { return }
    task.stored.finish = start
  }

  /// Whether the texts of a column put the day first or the month first; nil where they do not tell.
  static func order(of texts: some Sequence<String>) -> DayReading.Order? {
    for text in texts {
      let words = text.utf8.split { $0 == 0x20 }
      for word in words {
        let parts = word.split { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
        guard parts.count == 3, let first = DayReading.digits(Array(parts[0])[...]),
          let second = DayReading.digits(Array(parts[1])[...]), first <= 31, second <= 31
        else { continue }
        if first > 12 { return .dayFirst }
        if second > 12 { return .monthFirst }
      }
    }
    return nil
  }
}
