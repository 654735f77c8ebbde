import Markup

/// How likely the values of one quantity are: bars for how often each came out, and the S-curve of staying at or under it.
public struct ChancePlot: Piece {
  /// How often values from `low` up to `high` came out.
  public struct Bin: Sendable {
    public var low: Double
    public var high: Double
    public var count: Int
    public init(low: Double, high: Double, count: Int) {
      (self.low, self.high, self.count) = (low, high, count)
    }
  }

  /// A point of the S-curve.
  public struct Point: Sendable {
    public var value: Double
    /// 0 to 1.
    public var confidence: Double
    public init(value: Double, confidence: Double) { (self.value, self.confidence) = (value, confidence) }
  }

  /// A value that is named in the picture, such as the planned finish.
  public struct Line: Sendable {
    public enum Kind: Sendable { case planned, percentile, deadline }
    public var name: String
    public var value: Double
    public var confidence: Double?
    public var kind: Kind
    public init(_ name: String, value: Double, confidence: Double? = nil, kind: Kind) {
      (self.name, self.value, self.confidence, self.kind) = (name, value, confidence, kind)
    }
  }

  /// Bars and points of the curve; more could not be told apart.
  static let limit = 400
  static let width = 760.0
  static let height = 300.0
  static let top = 44.0
  static let bottom = 262.0

  public var id: String
  public var title: String
  public var unit: ChanceUnit
  public var bins: [Bin]
  public var curve: [Point]
  public var lines: [Line]

  public init(
    id: String = "chances", title: String, unit: ChanceUnit, bins: [Bin], curve: [Point], lines: [Line] = []
  ) {
    (self.id, self.title, self.unit) = (id, title, unit)
    (self.bins, self.curve, self.lines) = (bins, curve, lines)
  }

  public var markup: Markup {
    let usable = bins.filter {
      $0.count > 0 && PictureNumber.usable($0.low) != nil && PictureNumber.usable($0.high) != nil
        && $0.high >= $0.low
    }
    let bins = usable.prefix(Self.limit)
    guard let low = bins.map(\.low).min(), let high = bins.map(\.high).max() else {
      return PictureFrame.empty(
        id: id, title: title, "The picture stands here once the plan was played through.")
    }
    let named = lines.filter { PictureNumber.usable($0.value) != nil }
    let ends = [low, high] + named.map(\.value)
    let axis = ChanceAxis(unit, ends.min() ?? low, ends.max() ?? high, from: 48, to: Self.width - 52)
    let lead =
      "Bars: how often it came out. Curve: how sure it is to stay at or under. Dashed: what is planned."
    return PictureFrame(
      id: id, title: title, lead: lead, width: Self.width, height: Self.height, interactive: true,
      drawing: axis.drawing(top: Self.top, bottom: Self.bottom) + bars(Array(bins), axis) + curve(axis)
        + marks(named, axis),
      notes: usable.count > bins.count ? ["and \(Grouped.text(usable.count - bins.count)) more bars"] : [],
      table: table(named)
    ).markup
  }

  private func bars(_ bins: [Bin], _ axis: ChanceAxis) -> Markup {
    let most = Double(bins.map(\.count).max() ?? 1)
    let all = bins.reduce(0) { $0 + $1.count }
    var out = Markup.nothing
    for bin in bins {
      let (from, to) = (axis.scale.place(bin.low), axis.scale.place(bin.high))
      let tall = Double(bin.count) / most * (Self.bottom - Self.top) * 0.86
      let words =
        bin.high > bin.low ? "\(unit.said(bin.low)) to \(unit.said(bin.high))" : unit.said(bin.low)
      out += Draw.mark(
        nil, "\(words): \(PictureNumber.share(bin.count, of: all))",
        Draw.rect(from, Self.bottom - tall, max(to - from - 1, 1.5), tall, "mark-neutral"))
    }
    return out + Draw.line(48, Self.bottom, Self.width - 52, Self.bottom, "axis")
  }

  private func level(_ confidence: Double) -> Double {
    Self.bottom - min(max(confidence, 0), 1) * (Self.bottom - Self.top)
  }

  private func curve(_ axis: ChanceAxis) -> Markup {
    var out = Markup.nothing
    for share in [0.0, 0.25, 0.5, 0.75, 1] {
      out += Draw.text("\(Int(share * 100)) %", Self.width - 44, level(share) + 4)
    }
    let points = curve.filter { PictureNumber.usable($0.value) != nil && $0.confidence.isFinite }.prefix(
      Self.limit)
    guard points.count > 1 else { return out }
    let steps = points.map { "\(axis.scale.place($0.value)),\(level($0.confidence))" }.joined(separator: " ")
    return out + "<polyline class=\"chance-curve\" points=\"\(steps)\"/>"
  }

  /// The names stand over the lines, on two levels where they would touch.
  private func marks(_ named: [Line], _ axis: ChanceAxis) -> Markup {
    var out = Markup.nothing
    var free = [-Double.infinity, -Double.infinity]
    for line in named.sorted(by: { $0.value < $1.value }) {
      let x = axis.scale.place(line.value)
      let colour =
        switch line.kind {
        case .planned: "chance-planned"
        case .percentile: "chance-percentile"
        case .deadline: "chance-deadline"
        }
      out += Draw.mark(nil, said(line), Draw.line(x, 34, x, Self.bottom, colour))
      let half = PictureText.width(line.name, size: 12) / 2 + 3
      guard let row = free.indices.first(where: { x - half > free[$0] }) else { continue }
      free[row] = x + half
      out += Draw.text(line.name, min(max(x, half), Self.width - half), row == 0 ? 28 : 13, anchor: .middle)
    }
    return out
  }

  private func said(_ line: Line) -> String {
    let sure = line.confidence.map { ", \(Self.percent($0)) sure" } ?? ""
    return "\(line.name): \(unit.said(line.value))\(sure)"
  }

  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return "\(Int(exactly: tenths).map(String.init) ?? String(tenths)) %"
  }

  private func table(_ named: [Line]) -> PictureTable {
    let rows =
      named.map { ($0.name, $0.value, $0.confidence) }
      + curve.map { ("", $0.value, Optional($0.confidence)) }.filter { row in
        ((row.2 ?? 0) * 20).rounded() == (row.2 ?? 0) * 20
      }
    return PictureTable(
      ["Value", "At or under it", "Named"],
      rows: rows.sorted { ($0.1, $0.2 ?? 0) < ($1.1, $1.2 ?? 0) }.map {
        [.init(unit.said($0.1)), .init($0.2.map(Self.percent) ?? "not known"), .init($0.0)]
      })
  }
}
