/// Places the boxes around a hub: what reports to it on a first ring, the rest on outer rings.
struct OfficeSpokes: Sendable {
  static let limit = 24
  static let clearance = 18.0

  var boxes: [OfficeBox]
  var width = 0.0
  var height = 0.0
  /// The office in the middle.
  let hub: Int

  /// Nothing when there are too many offices, or too many levels, to stand around a hub.
  init?(_ forest: OfficeForest, boxes: [OfficeBox]) {
    guard boxes.count <= Self.limit, (forest.depth.max() ?? 0) <= 3 else { return nil }
    var weight = Array(repeating: 0.0, count: boxes.count)
    for index in forest.order.reversed() {
      // What is below counts half: it stands farther out, where there is more room.
      let below = forest.children[index].reduce(0) { $0 + weight[$1] }
      weight[index] = 1 + max(below - 1, 0) / 2
    }
    let first = forest.roots.max { (forest.children[$0].count, $1) < (forest.children[$1].count, $0) }
    guard let hub = first else { return nil }
    self.hub = hub
    self.boxes = boxes
    let seats = Self.seats(forest, hub: hub, weight: weight)
    guard spread(seats) else { return nil }
    moveToOrigin()
  }

  /// The ring of every office and its share of the circle, as a turn from 0 to 1 clockwise from the left top.
  private static func seats(_ forest: OfficeForest, hub: Int, weight: [Double]) -> [(ring: Int, turn: Double)]
  {
    var seats = Array(repeating: (ring: 0, turn: 0.0), count: weight.count)
    let around = forest.children[hub] + forest.roots.filter { $0 != hub }
    var waiting: [(offices: [Int], ring: Int, from: Double, wedge: Double)] = [(around, 1, 0, 1)]
    while let (offices, ring, from, wedge) = waiting.popLast() {
      let whole = offices.reduce(0) { $0 + weight[$1] }
      var at = from
      for office in offices {
        let share = wedge * weight[office] / max(whole, 1)
        seats[office] = (ring, at + share / 2)
        waiting.append((forest.children[office], ring + 1, at, share))
        at += share
      }
    }
    return seats
  }

  /// Widens ring after ring until no two boxes touch.
  private mutating func spread(_ seats: [(ring: Int, turn: Double)]) -> Bool {
    var inner = 0.0
    for ring in 1...max(seats.map(\.ring).max() ?? 1, 1) {
      var radius = inner + 120
      let inside = seats.indices.filter { seats[$0].ring <= ring }
      for tried in 0...120 {
        for index in inside where seats[index].ring == ring || index == hub {
          let (cosine, sine) = Turn.point(seats[index].turn - 0.25)
          let reach = index == hub ? 0 : radius
          boxes[index].x = cosine * reach * 1.5 - OfficeBox.width / 2
          boxes[index].y = sine * reach - boxes[index].height / 2
        }
        if !touching(inside.map { boxes[$0] }) { break }
        if tried == 120 { return false }
        radius += max(radius * 0.04, 8)
      }
      inner = radius
    }
    return true
  }

  private func touching(_ boxes: [OfficeBox]) -> Bool {
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...]
      where abs(a.x - b.x) < OfficeBox.width + Self.clearance && a.y < b.bottom + Self.clearance
        && b.y < a.bottom + Self.clearance
      { return true }
    }
    return false
  }

  private mutating func moveToOrigin() {
    let left = boxes.map(\.x).min() ?? 0
    let top = boxes.map(\.y).min() ?? 0
    for index in boxes.indices {
      boxes[index].x -= left
      boxes[index].y -= top
      width = max(width, boxes[index].x + OfficeBox.width)
      height = max(height, boxes[index].bottom)
    }
  }
}

/// Points on a circle by its turn, from a series: this module sees no mathematics library.
enum Turn {
  static func point(_ turn: Double) -> (cosine: Double, sine: Double) {
    let angle = (turn - turn.rounded()) * 2 * Double.pi
    return (series(angle, from: 0), series(angle, from: 1))
  }

  /// The sum of ±xⁿ/n! over even n for the cosine, over odd n for the sine.
  private static func series(_ angle: Double, from first: Int) -> Double {
    var term = first == 0 ? 1 : angle
    var sum = term
    for n in stride(from: first + 1, to: first + 27, by: 2) {
      term *= -angle * angle / Double(n * (n + 1))
      sum += term
    }
    return sum
  }
}
