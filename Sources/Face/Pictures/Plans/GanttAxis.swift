import Markup

/// The two lines of dates over a Gantt chart, and the lines that run down from them.
struct GanttAxis: Sendable {
  let first: Double
  let last: Double
  let scale: Double
  let zoom: GanttChart.Zoom
  let height: Double

  private func x(_ day: Int) -> Double { ((Double(day) - first) * scale * 10).rounded() / 10 }

  var drawing: Markup {
    var out = Draw.line(0, GanttBars.head, (last - first) * scale, GanttBars.head, "axis")
    for (day, words) in steps(upper) { out += tick(day, words, y: 16, from: 0, isUpper: true) }
    for (day, words) in steps(lower) { out += tick(day, words, y: 37, from: 22, isUpper: false) }
    return out
  }

  private enum Step { case day, week, month, quarter, year, fiveYears }

  private var upper: Step {
    switch zoom {
    case .days, .weeks: .month
    case .months, .quarters: .year
    case .years: .fiveYears
    }
  }

  private var lower: Step {
    switch zoom {
    case .days: .day
    case .weeks: .week
    case .months: .month
    case .quarters: .quarter
    case .years: .year
    }
  }

  private func tick(_ day: Int, _ words: String, y: Double, from: Double, isUpper: Bool) -> Markup {
    let at = x(day)
    // What is cut off at the left edge is named at the edge.
    let text = Draw.text(words, max(at, 0) + 4, y, isUpper ? .strong : .label)
    return Draw.line(at, from, at, isUpper ? GanttBars.head : height, "grid") + text
  }

  /// The days at which a step begins, the one before the first included, with what it is called.
  private func steps(_ step: Step) -> [(day: Int, words: String)] {
    let (from, to) = (Int(first), Int(last))
    switch step {
    case .day: return (from...max(from, to)).map { ($0, "\(CivilDay(Int32($0)).day)") }
    case .week:
      let monday = from - ((from + 3) % 7 + 7) % 7
      return stride(from: monday, through: to, by: 7).map {
        let day = CivilDay(Int32($0))
        return ($0, "\(day.day) \(CivilDay.months[day.month - 1])")
      }
    default: return months(step, from, to)
    }
  }

  private func months(_ step: Step, _ from: Int, _ to: Int) -> [(day: Int, words: String)] {
    let start = CivilDay(Int32(from))
    var (year, month) = (start.year, start.month)
    var found: [(day: Int, words: String)] = []
    while true {
      let day = CivilDay.number(year: year, month: month)
      if day > to || found.count > 2000 { break }
      switch step {
      case .month:
        let short = "\(CivilDay.months[month - 1])"
        found.append((day, zoom == .months ? short : "\(short) \(year)"))
      case .quarter: if month % 3 == 1 || found.isEmpty { found.append((day, "Q\((month - 1) / 3 + 1)")) }
      case .year: if month == 1 || found.isEmpty { found.append((day, "\(year)")) }
      default: if month == 1 && year % 5 == 0 || found.isEmpty { found.append((day, "\(year)")) }
      }
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return found
  }
}
