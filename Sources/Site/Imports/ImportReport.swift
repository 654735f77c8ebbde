import Face
import Interchange
import Markup
import Office
import Registers

/// What an import did or would do: counts, problems by row and column, and the reconciliation with the file.
struct ImportReport {
  let outcome: ImportOutcome
  init(_ outcome: ImportOutcome) { self.outcome = outcome }

  var markup: Markup {
    """
    \(headline)\(figures)\(list("Problems", outcome.problems))\(list("Cells left out", outcome.leftOut))\(reconciliation)
    """
  }

  private var headline: Markup {
    if outcome.isKept {
      return Notice(.good, title: "Imported", text: "All of it is kept, and stands in the history.").markup
    }
    if outcome.problemCount > 0 {
      return Notice(
        .bad,
        title: "\(Wording.counted(outcome.problemCount, "problem stands", "problems stand")) in the way",
        text: "Nothing was kept. Mend the file or the mapping and try again."
      ).markup
    }
    return Notice(
      .note, title: "This is a rehearsal", text: "Nothing is kept yet. This is what the import would do."
    ).markup
  }

  private var figures: Markup {
    KeyFigures([
      KeyFigure("Projects new", "\(outcome.entered)"),
      KeyFigure("Projects changed", "\(outcome.changed)"),
      KeyFigure("Unchanged", "\(outcome.unchanged)"),
      KeyFigure("Reports new", "\(outcome.reportsEntered)"),
      KeyFigure("Reports already there", "\(outcome.reportsKept)"),
    ]).markup
  }

  private func list(_ title: String, _ problems: [ImportProblem]) -> Markup {
    if problems.isEmpty { return .nothing }
    let rows = problems.prefix(100).map {
      Table.Row(cells: ["\($0.row)", "\($0.column)", "\($0.value.prefix(80))", "\($0.sentence)"])
    }
    return Section(
      title,
      body: Table(
        columns: [
          .init(title: "Row", numeric: true), .init(title: "Column"), .init(title: "Value"),
          .init(title: "What is wrong", wraps: true),
        ],
        rows: Array(rows), caption: "\(title) by row and column"
      ).markup
    ).markup
  }

  private var reconciliation: Markup {
    let rows = outcome.reconciliation.columns.map { column in
      Table.Row(cells: [
        "\(Heading.firstLine(column.heading))", "\(column.title)", "\(column.taken)",
        "\(column.changed)",
        "\(column.blank)",
        leftOut(column), totals(column),
      ])
    }
    let unmapped = outcome.reconciliation.unmapped
    let rest: Markup =
      unmapped.isEmpty
      ? .nothing : "<p>Not taken: \(unmapped.map { Heading.firstLine($0) }.joined(separator: "; ")).</p>"
    return Section(
      "Reconciliation",
      lead: "Column by column: what was taken, rewritten and left out, with totals that agree with the file.",
      body: Table(
        columns: [
          .init(title: "Column"), .init(title: "Field"), .init(title: "Taken", numeric: true),
          .init(title: "Rewritten", numeric: true), .init(title: "Blank", numeric: true),
          .init(title: "Left out"),
          .init(title: "Total in the file and taken"),
        ], rows: rows, caption: "Reconciliation with the file"
      ).markup + rest
    ).markup
  }

  private func leftOut(_ column: ColumnReconciliation) -> Markup {
    column.leftOut.isEmpty
      ? "–" : "\(column.leftOut.map { "\($0.count): \($0.reason)" }.joined(separator: "; "))"
  }

  private func totals(_ column: ColumnReconciliation) -> Markup {
    guard let totals = column.totals else { return "–" }
    return "\(totals.file) / \(totals.taken)\(if: !totals.agree, " <strong>they differ</strong>")"
  }
}
