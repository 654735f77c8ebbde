import Face
import Markup
import Measures
import Office
import Registers

/// The plans of several projects on one chart, with the links between them.
enum TogetherPage {
  static func answer(_ visit: Visit, linking draft: TogetherLinks.Draft? = nil) async throws -> Answer {
    let ask = TogetherAsk(visit)
    let model = try await visit.read { try TogetherModel($0, ask) }
    return model.frame.page(
      visit, title: "Plans together", lead: "\(lead(model))",
      crumbs: [Crumb("Portfolios", "/portfolios"), Crumb("Plans together")], room: "portfolio",
      help: "plans-together", status: draft?.status ?? 200,
      body: """
        <div data-live="plan"><div class="stack">\(filters(visit, model))\(said(model))</div>\
        \(body(visit, model, draft))</div>
        """)
  }

  private static func lead(_ model: TogetherModel) -> String {
    model.lines.isEmpty
      ? "Tasks, links and dates of several projects on one chart."
      : "\(Grouped.text(model.lines.count)) \(model.lines.count == 1 ? "project" : "projects"), "
        + "\(Grouped.text(model.links.count)) \(model.links.count == 1 ? "link" : "links") between projects."
  }

  private static func body(_ visit: Visit, _ model: TogetherModel, _ draft: TogetherLinks.Draft?) -> Markup {
    guard !model.lines.isEmpty else { return "\(empty(visit, model))" }
    return """
      \(TogetherChart(visit, model).markup)\(TogetherLinks(visit: visit, model: model, draft: draft).markup)
      """
  }

  private static func empty(_ visit: Visit, _ model: TogetherModel) -> EmptyState {
    if model.ask.isNarrowed || !model.ask.strange.isEmpty {
      return EmptyState(
        title: "None of these projects has a plan",
        text: "A project stands here once a plan was brought in, or begun, on its side Plan.",
        step: model.ask.projects.count == 1 && model.frame.asOf == nil && model.missing.isEmpty
          ? "Go to its plan" : "Show all projects with a plan",
        href: model.ask.projects.count == 1 && model.missing.isEmpty
          ? "/projects/\(Project.title.code(of: model.ask.projects[0]))?side=plan" : "/plans/together")
    }
    return EmptyState(
      title: "No project has a plan yet",
      text:
        "Open a project and bring a file of Microsoft Project, Primavera or a spreadsheet in on its side Plan.",
      step: "Projects", href: "/projects")
  }

  /// What of the wish could not be shown.
  private static func said(_ model: TogetherModel) -> Markup {
    var lines: [Markup] = []
    if model.total > model.lines.count, !model.lines.isEmpty {
      let isFull = model.lines.count == TogetherAsk.most
      lines.append(
        """
        Of \(Grouped.text(model.total)) projects with a plan \(isFull ? "the \(TogetherAsk.most) that finish next" : "the first \(model.lines.count)") \
        are shown\(isFull ? "" : ": more would be too large for one chart"). Choose a portfolio, a programme, an office or \
        single projects to see the others.
        """)
    }
    if !model.missing.isEmpty {
      lines.append(
        "There is no such entry that you may see: \(model.missing.prefix(20).joined(separator: ", ")).")
    }
    if !model.withoutPlan.isEmpty {
      lines.append(
        """
        Without a plan yet: \(model.withoutPlan.prefix(20).map { code -> Markup in
          "<a href=\"/projects/\(code)?side=plan\">\(code)</a> "
        })
        """)
    }
    if lines.isEmpty { return .nothing }
    return Notice(.watch, text: "\(lines.map { "<p>\($0)</p>" as Markup })").markup
  }

  private static func filters(_ visit: Visit, _ model: TogetherModel) -> FilterBar {
    let codes = visit.pairs.filter { $0.name == "project" }.map(\.value).joined(separator: ", ")
    func choice(_ name: String, _ label: String, _ options: [FormOption]) -> FilterField {
      FilterField(name: name, label: label, kind: .select(options), value: visit.query(name) ?? "")
    }
    let kept = Address.with(visit, ["from": "", "open": "", "folded": ""])
    return FilterBar(
      address: kept,
      fields: [
        FilterField(name: "project", label: "Projects", value: codes),
        choice("portfolio", "Portfolio", model.choices.portfolios),
        choice("programme", "Programme", model.choices.programmes),
        choice("office", "Office", model.choices.offices),
        choice("linked", "Linked projects", [FormOption("yes", "shown too")]),
      ])
  }
}
