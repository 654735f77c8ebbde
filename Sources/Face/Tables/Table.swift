import Markup

/// Entries side by side, for comparing: dense rows, a heading and a first column that stay in sight, totals.
public struct Table: Piece {
  /// One column; the unit is said once, in its heading.
  public struct Column: Sendable {
    public var key: String
    public var title: String
    public var unit: String?
    public var numeric: Bool
    /// Where sorting by this column leads; nil when it cannot be sorted.
    public var sortable: String?
    public var sorted: Sorted
    public var sticky: Bool
    /// Whether its cells hold sentences, which are read to their end on several lines.
    public var wraps: Bool

    public init(
      key: String = "", title: String, unit: String? = nil, numeric: Bool = false, sortable: String? = nil,
      sorted: Sorted = .none, sticky: Bool = false, wraps: Bool = false
    ) {
      self.key = key
      self.title = title
      self.unit = unit
      self.numeric = numeric
      self.sortable = sortable
      self.sorted = sorted
      self.sticky = sticky
      self.wraps = wraps
    }
  }

  /// The order a column gives to the rows.
  public enum Sorted: String, Sendable { case none, ascending, descending }

  /// One entry; `href` is where Enter leads from anywhere in the row.
  public struct Row: Sendable {
    public var cells: [Markup]
    public var href: String?
    public var id: String?
    public var editHref: String?

    public init(cells: [Markup], href: String? = nil, id: String? = nil, editHref: String? = nil) {
      self.cells = cells
      self.href = href
      self.id = id
      self.editHref = editHref
    }
  }

  public var columns: [Column]
  public var rows: [Row]
  public var totals: [Row]
  public var caption: String
  public var captionShown: Bool
  public var empty: EmptyState
  public var pager: Pager?

  /// The first column stays in sight when the table scrolls sideways, unless another column asks to be `sticky`.
  public init(
    columns: [Column], rows: [Row], totals: [Row] = [], caption: String, captionShown: Bool = false,
    empty: EmptyState = EmptyState(title: "Nothing here yet"), pager: Pager? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.totals = totals
    self.caption = caption
    self.captionShown = captionShown
    self.empty = empty
    self.pager = pager
  }

  public var markup: Markup {
    guard !rows.isEmpty else { return empty.markup }
    return """
      <div class="table-wrap" role="region" aria-label="\(caption), table" tabindex="0"><table data-rows>
      <caption\(if: !captionShown, " class=\"sr\"")>\(caption)</caption>
      <thead><tr>\(columns.indices, heading)</tr></thead>
      <tbody>
      \(rows, { row($0) })</tbody>
      \(if: !totals.isEmpty, "<tfoot>\(totals, { row($0) })</tfoot>")</table></div>
      \(pager)
      """
  }
}
