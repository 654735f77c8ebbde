import Face
import Measures

/// Days in words for pages that show many of them.
enum LongDayText {
  static func text(_ day: Day) -> String { LongDay.text(day.description) }
  /// The day after the last one that counted.
  static func after(_ day: Day) -> String { text(day.adding(1)) }
}
