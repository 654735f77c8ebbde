import Face
import Markup
import Measures
import Office
import Registers

/// The comparison as a table: a row for each thing that can change, a column for each draft.
struct ComparisonTable {
  let comparison: RedesignComparison
  let left: Int
  let mayDraft: Bool

  /// One row: what it is, how it is now, and how it would be.
  private struct Line {
    let title: String
    let now: Markup
    let then: (RedesignImpact, String) -> Markup
  }

  var markup: Markup {
    if comparison.columns.isEmpty {
      return EmptyState(
        title: "No draft of this office",
        text: "Enter a redesign of it, and it stands here beside the office as it is.",
        step: mayDraft ? "Enter a redesign" : nil,
        href: mayDraft ? "/redesigns/new?office=\(comparison.office.code)" : nil
      ).markup
    }
    let columns =
      [Table.Column(title: "What"), .init(title: "As it is")]
      + comparison.columns.map { .init(title: $0.held.code, wraps: true) }
    let rest: Markup =
      left > 0
      ? "<p>\(Amounts.group(String(left))) more drafts are not drawn; name those that matter in the address, such as ?of=RD-1,RD-2.</p>"
      : .nothing
    return Section(
      "Side by side",
      lead: """
        \(Code(comparison.office.code, href: "/offices/\(comparison.office.code)")) \
        \(comparison.office.entry.name)
        """,
      body: """
        \(Table(columns: columns, rows: [names] + lines.map(row), caption: "Drafts side by side"))\(rest)
        """
    ).markup
  }

  private var names: Table.Row {
    Table.Row(
      cells: ["Draft", "\(comparison.office.entry.name)"]
        + comparison.columns.map { column in
          let said: Markup =
            column.impact != nil
            ? .nothing
            : column.problems.isEmpty
              ? " \(Badge("Changes nothing yet", .unknown))" : " \(Badge("Not yet right", .watch))"
          return "<a href=\"/redesigns/\(column.held.code)\">\(column.held.entry.name)</a>\(said)"
        })
  }

  private func row(_ line: Line) -> Table.Row {
    Table.Row(
      cells: ["\(line.title)", line.now]
        + comparison.columns.map { column in
          column.impact.map { line.then($0, "/redesigns/\(column.held.code)") } ?? "–"
        })
  }

  private var lines: [Line] {
    let office = comparison.office.entry
    func changed(_ title: String, _ value: @escaping (OfficeUnit) -> Markup) -> Line {
      let now = value(office)
      return Line(title: title, now: now) { impact, _ in
        let then = value(impact.draft.officeAfter)
        return then == now ? "as it is" : "<strong>\(then)</strong>"
      }
    }
    func counted(
      _ title: String, now: Markup = "–", _ side: String, _ count: @escaping (RedesignImpact) -> Markup?
    ) -> Line {
      Line(title: title, now: now) { impact, base in
        count(impact).map { "<a href=\"\(base)#\(side)\">\($0)</a>" } ?? "none"
      }
    }
    func number(_ count: Int) -> Markup? { count == 0 ? nil : "\(Amounts.group(String(count)))" }
    return [
      changed("Control profile") { "\($0.profile.title)" },
      changed("Parent office") { office in
        office.parent.map { "\(Code($0.code, href: "/offices/\($0.code)")) \(comparison.names[$0.id] ?? "")" }
          ?? "none"
      },
      changed("Level") { "\($0.level.title)" }, changed("Kind") { "\($0.kind.title)" },
      counted("Policies", "levels") { number($0.draft.added.count + $0.draft.changed.count) },
      counted("Levels that change", "levels") { number($0.controls.changes.count) },
      counted(
        "Offices that change", now: "of \(Amounts.group(String(comparison.offices)))", "levels"
      ) { number($0.controls.touched(OfficeUnit.title)) },
      counted(
        "Projects that change", now: "of \(Amounts.group(String(comparison.projects)))", "projects"
      ) { number($0.controls.touched(Project.title)) },
      counted("New shortfalls", "shortfalls") { number($0.shortfalls.new.count) },
      counted("Shortfalls lifted", "shortfalls") { number($0.shortfalls.lifted.count) },
      counted("Posts asked for more", "posts") { number($0.posts.asked.count) },
      counted("Posts asked for no longer", "posts") { number($0.posts.dropped.count) },
      counted("People who lose rights", "rights") { number($0.reach.losing.count) },
      counted("People who gain rights", "rights") { number($0.reach.gaining.count) },
      counted("Delegations that end here", "authority") { number($0.authority.ending.count) },
      counted("Delegations that begin here", "authority") { number($0.authority.beginning.count) },
      counted("Requests another decides", "authority") { number($0.authority.requests.changing.count) },
    ]
  }
}
