/// Quantiles of the beta distributions that PERT uses, tabulated once for all activities.
///
/// Rows are shapes c = (m − a)/(b − a) from 0 to 1 in steps of 1/32; columns are probabilities, finer in both tails, where
/// the quantile is steep. Interpolating quantiles between rows keeps the mean exact, since the mean (1 + 4c)/6 is linear in
/// c; the error of a quantile is under 1e-3 of the range.
struct BetaTable {
  static let shared = BetaTable()
  static let shapes = 32
  private static let columns = 512

  /// For row pair r and column k: quantile and step to the next column in row r, the same in row r + 1.
  let cells: [SIMD4<Float>]

  private init() {
    let rows = (0...Self.shapes).map { Self.quantiles(shape: Double($0) / Double(Self.shapes)) }
    var cells: [SIMD4<Float>] = []
    cells.reserveCapacity(Self.shapes * Self.columns)
    for row in 0..<Self.shapes {
      for k in 0..<Self.columns {
        let (low, high) = (rows[row], rows[row + 1])
        cells.append(
          SIMD4(
            Float(low[k]), Float(low[k + 1] - low[k]), Float(high[k]), Float(high[k + 1] - high[k])))
      }
    }
    self.cells = cells
  }

  /// The row pair and the weight of its second row for a shape from 0 to 1.
  static func place(shape: Double) -> (row: Int, weight: Double) {
    let scaled = min(max(shape, 0), 1) * Double(shapes)
    let row = min(Int(scaled), shapes - 1)
    return (row, scaled - Double(row))
  }

  /// The quantiles at probabilities `u` within (0, 1), as parts of the range.
  @inline(__always) func quantile(_ u: Lanes, row: Int, weight: Float) -> Lanes {
    var position = 128 + (u - 0.03125) * 273.066_67
    position.replace(with: u * 4096, where: u .< 0.03125)
    position.replace(with: 384 + (u - 0.96875) * 4096, where: u .> 0.96875)
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits; a position that is whole falls to either
    // side, where interpolation gives the same.
    let shifted = position - 0.5 + 12_582_912
    let column = (unsafeBitCast(shifted, to: LaneBits.self) & LaneBits(repeating: UInt32(Self.columns - 1)))
    let part = position - (shifted - 12_582_912)
    // Lanes are named one by one: a loop over them would go through memory for each.
    let cells = cells.span.extracting(row * Self.columns..<(row + 1) * Self.columns)
    return Lanes(
      lowHalf: Self.pair(cells, column.lowHalf, part.lowHalf, weight),
      highHalf: Self.pair(cells, column.highHalf, part.highHalf, weight))
  }

  @inline(__always) private static func pair(
    _ cells: Span<SIMD4<Float>>, _ column: SIMD8<UInt32>, _ part: SIMD8<Float>, _ weight: Float
  ) -> SIMD8<Float> {
    SIMD8(
      lowHalf: four(cells, column.lowHalf, part.lowHalf, weight),
      highHalf: four(cells, column.highHalf, part.highHalf, weight))
  }

  @inline(__always) private static func four(
    _ cells: Span<SIMD4<Float>>, _ column: SIMD4<UInt32>, _ part: SIMD4<Float>, _ weight: Float
  ) -> SIMD4<Float> {
    SIMD4(
      one(cells[Int(column.x)], part.x, weight), one(cells[Int(column.y)], part.y, weight),
      one(cells[Int(column.z)], part.z, weight), one(cells[Int(column.w)], part.w, weight))
  }

  @inline(__always) private static func one(_ cell: SIMD4<Float>, _ part: Float, _ weight: Float) -> Float {
    let low = cell.x + part * cell.y
    return low + weight * (cell.z + part * cell.w - low)
  }

  private static func probability(_ column: Int) -> Double {
    switch column {
    case ...128: Double(column) / 4096
    case ...384: 0.03125 + Double(column - 128) * 0.9375 / 256
    default: 0.96875 + Double(column - 384) / 4096
    }
  }

  /// Inverts the integral of x^(alpha − 1) (1 − x)^(beta − 1), summed by Simpson's rule over 2048 cells.
  private static func quantiles(shape: Double) -> [Double] {
    let count = 2048
    let (alpha, beta) = (4 * shape, 4 - 4 * shape)
    func density(_ x: Double) -> Double { power(x, alpha) * power(1 - x, beta) }
    var sums = [0.0]
    for cell in 0..<count {
      let (x, width) = (Double(cell) / Double(count), 1 / Double(count))
      let part = density(x) + 4 * density(x + width / 2) + density(x + width)
      sums.append(sums[cell] + part * width / 6)
    }
    var cell = 0
    return (0...columns).map { column in
      let wanted = probability(column) * sums[count]
      while cell < count - 1 && sums[cell + 1] < wanted { cell += 1 }
      let width = sums[cell + 1] - sums[cell]
      let part = width > 0 ? min(max((wanted - sums[cell]) / width, 0), 1) : 0
      return (Double(cell) + part) / Double(count)
    }
  }
}
