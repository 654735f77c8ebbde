/// What is known of a quantity before it happens: a duration in working days, or an amount of money in whole units.
public enum Uncertainty: Sendable, Hashable {
  /// Exactly this.
  case fixed(Double)
  /// Every value between the two alike.
  case uniform(low: Double, high: Double)
  /// Three points joined by straight lines.
  case triangular(low: Double, mostLikely: Double, high: Double)
  /// The beta distribution of PERT: alpha = 1 + 4 (m − a)/(b − a), beta = 1 + 4 (b − m)/(b − a) (Clark, 1962).
  case pert(low: Double, mostLikely: Double, high: Double)
  /// A normal distribution cut off below `low` and above `high`; nil cuts nothing. `mean` and `deviation` are those
  /// before the cut. A duration is always cut at zero.
  case normal(mean: Double, deviation: Double, low: Double?, high: Double?)
  /// A value whose logarithm is normal; `mean` and `deviation` are those of the value itself.
  case lognormal(mean: Double, deviation: Double)
  /// One of several values; the probabilities sum to one.
  case discrete([Outcome])

  /// One value that a discrete uncertainty may take, and how probable it is (0 to 1).
  public struct Outcome: Sendable, Hashable {
    public var value: Double
    public var probability: Double

    public init(value: Double, probability: Double) {
      self.value = value
      self.probability = probability
    }
  }

  /// Whether every draw gives the same.
  public var isCertain: Bool {
    switch self {
    case .fixed: true
    case .uniform(let low, let high), .triangular(let low, _, let high), .pert(let low, _, let high):
      low == high
    case .normal(_, let deviation, _, _), .lognormal(_, let deviation): deviation == 0
    case .discrete(let outcomes): Set(outcomes.filter { $0.probability > 0 }.map(\.value)).count < 2
    }
  }
}

extension Uncertainty {
  /// The expected value in the unit of the quantity. Sources: any handbook of distributions; for the truncated normal
  /// Johnson, Kotz and Balakrishnan, "Continuous Univariate Distributions" 1, section 13.10.1.
  public var mean: Double { moments.mean }

  /// The variance in the square of the unit. For PERT it is that of the beta distribution, (mean − a)(b − mean)/7,
  /// not the rule of thumb ((b − a)/6)².
  public var variance: Double { moments.variance }

  private var moments: (mean: Double, variance: Double) {
    switch self {
    case .fixed(let value):
      return (value, 0)
    case .uniform(let low, let high):
      return ((low + high) / 2, (high - low) * (high - low) / 12)
    case .triangular(let a, let m, let b):
      return ((a + m + b) / 3, (a * a + m * m + b * b - a * m - a * b - m * b) / 18)
    case .pert(let a, let m, let b):
      let mean = (a + 4 * m + b) / 6
      return (mean, (mean - a) * (b - mean) / 7)
    case .normal(let mean, let deviation, let low, let high):
      return Self.truncated(mean, deviation, low, high)
    case .lognormal(let mean, let deviation):
      return (mean, deviation * deviation)
    case .discrete(let outcomes):
      let mean = outcomes.reduce(0) { $0 + $1.value * $1.probability }
      return (mean, outcomes.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.probability })
    }
  }

  private static func truncated(
    _ mean: Double, _ deviation: Double, _ low: Double?, _ high: Double?
  ) -> (mean: Double, variance: Double) {
    guard deviation > 0, low != nil || high != nil else { return (mean, deviation * deviation) }
    let a = low.map { ($0 - mean) / deviation }
    let b = high.map { ($0 - mean) / deviation }
    let mass = (b.map(Normal.cumulative) ?? 1) - (a.map(Normal.cumulative) ?? 0)
    guard mass > 0 else { return (mean, 0) }
    let densityA = a.map(Normal.density) ?? 0
    let densityB = b.map(Normal.density) ?? 0
    let shift = (densityA - densityB) / mass
    let spread = 1 + ((a ?? 0) * densityA - (b ?? 0) * densityB) / mass - shift * shift
    return (mean + deviation * shift, deviation * deviation * max(spread, 0))
  }
}
