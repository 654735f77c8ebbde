import Face
import Markup
import Measures
import Office
import Registers

/// How long decisions take, by body and by kind, as a page and for programs.
enum LatencyPage {
  /// The windows that the page offers, in days.
  static let windows = [90, 365, 730]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let days = try window(visit)
    let (frame, latency) = try await visit.read { archivist in
      (Frame(archivist), try DecisionLatency(archivist, days: days))
    }
    let tabs = Tabs(
      windows.map {
        Tab("Last \($0) days", href: Address.with(visit, ["days": String($0)]), current: $0 == days)
      }, label: "How far back")
    let lead: Markup =
      "From raised to decided, \(LongDayText.text(latency.from)) to \(LongDayText.text(latency.to))."
    return frame.page(
      visit, title: "Decision latency", lead: lead,
      crumbs: [Crumb("Governance", "/governance"), Crumb("Bodies", "/bodies"), Crumb("Decision latency")],
      room: "governance", help: "decision-latency",
      body: """
        \(tabs)\(LatencyWords.figures(latency.whole, latency))\(picture(latency))\
        \(Section("By body", body: LatencyWords.spread(latency.byBody, caption: "Decision latency by body", first: "Decided by").markup))\
        \(Section("By kind", body: LatencyWords.spread(latency.byKind, caption: "Decision latency by kind", first: "Kind").markup))
        """)
  }

  private static func picture(_ latency: DecisionLatency) -> Markup {
    let byBody = Dictionary(grouping: latency.cases, by: \.body)
    let rows = latency.byBody.map { group -> LatencyPlot.Row in
      let cases = group.body.map { byBody[$0] ?? [] } ?? unnamed(group, latency)
      return LatencyPlot.Row(
        label: group.name,
        dots: cases.sorted { ($0.days, $0.code) < ($1.days, $1.code) }.map {
          LatencyPlot.Dot(days: $0.days, title: "\($0.code), \($0.question)", href: "/decisions/\($0.code)")
        }, median: group.medianHalves.map { Double($0) / 2 }, target: group.target,
        href: group.body.map { "/bodies/\(Body.title.code(of: $0))" })
    }
    return LatencyPlot(rows: rows).markup
  }

  /// The cases of a group that is no body which the reader may see: those of persons, or of other bodies.
  private static func unnamed(_ group: DecisionLatency.Group, _ latency: DecisionLatency)
    -> [DecisionLatency.Case]
  {
    let alone = latency.cases.filter { $0.body == nil }
    if group.days == alone.map(\.days).sorted() { return alone }
    return latency.cases.filter { one in one.body.map { latency.bodies[$0] == nil } ?? false }
  }

  static func window(_ visit: Visit) throws -> Int {
    guard let text = visit.query("days") else { return DecisionLatency.window }
    guard let days = Int(text), (1...3_650).contains(days) else {
      throw Refusal.misasked([Problem("days", "The days are a whole number from 1 to 3650.")])
    }
    return days
  }
}
