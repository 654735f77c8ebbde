import Face
import Markup
import Measures
import Office

/// What moved in a portfolio since the last report, and which projects came and left.
enum PortfolioMovers {
  /// So many names stand in each list of comings and goings.
  static let most = 40

  static func markup(_ model: PortfolioPage.Model, _ moves: ReportMoves) -> Markup {
    guard let latest = moves.latest, moves.before != nil else {
      return EmptyState(
        title: "Nothing to compare yet",
        text: "What moved stands here once projects have published two reports."
      ).markup
    }
    let lines = Dictionary(model.lines.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    // Costs are drawn on one scale, so only one currency has its place on it.
    let currency = CurrencySum.of(moves.pairs.compactMap(\.after.cost)).first?.currency
    let others = moves.pairs.count { $0.after.cost.map { $0.currency != currency } ?? false }
    let picture = Movers(
      before: LongDay.text(moves.before?.text ?? ""), after: LongDay.text(latest.text),
      movers: moves.pairs.map { mover($0, lines[$0.after.project], currency) }, unit: currency?.code ?? "")
    let left: Markup =
      others == 0
      ? .nothing
      : "<p class=\"quiet-text\">Costs in other currencies than \(currency?.code ?? "") are left out: \(others).</p>"
    return """
      \(picture)\(left)<div class="columns">\
      \(Section("Came in", lead: "In the latest reports and not in those before.", body: names(moves.entered, lines)))\
      \(Section("Left", lead: "In the reports before and not in the latest.", body: names(moves.left, lines)))</div>
      """
  }

  private static func mover(_ pair: ReportMoves.Pair, _ line: ProjectLine?, _ currency: Currency?)
    -> Movers.Mover
  {
    func cost(_ told: ReportMoves.Told) -> Double? {
      told.cost.flatMap { $0.currency == currency ? $0.units : nil }
    }
    let code = Project.title.code(of: pair.after.project)
    return Movers.Mover(
      title: line?.project.name ?? code, rag: (Rags.mark(pair.before.rag), Rags.mark(pair.after.rag)),
      cost: (cost(pair.before), cost(pair.after)),
      finish: (pair.before.finish?.number, pair.after.finish?.number),
      href: "/projects/\(code)?side=reports")
  }

  private static func names(_ ids: [Int64], _ lines: [Int64: ProjectLine]) -> Markup {
    let items = ids.prefix(most).map { id in
      let code = Project.title.code(of: id)
      return WorkItem(
        title: lines[id]?.project.name ?? code, href: "/projects/\(code)?side=reports",
        about: "\(Code(code)) \(lines[id]?.project.department ?? "")")
    }
    let more = ids.count - items.count
    let list = WorkList(items, empty: EmptyState(title: "None"))
    return "\(list)\(if: more > 0, "<p>and \(more) more</p>")"
  }
}
