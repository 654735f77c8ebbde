import Markup

/// How strongly each office applies each control: controls down, offices across, a step for each level.
public struct LevelMatrix: Piece {
  /// An office, or another thing that heads a column, or a control that heads a row.
  public struct Head: Sendable {
    public var title: String
    public var href: String?

    public init(_ title: String, href: String? = nil) {
      self.title = title
      self.href = href
    }
  }

  /// Where a row meets a column; without a level nothing has been decided.
  public struct Cell: Sendable {
    public var level: Level?
    /// What made it so, such as the policy and its office.
    public var note: String
    public var href: String?

    public init(_ level: Level?, note: String = "", href: String? = nil) {
      self.level = level
      self.note = note
      self.href = href
    }
  }

  static let rowLimit = 100
  static let columnLimit = 40

  public var id: String
  public var title: String
  public var controls: [Head]
  public var offices: [Head]
  /// One row of cells for each control; rows that are too short end in cells without a level.
  public var cells: [[Cell]]

  public init(
    id: String = "control-matrix", title: String = "Controls by office", controls: [Head], offices: [Head],
    cells: [[Cell]]
  ) {
    self.id = id
    self.title = title
    self.controls = controls
    self.offices = offices
    self.cells = cells
  }

  func cell(_ row: Int, _ column: Int) -> Cell {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return Cell(nil) }
    return cells[row][column]
  }

  public var markup: Markup {
    guard !controls.isEmpty, !offices.isEmpty else {
      return PictureFrame.empty(
        id: id, title: title, "Levels stand here once there are offices and controls.")
    }
    let plot = LevelPlot(self)
    var notes: [String] = []
    let rows = controls.count - Self.rowLimit
    let columns = offices.count - Self.columnLimit
    if rows > 0 { notes.append("and \(Grouped.text(rows)) more controls") }
    if columns > 0 { notes.append("and \(Grouped.text(columns)) more offices") }
    let names = Level.allCases.map { "\($0.rawValue) \($0.word.lowercased())" }.joined(separator: ", ")
    return PictureFrame(
      id: id, title: title, lead: "Levels: \(names). A dot is not decided.", width: plot.width,
      height: plot.height, interactive: true, drawing: plot.drawing, notes: notes, table: table
    ).markup
  }

  /// At most as many cells as a page bears.
  private var table: PictureTable {
    let columns = offices.prefix(100)
    let rows = controls.prefix(200).enumerated().map { row, control -> [PictureTable.Cell] in
      [.init(control.title, href: control.href)]
        + columns.indices.map { column in
          let cell = cell(row, column)
          let said = cell.level.map { "\($0.rawValue) \($0.word)" } ?? "Not decided"
          return .init(said, href: cell.href)
        }
    }
    return PictureTable(
      ["Control"] + columns.map { PictureText.clean($0.title) }, rows: rows, more: controls.count - rows.count
    )
  }
}
