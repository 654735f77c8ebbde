import Markup

/// What changed between two reports: whose rating, cost or finish moved, the largest moves first.
public struct Movers: Piece {
  /// One project in both reports; what is missing on one side counts as not moved.
  public struct Mover: Sendable {
    public var title: String
    public var rag: (before: Rag, after: Rag)
    public var cost: (before: Double?, after: Double?)
    /// Days since 1 January 1970.
    public var finish: (before: Int32?, after: Int32?)
    public var href: String?

    public init(
      title: String, rag: (before: Rag, after: Rag), cost: (before: Double?, after: Double?) = (nil, nil),
      finish: (before: Int32?, after: Int32?) = (nil, nil), href: String? = nil
    ) {
      self.title = title
      self.rag = rag
      self.cost = cost
      self.finish = finish
      self.href = href
    }
  }

  /// What the order of the rows goes by; `overall` weighs the three moves against the largest of each.
  public enum Order: String, Sendable, CaseIterable { case overall, rating, cost, finish }

  static let limit = 30

  public var id: String
  public var title: String
  public var before: String
  public var after: String
  public var movers: [Mover]
  public var unit: String
  public var order: Order

  public init(
    id: String = "movers", title: String = "What moved", before: String, after: String, movers: [Mover],
    unit: String = "", order: Order = .overall
  ) {
    self.id = id
    self.title = title
    self.before = before
    self.after = after
    self.movers = movers
    self.unit = unit
    self.order = order
  }

  public var markup: Markup {
    let moves = Move.ordered(self)
    guard !moves.isEmpty else {
      let text = "Nothing moved between \(PictureText.clean(before)) and \(PictureText.clean(after))."
      return PictureFrame.empty(id: id, title: title, text)
    }
    let shown = Array(moves.prefix(Self.limit))
    let plot = MoversPlot(moves: shown, unit: unit)
    let left = moves.count - shown.count
    let still = movers.count - moves.count
    var notes: [String] = []
    if left > 0 { notes.append("and \(Grouped.text(left)) more, with smaller moves") }
    if still > 0 { notes.append("\(PictureNumber.counted(still, "project", "projects")) did not move.") }
    return PictureFrame(
      id: id, title: title, lead: lead(moves), width: MoversPlot.width, height: plot.height,
      interactive: true, drawing: plot.drawing, notes: notes, table: table(moves)
    ).markup
  }

  private func lead(_ moves: [Move]) -> String {
    let lost = moves.count { $0.rating > 0 && $0.mover.rag.after == .unknown }
    let worse = moves.count { $0.rating > 0 } - lost
    let better = moves.count { $0.rating < 0 }
    return "From \(PictureText.clean(before)) to \(PictureText.clean(after)): "
      + "\(Grouped.text(worse)) rated worse, \(Grouped.text(better)) better"
      + (lost > 0 ? ", \(Grouped.text(lost)) no longer rated." : ".")
  }

  private func table(_ moves: [Move]) -> PictureTable {
    let rows = moves.prefix(PictureTable.limit).map { move -> [PictureTable.Cell] in
      let mover = move.mover
      let money = { (value: Double?) in PictureNumber.usable(value).map(PictureNumber.short) ?? "" }
      return [
        .init(mover.title, href: mover.href), .init(mover.rag.before.word), .init(mover.rag.after.word),
        .init(money(mover.cost.before)), .init(money(mover.cost.after)),
        .init(move.cost.map(PictureNumber.signed) ?? ""), .init(CivilDay.text(mover.finish.before)),
        .init(CivilDay.text(mover.finish.after)), .init(move.days.map(PictureNumber.days) ?? ""),
      ]
    }
    return PictureTable(
      [
        "Project", "Rating before", "Rating after", "Cost before", "Cost after", "Cost moved",
        "Finish before",
        "Finish after", "Finish moved",
      ], numbersFrom: 3, rows: rows, more: moves.count - rows.count)
  }
}
