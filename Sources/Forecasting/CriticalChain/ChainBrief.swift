/// What a critical chain is planned from: activities with two durations each, links, and who does them.
///
/// Times are working days after the start of the project. Links go from finish to start. Activities that share a resource
/// are not done at the same time; the caller says by `starts` in which order they are, for instance from levelling.
public struct ChainBrief: Sendable, Hashable {
  public var activities: [ChainActivity]
  public var links: [ChainLink]
  public var buffers: ChainBufferRule

  public init(activities: [ChainActivity], links: [ChainLink], buffers: ChainBufferRule = .rootSumOfSquares) {
    self.activities = activities
    self.links = links
    self.buffers = buffers
  }
}

/// One activity of a chain plan.
public struct ChainActivity: Sendable, Hashable {
  public var name: String
  /// Working days without safety, about as likely to be kept as not.
  public var focused: Double
  /// Working days that are kept nearly always; at least `focused`.
  public var safe: Double
  /// Each of these does one activity at a time.
  public var resources: Set<String>
  /// When the activity starts in the levelled plan; orders activities that share a resource.
  public var start: Double

  public init(name: String, focused: Double, safe: Double, resources: Set<String> = [], start: Double = 0) {
    self.name = name
    self.focused = focused
    self.safe = safe
    self.resources = resources
    self.start = start
  }
}

/// An activity that cannot start before another has finished; both by their place, counted from zero.
public struct ChainLink: Sendable, Hashable {
  public var from: Int
  public var to: Int

  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// How long a buffer at the end of a chain is.
public enum ChainBufferRule: Sendable, Hashable {
  /// The root of the sum of the squares of what each activity gave up, (safe − focused)² (Newbold, 1998).
  case rootSumOfSquares
  /// A part of what all gave up together, one half as a rule: "cut and paste" (Goldratt, 1997).
  case partOfSafety(Double)

  func length(_ given: [Double]) -> Double {
    switch self {
    case .rootSumOfSquares: given.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .partOfSafety(let part): part * given.reduce(0, +)
    }
  }
}
