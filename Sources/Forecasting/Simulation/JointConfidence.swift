/// How probable it is to keep a date and a budget together (joint confidence level, as in NASA's JCL).
public struct JointConfidence: Sendable, Hashable {
  /// Working days, by iteration.
  public let finishes: [Double]
  /// Money, in the same iterations.
  public let costs: [Double]

  /// - Parameters:
  ///   - finishes: working days.
  ///   - costs: as many; what one has too many is left out.
  init(finishes: [Double], costs: [Double]) {
    let count = min(finishes.count, costs.count)
    self.finishes = Array(finishes.prefix(count))
    self.costs = Array(costs.prefix(count))
  }

  /// The part of the iterations that finish by that working day and cost at most that much.
  public func confidence(finish: Double, cost: Double) -> Double {
    var kept = 0
    for index in finishes.indices where finishes[index] <= finish && costs[index] <= cost { kept += 1 }
    return finishes.isEmpty ? 0 : Double(kept) / Double(finishes.count)
  }

  /// The confidence at every pair of these working days and amounts: a row for each amount, a column for each day.
  public func grid(finishes days: [Double], costs amounts: [Double]) -> [[Double]] {
    let (days, amounts) = (
      days.enumerated().sorted { $0.1 < $1.1 }, amounts.enumerated().sorted { $0.1 < $1.1 }
    )
    let (width, height) = (days.count, amounts.count)
    var counts = [Int](repeating: 0, count: (width + 1) * (height + 1))
    for index in finishes.indices {
      let column = Self.firstAtLeast(finishes[index], days.map(\.1))
      let row = Self.firstAtLeast(costs[index], amounts.map(\.1))
      counts[row * (width + 1) + column] += 1
    }
    var result = [[Double]](repeating: [Double](repeating: 0, count: width), count: height)
    var above = [Int](repeating: 0, count: width)
    for row in 0..<height {
      var sum = 0
      for column in 0..<width {
        sum += counts[row * (width + 1) + column]
        above[column] += sum
        result[amounts[row].0][days[column].0] = Double(above[column]) / Double(max(finishes.count, 1))
      }
    }
    return result
  }

  /// Pairs of date and budget that are kept together with that probability: for each working day the least amount.
  ///
  /// - Returns: a pair for each day that can be kept so probably at all, in the order given.
  public func frontier(confidence: Double, finishes days: [Double]) -> [(finish: Double, cost: Double)] {
    guard confidence > 0, confidence <= 1 else { return [] }
    let wanted = max(Int((confidence * Double(finishes.count)).rounded(.up)), 1)
    return days.compactMap { day in
      let kept = finishes.indices.filter { finishes[$0] <= day }.map { costs[$0] }.sorted()
      return kept.count >= wanted ? (day, kept[wanted - 1]) : nil
    }
  }

  private static func firstAtLeast(_ value: Double, _ sorted: [Double]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
