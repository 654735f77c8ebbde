import Face
import Markup
import Testing

@Suite("Tables and filters")
struct TableTests {
  @Test("an empty register says what will stand there")
  func empty() {
    let table = Table(
      columns: [.init(title: "A")], rows: [], caption: "Risks", empty: .init(title: "No risks yet"))
    #expect(table.markup.html.contains("No risks yet"))
    #expect(!table.markup.html.contains("<table"))
  }

  @Test("a row with too few or too many cells still fits the columns", arguments: 0...4)
  func ragged(_ count: Int) throws {
    let cells = (0..<count).map { Markup("\($0)") }
    let table = Table(
      columns: [.init(title: "A"), .init(title: "B")], rows: [.init(cells: cells)], caption: "T")
    let names = try Outline(table.markup).elements.map(\.name)
    // A row without a name in its first cell has no heading of its own: an empty one would be read out.
    #expect(names.filter { $0 == "th" }.count == (count == 0 ? 2 : 3))
    #expect(names.filter { $0 == "th" || $0 == "td" }.count == 4)
  }

  @Test("headings carry unit, order and the way to sort")
  func headings() {
    let column = Table.Column(
      title: "Cost", unit: "£m", numeric: true, sortable: "?sort=cost", sorted: .descending)
    let html = Table(columns: [column], rows: [.init(cells: ["1"])], caption: "T").markup.html
    #expect(
      html.contains("aria-sort=\"descending\"><a href=\"?sort=cost\">Cost <span class=\"unit\">£m</span></a>")
    )
    #expect(html.contains("class=\"number stays\""))
  }

  @Test("a column of sentences is read to its end")
  func wrapping() {
    let columns = [Table.Column(title: "Row"), Table.Column(title: "What is wrong", wraps: true)]
    let html = Table(columns: columns, rows: [.init(cells: ["1", "A long sentence."])], caption: "T").markup
      .html
    #expect(html.contains("<td class=\"wrap\">A long sentence.</td>"))
  }

  @Test("the column that asks to stay is the one that stays")
  func sticky() {
    let columns = [Table.Column(title: "A"), Table.Column(title: "B", sticky: true)]
    let html = Table(columns: columns, rows: [.init(cells: ["1", "2"])], caption: "T").markup.html
    #expect(html.contains("<td class=\"stays\">2</td>"))
    #expect(html.contains("<th scope=\"row\">1</th>"))
  }

  @Test(
    "counts are grouped", arguments: [(0, "0"), (999, "999"), (1204, "1,204"), (-1_234_567, "-1,234,567")])
  func pager(_ count: Int, _ text: String) {
    #expect(Pager(shown: count, total: count, noun: "risks").markup.html.contains("of \(text) risks"))
    #expect(Pager(shown: Int.min).markup.html.contains("-9,223,372,036,854,775,808"))
  }

  @Test("a chip leads to the same view without its filter, from the first page")
  func chips() {
    let bar = FilterBar(
      address: "/risks?owner=U-1&stage=open&sort=score&after=77",
      fields: [
        FilterField(name: "owner", label: "Owner", value: "U-1"),
        FilterField(
          name: "stage", label: "State", kind: .select([FormOption("open", "Open")]), value: "open"),
      ])
    let html = bar.markup.html
    #expect(html.contains("href=\"/risks?stage=open&amp;sort=score\""))
    #expect(html.contains("State: <b>Open</b>"))
    #expect(html.contains("<input type=\"hidden\" name=\"sort\" value=\"score\">"))
    #expect(html.contains("href=\"/risks?sort=score\">Take all off"))
    #expect(!html.contains("77"))
  }
}
