import Face
import Markup
import Measures
import Office
import Registers

/// What an office is measured by, what it cost, and what changed about it.
struct ReviewLedger {
  let facts: ReviewFacts
  let office: String

  var markup: Markup { "\(factors)\(costs)\(changes)" }

  private var factors: Section {
    let rows = facts.factors.map { one in
      let entry = one.entry
      let href = "/success-factors/\(one.code)"
      return Table.Row(
        cells: [
          "<a href=\"\(href)\">\(entry.statement)</a>", "\(entry.indicator)", "\(entry.baseline)",
          "\(entry.target)",
          entry.actual.isEmpty
            ? Badge("Not measured", .unknown).markup
            : "\(entry.actual)\(some: entry.measuredOn, { ", \(DueWords.short($0))" })",
          Badge(entry.status.title, CellView.tone(entry.status.rawValue)).markup,
        ], href: href)
    }
    return Section(
      "Success factors", id: "factors",
      body: Table(
        columns: [
          .init(title: "Factor", wraps: true), .init(title: "Indicator", wraps: true),
          .init(title: "Baseline"),
          .init(title: "Target"), .init(title: "Measured"), .init(title: "Status"),
        ], rows: rows, caption: "Success factors",
        empty: EmptyState(
          title: "No success factors", text: "What must come true for this office to count as a success.",
          step: "Enter the first", href: "/success-factors/new?office=\(office)")
      ).markup)
  }

  private var costs: Section {
    let rows = facts.costs.map { one in
      Table.Row(
        cells: [
          "\(one.year)", one.budget.map { "\($0.readable)" } ?? "–",
          one.actual.map { "\($0.readable)" } ?? "–",
          used(one),
        ])
    }
    return Section(
      "Costs against budget", id: "costs", lead: "Of the office itself, in the years the facts go over.",
      body: Table(
        columns: [
          .init(title: "Year"), .init(title: "Budget", numeric: true), .init(title: "Actual", numeric: true),
          .init(title: "Used", numeric: true),
        ], rows: rows, caption: "Costs against budget",
        empty: EmptyState(
          title: "No costs are entered", text: "Budget and actual of the office, year by year.",
          step: "Enter the first", href: "/office-costs/new?office=\(office)")
      ).markup)
  }

  /// Whole percent of the budget; not known without one.
  private func used(_ cost: ReviewFacts.Cost) -> Markup {
    guard let budget = cost.budget, let actual = cost.actual, budget.currency == actual.currency,
      budget.minor > 0
    else { return "Not known" }
    let percent = Int128(actual.minor) * 100 / Int128(budget.minor)
    return "\(if: percent > 100, "\(Badge("Over", .bad)) ")\(percent) %"
  }

  private var changes: Section {
    let rows = facts.changes.map { one in
      Table.Row(cells: [
        "\(DueWords.short(one.on))", "\(one.what)", told(one.before), told(one.after),
      ])
    }
    return Section(
      "Changes of structure", id: "changes",
      body: Table(
        columns: [
          .init(title: "On"), .init(title: "What"), .init(title: "Before"), .init(title: "After"),
        ], rows: rows, caption: "Changes of structure",
        empty: facts.tellsChanges
          ? EmptyState(
            title: "Nothing has changed", text: "Its form, its place and its head are as they were.")
          : EmptyState(title: "Not yours to read", text: "The history of this office is read by others.")
      ).markup)
  }

  /// Codes are links.
  private func told(_ text: String) -> Markup {
    if text.isEmpty { return "–" }
    if OfficeUnit.title.id(in: text) != nil { return Code(text, href: "/offices/\(text)").markup }
    if OrgUnit.title.id(in: text) != nil { return Code(text, href: "/\(OrgUnit.title.path)/\(text)").markup }
    return "\(text)"
  }
}
