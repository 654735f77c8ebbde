import Markup

/// The bars of a Gantt chart under its axis, one row of the table each.
struct GanttBars: Sendable {
  /// Pixels; the stylesheet gives the table the same.
  static let row = 30.0
  static let head = 46.0

  let chart: GanttChart
  let first: Double
  let last: Double
  let scale: Double

  init(_ chart: GanttChart) {
    self.chart = chart
    let moments =
      chart.rows.flatMap { [$0.start, $0.finish, $0.baselineStart, $0.baselineFinish, $0.deadline] }
      .compactMap { $0 } + [chart.dataDate, chart.span?.lowerBound, chart.span?.upperBound].compactMap { $0 }
    let low = moments.min() ?? 0
    let high = moments.max() ?? low + 30
    let margin = chart.zoom == .days ? 2.0 : 7.0
    first = (low - margin).rounded(.down)
    // A picture wider than 16,000 pixels helps nobody: the scale gives way.
    let days = max(high + margin * 3 - first, 14)
    scale = min(chart.zoom.scale, 16_000 / days)
    last = first + max(days, 700 / scale)
  }

  var width: Int { Int(((last - first) * scale).rounded(.up)) }
  var height: Int { Int(Self.head + Self.row * Double(max(chart.rows.count, 1))) }

  func x(_ moment: Double) -> Double { ((moment - first) * scale * 10).rounded() / 10 }

  /// The lines of dates, which stay in sight while the rows go by.
  var axis: Markup {
    GanttAxis(first: first, last: last, scale: scale, zoom: chart.zoom, height: Double(height)).drawing
  }

  var drawing: Markup { idle + axis + marks + ties + chart.rows.indices.map(bar).reduce(.nothing, +) }

  /// Days without work, where they are wide enough to be seen.
  private var idle: Markup {
    guard scale >= 5, chart.idleWeekdays.count == 7 else { return .nothing }
    var out = Markup.nothing
    var day = Int(first)
    while Double(day) < last {
      let weekday = ((day + 3) % 7 + 7) % 7
      if chart.idleWeekdays[weekday] {
        out += Draw.rect(x(Double(day)), Self.head, scale, Double(height) - Self.head, "gantt-idle")
      }
      day += 1
    }
    return out
  }

  private var marks: Markup {
    var out = Markup.nothing
    if let date = chart.dataDate {
      out += Draw.line(x(date), Self.head - 6, x(date), Double(height), "gantt-data-date")
    }
    if let today = chart.today, today > first, today < last {
      out += Draw.line(x(today), Self.head - 6, x(today), Double(height), "today")
    }
    return out
  }

  private func middle(_ place: Int) -> Double { Self.head + Self.row * (Double(place) + 0.5) }

  private func bar(_ place: Int) -> Markup {
    let row = chart.rows[place]
    guard let start = row.start, let finish = row.finish, row.kind != .blank else { return .nothing }
    let (a, b, y) = (x(start), x(max(start, finish)), middle(place))
    let width = max(b - a, 2)
    var out = Markup.nothing
    if let from = row.baselineStart, let to = row.baselineFinish {
      out += Draw.rect(x(from), y + 7, max(x(to) - x(from), 2), 4, "gantt-baseline")
    }
    if let date = row.dataDate {
      out += Draw.line(x(date), y - Self.row / 2, x(date), y + Self.row / 2, "gantt-data-date")
    }
    if let late = row.lateFinish, late > finish, row.kind == .task {
      out += Draw.line(b, y, x(late), y, "gantt-float")
    }
    let tone = row.isCritical ? "gantt-critical" : "gantt-bar"
    switch row.kind {
    case .summary:
      out += """
        <path class="gantt-summary" d="M\(a) \(y - 5)H\(a + width)V\(y + 5)L\(a + width - 5) \(y)H\(a + 5)L\(a) \(y + 5)z"/>
        """
    case .project:
      out += Draw.rect(a, y - 6, width, 11, "gantt-project", radius: 2)
      for mark in row.marks {
        let diamond = Draw.diamond(x(mark.day), y, 6, mark.isCritical ? "gantt-mark critical" : "gantt-mark")
        out += Draw.mark(nil, mark.title, diamond)
      }
    case .milestone: out += Draw.diamond(a, y, 7, tone)
    default:
      out += Draw.rect(a, y - 8, width, 15, tone, radius: 2)
      // What a pointer takes hold of: the end to stretch it, the knob behind it to draw a link.
      if chart.editAction != nil, row.edits[.duration] != nil {
        out += Draw.rect(a + max(width - 6, width / 2), y - 8, min(6, width / 2), 15, "gantt-grip")
        out += Draw.circle(a + width + 7, y, 4, "gantt-knob")
      }
      if row.done > 0 { out += Draw.rect(a, y - 3, width * min(row.done, 1), 5, "gantt-done") }
    }
    if let deadline = row.deadline {
      let at = x(deadline)
      out += "<path class=\"gantt-deadline\" d=\"M\(at) \(y + 4)l5 -9h-10z\"/>"
    }
    if !row.resources.isEmpty {
      out += Draw.text(row.resources, b + 8, y + 4, .label, within: 160)
    }
    let mark = Draw.mark(row.href, "\(row.name): \(row.startText) to \(row.finishText)", out)
    return "<g data-bar=\"\(row.id)\">\(mark)</g>"
  }

  private var ties: Markup {
    var out = Markup.nothing
    for tie in chart.ties.sorted(by: { !$0.isCritical && $1.isCritical }) {
      guard chart.rows.indices.contains(tie.from), chart.rows.indices.contains(tie.to) else { continue }
      let (from, to) = (chart.rows[tie.from], chart.rows[tie.to])
      guard let a = tie.fromDay ?? (tie.leavesFinish ? from.finish : from.start),
        let b = tie.toDay ?? (tie.arrivesAtFinish ? to.finish : to.start)
      else { continue }
      let (x1, y1, x2) = (x(a), middle(tie.from), x(b))
      let down = tie.to > tie.from
      let y2 = middle(tie.to) + (down ? -9 : 9)
      // Out to the side, down between the rows, and onto the end it holds.
      let side = tie.leavesFinish ? max(x1 + 6, min(x2, x1 + 6)) : x1 - 6
      let turn = y2 + (down ? -5 : 5)
      let path = x2 >= side ? "M\(x1) \(y1)H\(x2)V\(y2)" : "M\(x1) \(y1)H\(side)V\(turn)H\(x2)V\(y2)"
      let tone = "gantt-tie\(tie.title == nil ? "" : " cross")\(tie.isCritical ? " critical" : "")"
      let line: Markup = """
        <path class="\(tone)" d="\(path)"/><path class="\(tone) head" d="M\(x2) \(y2)l-3 \(down ? -5 : 5)h6z"/>
        """
      out += tie.title.map { Draw.mark(nil, $0, line) } ?? line
    }
    return out
  }
}
