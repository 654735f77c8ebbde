import Face
import Markup
import Measures
import Office
import Registers

/// Decision latency in figures, each with what it was made from.
enum LatencyWords {
  /// Halves of a day as days: `10.5`.
  static func days(halves: Int) -> String { halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5" }

  static func figures(_ group: DecisionLatency.Group, _ latency: DecisionLatency) -> KeyFigures {
    let count = group.days.count
    let median = group.medianHalves
    let within = latency.withinTargets
    let isSlow = zip2(median, group.target).map { $0.0 > $0.1 * 2 } ?? false
    return KeyFigures([
      KeyFigure(
        "Middle of all", median.map { "\(days(halves: $0))" } ?? "Not known",
        unit: median == nil ? "" : "days",
        note: group.target.map { "Target \($0) days" } ?? "No target is laid down",
        tone: median == nil ? .unknown : isSlow ? .bad : group.target == nil ? .note : .good,
        why: why(group, latency)),
      KeyFigure(
        "Decisions", "\(count)", note: count < 5 && count > 0 ? "Few: read the figures with care" : ""),
      KeyFigure(
        "Within the target", within.of == 0 ? "Not known" : "\(within.met) of \(within.of)",
        note: within.of == 0
          ? "No target is laid down for what was decided" : "Each by the target of its body",
        tone: within.of == 0 ? .unknown : .note),
      KeyFigure(
        "Longest", group.longest.map { "\($0)" } ?? "Not known", unit: group.longest == nil ? "" : "days"),
    ])
  }

  private static func zip2<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
    guard let a, let b else { return nil }
    return (a, b)
  }

  static func why(_ group: DecisionLatency.Group, _ latency: DecisionLatency) -> Why {
    let cases = latency.cases.filter { one in group.body == nil || one.body == group.body }
    let summary: Markup =
      group.days.isEmpty
      ? "Nothing that was raised has been decided in these days, so the middle is not known."
      : "The middle of the calendar days from raised to decided; of an even number, half way between the two in the middle."
    return Why(
      label: "Decision latency of \(group.name)", summary: summary,
      steps: cases.sorted { $0.days > $1.days }.prefix(12).map { one in
        WhyStep(
          text: "\(one.code): \(one.days) days",
          from: "raised \(DueWords.short(one.raised)), decided \(DueWords.short(one.decided))",
          href: "/decisions/\(one.code)")
      }, compact: false)
  }

  /// How the decisions of a group are spread over the stretches of days.
  static func spread(_ groups: [DecisionLatency.Group], caption: String, first: String) -> Table {
    var columns: [Table.Column] = [
      .init(title: first), .init(title: "Decisions", numeric: true),
      .init(title: "Middle", unit: "days", numeric: true),
      .init(title: "Target", unit: "days", numeric: true),
    ]
    var low = 0
    for step in DecisionLatency.steps {
      columns.append(.init(title: "\(low)–\(step)", unit: "days", numeric: true))
      low = step + 1
    }
    columns.append(.init(title: "Longer", numeric: true))
    return Table(
      columns: columns,
      rows: groups.map { group in
        let href = group.body.map { "/bodies/\(Body.title.code(of: $0))" }
        let name: Markup = href.map { "<a href=\"\($0)\">\(group.name)</a>" } ?? "\(group.name)"
        let middle: Markup = group.medianHalves.map { "\(days(halves: $0))" } ?? "not known"
        return Table.Row(
          cells: [name, "\(group.days.count)", middle, group.target.map { "\($0)" } ?? "–"]
            + group.spread.map { $0 == 0 ? "–" : "\($0)" }, href: href)
      }, caption: caption,
      empty: EmptyState(
        title: "Nothing has been decided in these days",
        text: "The figures stand here with the first decision."))
  }
}
