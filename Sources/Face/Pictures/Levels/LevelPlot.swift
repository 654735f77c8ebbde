import Markup

/// The cells of a control matrix with their headings, level when there is room and slanted when there is not.
struct LevelPlot: Sendable {
  static let row = 30.0
  static let name = 250.0

  private let matrix: LevelMatrix
  private let rows: Int
  private let columns: Int
  private let column: Double
  private let slanted: Bool
  private let top: Double

  init(_ matrix: LevelMatrix) {
    self.matrix = matrix
    rows = min(matrix.controls.count, LevelMatrix.rowLimit)
    columns = min(matrix.offices.count, LevelMatrix.columnLimit)
    slanted = columns > 7
    column = slanted ? 52 : 112
    top = slanted ? 156 : 40
  }

  /// Slanted headings lean out beyond the last column.
  var width: Double { Self.name + Double(columns) * column + (slanted ? 124 : 8) }
  var height: Double { top + Double(rows) * Self.row + 8 }

  var drawing: Markup {
    var out = Markup.nothing
    for index in 0..<columns { out += heading(index) }
    let end = Self.name + Double(columns) * column
    for row in 0..<rows {
      let y = top + Double(row) * Self.row
      out += Draw.line(0, y, end, y, row == 0 ? "axis" : "grid")
      let control = matrix.controls[row]
      let name = Draw.text(control.title, 0, y + 19, .label, within: Self.name - 14)
      out += Draw.mark(control.href, control.title, name)
      for index in 0..<columns { out += cell(row, index, y) }
    }
    return out
  }

  private func heading(_ index: Int) -> Markup {
    let office = matrix.offices[index]
    let x = Self.name + (Double(index) + 0.5) * column
    let text: Markup
    if slanted {
      let place: Markup = " transform=\"translate(\(x - 4) \(top - 8)) rotate(-50)\""
      text = "<g\(place)>\(Draw.text(office.title, 0, 0, .label, within: 178))</g>"
    } else {
      let lines = PictureText.twoLines(office.title, width: column - 8, size: 12)
      let first = top - 10 - Double(lines.count - 1) * 15
      text =
        "\(lines.enumerated(), { Draw.text($0.element, x, first + Double($0.offset) * 15, anchor: .middle) })"
    }
    return Draw.mark(office.href, office.title, text)
  }

  private func cell(_ row: Int, _ index: Int, _ y: Double) -> Markup {
    let cell = matrix.cell(row, index)
    let x = Self.name + (Double(index) + 0.5) * column
    let level = cell.level.map { "\($0.word) (\($0.rawValue))" } ?? "not decided"
    var words = "\(matrix.offices[index].title), \(matrix.controls[row].title): \(level)"
    if !cell.note.isEmpty { words += ". \(cell.note)" }
    return Draw.mark(cell.href, words, steps(cell.level, x, y))
  }

  /// Four rising steps, as many filled as the level says, and its number.
  private func steps(_ level: Level?, _ x: Double, _ y: Double) -> Markup {
    guard let level else { return Draw.circle(x, y + 16, 2, "mark-neutral") }
    var out = Markup.nothing
    for step in 0..<4 {
      let tall = 5 + Double(step) * 4
      let colour = step < level.rawValue ? "mark-accent" : "node"
      out += Draw.rect(x - 17 + Double(step) * 6, y + 23 - tall, 5, tall, colour, radius: 1)
    }
    return out + Draw.text(String(level.rawValue), x + 11, y + 22, level == .off ? .label : .strong)
  }
}
