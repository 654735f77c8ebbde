import Face
import Markup
import Measures
import Office
import Registers

/// People whose posts over all offices, programmes and projects ask for more than all of their time.
enum AllocationPage {
  private struct Model: Sendable {
    let frame: Frame
    let loads: Workloads
    let mayChange: Bool
  }

  /// So many stand on the page; the API gives all.
  static let most = 200
  static let horizons = [0, 90, 180, 365, 730]

  /// How many days ahead are looked at.
  static func ahead(_ visit: Visit) throws -> Int {
    guard let text = visit.query("days"), !text.isEmpty else { return 180 }
    guard let days = Int(text), (0...730).contains(days) else {
      throw Refusal.misasked([Problem("days", "The days ahead are a whole number from 0 to 730.")])
    }
    return days
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let ahead = try ahead(visit)
    let model = try await visit.read { archivist in
      Model(
        frame: Frame(archivist), loads: try Workloads(archivist, days: ahead),
        mayChange: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Assignment.self)))
    }
    let loads = model.loads
    let until =
      ahead == 0
      ? "on \(LongDayText.text(loads.from))"
      : "from \(LongDayText.text(loads.from)) to \(LongDayText.text(loads.to))"
    return model.frame.page(
      visit, title: "Allocation", lead: "Whose posts together ask for more than all of her time, \(until).",
      crumbs: [Crumb("People", "/people"), Crumb("Allocation")], room: "people", help: "allocation",
      actions: ActionLink("Vacancies", href: "/vacancies").markup, body: body(visit, model, ahead))
  }

  private static func body(_ visit: Visit, _ model: Model, _ ahead: Int) -> Markup {
    let tabs = Tabs(
      horizons.map { days in
        Tab(
          days == 0 ? "This day" : "\(days) days", href: Address.with(visit, ["days": String(days)]),
          current: days == ahead)
      }, label: "How far ahead")
    let left = model.loads.loads.count - most
    let note = Notice(
      .note,
      text:
        "Counted are the shares of posts that you may see. Sponsors and managers who are named on a project or programme have no share there; on how many they are named stands beside the sum."
    )
    let more: Markup = left > 0 ? "<p>and \(Amounts.group(String(left))) more</p>" : .nothing
    let list: Markup = "\(tabs)<div class=\"stack\">\(table(model))\(more)\(note)</div>"
    return "\(figures(model.loads))\(Section("Over-allocated", body: list))"
  }

  private static func figures(_ loads: Workloads) -> KeyFigures {
    let now = loads.loads.filter { $0.work.over.contains { $0.from == loads.from } }.count
    let beyond = loads.loads.filter { $0.work.peak.hundredths > Workload.most }.count
    return KeyFigures([
      KeyFigure(
        "People", "\(loads.loads.count)", note: "more than all of their time",
        tone: loads.loads.isEmpty ? .good : .watch,
        why: Why(
          label: "Over-allocated people",
          summary: "For every day the shares of all her posts are added up; counted is who passes 100 %.")),
      KeyFigure(
        "Now", "\(now)", note: "on the first day", tone: now == 0 ? .note : .watch,
        why: Why(label: "Over-allocated now", summary: "Those of them who pass 100 % on the first day.")),
      KeyFigure(
        "More than half as much again", "\(beyond)", tone: beyond == 0 ? .note : .bad,
        why: Why(
          label: "Beyond 150 %",
          summary: "An appointment that leads past 150 % is refused unless it says why.")),
    ])
  }

  private static func table(_ model: Model) -> Table {
    Table(
      columns: [
        .init(title: "Person"), .init(title: "Most", unit: "%", numeric: true), .init(title: "Load"),
        .init(title: "When", wraps: true), .init(title: "Named, without share", numeric: true),
      ], rows: model.loads.loads.prefix(most).map(row), caption: "People with more than all of their time",
      empty: EmptyState(
        title: "Nobody is asked for too much",
        text: "Here stands who holds posts that together take more than all of her time."))
  }

  private static func row(_ load: Workloads.Load) -> Table.Row {
    let href = "/people/\(load.code)"
    let parts = Dictionary(load.work.parts.map { ($0.assignment, $0) }, uniquingKeysWith: { a, _ in a })
    let steps = load.work.periods.map {
      LoadStrip.Step(
        from: Double($0.from.number), to: Double($0.to.number), share: Double($0.share.hundredths) / 10_000)
    }
    let peak = Amounts.percent(load.work.peak.text).dropLast(2)
    let periods = load.work.over.map { period -> Markup in
      let steps = period.parts.compactMap { parts[$0] }.map { part in
        WhyStep(
          text: "\(Amounts.percent(part.share.text)) \(part.post)", from: "\(part.place)",
          href: "/assignments/\(part.assignment)")
      }
      let label = "\(load.name), \(Amounts.percent(period.share.text)) from \(LongDayText.text(period.from))"
      return """
        <div>\(Amounts.percent(period.share.text)) \(DueWords.short(period.from)) to \(DueWords.short(period.to)) \
        \(Why(label: label, summary: "The shares of her posts on these days.", steps: steps, compact: true))</div>
        """
    }
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(load.name)</a>", "\(peak)",
        LoadStrip(title: "Load of \(load.name), at most \(peak) % of her time", steps: steps).markup,
        Markup.joined(periods), "\(load.named)",
      ], href: href)
  }
}

extension Markup {
  static func joined(_ parts: [Markup]) -> Markup { parts.reduce(.nothing, +) }
}
