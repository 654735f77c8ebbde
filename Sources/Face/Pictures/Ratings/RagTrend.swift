import Markup

/// How the ratings of the portfolio moved from report to report, the worst at the foot of each column.
public struct RagTrend: Piece {
  /// One report.
  public struct Period: Sendable {
    public var label: String
    public var share: RagShare
    public var href: String?

    public init(_ label: String, _ counts: [Rag: Int], href: String? = nil) {
      self.label = label
      share = RagShare(counts)
      self.href = href
    }
  }

  /// What the height of a column says.
  public enum Height: String, Sendable, CaseIterable { case counts, shares }

  /// The latest periods are drawn; earlier ones stand in the table.
  static let limit = 24

  public var id: String
  public var title: String
  public var periods: [Period]
  public var height: Height

  /// Periods from the earliest to the latest.
  public init(
    id: String = "rag-trend", title: String = "Ratings by report", periods: [Period], height: Height = .counts
  ) {
    self.id = id
    self.title = title
    self.periods = periods
    self.height = height
  }

  public var markup: Markup {
    guard periods.contains(where: { $0.share.total > 0 }) else {
      return PictureFrame.empty(id: id, title: title, "Ratings stand here after the first report.")
    }
    let shown = Array(periods.suffix(Self.limit))
    let columns = RagColumns(periods: shown, shares: height == .shares)
    let left = periods.count - shown.count
    return PictureFrame(
      id: id, title: title, lead: lead, width: columns.width, height: RagColumns.height, interactive: true,
      drawing: columns.drawing, notes: left > 0 ? ["and \(Grouped.text(left)) more, earlier periods"] : [],
      table: table
    ).markup
  }

  private var lead: String {
    guard let last = periods.last else { return "" }
    let said = last.share.present.map { "\($0.word) \(last.share.words($0))" }
    return "\(PictureText.clean(last.label)): \(said.joined(separator: "; "))."
  }

  private var table: PictureTable {
    let rows = periods.suffix(PictureTable.limit).map { period -> [PictureTable.Cell] in
      let counts = RagShare.order.map { rag -> PictureTable.Cell in
        .init(period.share.count(rag) == 0 ? "0" : "\(period.share.words(rag))")
      }
      return [.init(period.label, href: period.href)] + counts + [.init(Grouped.text(period.share.total))]
    }
    return PictureTable(
      ["Period"] + RagShare.order.map(\.word) + ["All"], numbersFrom: 1, rows: rows,
      more: periods.count - rows.count)
  }
}
