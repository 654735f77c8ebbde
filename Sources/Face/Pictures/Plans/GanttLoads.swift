import Markup

/// Who is asked for how much, under a Gantt chart and on its scale of time.
public struct GanttLoads: Piece {
  /// One resource, with stretches of load; days since 1 January 1970.
  public struct Row: Sendable {
    public var name: String
    /// What there is and the most that is asked for, in words.
    public var has: String
    public var most: String
    public var isOver: Bool
    /// 1 is all that there is.
    public var steps: [LoadStrip.Step]
    public init(name: String, has: String, most: String, isOver: Bool, steps: [LoadStrip.Step]) {
      (self.name, self.has, self.most) = (name, has, most)
      (self.isOver, self.steps) = (isOver, steps)
    }
  }

  static let limit = 100
  /// Loads beyond it are drawn as it, and said in words.
  static let mostShare = 2.0

  /// The chart above: its scale and its first and last day.
  public var chart: GanttChart
  public var title: String
  public var rows: [Row]

  public init(title: String, chart: GanttChart, rows: [Row]) {
    (self.title, self.chart, self.rows) = (title, chart, rows)
  }

  public var markup: Markup {
    guard !rows.isEmpty else { return .nothing }
    let shown = rows.prefix(Self.limit)
    let bars = GanttBars(chart)
    let (width, height) = (bars.width, Int(GanttBars.row) * shown.count)
    let left = rows.count - shown.count
    return """
      <div class="gantt gantt-loads" tabindex="0" role="region" aria-label="\(title)" data-with-chart>\
      <table class="gantt-table"><caption class="sr">\(title)</caption>\
      <thead class="sr"><tr><th scope="col">Resource</th><th scope="col">Has</th><th scope="col">Most</th></tr></thead>\
      <tbody>\(Array(shown), row)</tbody></table>\
      <div class="gantt-side"><svg class="gantt-chart" role="img" aria-label="Load of each resource; the table beside it says the most." \
      width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">\(drawing(Array(shown), bars, Double(height)))</svg>\
      </div></div>\(if: left > 0, "<p class=\"label\">and \(Grouped.text(left)) more</p>")
      """
  }

  private func row(_ row: Row) -> Markup {
    """
    <tr><td class="gantt-name">\(row.name)</td><td class="num">\(row.has)</td>\
    <td class="num">\(if: row.isOver, "<span class=\"gantt-flag\">over</span> ")\(row.most)</td></tr>
    """
  }

  private func drawing(_ shown: [Row], _ bars: GanttBars, _ height: Double) -> Markup {
    var out = Markup.nothing
    for (place, row) in shown.enumerated() {
      let foot = GanttBars.row * Double(place + 1)
      let full = (GanttBars.row - 6) / Self.mostShare
      var mark = Markup.nothing
      for step in row.steps where step.share > 0 && step.share.isFinite && step.to >= step.from {
        let (from, to) = (bars.x(step.from), bars.x(step.to + 1))
        mark += Draw.rect(
          from, foot - full * min(step.share, 1), to - from, full * min(step.share, 1), "mark-neutral")
        if step.share > 1 {
          let over = full * (min(step.share, Self.mostShare) - 1)
          mark += Draw.rect(from, foot - full - over, to - from, over, "mark-bad")
        }
      }
      out += Draw.mark(nil, "\(row.name): at most \(row.most) of \(row.has)", mark)
      out += Draw.line(0, foot - full, Double(bars.width), foot - full, "grid")
      out += Draw.line(0, foot, Double(bars.width), foot, "axis")
    }
    if let date = chart.dataDate {
      out += Draw.line(bars.x(date), 0, bars.x(date), height, "gantt-data-date")
    }
    return out
  }
}
