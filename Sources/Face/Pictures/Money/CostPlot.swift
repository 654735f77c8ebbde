import Markup

/// The field of the cost picture: its axes with honest zeros, its bubbles and the names of the largest.
struct CostPlot: Sendable {
  static let width = 1040.0
  static let height = 520.0
  static let left = 64.0
  static let right = 1024.0
  static let top = 44.0
  static let floor = 472.0
  static let largest = 30.0

  private let picture: CostBubbles
  private let points: [CostPoint]
  private let x: PictureScale
  private let y: PictureScale
  private let time: TimeAxis?
  private let most: Double

  init(_ picture: CostBubbles, _ points: [CostPoint]) {
    self.picture = picture
    self.points = points
    most = points.first?.cost ?? 0
    // Bubbles stay whole inside the field.
    let (from, to) = (Self.left + Self.largest, Self.right - Self.largest)
    if picture.across == .finish {
      let axis = TimeAxis(holding: points.map(\.x), from: from, to: to)
      time = axis
      x = axis.scale
    } else {
      time = nil
      x = PictureScale.rounded(points.map(\.x), from: from, to: to)
    }
    y = Self.upward(points.map(\.variance), picture.upward)
  }

  /// A plain scale, unless a few values are so far out that the rest would lie on one line.
  private static func upward(_ values: [Double], _ wish: CostBubbles.Upward) -> PictureScale {
    let (from, to) = (floor - 22, top + 22)
    let sizes = values.map { abs($0) }.sorted()
    let upper = sizes.isEmpty ? 0 : sizes[sizes.count * 3 / 4]
    let spread = (sizes.last ?? 0) > max(6 * upper, 60)
    guard wish == .logarithmic || (wish == .automatic && spread) else {
      return PictureScale.rounded(values, from: from, to: to)
    }
    let low = min(values.min() ?? 0, -10)
    let high = max(values.max() ?? 0, 10)
    return PictureScale(low * 1.15, high * 1.15, from: from, to: to, bend: 10)
  }

  var drawing: Markup {
    let bubbles = points.map { bubble($0) }
    return "\(across)\(upward)\(bubbles)\(names)"
  }

  private var across: Markup {
    if let time {
      let today = CivilDay.usable(picture.today).flatMap { $0 >= x.low && $0 <= x.high ? x.place($0) : nil }
      let now =
        today.map {
          Draw.line($0, Self.top, $0, Self.floor, "today") + Draw.text("Today", $0 + 4, Self.top - 4, .strong)
        }
        ?? .nothing
      return time.drawing(top: Self.top, bottom: Self.floor, textY: Self.floor + 18) + now
        + Draw.text("Finish", Self.right, Self.floor + 40, .strong, anchor: .end)
    }
    var out = Markup.nothing
    for tick in x.ticks {
      let place = x.place(tick)
      out += Draw.line(place, Self.top, place, Self.floor, tick == 0 ? "axis" : "grid")
      let text = tick == 0 ? "On time" : PictureNumber.signed(tick)
      out += Draw.text(text, place, Self.floor + 18, tick == 0 ? .strong : .label, anchor: .middle)
    }
    out += Draw.text("Days after the baseline finish →", Self.right, Self.floor + 40, .strong, anchor: .end)
    return out
  }

  private var upward: Markup {
    var out = Markup.nothing
    for tick in y.ticks {
      let place = y.place(tick)
      out += Draw.line(Self.left, place, Self.right, place, tick == 0 ? "axis" : "grid")
      let text = tick == 0 ? "0%" : PictureNumber.percent(tick)
      out += Draw.text(text, Self.left - 8, place + 4, tick == 0 ? .strong : .label, anchor: .end)
    }
    let scale = y.bend == nil ? "" : ", in powers of ten beyond ±10%"
    out += Draw.text("Cost variance\(scale)", 0, 14, .strong)
    out += Draw.text("↑ over budget, ↓ under budget", 0, 30)
    return out + "\n"
  }

  private func radius(_ point: CostPoint) -> Double {
    guard most > 0, point.cost > 0 else { return 4 }
    return max((point.cost / most).squareRoot() * Self.largest, 4)
  }

  private func bubble(_ point: CostPoint) -> Markup {
    let (cx, cy, r) = (x.place(point.x), y.place(point.variance), radius(point))
    // A ring where the size is not known.
    let out =
      Draw.circle(cx, cy, r + 1.5, "node")
      + Draw.circle(cx, cy, r, point.cost > 0 ? point.bubble.rag.colour : "line-neutral")
      + Draw.letters(point.bubble.rag, cx, cy, width: r * 1.9, height: r * 1.6)
    return Draw.mark(point.bubble.href, point.words(picture), out)
  }

  private var names: Markup {
    let circles = points.map { point in
      CostNames.Circle(x: x.place(point.x), y: y.place(point.variance), radius: radius(point))
    }
    let field = PictureBox(
      x: Self.left, y: Self.top - 8, width: Self.right - Self.left, height: Self.floor - Self.top)
    let texts = points.prefix(max(picture.named, 0)).map { point -> String in
      let size = point.cost > 0 ? ", \(PictureNumber.short(point.cost))" : ""
      return PictureText.fit(point.bubble.title, width: 168, size: 12) + size
    }
    return CostNames(circles: circles, texts: texts, field: field).drawing
  }
}
