import Face
import Interchange
import Markup
import Office
import Registers

/// What a directory import did or would do: counts, the diff row by row, and what stands in the way.
struct DirectoryReport {
  let outcome: DirectoryOutcome
  let shelf: Shelf

  /// The most rows of the diff that a page shows.
  static let most = 200

  var markup: Markup {
    "\(headline)\(figures)\(problems)\(diff)"
  }

  private var headline: Markup {
    if outcome.isKept {
      return Notice(.good, title: "Imported", text: "All of it is kept, and stands in the history.").markup
    }
    if outcome.problemCount > 0 {
      return Notice(
        .bad,
        title: "\(Wording.counted(outcome.problemCount, "problem stands", "problems stand")) in the way",
        text: """
          Nothing was kept. Mend the file or the columns and try again.\
          \(if: outcome.isCutShort, " The rows after the last one named were not looked at.")
          """
      ).markup
    }
    return Notice(
      .note, title: "This is a rehearsal", text: "Nothing is kept yet. This is what the import would do."
    ).markup
  }

  private var figures: Markup {
    KeyFigures([
      KeyFigure("New", "\(outcome.entered)"), KeyFigure("Changed", "\(outcome.changed)"),
      KeyFigure("Unchanged", "\(outcome.unchanged)"), KeyFigure("Problems", "\(outcome.problemCount)"),
    ]).markup
  }

  private var problems: Markup {
    if outcome.problems.isEmpty { return .nothing }
    let rows = outcome.problems.prefix(DirectoryReport.most).map {
      Table.Row(cells: ["\($0.row)", "\($0.column)", "\($0.value)", "\($0.sentence)"])
    }
    return Section(
      "Problems",
      body: Table(
        columns: [
          .init(title: "Row", numeric: true), .init(title: "Column"), .init(title: "Value"),
          .init(title: "What is wrong, and the mend", wraps: true),
        ], rows: Array(rows), caption: "Problems by row and column"
      ).markup
    ).markup
  }

  private var diff: Markup {
    let shown = outcome.lines.prefix(DirectoryReport.most)
    let all = outcome.entered + outcome.changed
    let more: Markup =
      all > shown.count
      ? "<p>\(all - shown.count) more rows are new or changed; the API and the command list them.</p>"
      : .nothing
    return Section(
      outcome.isKept ? "What changed" : "What would change",
      lead: "Rows that are unchanged are left out; an empty cell takes nothing away.",
      body: "<div class=\"stack\">\(table(Array(shown)))\(more)\(unmapped)</div>"
    ).markup
  }

  private func table(_ shown: [DirectoryLine]) -> DiffTable {
    DiffTable(
      shown.flatMap(lines), caption: "New and changed rows", beforeTitle: "Now",
      afterTitle: "After the import",
      empty: EmptyState(
        title: "Nothing differs", text: "What the file says of these entries stands in the office already."))
  }

  private func lines(_ line: DirectoryLine) -> [DiffTable.Line] {
    let name = line.name.isEmpty ? shelf.title.one : line.name
    let about: Markup =
      "\(name)\(if: !line.code.isEmpty, " \(Code(line.code))") <span class=\"none\">row \(line.row)</span>"
    if line.kind == .new {
      let said = line.changes.filter { $0.to != "false" && !$0.to.isEmpty }
      return [
        DiffTable.Line(
          about, .added,
          after: CellView.joined(said.prefix(8).map { "\(title($0.field)): \(word($0.to, $0.field))" }))
      ]
    }
    return line.changes.map {
      DiffTable.Line(
        "\(title($0.field)) · \(about)", .changed, before: word($0.from, $0.field),
        after: word($0.to, $0.field)
      )
    }
  }

  private func title(_ field: String) -> String { shelf.sheet.field(field)?.title ?? field }

  private func word(_ text: String, _ field: String) -> Markup {
    if text.isEmpty { return "<span class=\"none\">–</span>" }
    switch shelf.sheet.field(field)?.kind {
    case .choice(let options): return "\(options.first { $0.raw == text }?.title ?? text)"
    case .day: return "\(LongDay.text(text))"
    case .flag: return text == "true" ? "Yes" : "No"
    case .percent: return "\(Amounts.percent(text))"
    case .money: return "\(Amounts.text(text))"
    default: return "\(text.prefix(160))"
    }
  }

  private var unmapped: Markup {
    let left = outcome.reconciliation.unmapped
    if left.isEmpty { return .nothing }
    return "<p>Columns not taken: \(left.map { Heading.firstLine($0) }.joined(separator: "; ")).</p>"
  }
}
