import Measures

/// How near a day is, in words: `in 12 days`, `today`, `3 days ago`.
enum DueWords {
  /// `31 Mar 2026`, where a long month would not fit.
  static func short(_ day: Day) -> String {
    let parts = day.parts
    return "\(parts.day)\u{A0}\(month(parts.month))\u{A0}\(parts.year)"
  }

  /// The first letters of a month, 1 to 12.
  static func month(_ number: Int) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  static func text(_ day: Day, from now: Day) -> String {
    let days = now.days(to: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default:
      return days > 0 ? "in \(Amounts.group(String(days))) days" : "\(Amounts.group(String(-days))) days ago"
    }
  }
}
