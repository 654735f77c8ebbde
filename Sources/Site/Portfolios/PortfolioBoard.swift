import Face
import Markup
import Measures
import Office

/// The board of a portfolio: the ratings now and by report, and the projects by how far they have come.
enum PortfolioBoard {
  /// So many projects stand under each status; the list holds the rest.
  static let most = 8

  static func markup(_ visit: Visit, _ model: PortfolioPage.Model, _ trend: PortfolioTrend) -> Markup {
    let now = RagDistribution(
      title: model.frame.asOf == nil ? "Ratings today" : "Ratings on that day",
      counts: RagCounts(model.counted.map(\.project.ragDeclared)).counts,
      hrefs: PortfolioList.hrefs(model.base))
    return """
      <div class="stack">\(now)\(trend.picture)</div>\
      \(Section("By status", body: "<div class=\"columns\">\(columns(visit, model))</div>"))
      """
  }

  private static func columns(_ visit: Visit, _ model: PortfolioPage.Model) -> [Markup] {
    Project.Status.allCases.compactMap { status in
      let lines = model.lines.filter { $0.project.status == status }.sorted(by: worseFirst)
      if lines.isEmpty { return nil }
      // What has ended asks for nothing any more; the list holds it.
      let drawn = status.isLive || model.countsEnded ? most : 0
      let more = lines.count - drawn
      let rest = drawn > 0 ? "and \(Amounts.group(String(more))) more" : "See them in the list"
      let all = Address.with(visit, ["view": "list", "status": status.rawValue])
      return """
        <div><h3>\(status.title) <span class="count">\(Amounts.group(String(lines.count)))</span></h3>\
        \(if: drawn > 0, WorkList(lines.prefix(drawn).map { item(visit, $0) }).markup)\
        \(if: more > 0, "<p><a href=\"\(Link.safe(all))\">\(rest)</a></p>")</div>
        """
    }
  }

  /// The worst rating first; what is not rated last.
  static func worseFirst(_ a: ProjectLine, _ b: ProjectLine) -> Bool {
    let (x, y) = (a.project.ragDeclared?.severity ?? -1, b.project.ragDeclared?.severity ?? -1)
    return x != y ? x > y : a.project.name < b.project.name
  }

  private static func item(_ visit: Visit, _ line: ProjectLine) -> WorkItem {
    let project = line.project
    let about: Markup = """
      \(Code(line.code)) \(RagMark(Rags.mark(project.ragDeclared), label: "Declared", worded: true))\
      \(if: !project.department.isEmpty, " · \(project.department)")\
      \(some: project.finishForecast, { " · finish \(DueWords.short($0))" })
      """
    return WorkItem(
      title: project.name, href: line.href, about: about,
      tone: RagTone.of(project.ragDeclared))
  }
}

/// How loudly a rating speaks in a list.
enum RagTone {
  static func of(_ rag: Office.Rag?) -> Tone {
    switch rag {
    case .red, .amberRed: .bad
    case .amber: .watch
    case .green, .amberGreen: .note
    case nil: .unknown
    }
  }
}
