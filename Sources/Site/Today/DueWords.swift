import Measures

/// How near a day is, in words: `in 12 days`, `today`, `3 days ago`.
enum DueWords {
  static func text(_ day: Day, from now: Day) -> String {
    let days = now.days(to: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default: return days > 0 ? "in \(Amounts.group(String(days))) days" : "\(Amounts.group(String(-days))) days ago"
    }
  }
}
