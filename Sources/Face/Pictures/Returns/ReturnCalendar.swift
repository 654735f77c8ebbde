import Markup

/// What spokes owe their hub over the months: a mark on the day of each return, by how it stands.
public struct ReturnCalendar: Piece {
  public enum State: String, Sendable, CaseIterable {
    case onTime, late, overdue, due

    var word: String {
      switch self {
      case .onTime: "delivered in time"
      case .late: "delivered late"
      case .overdue: "overdue"
      case .due: "due"
      }
    }
  }

  /// One return; its day is counted from 1 January 1970.
  public struct Mark: Sendable {
    public var title: String
    public var day: Int32
    public var state: State
    public var href: String?

    public init(title: String, day: Int32, state: State, href: String? = nil) {
      self.title = title
      self.day = day
      self.state = state
      self.href = href
    }

    var words: String { "\(title), \(CivilDay.text(day)): \(state.word)" }
  }

  /// The returns of one spoke.
  public struct Row: Sendable {
    public var label: String
    public var href: String?
    public var marks: [Mark]

    public init(label: String, href: String? = nil, marks: [Mark]) {
      self.label = label
      self.href = href
      self.marks = marks
    }
  }

  static let width = 1120.0
  static let left = 268.0
  static let rowHeight = 30.0
  static let top = 28.0
  static let rowLimit = 60
  /// Marks of one row; more would lie upon each other.
  static let markLimit = 200

  public var id: String
  public var title: String
  public var rows: [Row]
  public var today: Int32

  public init(id: String = "returns", title: String = "Returns over the year", rows: [Row], today: Int32) {
    self.id = id
    self.title = title
    self.rows = rows
    self.today = today
  }

  public var markup: Markup {
    let used = rows.filter { !$0.marks.isEmpty }
    guard !used.isEmpty else {
      return PictureFrame.empty(
        id: id, title: title, "A mark stands here for each return, once one has been asked for.")
    }
    let shown = Array(used.prefix(Self.rowLimit))
    let height = Self.top + Double(shown.count) * Self.rowHeight + 10
    return PictureFrame(
      id: id, title: title,
      lead: "Circle: in time. Diamond: late. Square: overdue. Ring: due.", width: Self.width, height: height,
      interactive: true, drawing: drawing(shown, bottom: height - 6),
      notes: used.count > shown.count
        ? ["and \(Grouped.text(used.count - shown.count)) more, in the table"] : [],
      table: table(used)
    ).markup
  }

  private func drawing(_ shown: [Row], bottom: Double) -> Markup {
    let days = shown.flatMap { $0.marks.compactMap { CivilDay.usable($0.day) } }
    let axis = TimeAxis(
      holding: days + [CivilDay.usable(today)].compactMap { $0 }, from: Self.left, to: Self.width - 24)
    var out = axis.drawing(top: Self.top - 8, bottom: bottom, textY: 14)
    if let now = CivilDay.usable(today) {
      let x = axis.scale.place(now)
      out += Draw.line(x, Self.top - 4, x, bottom, "today")
    }
    for (index, row) in shown.enumerated() {
      let middle = Self.top + (Double(index) + 0.5) * Self.rowHeight
      out += Draw.mark(
        row.href, said(row), Draw.text(row.label, 0, middle + 4, .label, within: Self.left - 20))
      for mark in row.marks.prefix(Self.markLimit) {
        guard let day = CivilDay.usable(mark.day) else { continue }
        out += Draw.mark(mark.href, mark.words, shape(mark.state, axis.scale.place(day), middle))
      }
    }
    return out
  }

  private func shape(_ state: State, _ x: Double, _ y: Double) -> Markup {
    switch state {
    case .onTime: Draw.circle(x, y, 6, "mark-good")
    case .late: Draw.diamond(x, y, 7, "mark-watch")
    case .overdue: Draw.rect(x - 6, y - 6, 12, 12, "mark-bad")
    case .due: Draw.circle(x, y, 6, "ghost")
    }
  }

  private func said(_ row: Row) -> String {
    let counts = State.allCases.compactMap { state -> String? in
      let count = row.marks.count { $0.state == state }
      return count > 0 ? "\(count) \(state.word)" : nil
    }
    return "\(row.label): \(counts.joined(separator: ", "))"
  }

  private func table(_ used: [Row]) -> PictureTable {
    let all = used.flatMap { row in row.marks.map { (row, $0) } }
    return PictureTable(
      ["Office", "Return", "Due", "How it stands"], numbersFrom: 4,
      rows: all.prefix(PictureTable.limit).map { row, mark in
        [
          .init(row.label, href: row.href), .init(mark.title, href: mark.href),
          .init(CivilDay.text(mark.day)), .init(mark.state.word),
        ]
      }, more: max(all.count - PictureTable.limit, 0))
  }
}
