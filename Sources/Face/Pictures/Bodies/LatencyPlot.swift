import Markup

/// How many days decisions took: a dot for each, the middle of them, and the target of the body.
public struct LatencyPlot: Piece {
  /// One decision.
  public struct Dot: Sendable {
    public var days: Int
    public var title: String
    public var href: String?

    public init(days: Int, title: String, href: String? = nil) {
      self.days = days
      self.title = title
      self.href = href
    }
  }

  /// Decisions that are measured together.
  public struct Row: Sendable {
    public var label: String
    public var dots: [Dot]
    /// The middle, in days; nil where nothing was decided.
    public var median: Double?
    public var target: Int?
    public var href: String?

    public init(label: String, dots: [Dot], median: Double?, target: Int? = nil, href: String? = nil) {
      self.label = label
      self.dots = dots
      self.median = median
      self.target = target
      self.href = href
    }
  }

  static let width = 760.0
  static let left = 232.0
  static let rowHeight = 44.0
  static let rowLimit = 60
  /// Dots of one row; more would lie upon each other.
  static let dotLimit = 300

  public var id: String
  public var title: String
  public var rows: [Row]

  public init(id: String = "latency", title: String = "Days from raised to decided", rows: [Row]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  public var markup: Markup {
    guard rows.contains(where: { !$0.dots.isEmpty }) else {
      return PictureFrame.empty(
        id: id, title: title, "The picture stands here once something that was raised has been decided.")
    }
    let shown = Array(rows.prefix(Self.rowLimit))
    let height = Double(shown.count) * Self.rowHeight + 34
    let left = rows.count - shown.count
    return PictureFrame(
      id: id, title: title,
      lead: "One dot for each decision. The line is the middle of them, the diamond the target.",
      width: Self.width, height: height, interactive: true, drawing: drawing(shown),
      notes: left > 0 ? ["and \(Grouped.text(left)) more, in the table"] : [], table: table
    ).markup
  }

  private func drawing(_ shown: [Row]) -> Markup {
    let days = shown.flatMap { row in
      row.dots.map { Double(Self.drawn($0.days)) }
        + [row.target.map { Double(Self.drawn($0)) }].compactMap { $0 }
    }
    let scale = PictureScale.rounded(days, from: Self.left, to: Self.width - 24)
    let foot = Double(shown.count) * Self.rowHeight + 8
    var out = Markup.nothing
    for tick in scale.ticks {
      let x = scale.place(tick)
      out += Draw.line(x, 4, x, foot, tick == 0 ? "axis" : "grid")
      out += Draw.text(PictureNumber.short(tick), x, foot + 18, anchor: .middle)
    }
    for (index, row) in shown.enumerated() {
      out += draw(row, Double(index) * Self.rowHeight + 8, scale)
    }
    return out
  }

  private func draw(_ row: Row, _ top: Double, _ scale: PictureScale) -> Markup {
    let middle = top + Self.rowHeight / 2
    var out = Draw.mark(
      row.href, said(row), Draw.text(row.label, 0, middle + 4, .label, within: Self.left - 20))
    if row.dots.isEmpty { return out + Draw.text("nothing decided", Self.left + 8, middle + 4) }
    var stacked: [Int: Int] = [:]
    for dot in row.dots.prefix(Self.dotLimit) {
      let days = Self.drawn(dot.days)
      let level = min(stacked[days, default: 0], 4)
      stacked[days, default: 0] += 1
      out += Draw.mark(
        dot.href, "\(dot.title): \(days) days",
        Draw.circle(scale.place(Double(days)), middle + 8 - Double(level) * 6, 4, "mark-accent"))
    }
    if let median = PictureNumber.usable(row.median) {
      let x = scale.place(median)
      out += Draw.line(x, top + 4, x, top + Self.rowHeight - 4, "line-neutral")
    }
    if let target = row.target {
      out += Draw.diamond(scale.place(Double(Self.drawn(target))), middle + 8, 6, "mark-watch")
    }
    return out
  }

  /// Days beyond ten years are errors of entry and are drawn at the end.
  private static func drawn(_ days: Int) -> Int { min(max(days, 0), 3_650) }

  private func said(_ row: Row) -> String {
    guard let median = PictureNumber.usable(row.median) else { return "\(row.label): nothing decided" }
    let target = row.target.map { ", target \(Self.drawn($0))" } ?? ""
    return "\(row.label): \(PictureNumber.counted(row.dots.count, "decision", "decisions")), middle "
      + "\(PictureNumber.short(median)) days\(target)"
  }

  private var table: PictureTable {
    PictureTable(
      ["Decided by", "Decisions", "Middle, days", "Longest, days", "Target, days"], numbersFrom: 1,
      rows: rows.prefix(PictureTable.limit).map { row in
        [
          .init(row.label, href: row.href), .init("\(row.dots.count)"),
          .init(PictureNumber.usable(row.median).map(PictureNumber.short) ?? "not known"),
          .init(row.dots.map { Self.drawn($0.days) }.max().map { "\($0)" } ?? "not known"),
          .init(row.target.map { "\(Self.drawn($0))" } ?? "none"),
        ]
      }, more: max(rows.count - PictureTable.limit, 0))
  }
}
