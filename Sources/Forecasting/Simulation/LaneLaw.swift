/// An uncertainty made ready to be drawn: the quantile function of its distribution, for sixteen probabilities at once.
struct LaneLaw: Sendable {
  enum Shape: UInt8, Sendable {
    case fixed, uniform, triangular, pert, normal, lognormal, discrete
  }

  let shape: Shape
  /// By shape. Fixed: the value. Uniform: low, width. Triangular: low, width, part of the width up to the most likely.
  /// PERT: low, width, weight of the second row. Normal: mean, deviation, least probability, width in probability.
  /// Lognormal: mean and deviation of the logarithm.
  let parameters: SIMD4<Float>
  /// PERT: the row pair of the table. Discrete: the first of its outcomes.
  let first: Int32
  /// Discrete: how many outcomes.
  let count: Int32

  /// - Parameters:
  ///   - law: one without a fault.
  ///   - floor: values under it are cut off from a normal distribution.
  ///   - outcomes: where outcomes of discrete laws are kept: value, and probability of all up to it.
  init(_ law: Uncertainty, floor: Double?, outcomes: inout [SIMD2<Float>]) {
    var (first, count) = (0, 0)
    let made: (Shape, [Double])
    switch law {
    case _ where law.isCertain && !law.isDiscrete: made = (.fixed, [law.certainValue])
    case .fixed(let value): made = (.fixed, [value])
    case .uniform(let low, let high): made = (.uniform, [low, high - low])
    case .triangular(let low, let middle, let high):
      made = (.triangular, [low, high - low, (middle - low) / (high - low)])
    case .pert(let low, let middle, let high):
      let place = BetaTable.place(shape: (middle - low) / (high - low))
      first = place.row
      made = (.pert, [low, high - low, place.weight])
    case .normal(let mean, let deviation, let low, let high):
      let least =
        [low, floor].compactMap(\.self).max().map { Normal.cumulative(($0 - mean) / deviation) } ?? 0
      let most = high.map { Normal.cumulative(($0 - mean) / deviation) } ?? 1
      made = (.normal, [mean, deviation, least, most - least])
    case .lognormal(let mean, let deviation):
      let variance = naturalLogarithm(1 + deviation * deviation / (mean * mean))
      made = (.lognormal, [naturalLogarithm(mean) - variance / 2, variance.squareRoot()])
    case .discrete(let possible):
      (first, count) = (outcomes.count, possible.count)
      var sum = 0.0
      for outcome in possible {
        sum += outcome.probability
        outcomes.append(SIMD2(Float(outcome.value), Float(sum)))
      }
      made = (.discrete, [])
    }
    shape = made.0
    var parameters = SIMD4<Float>.zero
    for (index, value) in made.1.enumerated() { parameters[index] = Float(value) }
    self.parameters = parameters
    self.first = Int32(first)
    self.count = Int32(count)
  }

  /// The values at probabilities `u` within (0, 1).
  func value(_ u: Lanes, outcomes: Span<SIMD2<Float>>, table: BetaTable) -> Lanes {
    let p = parameters
    switch shape {
    case .fixed:
      return Lanes(repeating: p.x)
    case .uniform:
      return p.x + p.y * u
    case .triangular:
      // F = (x − a)²/((b − a)(m − a)) up to the most likely value, mirrored above it.
      let rising = LaneMathematics.squareRoot(u * p.z)
      let falling = 1 - LaneMathematics.squareRoot((1 - u) * (1 - p.z))
      return p.x + p.y * falling.replacing(with: rising, where: u .< p.z)
    case .pert:
      return p.x + p.y * table.quantile(u, row: Int(first), weight: p.z)
    case .normal:
      return p.x + p.y * LaneMathematics.normalQuantile(Self.open(p.z + p.w * u))
    case .lognormal:
      return LaneMathematics.exponential(p.x + p.y * LaneMathematics.normalQuantile(u))
    case .discrete:
      var value = Lanes(repeating: outcomes[Int(first)].x)
      for index in Int(first) + 1..<Int(first) + Int(count) {
        value.replace(with: outcomes[index].x, where: u .>= outcomes[index - 1].y)
      }
      return value
    }
  }

  /// Held within (0, 1) by half a step of single precision.
  @inline(__always) static func open(_ u: Lanes) -> Lanes {
    LaneMathematics.smaller(
      LaneMathematics.larger(u, Lanes(repeating: 0x1p-24)), Lanes(repeating: 1 - 0x1p-24))
  }
}

extension Uncertainty {
  fileprivate var isDiscrete: Bool { if case .discrete = self { true } else { false } }

  fileprivate var certainValue: Double {
    switch self {
    case .fixed(let value), .uniform(let value, _), .triangular(let value, _, _), .pert(let value, _, _),
      .normal(let value, _, _, _), .lognormal(let value, _):
      value
    case .discrete(let outcomes): outcomes.first?.value ?? 0
    }
  }
}
