/// One quantity over all iterations: what is likely, and how surely the simulation knows it.
public struct SampleDistribution: Sendable, Hashable {
  /// All values from the least to the greatest.
  public let sorted: [Double]
  public let mean: Double
  /// The standard deviation of the sample (dividing by count − 1); 0 of a single value.
  public let deviation: Double

  /// - Returns: nil where there is no value, or one that is no number.
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    sorted = values.sorted()
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = values.count > 1 ? (squares / (count - 1)).squareRoot() : 0
  }

  public var count: Int { sorted.count }
  public var least: Double { sorted.first ?? 0 }
  public var greatest: Double { sorted.last ?? 0 }

  /// The value that is not exceeded with that probability, or nil for one outside 0 to 1.
  ///
  /// Source: type 7 of Hyndman and Fan (1996), as in R, NumPy and spreadsheets: with h = (N − 1) p, linear between the
  /// values that stand at the whole numbers on both sides of h.
  public func percentile(_ probability: Double) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    let place = Double(count - 1) * probability
    let below = min(max(Int(place), 0), count - 1)
    let above = min(below + 1, count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  /// The part of the iterations that stayed at or under a value: the S-curve.
  public func confidence(of value: Double) -> Double {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return Double(low) / Double(count)
  }

  /// The standard error of a percentile, in the unit of the quantity: √(p (1 − p)/N)/f, with the density f at it.
  ///
  /// The density is taken from the sample itself as 2s/(Q(p + s) − Q(p − s)) with s = √(p (1 − p)/N), which leaves half
  /// the distance of those two percentiles. Nil outside 0 to 1; 0 at both ends, where it is not known.
  public func standardError(_ probability: Double) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    let spread = (probability * (1 - probability) / Double(count)).squareRoot()
    guard let high = percentile(min(probability + spread, 1)),
      let low = percentile(max(probability - spread, 0))
    else { return nil }
    return (high - low) / 2
  }

  /// The standard error of the mean: deviation/√N.
  public var standardErrorOfMean: Double { deviation / Double(count).squareRoot() }

  /// How many values fall into each of so many bins of equal width from the least to the greatest; 1 to 1000 bins.
  public func histogram(bins: Int) -> [HistogramBin] {
    let bins = min(max(bins, 1), 1000)
    let width = (greatest - least) / Double(bins)
    guard width > 0, width.isFinite, (greatest - least).isFinite else {
      return [HistogramBin(low: least, high: greatest, count: count)]
    }
    var counts = [Int](repeating: 0, count: bins)
    for value in sorted { counts[min(Int((value - least) / width), bins - 1)] += 1 }
    return counts.enumerated().map { index, count in
      HistogramBin(
        low: least + Double(index) * width, high: least + Double(index + 1) * width, count: count)
    }
  }

  /// Points of the S-curve at equal steps of confidence, both ends included; 2 to 1000 points.
  public func curve(points: Int) -> [CurvePoint] {
    let last = min(max(points, 2), 1000) - 1
    return (0...last).compactMap { index in
      let confidence = Double(index) / Double(last)
      return percentile(confidence).map { CurvePoint(value: $0, confidence: confidence) }
    }
  }

  /// Percentiles with what a caller makes of them, such as a date in a calendar.
  ///
  /// - Parameter reading: turns the value (for a finish: working days after the start of the project) into what is shown.
  /// - Returns: one for each probability from 0 to 1, in the order given.
  public func percentiles<Reading>(
    _ probabilities: [Double] = [0.1, 0.5, 0.8, 0.9], _ reading: (Double) throws -> Reading
  ) rethrows -> [Percentile<Reading>] {
    try probabilities.compactMap { probability in
      guard let value = percentile(probability), let error = standardError(probability) else { return nil }
      return Percentile(
        probability: probability, value: value, standardError: error, reading: try reading(value))
    }
  }
}

/// A percentile, how surely it is known, and how it reads.
public struct Percentile<Reading> {
  /// From 0 to 1.
  public let probability: Double
  public let value: Double
  /// In the unit of the value.
  public let standardError: Double
  public let reading: Reading
}

extension Percentile: Sendable where Reading: Sendable {}

/// One bar of a histogram: values from `low` up to `high`, the last bar with its upper end.
public struct HistogramBin: Sendable, Hashable {
  public let low: Double
  public let high: Double
  public let count: Int
}

/// One point of an S-curve.
public struct CurvePoint: Sendable, Hashable {
  public let value: Double
  /// The probability of staying at or under the value, from 0 to 1.
  public let confidence: Double
}
