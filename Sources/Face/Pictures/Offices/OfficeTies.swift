import Markup

/// Relations beside the hierarchy as curves with their label, where there is room for it, and their title.
struct OfficeTies: Sendable {
  static let limit = 100

  var ties: [OfficeChart.Tie]
  var boxes: [OfficeBox]
  var forest: OfficeForest
  /// The office in the middle, around which the curves bend; nil in a tree.
  var hub: Int?

  var drawing: Markup {
    let place = forest.place
    var out = Markup.nothing
    for tie in ties.prefix(Self.limit) {
      guard let from = place[tie.from], let to = place[tie.to], from != to else { continue }
      let (a, b) = boxes[from].x <= boxes[to].x ? (boxes[from], boxes[to]) : (boxes[to], boxes[from])
      let curve = hub.map { around(a, b, boxes[$0]) } ?? between(a, b)
      let colour = tie.dotted ? "link-dotted" : "link-solid"
      let path: Markup = "<path class=\"\(colour)\" d=\"\(curve.path)\"/>"
      let names = "\(forest.nodes[from].title) to \(forest.nodes[to].title)"
      let words = tie.label.isEmpty ? names : "\(names): \(tie.label)"
      out += Draw.mark(nil, words, path + label(tie.label, curve))
    }
    return out
  }

  /// A curve, and points on it from its middle outwards.
  private struct Curve {
    var path: Markup
    var points: [(x: Double, y: Double)]
    /// Whether the label stands better beside the curve than above it.
    var upright = false

    init(_ p: [(x: Double, y: Double)]) {
      path = "M\(p[0].x) \(p[0].y)C\(p[1].x) \(p[1].y) \(p[2].x) \(p[2].y) \(p[3].x) \(p[3].y)"
      points = [0.5, 0.4, 0.6, 0.3, 0.7].map { t in
        let u = 1 - t
        let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
        return zip(weights, p).reduce((0, 0)) { ($0.0 + $1.0 * $1.1.x, $0.1 + $1.0 * $1.1.y) }
      }
    }
  }

  /// From side to side; boxes above each other are joined on their right.
  private func between(_ a: OfficeBox, _ b: OfficeBox) -> Curve {
    let (ay, by) = (a.y + a.height / 2, b.y + b.height / 2)
    let start = a.x + OfficeBox.width
    let apart = b.x - start
    if apart > 0 {
      let half = max(apart / 2, 20)
      return Curve([(start, ay), (start + half, ay), (b.x - half, by), (b.x, by)])
    }
    let end = b.x + OfficeBox.width
    let side = max(start, end) + 40
    var curve = Curve([(start, ay), (side, ay), (side, by), (end, by)])
    curve.upright = true
    return curve
  }

  /// From middle to middle, bent away from the hub; the boxes cover the ends.
  private func around(_ a: OfficeBox, _ b: OfficeBox, _ hub: OfficeBox) -> Curve {
    let (start, end) = ((x: a.middle, y: a.y + a.height / 2), (x: b.middle, y: b.y + b.height / 2))
    let away = (
      x: (start.x + end.x) / 2 - hub.middle, y: (start.y + end.y) / 2 - (hub.y + hub.height / 2)
    )
    return Curve([
      start, (start.x + away.x * 0.7, start.y + away.y * 0.7), (end.x + away.x * 0.7, end.y + away.y * 0.7),
      end,
    ])
  }

  /// Above the curve or right of it, at the first point where it touches no box.
  private func label(_ text: String, _ curve: Curve) -> Markup {
    if text.isEmpty { return .nothing }
    let said = PictureText.fit(text, width: 150, size: 12)
    let width = PictureText.width(said, size: 12)
    for point in curve.points {
      for beside in [curve.upright, !curve.upright] {
        let left = beside ? point.x + 7 : point.x - width / 2
        let top = beside ? point.y - 8 : point.y - 19
        let place = PictureBox(x: left, y: top, width: width, height: 16)
        let free = !boxes.contains {
          place.touches(PictureBox(x: $0.x, y: $0.y, width: OfficeBox.width, height: $0.height))
        }
        if free, left >= 0 { return Draw.text(said, left, top + 12) }
      }
    }
    return .nothing
  }
}
