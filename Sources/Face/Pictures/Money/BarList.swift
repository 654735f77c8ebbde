import Markup

/// Sums side by side, such as cost by department, as bars from one zero line.
public struct BarList: Piece {
  /// One bar; without a value it is named and said to be unknown.
  public struct Bar: Sendable {
    public var label: String
    public var value: Double?
    public var href: String?

    public init(_ label: String, _ value: Double?, href: String? = nil) {
      self.label = label
      self.value = value
      self.href = href
    }
  }

  static let limit = 40
  static let width = 760.0
  static let left = 232.0
  static let row = 26.0

  public var id: String
  public var title: String
  public var bars: [Bar]
  /// What the values are counted in, said once in the caption.
  public var unit: String

  /// Bars in the order in which they should stand.
  public init(id: String = "bars", title: String, bars: [Bar], unit: String = "") {
    self.id = id
    self.title = title
    self.bars = bars
    self.unit = unit
  }

  public var markup: Markup {
    guard !bars.isEmpty else { return PictureFrame.empty(id: id, title: title, "The sums stand here.") }
    let shown = Array(bars.prefix(Self.limit))
    let rest = bars.dropFirst(Self.limit)
    var notes: [String] = []
    if !rest.isEmpty {
      let sum = rest.compactMap { PictureNumber.usable($0.value) }.reduce(0, +)
      notes.append("and \(Grouped.text(rest.count)) more, together \(PictureNumber.short(sum))")
    }
    let unknown = bars.count { PictureNumber.usable($0.value) == nil }
    if unknown > 0 { notes.append("\(PictureNumber.counted(unknown, "value is", "values are")) not known.") }
    let rows = bars.prefix(PictureTable.limit).map { bar -> [PictureTable.Cell] in
      [.init(bar.label, href: bar.href), .init(Self.said(bar))]
    }
    return PictureFrame(
      id: id, title: title, lead: unit.isEmpty ? "" : "In \(unit).", width: Self.width,
      height: Double(shown.count) * Self.row + 8, interactive: shown.contains { $0.href != nil },
      drawing: drawing(shown), notes: notes,
      table: PictureTable(
        ["Name", unit.isEmpty ? "Value" : unit], numbersFrom: 1, rows: rows,
        more: bars.count - rows.count)
    ).markup
  }

  private static func said(_ bar: Bar) -> String {
    PictureNumber.usable(bar.value).map(PictureNumber.short) ?? "not known"
  }

  private func drawing(_ shown: [Bar]) -> Markup {
    let values = shown.compactMap { PictureNumber.usable($0.value) }
    let low = min(values.min() ?? 0, 0)
    let high = max(values.max() ?? 0, 0)
    // Room for the figures, at both ends when there are bars on both sides of zero.
    let scale = PictureScale(low, high, from: Self.left + (low < 0 ? 70 : 0), to: Self.width - 70)
    let zero = scale.place(0)
    var out = Markup.nothing
    for (index, bar) in shown.enumerated() {
      let y = Double(index) * Self.row + 4
      var mark = Draw.text(bar.label, 0, y + 17, .label, within: Self.left - 16)
      let value = PictureNumber.usable(bar.value)
      if let value {
        let end = scale.place(value)
        let colour = value < 0 ? "mark-neutral" : "mark-accent"
        mark += Draw.rect(min(zero, end), y + 4, abs(end - zero), Self.row - 8, colour, radius: 2)
        let place = value < 0 ? end - 6 : end + 6
        mark += Draw.text(Self.said(bar), place, y + 17, .strong, anchor: value < 0 ? .end : .start)
      } else {
        mark += Draw.text("not known", zero + 6, y + 17)
      }
      out += Draw.mark(bar.href, "\(bar.label): \(Self.said(bar)) \(unit)", mark)
    }
    return out + Draw.line(zero, 2, zero, Double(shown.count) * Self.row + 6, "axis")
  }
}
