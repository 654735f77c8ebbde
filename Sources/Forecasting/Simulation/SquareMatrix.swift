/// A small symmetric matrix in double precision.
struct SquareMatrix {
  let count: Int
  private var values: [Double]

  init(_ count: Int, _ value: (Int, Int) -> Double) {
    self.count = count
    values = (0..<count * count).map { value($0 / count, $0 % count) }
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * count + column] }
    set { values[row * count + column] = newValue }
  }

  func largestDifference(_ other: SquareMatrix) -> Double {
    zip(values, other.values).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
  }

  /// The lower triangular L with L Lᵀ = self (Cholesky), or nil where self is not positive semidefinite; a pivot within
  /// 1e-9 of zero counts as zero.
  func choleskyFactor() -> SquareMatrix? {
    var factor = SquareMatrix(count) { _, _ in 0 }
    for column in 0..<count {
      var pivot = self[column, column]
      for k in 0..<column { pivot -= factor[column, k] * factor[column, k] }
      if pivot < -1e-9 { return nil }
      let root = pivot > 1e-9 ? pivot.squareRoot() : 0
      factor[column, column] = root
      for row in column + 1..<max(count, column + 1) {
        var rest = self[row, column]
        for k in 0..<column { rest -= factor[row, k] * factor[column, k] }
        if root == 0 && rest.magnitude > 1e-6 { return nil }
        factor[row, column] = root == 0 ? 0 : rest / root
      }
    }
    return factor
  }

  /// The nearest matrix in the sum of squares that is a matrix of correlation.
  ///
  /// Source: N. Higham, "Computing the nearest correlation matrix" (2002): projections on the positive semidefinite
  /// matrices and on those with ones on the diagonal in turn, with Dykstra's correction. It stops after so many turns as
  /// the size allows; a last projection, scaled to ones on the diagonal, makes the answer valid however few there were.
  func nearestCorrelation() -> SquareMatrix {
    let turns = max(1, min(100, 50_000_000 / max(1, count * count * count)))
    var now = self
    var correction = SquareMatrix(count) { _, _ in 0 }
    for _ in 0..<turns {
      var shifted = now
      for index in values.indices { shifted.values[index] -= correction.values[index] }
      let projected = shifted.withoutNegativeEigenvalues(least: 0)
      for index in values.indices {
        correction.values[index] = projected.values[index] - shifted.values[index]
      }
      var next = projected
      for index in 0..<count { next[index, index] = 1 }
      let change = next.largestDifference(now)
      now = next
      if change < 1e-10 { break }
    }
    let valid = now.withoutNegativeEigenvalues(least: 1e-8)
    return SquareMatrix(count) { row, column in
      row == column ? 1 : valid[row, column] / (valid[row, row] * valid[column, column]).squareRoot()
    }
  }

  private func withoutNegativeEigenvalues(least: Double) -> SquareMatrix {
    let (vectors, eigenvalues) = eigensystem()
    let held = eigenvalues.map { max($0, least) }
    var result = SquareMatrix(count) { _, _ in 0 }
    for row in 0..<count {
      for column in 0...row {
        var sum = 0.0
        for k in 0..<count { sum += vectors[row, k] * held[k] * vectors[column, k] }
        result[row, column] = sum
        result[column, row] = sum
      }
    }
    return result
  }

  /// Eigenvectors in columns and eigenvalues by cyclic Jacobi rotations (Golub and Van Loan, section 8.5).
  private func eigensystem() -> (vectors: SquareMatrix, values: [Double]) {
    var matrix = self
    var vectors = SquareMatrix(count) { $0 == $1 ? 1 : 0 }
    for _ in 0..<30 {
      var outside = 0.0
      for p in 0..<count {
        for q in 0..<p { outside += matrix[p, q] * matrix[p, q] }
      }
      if outside < 1e-22 { break }
      for p in 1..<max(count, 1) {
        for q in 0..<p { Self.rotate(&matrix, &vectors, p, q) }
      }
    }
    return (vectors, (0..<count).map { matrix[$0, $0] })
  }

  private static func rotate(_ matrix: inout SquareMatrix, _ vectors: inout SquareMatrix, _ p: Int, _ q: Int)
  {
    let off = matrix[p, q]
    guard off.magnitude > 1e-14 else { return }
    let theta = (matrix[q, q] - matrix[p, p]) / (2 * off)
    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<matrix.count {
      let (x, y) = (matrix[k, p], matrix[k, q])
      matrix[k, p] = c * x - s * y
      matrix[k, q] = s * x + c * y
    }
    for k in 0..<matrix.count {
      let (x, y) = (matrix[p, k], matrix[q, k])
      matrix[p, k] = c * x - s * y
      matrix[q, k] = s * x + c * y
      let (u, v) = (vectors[k, p], vectors[k, q])
      vectors[k, p] = c * u - s * v
      vectors[k, q] = s * u + c * v
    }
  }
}
