import Markup

/// The data of a picture as a table, for readers who want the figures or cannot see the marks.
struct PictureTable: Sendable {
  /// One cell; the first of a row heads it.
  struct Cell: Sendable, ExpressibleByStringLiteral {
    var text: String
    var href: String?

    init(_ text: String, href: String? = nil) {
      self.text = PictureText.clean(text, limit: 1000)
      self.href = href
    }

    init(stringLiteral value: String) { self.init(value) }

    var markup: Markup {
      guard let href else { return "\(text)" }
      return "<a href=\"\(Link.safe(href))\">\(text)</a>"
    }
  }

  static let limit = 1000

  /// Titles of the columns; those from `numbersFrom` on are numbers.
  var columns: [String]
  var numbersFrom: Int
  var rows: [[Cell]]
  /// Rows that exist beyond those given.
  var more = 0

  init(_ columns: [String], numbersFrom: Int = .max, rows: [[Cell]], more: Int = 0) {
    self.columns = columns
    self.numbersFrom = numbersFrom
    self.rows = rows
    self.more = more
  }

  func markup(caption: String) -> Markup {
    let left = more + max(rows.count - Self.limit, 0)
    return """
      <details><summary>As a table</summary><table><caption class="sr">\(caption)</caption>
      <thead><tr>\(columns.indices, heading)</tr></thead>
      <tbody>
      \(rows.prefix(Self.limit), row)</tbody></table>\
      \(if: left > 0, "<p>and \(Grouped.text(left)) more</p>")</details>

      """
  }

  private func heading(_ index: Int) -> Markup {
    "<th scope=\"col\"\(numeric(index))>\(columns[index])</th>"
  }

  private func row(_ cells: [Cell]) -> Markup {
    var out: Markup = "<tr>"
    for (index, cell) in cells.enumerated() {
      out += index == 0 ? "<th scope=\"row\">\(cell.markup)</th>" : "<td\(numeric(index))>\(cell.markup)</td>"
    }
    return out + "</tr>\n"
  }

  private func numeric(_ index: Int) -> Markup { index >= numbersFrom ? " class=\"number\"" : .nothing }
}
