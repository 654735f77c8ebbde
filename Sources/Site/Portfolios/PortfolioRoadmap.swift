import Face
import Markup
import Measures
import Office

/// The roadmap of a portfolio: forecast bars over baseline outlines, in lanes by department or category.
enum PortfolioRoadmap {
  /// So many bars are drawn at once; filters lead to the others.
  static let most = 60

  static func markup(_ visit: Visit, _ model: PortfolioPage.Model) -> Markup {
    let byCategory = visit.query("by") == "category"
    let ordered = order(model.counted, today: model.day)
    let drawn = ordered.prefix(most)
    let bars = drawn.map { line in
      bar(visit, line, lane: byCategory ? line.project.category : line.project.department)
    }
    .enumerated().sorted { ($0.element.lane, $0.offset) < ($1.element.lane, $1.offset) }.map(\.element)
    let more = ordered.count - drawn.count
    let left: Markup =
      more <= 0
      ? .nothing
      : """
      <p>and \(Amounts.group(String(more))) more that finish later or have no dates; \
      narrow by department or category, or see <a href="\(Link.safe(Address.with(visit, ["view": "list"])))">the list</a>.</p>
      """
    return "\(lanes(visit, byCategory))\(Roadmap(bars: bars, today: model.day.number))\(left)"
  }

  /// What finishes next stands first, then what finished already, the latest first; without a finish last.
  static func order(_ lines: [ProjectLine], today: Day) -> [ProjectLine] {
    func rank(_ line: ProjectLine) -> (Int, Int) {
      guard let finish = line.project.finishForecast else {
        return (line.project.startForecast == nil ? 3 : 2, 0)
      }
      let days = today.days(to: finish)
      return days >= 0 ? (0, days) : (1, -days)
    }
    return lines.map { ($0, rank($0)) }.enumerated().sorted {
      ($0.element.1.0, $0.element.1.1, $0.offset) < ($1.element.1.0, $1.element.1.1, $1.offset)
    }.map(\.element.0)
  }

  private static func lanes(_ visit: Visit, _ byCategory: Bool) -> Tabs {
    Tabs(
      [
        Tab("By department", href: Address.with(visit, ["by": ""]), current: !byCategory),
        Tab("By category", href: Address.with(visit, ["by": "category"]), current: byCategory),
      ], label: "Lanes of the roadmap")
  }

  private static func bar(_ visit: Visit, _ line: ProjectLine, lane: String) -> Roadmap.Bar {
    let project = line.project
    return Roadmap.Bar(
      title: project.name, lane: lane.isEmpty ? "None given" : lane, start: project.startForecast?.number,
      finish: project.finishForecast?.number, baselineStart: project.startBaseline?.number,
      baselineFinish: project.finishBaseline?.number, rag: Rags.mark(project.ragDeclared),
      href: line.href)
  }
}
