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
    /// What stands on the bar of a summary whose lines are put away.
    public var marks: [Mark] = []
    /// Up to when progress is reported, where lines have dates of their own for it.
    public var dataDate: Double?
    /// Whether the lines of a summary are shown; nil where there are none.
    public var fold: Fold?
    /// What can be changed where it stands, by its column; what is not named is only shown.
    public var edits: [Column: Cell] = [:]

    public init(id: String, code: String, name: String, level: Int, kind: Kind) {
      (self.id, self.code, self.name, self.level, self.kind) = (id, code, name, level, kind)
    }

    /// A project is a summary over a whole plan, among several.
    public enum Kind: Sendable { case task, summary, milestone, blank, project }

    /// A milestone on the bar of what it belongs to.
    public struct Mark: Sendable {
      public var day: Double
      public var title: String
      public var isCritical: Bool
      public init(day: Double, title: String, isCritical: Bool) {
        (self.day, self.title, self.isCritical) = (day, title, isCritical)
      }
    }

    /// Whether lines are shown, and where putting them away or bringing them back leads.
    public struct Fold: Sendable {
      public var isOpen: Bool
      public var href: String
      public init(isOpen: Bool, href: String) { (self.isOpen, self.href) = (isOpen, href) }
    }

    /// The columns whose values a planner changes.
    public enum Column: Sendable, Hashable { case name, duration, start, finish, waitsFor }

    /// A value that can be changed: the field that is sent, and how it is typed.
    public struct Cell: Sendable {
      public var field: String
      public var label: String
      public var value: String
      public init(field: String, label: String, value: String) {
        (self.field, self.label, self.value) = (field, label, value)
      }
    }
  }

  /// A link between two rows, by their places.
  public struct Tie: Sendable {
    public var from: Int
    public var to: Int
    /// Whether it leaves from and arrives at the finish.
    public var leavesFinish: Bool
    public var arrivesAtFinish: Bool
    public var isCritical: Bool
    /// What it says, where it joins two projects.
    public var title: String?
    /// Where on its rows it leaves and arrives, where that is not their own dates.
    public var fromDay: Double?
    public var toDay: Double?
    public init(from: Int, to: Int, leavesFinish: Bool, arrivesAtFinish: Bool, isCritical: Bool) {
      (self.from, self.to, self.isCritical) = (from, to, isCritical)
      (self.leavesFinish, self.arrivesAtFinish) = (leavesFinish, arrivesAtFinish)
    }
  }

  public enum Zoom: String, Sendable, CaseIterable {
    case days, weeks, months, quarters, years

    /// The scale at which so many days are seen at a glance.
    public static func fitting(_ days: Int) -> Zoom {
      days < 50 ? .days : days < 250 ? .weeks : days < 1200 ? .months : .quarters
    }

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
  /// Where changes are sent, a task's under its id; nil where nothing can be changed.
  public var editAction: String?
  public var revision: Int
  /// The first and the last moment of the whole plan, so that the windows of a long plan have one axis.
  public var span: ClosedRange<Double>?

  public init(
    title: String, rows: [Row], ties: [Tie] = [], zoom: Zoom = .weeks, dataDate: Double? = nil,
    today: Double? = nil, idleWeekdays: [Bool] = [], firstRow: Int = 1, total: Int? = nil,
    editAction: String? = nil, revision: Int = 0, span: ClosedRange<Double>? = nil
  ) {
    (self.title, self.rows, self.ties, self.zoom) = (title, rows, ties, zoom)
    (self.dataDate, self.today, self.idleWeekdays) = (dataDate, today, idleWeekdays)
    (self.firstRow, self.total, self.editAction) = (firstRow, total ?? rows.count, editAction)
    (self.revision, self.span) = (revision, span)
  }

  public var markup: Markup {
    let bars = GanttBars(self)
    return """
      <div class="gantt" tabindex="0" role="region" aria-label="\(title)"\
      \(Attribute.text("data-edit", editAction)) data-revision="\(revision)" data-first-row="\(firstRow)" \
      data-total="\(total)" data-first-day="\(bars.first)" data-scale="\(bars.scale)">\
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
    let isSummary = row.kind == .summary || row.kind == .project
    let link: Markup =
      row.href.map {
        "<a href=\"\(Link.safe($0))\"\(if: row.isSelected, " aria-current=\"true\"")>\(row.name)</a>"
      }
      ?? "\(row.name)"
    let fold = row.fold.map { fold -> Markup in
      let words = "\(fold.isOpen ? "Put away" : "Show") the lines of \(row.name)"
      return """
        <a class="gantt-fold" href="\(Link.safe(fold.href))" aria-label="\(words)">\(fold.isOpen ? "▾" : "▸")</a>
        """
    }
    let name: Markup = "\(fold)\(cell(row, .name, link))"
    return """
      <tr role="row" id="\(Attribute.id("task-" + row.id))" aria-level="\(row.level)" aria-rowindex="\(number)" \
      data-task="\(row.id)"\(if: row.fold?.isOpen == true, " aria-expanded=\"true\"")\
      \(if: row.fold?.isOpen == false, " aria-expanded=\"false\"")\
      \(if: row.isSelected, " aria-selected=\"true\"") class="\(isSummary ? "summary" : "")\(if: row.kind == .project, " project")\(row.isCritical ? " critical" : "")">\
      <td>\(row.code)</td><td class="gantt-name" title="\(row.name)">\
      <span class="gantt-indent" data-level="\(min(row.level, 12))">\(name)</span>\
      \(if: row.isCritical && !isSummary, "<span class=\"gantt-flag\" title=\"Critical\">critical</span>")</td>\
      <td class="num">\(cell(row, .duration, "\(row.duration)"))</td>\
      <td><span class="gantt-date">\(cell(row, .start, "\(row.startText)"))</span>\(row.why)</td>\
      <td>\(cell(row, .finish, "\(row.finishText)"))</td><td class="num">\(row.floatText)</td>\
      <td class="gantt-waits">\(cell(row, .waitsFor, "\(row.waitsFor)"))</td></tr>
      """
  }

  /// What a cell shows, to be changed where it stands if it can be.
  private func cell(_ row: Row, _ column: Row.Column, _ shown: Markup) -> Markup {
    guard let editAction, let cell = row.edits[column] else { return shown }
    return Editable(
      shown.isEmpty ? "–" : shown, field: cell.field, label: cell.label, href: "\(editAction)/\(row.id)",
      revision: revision, value: cell.value, group: "plan"
    ).markup
  }
}
