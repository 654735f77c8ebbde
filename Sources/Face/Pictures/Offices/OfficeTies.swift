import Markup

/// Relations beside the hierarchy as curves with their label, where there is room for it, and their title.
struct OfficeTies: Sendable {
  static let limit = 100

  var ties: [OfficeChart.Tie]
  var boxes: [OfficeBox]
  var forest: OfficeForest
  /// The office in the middle, around which the curves bend; nil in a tree.
  var hub: Int?

  /// The curves, over them their labels, none on a box or on another label, and the room that they take.
  var drawing: (markup: Markup, room: PictureBox) {
    var out = Markup.nothing
    var room = Room()
    var labels = Markup.nothing
    var taken = boxes.map { PictureBox(x: $0.x, y: $0.y, width: OfficeBox.width, height: $0.height) }
    for line in lines {
      let (a, b) = boxes[line.from].x <= boxes[line.to].x ? (line.from, line.to) : (line.to, line.from)
      let curve = hub.map { around(boxes[a], boxes[b], boxes[$0]) } ?? between(boxes[a], boxes[b])
      let colour = line.isDotted ? "link-dotted" : "link-solid"
      let names = "\(forest.nodes[line.from].title) to \(forest.nodes[line.to].title)"
      let label = line.labels.joined(separator: ", ")
      out += Draw.mark(
        nil, label.isEmpty ? names : "\(names): \(label)", "<path class=\"\(colour)\" d=\"\(curve.path)\"/>")
      curve.points.forEach { room.take($0.x, $0.y) }
      labels += self.label(label, curve, &taken)
    }
    for box in taken {
      room.take(box.x, box.y)
      room.take(box.x + box.width, box.y + box.height)
    }
    return (out + labels, room.box)
  }

  /// The least box around all that was taken in, from the origin on.
  private struct Room {
    private var low = (x: 0.0, y: 0.0)
    private var high = (x: 0.0, y: 0.0)

    mutating func take(_ x: Double, _ y: Double) {
      low = (min(low.x, x), min(low.y, y))
      high = (max(high.x, x), max(high.y, y))
    }

    var box: PictureBox { PictureBox(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y) }
  }

  /// All that one office is to another, on one line.
  private struct Line {
    let from: Int
    let to: Int
    var labels: [String]
    var isDotted: Bool
  }

  private var lines: [Line] {
    let place = forest.place
    var lines: [Line] = []
    for tie in ties.prefix(Self.limit) {
      guard let from = place[tie.from], let to = place[tie.to], from != to else { continue }
      let words = tie.label.isEmpty ? [] : [tie.label]
      if let known = lines.firstIndex(where: { $0.from == from && $0.to == to }) {
        lines[known].labels += words.filter { !lines[known].labels.contains($0) }
        lines[known].isDotted = lines[known].isDotted && tie.dotted
      } else {
        lines.append(Line(from: from, to: to, labels: words, isDotted: tie.dotted))
      }
    }
    return lines
  }

  /// A curve, and points on it from its middle outwards.
  private struct Curve {
    var path: Markup
    var points: [(x: Double, y: Double)]
    /// Whether the label stands better beside the curve than above it.
    var upright = false

    init(_ p: [(x: Double, y: Double)]) {
      path = "M\(p[0].x) \(p[0].y)C\(p[1].x) \(p[1].y) \(p[2].x) \(p[2].y) \(p[3].x) \(p[3].y)"
      points = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map { t in
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

  /// Above the curve or right of it, at the first point where nothing stands yet.
  private func label(_ text: String, _ curve: Curve, _ taken: inout [PictureBox]) -> Markup {
    if text.isEmpty { return .nothing }
    let said = PictureText.fit(text, width: 190, size: 12)
    let width = PictureText.width(said, size: 12)
    for point in curve.points {
      for beside in [curve.upright, !curve.upright] {
        let left = beside ? point.x + 7 : point.x - width / 2
        let top = beside ? point.y - 8 : point.y - 19
        let place = PictureBox(x: left, y: top, width: width, height: 16)
        if left >= 0, !taken.contains(where: place.touches) {
          taken.append(place)
          return Draw.text(said, left, top + 12, .lineText)
        }
      }
    }
    return .nothing
  }
}
