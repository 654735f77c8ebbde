import Measures

/// Numbers, dates and lengths of time as people read them in a sentence.
enum TextFigures {
  /// With at most two decimals, trailing zeros left out: 5, 2.5, 0.33. What is no number is "?".
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, let hundredths = Int64(exactly: (value * 100).rounded()) else { return "?" }
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    return hundredths % 10 == 0
      ? Decimals.text(hundredths / 10, places: 1) : Decimals.text(hundredths, places: 2)
  }

  /// `12 Mar`, or `12 Mar 2026`.
  static func day(_ moment: Moment, withYear: Bool) -> String {
    let (year, month, day) = moment.day.parts
    let name = months.indices.contains(month - 1) ? months[month - 1] : "?"
    return withYear ? "\(day) \(name) \(year)" : "\(day) \(name)"
  }

  /// `Mon`.
  static func weekday(_ moment: Moment) -> String {
    let number = moment.day.weekday - 1
    return weekdays.indices.contains(number) ? weekdays[number] : "?"
  }

  /// `16:30`.
  static func time(_ moment: Moment) -> String {
    let (hour, minute) = (moment.secondOfDay / 3600, moment.secondOfDay / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Seconds of work as days, or as hours below a day: `5 working days`, `1 working hour`.
  ///
  /// - Parameter secondsPerDay: how long a working day is; hours are given where it is not positive.
  static func work(_ seconds: Int, secondsPerDay: Int, kind: String = "working") -> String {
    let size = Double(seconds.magnitude)
    if secondsPerDay > 0, size >= Double(secondsPerDay) || seconds == 0 {
      return count(size / Double(secondsPerDay), "\(kind) day")
    }
    return count(size / 3600, "\(kind) hour")
  }

  /// `1 task`, `2.5 tasks`.
  static func count(_ value: Double, _ noun: String) -> String {
    let text = decimal(value)
    return "\(text) \(noun)\(text == "1" ? "" : "s")"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
