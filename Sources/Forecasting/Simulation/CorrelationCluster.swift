/// Activities whose durations are drawn together: independent normal numbers are mixed so that they correlate, and each
/// is then taken through the quantile function of its own distribution (a Gaussian copula).
///
/// The coefficients asked for are those of the durations. Those of the normal numbers beneath are somewhat larger where
/// distributions are not normal, and are found by Mehler's expansion in Hermite polynomials (Cario and Nelson, "Modeling
/// and generating random vectors with arbitrary marginals", 1997).
struct CorrelationCluster: Sendable {
  enum Mixing: Sendable {
    /// z = loading · common + √(1 − loading²) · own, for a group with one coefficient from 0 to 1.
    case factor(loadings: [Float])
    /// z = L · own, with the lower triangular factor of the matrix, row after row.
    case matrix(rows: [Float])
  }

  let slots: Range<Int>
  let mixing: Mixing

  /// - Returns: nil for a matrix that is not positive semidefinite and may not be repaired; else the cluster, and the
  ///   largest change of a coefficient that was needed.
  static func made(
    _ correlation: RiskCorrelation, _ laws: [Uncertainty], firstSlot: Int
  ) -> (cluster: CorrelationCluster, change: Double)? {
    let slots = firstSlot..<firstSlot + laws.count
    let series = laws.map(HermiteSeries.init)
    var target: SquareMatrix
    switch correlation {
    case .group(_, let coefficient) where coefficient >= 0:
      let loadings = series.map { Float($0.beneath(coefficient, with: $0).squareRoot()) }
      return (CorrelationCluster(slots: slots, mixing: .factor(loadings: loadings)), 0)
    case .group(_, let coefficient):
      target = SquareMatrix(laws.count) { $0 == $1 ? 1 : coefficient }
    case .matrix(_, let rows, let repair):
      target = SquareMatrix(laws.count) { rows[$0][$1] }
      if repair == .refuse && target.choleskyFactor() == nil { return nil }
    }
    let asked = target
    if target.choleskyFactor() == nil { target = target.nearestCorrelation() }
    let beneath = SquareMatrix(laws.count) { i, j in
      i == j ? 1 : series[i].beneath(target[i, j], with: series[j])
    }
    var factor = beneath.choleskyFactor()
    if factor == nil { factor = beneath.nearestCorrelation().choleskyFactor() }
    guard let factor else { return nil }
    let rows = (0..<laws.count).flatMap { row in (0...row).map { Float(factor[row, $0]) } }
    return (CorrelationCluster(slots: slots, mixing: .matrix(rows: rows)), asked.largestDifference(target))
  }

  /// Draws the normal numbers of its slots for one block.
  func draw(_ generator: inout LaneGenerator, into normals: inout [Lanes]) {
    for slot in slots { normals[slot] = LaneMathematics.normalQuantile(generator.openUniform()) }
    switch mixing {
    case .factor(let loadings):
      let common = LaneMathematics.normalQuantile(generator.openUniform())
      for (index, slot) in slots.enumerated() {
        let loading = loadings[index]
        normals[slot] = loading * common + (1 - loading * loading).squareRoot() * normals[slot]
      }
    case .matrix(let rows):
      // From the last row up, because a row needs the unmixed numbers of those before it.
      var end = rows.count
      for row in (0..<slots.count).reversed() {
        end -= row + 1
        var sum = Lanes.zero
        for column in 0...row { sum += rows[end + column] * normals[slots.lowerBound + column] }
        normals[slots.lowerBound + row] = sum
      }
    }
  }
}

/// A distribution as a sum of Hermite polynomials of a normal number, from which correlations can be foretold.
struct HermiteSeries {
  private static let terms = 12
  /// Of the normalised polynomials of degree 1 up, for the quantity scaled to unit variance; all zero for what is certain.
  private let coefficients: [Double]

  init(_ law: Uncertainty) {
    var outcomes: [SIMD2<Float>] = []
    let lane = LaneLaw(law, floor: 0, outcomes: &outcomes)
    var sums = [Double](repeating: 0, count: Self.terms + 1)
    var (mass, squares) = (0.0, 0.0)
    // The trapezium rule is exact to many digits for what is smooth and vanishes at both ends.
    let (steps, reach) = (512, 5.25)
    for group in 0..<steps / 16 {
      var probabilities = Lanes.zero
      var places = SIMD16<Double>.zero
      for index in 0..<16 {
        places[index] = reach * (2 * (Double(group * 16 + index) + 0.5) / Double(steps) - 1)
        probabilities[index] = Float(Normal.cumulative(places[index]))
      }
      let values = lane.value(LaneLaw.open(probabilities), outcomes: outcomes.span, table: .shared)
      for index in 0..<16 {
        let z = places[index]
        let weighed = Double(values[index]) * Normal.density(z)
        mass += Normal.density(z)
        squares += weighed * Double(values[index])
        // Normalised: h(k+1) = (z h(k) − √k h(k−1)) / √(k+1).
        var (before, now) = (0.0, 1.0)
        for degree in 0...Self.terms {
          sums[degree] += weighed * now
          let k = Double(degree)
          (before, now) = (now, (z * now - k.squareRoot() * before) / (k + 1).squareRoot())
        }
      }
    }
    let mean = sums[0] / mass
    let variance = squares / mass - mean * mean
    let scale = variance > 0 && !law.isCertain ? 1 / (mass * variance.squareRoot()) : 0
    coefficients = sums.dropFirst().map { $0 * scale }
  }

  /// The coefficient that two normal numbers need so that the quantities made of them have coefficient `wanted`: the root
  /// of Σ aₖ bₖ ρᵏ = wanted, held within −1 and 1.
  func beneath(_ wanted: Double, with other: HermiteSeries) -> Double {
    guard wanted != 0, coefficients[0] != 0, other.coefficients[0] != 0 else { return wanted }
    func reached(_ rho: Double) -> Double {
      zip(coefficients, other.coefficients).reversed().reduce(0) { ($0 + $1.0 * $1.1) * rho }
    }
    var (low, high) = (-1.0, 1.0)
    if wanted >= reached(high) { return high }
    if wanted <= reached(low) { return low }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if reached(middle) < wanted { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
