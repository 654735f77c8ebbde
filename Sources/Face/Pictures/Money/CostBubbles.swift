import Markup

/// Where the money is late or over budget: when projects finish, how far their cost is off, how big they are.
public struct CostBubbles: Piece {
  /// What the picture lays from left to right.
  public enum Across: String, Sendable, CaseIterable { case finish, slip }

  /// How cost variance is laid from bottom to top.
  public enum Upward: String, Sendable, CaseIterable { case automatic, linear, logarithmic }

  /// One project.
  public struct Bubble: Sendable {
    public var title: String
    /// Days since 1 January 1970.
    public var finish: Int32?
    /// Days after the baseline; negative is earlier.
    public var slip: Int?
    /// Per cent of the budget, positive is over it.
    public var variance: Double?
    /// Whole-life cost, in the unit of the picture.
    public var cost: Double?
    public var rag: Rag
    public var href: String?

    public init(
      title: String, finish: Int32? = nil, slip: Int? = nil, variance: Double?, cost: Double?,
      rag: Rag = .unknown, href: String? = nil
    ) {
      self.title = title
      self.finish = finish
      self.slip = slip
      self.variance = variance
      self.cost = cost
      self.rag = rag
      self.href = href
    }
  }

  static let limit = 400

  public var id: String
  public var title: String
  public var bubbles: [Bubble]
  public var across: Across
  public var upward: Upward
  /// The currency or other unit of whole-life cost.
  public var unit: String
  /// How many of the largest carry their name.
  public var named: Int
  public var today: Int32?

  public init(
    id: String = "cost-bubbles", title: String = "Cost and time", bubbles: [Bubble], across: Across = .finish,
    upward: Upward = .automatic, unit: String = "", named: Int = 12, today: Int32? = nil
  ) {
    self.id = id
    self.title = title
    self.bubbles = bubbles
    self.across = across
    self.upward = upward
    self.unit = unit
    self.named = named
    self.today = today
  }

  public var markup: Markup {
    let points = CostPoint.points(self)
    guard !points.isEmpty else {
      let empty = "Projects stand here once they have a cost variance and a \(across.word)."
      return PictureFrame.empty(id: id, title: title, empty)
    }
    let shown = Array(points.prefix(Self.limit))
    let plot = CostPlot(self, shown)
    var notes: [String] = []
    if points.count > shown.count {
      notes.append("and \(Grouped.text(points.count - shown.count)) more, smaller")
    }
    let missing = bubbles.count - points.count
    if missing > 0 {
      let left = PictureNumber.counted(missing, "project is", "projects are")
      notes.append("\(left) not drawn: no usable cost variance or \(across.word).")
    }
    return PictureFrame(
      id: id, title: title, lead: lead(shown), width: CostPlot.width, height: CostPlot.height,
      interactive: true, drawing: plot.drawing, notes: notes, table: table
    ).markup
  }

  private func lead(_ points: [CostPoint]) -> String {
    let count = PictureNumber.counted(points.count, "project", "projects")
    guard let first = points.first, first.cost > 0 else { return "\(count)." }
    let size = money(first.cost)
    let name = PictureText.clean(first.bubble.title, limit: 60)
    return "\(count). Area is whole-life cost; the largest, \(name), is \(size)."
  }

  func money(_ cost: Double) -> String { (unit.isEmpty ? "" : "\(unit) ") + PictureNumber.short(cost) }

  private var table: PictureTable {
    let rows = bubbles.prefix(PictureTable.limit).map { bubble -> [PictureTable.Cell] in
      [
        .init(bubble.title, href: bubble.href), .init(bubble.rag.word), .init(CivilDay.text(bubble.finish)),
        .init(bubble.slip.map(PictureNumber.days) ?? ""),
        .init(PictureNumber.usable(bubble.variance).map(PictureNumber.percent) ?? "not known"),
        .init(PictureNumber.usable(bubble.cost).map(PictureNumber.short) ?? "not known"),
      ]
    }
    let cost = unit.isEmpty ? "Whole-life cost" : "Whole-life cost, \(unit)"
    return PictureTable(
      ["Project", "Rating", "Finish", "Later by", "Cost variance", cost], numbersFrom: 2, rows: rows,
      more: bubbles.count - rows.count)
  }
}

extension CostBubbles.Across {
  var word: String { self == .finish ? "finish day" : "slip" }
}
