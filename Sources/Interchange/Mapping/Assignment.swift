/// Gives each field at most one column so that the sum of the scores is the greatest.
///
/// After H. W. Kuhn, "The Hungarian method for the assignment problem" (1955), with potentials.
enum Assignment {
  /// - Parameter scores: one row per field, one number per column, 0 where the two do not fit.
  /// - Returns: for each row its column, or nil.
  static func best(_ scores: [[Int]], columns: Int) -> [Int?] {
    let rows = scores.count
    guard rows > 0, columns > 0 else { return scores.map { _ in nil } }
    // One empty column for each row lets a field go without.
    let width = columns + rows
    var u = [Int](repeating: 0, count: rows + 1)
    var v = [Int](repeating: 0, count: width + 1)
    var owner = [Int](repeating: 0, count: width + 1)
    for row in 1...rows {
      owner[0] = row
      let (end, way) = path(scores, columns, &u, &v, owner)
      var column = end
      while column != 0 {
        owner[column] = owner[way[column]]
        column = way[column]
      }
    }
    var result = [Int?](repeating: nil, count: rows)
    for column in 1...columns where owner[column] > 0 && scores[owner[column] - 1][column - 1] > 0 {
      result[owner[column] - 1] = column - 1
    }
    return result
  }

  /// The cheapest way from the new row to a free column.
  private static func path(
    _ scores: [[Int]], _ columns: Int, _ u: inout [Int], _ v: inout [Int], _ owner: [Int]
  ) -> (end: Int, way: [Int]) {
    let width = v.count - 1
    var least = [Int](repeating: Int.max / 2, count: width + 1)
    var used = [Bool](repeating: false, count: width + 1)
    var way = [Int](repeating: 0, count: width + 1)
    var at = 0
    repeat {
      used[at] = true
      let row = owner[at]
      var delta = Int.max / 2
      var next = 0
      for column in 1...width where !used[column] {
        let cost = column <= columns ? -scores[row - 1][column - 1] : 0
        let reduced = cost - u[row] - v[column]
        if reduced < least[column] {
          least[column] = reduced
          way[column] = at
        }
        if least[column] < delta {
          delta = least[column]
          next = column
        }
      }
      for column in 0...width {
        if used[column] {
          u[owner[column]] += delta
          v[column] -= delta
        } else {
          least[column] -= delta
        }
      }
      at = next
    } while owner[at] != 0
    return (at, way)
  }
}
