import Markup

/// A plan as a table of tasks with its bars beside it, row by row: what people call a Gantt chart.
///
/// The table is the text of the picture: every date that is drawn stands in it.
public struct GanttChart: Piece {
  /// One line of the plan; moments are days since 1 January 1970, with the part of the day after the point.
  public struct Row: Sendable {
    public var id: String
    public var code: String
    public var name: String
    /// 1 for the highest level of the outline.
    public var level: Int
    public var kind: Kind
    public var isCritical = false
    public var isSelected = false
    public var start: Double?
    public var finish: Double?
    public var baselineStart: Double?
    public var baselineFinish: Double?
    /// Until when it may slip without the plan finishing later.
    public var lateFinish: Double?
    public var deadline: Double?
    /// 0 to 1.
    public var done = 0.0
    public var duration = ""
    public var startText = ""
    public var finishText = ""
    public var floatText = ""
    public var waitsFor = ""
    public var resources = ""
    /// What holds its start.
    public var why: Markup = .nothing
    public var href: String?

    public init(id: String, code: String, name: String, level: Int, kind: Kind) {
      (self.id, self.code, self.name, self.level, self.kind) = (id, code, name, level, kind)
    }

    public enum Kind: Sendable { case task, summary, milestone, blank }
  }

  /// A link between two rows, by their places.
  public struct Tie: Sendable {
    public var from: Int
    public var to: Int
    /// Whether it leaves from and arrives at the finish.
    public var leavesFinish: Bool
    public var arrivesAtFinish: Bool
    public var isCritical: Bool
    public init(from: Int, to: Int, leavesFinish: Bool, arrivesAtFinish: Bool, isCritical: Bool) {
      (self.from, self.to, self.isCritical) = (from, to, isCritical)
      (self.leavesFinish, self.arrivesAtFinish) = (leavesFinish, arrivesAtFinish)
    }
  }

  public enum Zoom: String, Sendable, CaseIterable {
    case days, weeks, months, quarters, years

    /// Pixels a day.
    var scale: Double {
      switch self {
      case .days: 26
      case .weeks: 9
      case .months: 3
      case .quarters: 1.2
      case .years: 0.4
      }
    }
  }

  public var title: String
  public var rows: [Row]
  public var ties: [Tie]
  public var zoom: Zoom
  public var dataDate: Double?
  public var today: Double?
  /// Whether Monday to Sunday are without work, for the shade behind the bars.
  public var idleWeekdays: [Bool]
  /// The number of the first row, for windows of a long plan.
  public var firstRow: Int
  public var total: Int
  public var editAction: String?

  public init(
    title: String, rows: [Row], ties: [Tie] = [], zoom: Zoom = .weeks, dataDate: Double? = nil,
    today: Double? = nil, idleWeekdays: [Bool] = [], firstRow: Int = 1, total: Int? = nil,
    editAction: String? = nil
  ) {
    (self.title, self.rows, self.ties, self.zoom) = (title, rows, ties, zoom)
    (self.dataDate, self.today, self.idleWeekdays) = (dataDate, today, idleWeekdays)
    (self.firstRow, self.total, self.editAction) = (firstRow, total ?? rows.count, editAction)
  }

  public var markup: Markup {
    let bars = GanttBars(self)
    return """
      <div class="gantt" tabindex="0" role="region" aria-label="\(title)"\
      \(Attribute.text("data-edit", editAction))>\
      <table role="treegrid" aria-label="\(title)" aria-rowcount="\(total + 1)" class="gantt-table">\
      <thead><tr aria-rowindex="1"><th scope="col">No.</th><th scope="col" class="gantt-name">Task</th>\
      <th scope="col" class="num">Duration</th><th scope="col">Start</th><th scope="col">Finish</th>\
      <th scope="col" class="num">Float</th><th scope="col">Waits for</th></tr></thead>\
      <tbody>\(rows.indices.map(row))</tbody></table>\
      <div class="gantt-side"><svg class="gantt-axis" aria-hidden="true" width="\(bars.width)" \
      height="\(GanttBars.head)" viewBox="0 0 \(bars.width) \(GanttBars.head)">\(bars.axis)</svg>\
      <svg class="gantt-chart" role="group" aria-label="Bars of the tasks; the table beside it says the same." \
      width="\(bars.width)" height="\(bars.height - Int(GanttBars.head))" \
      viewBox="0 \(GanttBars.head) \(bars.width) \(bars.height - Int(GanttBars.head))">\(bars.drawing)</svg></div></div>
      """
  }

  private func row(_ place: Int) -> Markup {
    let row = rows[place]
    let number = firstRow + place + 1
    if row.kind == .blank {
      return """
        <tr role="row" aria-level="1" aria-rowindex="\(number)"><td>\(row.code)</td><td>&nbsp;</td><td></td><td></td>\
        <td></td><td></td><td></td></tr>
        """
    }
    let isSummary = row.kind == .summary
    let name: Markup =
      row.href.map {
        "<a href=\"\(Link.safe($0))\"\(if: row.isSelected, " aria-current=\"true\"")>\(row.name)</a>"
      }
      ?? "\(row.name)"
    return """
      <tr role="row" id="\(Attribute.id("task-" + row.id))" aria-level="\(row.level)" aria-rowindex="\(number)"\
      data-task="\(row.id)"\
      \(if: row.isSelected, " aria-selected=\"true\"") class="\(isSummary ? "summary" : "")\(row.isCritical ? " critical" : "")">\
      <td>\(row.code)</td><td class="gantt-name" title="\(row.name)">\
      <span class="gantt-indent" data-level="\(min(row.level, 12))">\(name)</span>\
      \(if: row.isCritical && !isSummary, "<span class=\"gantt-flag\" title=\"Critical\">critical</span>")</td>\
      <td class="num">\(row.duration)</td><td><span class="gantt-date">\(row.startText)</span>\(row.why)</td>\
      <td>\(row.finishText)</td><td class="num">\(row.floatText)</td><td class="gantt-waits">\(row.waitsFor)</td></tr>
      """
  }
}
