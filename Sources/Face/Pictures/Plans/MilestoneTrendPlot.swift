import Markup

/// What each milestone was forecast for, report by report: a line that stays level keeps its date, one that climbs slips.
public struct MilestoneTrendPlot: Piece {
  /// One milestone with what each report forecast for it, in the order of the reports.
  public struct Line: Sendable {
    public var name: String
    /// Days since 1 January 1970; nil where the report does not have it.
    public var forecasts: [Double?]
    public var isReached: Bool
    /// Working days by which it moved from the first forecast to the last, in words; empty where that is not known.
    public var moved: String
    public var href: String?

    public init(_ name: String, forecasts: [Double?], isReached: Bool, moved: String, href: String? = nil) {
      (self.name, self.forecasts, self.isReached) = (name, forecasts, isReached)
      (self.moved, self.href) = (moved, href)
    }
  }

  /// One report: what it is called and, where known, its day.
  public struct Report: Sendable {
    public var label: String
    public var day: Double?
    public init(_ label: String, day: Double?) { (self.label, self.day) = (label, day) }
  }

  static let limit = 12
  static let width = 760.0
  static let height = 360.0
  static let left = 64.0
  static let right = 560.0
  static let top = 14.0
  static let bottom = 318.0

  public var id: String
  public var title: String
  public var reports: [Report]
  public var lines: [Line]

  public init(id: String = "trend", title: String, reports: [Report], lines: [Line]) {
    (self.id, self.title, self.reports, self.lines) = (id, title, reports, lines)
  }

  public var markup: Markup {
    let usable = lines.filter { line in line.forecasts.contains { Self.drawn($0) != nil } }
    guard !usable.isEmpty, reports.count > 1 else {
      return PictureFrame.empty(
        id: id, title: title, "The picture stands here once a milestone has been forecast twice.")
    }
    // Those that moved furthest tell the most.
    let ranked = usable.enumerated().sorted {
      (Self.span($1.element), $0.offset) < (Self.span($0.element), $1.offset)
    }
    let shown = ranked.prefix(Self.limit).map(\.element)
    return PictureFrame(
      id: id, title: title,
      lead: "Across: when it was said. Up: what was forecast. A climbing line slips; a level one holds.",
      width: Self.width, height: Self.height, interactive: shown.contains { $0.href != nil },
      drawing: drawing(shown),
      notes: usable.count > shown.count
        ? ["and \(Grouped.text(usable.count - shown.count)) more that moved less, in the table"] : [],
      table: table(usable)
    ).markup
  }

  private static func drawn(_ day: Double?) -> Double? {
    day.flatMap { $0.isFinite && $0.magnitude < 1e6 ? $0 : nil }
  }

  private static func span(_ line: Line) -> Double {
    let known = line.forecasts.compactMap(drawn)
    return (known.max() ?? 0) - (known.min() ?? 0)
  }

  private func drawing(_ shown: [Line]) -> Markup {
    // Reports stand by their days where all have one, else one beside the other.
    let days = reports.map { Self.drawn($0.day) }
    let isTimed = days.allSatisfy { $0 != nil } && days.first != days.last
    let places = isTimed ? days.compactMap { $0 } : reports.indices.map(Double.init)
    let across = PictureScale(places.min() ?? 0, places.max() ?? 1, from: Self.left + 12, to: Self.right - 12)
    let all = shown.flatMap { $0.forecasts.compactMap(Self.drawn) }
    // Laid out as a length, then counted from the foot up.
    let axis = TimeAxis(holding: all, from: 0, to: Self.bottom - Self.top)
    let up = { Self.bottom - axis.scale.place($0) }
    var out = Markup.nothing
    var ceiling = Double.infinity
    for tick in axis.ticks {
      let y = up(tick.day)
      out += Draw.line(Self.left, y, Self.right, y, tick.strong ? "axis" : "grid")
      guard y < ceiling - 14 else { continue }
      out += Draw.text(tick.text, Self.left - 8, y + 4, tick.strong ? .strong : .label, anchor: .end)
      ceiling = y
    }
    var free = -Double.infinity
    for (report, place) in zip(reports, places) {
      let (x, half) = (across.place(place), PictureText.width(report.label, size: 12) / 2)
      out += Draw.line(x, Self.top, x, Self.bottom, "grid")
      guard x - half > free else { continue }
      out += Draw.text(report.label, min(max(x, half), Self.width - half), Self.bottom + 20, anchor: .middle)
      free = x + half + 8
    }
    for (index, line) in shown.enumerated() {
      out += draw(line, index, places.map(across.place), up)
    }
    return out + names(shown, up)
  }

  private func draw(_ line: Line, _ index: Int, _ across: [Double], _ up: (Double) -> Double) -> Markup {
    let points = zip(across, line.forecasts).compactMap { x, day in Self.drawn(day).map { (x, up($0)) } }
    let path = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    var mark: Markup = "<polyline class=\"trend-line trend-\(index % 6)\" points=\"\(path)\"/>"
    for point in points {
      mark += Draw.circle(point.0, point.1, 3.5, "trend-dot trend-\(index % 6)")
    }
    if line.isReached, let last = points.last {
      mark += Draw.diamond(last.0, last.1, 6, "trend-dot trend-\(index % 6)")
    }
    return Draw.mark(line.href, said(line), mark)
  }

  /// Names stand at the right at the height of the last forecast, moved apart where they would touch.
  private func names(_ shown: [Line], _ up: (Double) -> Double) -> Markup {
    let placed = shown.enumerated().compactMap { index, line in
      line.forecasts.compactMap(Self.drawn).last.map { (index, line, up($0)) }
    }.sorted { $0.2 < $1.2 }
    var out = Markup.nothing
    var free = Self.top
    let slots = Double(placed.count)
    for (done, (index, line, y)) in placed.enumerated() {
      // The rest must fit below.
      let floor = Self.bottom + 8 - (slots - Double(done) - 1) * 17
      let at = min(max(y + 4, free), max(floor, free))
      free = at + 17
      out += Draw.line(Self.right - 10, y, Self.right + 8, at - 4, "grid")
      out += Draw.circle(Self.right + 12, at - 4, 3.5, "trend-dot trend-\(index % 6)")
      out += Draw.text(line.name, Self.right + 20, at, within: Self.width - Self.right - 24)
    }
    return out
  }

  private func said(_ line: Line) -> String {
    let known = line.forecasts.compactMap(Self.drawn)
    guard let first = known.first, let last = known.last else { return line.name }
    let dates = "\(ChanceUnit.dates.said(first)) first, \(ChanceUnit.dates.said(last)) now"
    return
      "\(line.name): \(dates)\(line.moved.isEmpty ? "" : ", \(line.moved)")\(line.isReached ? ", reached" : "")"
  }

  private func table(_ usable: [Line]) -> PictureTable {
    PictureTable(
      ["Milestone"] + reports.map(\.label) + ["Moved"],
      rows: usable.prefix(PictureTable.limit).map { line in
        [PictureTable.Cell(line.name + (line.isReached ? " (reached)" : ""), href: line.href)]
          + line.forecasts.map { .init(Self.drawn($0).map(ChanceUnit.dates.said) ?? "–") }
          + [.init(line.moved.isEmpty ? "not known" : line.moved)]
      }, more: max(usable.count - PictureTable.limit, 0))
  }
}
