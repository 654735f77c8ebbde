/// The links of a network in the order of the sweep, and the stretches it runs through.
struct LinkPlan: Sendable {
  /// How an activity's dates are found; activities of one class stand together.
  enum Class: UInt8, Sendable {
    /// Starts at its floor.
    case source
    /// One, two, three or more plain links finish to start, without lag.
    case one, two, three, many
    /// Everything else: other ends, lags, dates, branches, or a start that others wait for.
    case general
  }

  /// A stretch of activities of one class.
  struct Segment: Sendable {
    let kind: Class
    let positions: Range<Int>
  }

  /// Position → first of its links, one more at the end.
  private(set) var offsets: [Int32] = []
  /// Position of the predecessor of each link.
  private(set) var sources: [Int32] = []
  private(set) var kinds: [RiskLink.Kind] = []
  private(set) var lags: [Float] = []
  /// Gate that a link stands behind, or −1.
  private(set) var gates: [Int32] = []
  /// Position → day before which it does not start.
  private(set) var floors: [Float] = []
  private(set) var segments: [Segment] = []
  private(set) var isGeneral: [Bool] = []
  /// The activities that can be last.
  private(set) var sinks: [Int32] = []
  /// Each branching: the probabilities of its options summed up; their gates stand one after another.
  private(set) var forks: [[Float]] = []
  private(set) var gateCount = 0
  private(set) var hasGeneral = false

  var mayBeAbsent: Bool { gateCount > 0 }

  init() {}

  init(_ network: RiskNetwork, _ order: NetworkOrder, _ classes: [Class]) {
    let count = network.activities.count
    floors = order.activities.map { Float(network.activities[Int($0)].notBefore) }
    isGeneral = order.activities.map { classes[Int($0)] == .general }
    hasGeneral = isGeneral.contains(true)
    var gateOf: [[Int32]: Int32] = [:]
    for branching in network.branchings {
      var sum = 0.0
      forks.append([])
      for option in branching.options {
        gateOf[[Int32(branching.after), Int32(option.to)]] = Int32(gateCount)
        gateCount += 1
        sum += option.probability
        forks[forks.count - 1].append(Float(sum))
      }
    }
    let rows = CompressedRows(
      count: count,
      pairs: network.links.enumerated().map { (from: order.positions[$1.to], to: Int32($0)) })
    offsets = rows.offsets
    for index in rows.values {
      let link = network.links[Int(index)]
      sources.append(order.positions[link.from])
      kinds.append(link.kind)
      lags.append(Float(link.lag))
      gates.append(gateOf.isEmpty ? -1 : gateOf[[Int32(link.from), Int32(link.to)]] ?? -1)
    }
    findSinks(count)
  }

  /// An activity can be last unless something always finishes when it does or later.
  private mutating func findSinks(_ count: Int) {
    var isFollowed = [Bool](repeating: false, count: count)
    for index in sources.indices where !kinds[index].leavesStart && lags[index] >= 0 && gates[index] < 0 {
      isFollowed[Int(sources[index])] = true
    }
    sinks = (0..<count).filter { !isFollowed[$0] }.map(Int32.init)
  }

  /// The class of every activity of a network without faults.
  static func classes(_ network: RiskNetwork) -> [Class] {
    var links = [Int](repeating: 0, count: network.activities.count)
    var isGeneral = [Bool](repeating: false, count: network.activities.count)
    let forks = Set(network.branchings.map(\.after))
    for link in network.links {
      links[link.to] += 1
      if link.kind != .finishToStart || link.lag != 0 || forks.contains(link.from) {
        isGeneral[link.to] = true
      }
      if link.kind.leavesStart { isGeneral[link.from] = true }
    }
    return network.activities.indices.map { index in
      if isGeneral[index] { return .general }
      if links[index] > 0 && network.activities[index].notBefore > 0 { return .general }
      return [.source, .one, .two, .three][links[index], default: .many]
    }
  }

  /// Cuts a stretch of positions into segments of one class and returns where they stand.
  mutating func addSegments(_ positions: Range<Int>, _ order: NetworkOrder, _ classes: [Class]) -> Range<Int>
  {
    let first = segments.count
    var start = positions.lowerBound
    while start < positions.upperBound {
      let kind = classes[Int(order.activities[start])]
      var end = start + 1
      while end < positions.upperBound && classes[Int(order.activities[end])] == kind { end += 1 }
      segments.append(Segment(kind: kind, positions: start..<end))
      start = end
    }
    return first..<segments.count
  }
}

extension Array {
  fileprivate subscript(index: Int, default other: Element) -> Element {
    indices.contains(index) ? self[index] : other
  }
}
