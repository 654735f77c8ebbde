/// Ranks of a sample, centred and scaled so that the sum of products of two of them is their rank correlation.
///
/// Source: Spearman's coefficient as the product-moment correlation of mid-ranks. Values are first put into 16,384 steps of
/// equal width, so that ranking is linear; what falls into one step is treated as tied, which moves a coefficient by less
/// than 1e-4.
struct CentredRanks: Sendable {
  private static let steps = 16_384
  /// All zero where nothing varies, or a value is no number.
  let values: [Float]
  let varies: Bool

  init(_ sample: some Collection<Float>) {
    var (least, greatest) = (Float.infinity, -Float.infinity)
    var areNumbers = true
    for value in sample {
      areNumbers = areNumbers && value.isFinite
      least = min(least, value)
      greatest = max(greatest, value)
    }
    let scale = Float(Self.steps - 1) / (greatest - least)
    guard areNumbers, sample.count > 1, scale.isFinite, scale > 0 else {
      values = [Float](repeating: 0, count: sample.count)
      varies = false
      return
    }
    var counts = [Int32](repeating: 0, count: Self.steps)
    let places = sample.map { min(max(Int(($0 - least) * scale), 0), Self.steps - 1) }
    for place in places { counts[place] += 1 }
    var ranks = [Float](repeating: 0, count: Self.steps)
    var before: Int32 = 0
    let middle = Float(sample.count - 1) / 2
    var squares = 0.0
    for step in 0..<Self.steps where counts[step] > 0 {
      ranks[step] = Float(before) + Float(counts[step] - 1) / 2 - middle
      squares += Double(ranks[step] * ranks[step]) * Double(counts[step])
      before += counts[step]
    }
    varies = squares > 0
    let unit = varies ? Float(1 / squares.squareRoot()) : 0
    values = places.map { ranks[$0] * unit }
  }

  /// From −1 to 1; nil where one of the two does not vary.
  func correlation(_ other: CentredRanks) -> Double? {
    guard varies, other.varies, values.count == other.values.count else { return nil }
    var sum = 0.0
    for index in values.indices { sum += Double(values[index] * other.values[index]) }
    return min(max(sum, -1), 1)
  }
}
