/// Places the boxes as a tree: a parent above the middle of what reports to it, and three or more offices
/// with nothing below them hung in columns, so that a broad organisation stays readable.
struct OfficeTree: Sendable {
  static let gap = 24.0
  static let rise = 44.0
  static let hungGap = 12.0
  static let indent = 22.0
  /// Wider trees begin at the left, parents too: that is where a reader who has to scroll begins.
  static let centred = 2400.0

  var boxes: [OfficeBox]
  var width = 0.0
  var height = 0.0
  /// Whether what is below an office hangs in columns; the last entry stands for the roots.
  var hung: [Bool]

  private let forest: OfficeForest
  private let top: Int
  private var span: [Double]

  init(_ forest: OfficeForest, boxes: [OfficeBox]) {
    self.forest = forest
    self.boxes = boxes
    top = boxes.count
    hung = Array(repeating: false, count: boxes.count + 1)
    span = Array(repeating: 0, count: boxes.count + 1)
    for index in forest.order.reversed() + [top] { measure(index) }
    place()
  }

  private func below(_ index: Int) -> [Int] { index == top ? forest.roots : forest.children[index] }

  private mutating func measure(_ index: Int) {
    let below = below(index)
    let own = index == top ? 0 : OfficeBox.width
    hung[index] = below.count > 2 && below.allSatisfy { forest.children[$0].isEmpty }
    if hung[index] {
      let columns = Double(Self.columns(below.count))
      span[index] = max(own, columns * (OfficeBox.width + Self.indent) + (columns - 1) * Self.gap)
    } else {
      let all = below.reduce(0) { $0 + span[$1] } + Self.gap * Double(max(below.count - 1, 0))
      span[index] = max(own, all)
    }
  }

  static func rows(_ count: Int) -> Int {
    count <= 8 ? count : max(6, Int((2 * Double(count)).squareRoot().rounded(.up)))
  }

  static func columns(_ count: Int) -> Int { (count + rows(count) - 1) / max(rows(count), 1) }

  /// The highest box of each level that stands side by side, so that levels line up.
  private func levelTops() -> [Double] {
    var heights: [Double] = []
    for index in forest.order {
      let depth = forest.depth[index]
      while heights.count <= depth { heights.append(0) }
      if !hung[forest.parent[index] ?? top] { heights[depth] = max(heights[depth], boxes[index].height) }
    }
    var tops: [Double] = [0]
    for height in heights { tops.append((tops.last ?? 0) + height + Self.rise) }
    return tops
  }

  private mutating func place() {
    let tops = levelTops()
    let wide = span[top] > Self.centred
    var left = Array(repeating: 0.0, count: boxes.count + 1)
    for index in [top] + forest.order {
      let below = below(index)
      let level = index == top ? 0 : forest.depth[index] + 1
      let y = tops.indices.contains(level) ? tops[level] : 0
      if hung[index] {
        hang(below, left: left[index], span: span[index], y: y)
        continue
      }
      let all = below.reduce(0) { $0 + span[$1] } + Self.gap * Double(max(below.count - 1, 0))
      var x = left[index] + (span[index] - all) / 2
      for child in below {
        left[child] = x
        boxes[child].x = wide ? x : x + (span[child] - OfficeBox.width) / 2
        boxes[child].y = y
        x += span[child] + Self.gap
      }
    }
    width = span[top]
    height = boxes.reduce(0) { max($0, $1.bottom) }
  }

  private mutating func hang(_ offices: [Int], left: Double, span: Double, y: Double) {
    let rows = Self.rows(offices.count)
    let columns = Double(Self.columns(offices.count))
    let step = OfficeBox.width + Self.indent + Self.gap
    let start = left + (span - columns * step + Self.gap) / 2 + Self.indent
    var base = y
    for (index, office) in offices.enumerated() {
      if index % max(rows, 1) == 0 { base = y }
      boxes[office].x = start + Double(index / max(rows, 1)) * step
      boxes[office].y = base
      base += boxes[office].height + Self.hungGap
    }
  }
}
