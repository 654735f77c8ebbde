import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// The links between the projects of a chart as a table, with what is wrong with any of them, and the form that adds one.
struct TogetherLinks: Sendable {
  /// What was typed about a new link and was not yet right.
  struct Draft: Sendable {
    let form: Form
    let problems: [Problem]
    var status = 422
  }

  let visit: Visit
  let model: TogetherModel
  let draft: Draft?

  /// So many links stand in the table; the API lists all.
  private static let most = 200

  var markup: Markup {
    let links = model.links
    let numbers = Self.numbers(model.joint.links)
    let rows = links.prefix(Self.most).map { row($0, numbers[$0] ?? 0) }
    let table = Table(
      columns: [
        .init(title: "What waits", wraps: true), .init(title: "For what", wraps: true), .init(title: "Link"),
        .init(title: "Not before"), .init(title: "Room", numeric: true), .init(title: "Take out"),
      ], rows: Array(rows), caption: "Links between projects",
      empty: EmptyState(
        title: "No link between these projects yet",
        text: "A link says that a task of one project waits for a task of another; its dates then follow."))
    let more: Markup =
      links.count > rows.count ? "<p>and \(Grouped.text(links.count - rows.count)) more.</p>" : .nothing
    return """
      \(findings)\(Section(
        "Links between projects", id: "links",
        lead: "Room is how far the dates may slip before the link moves what waits; none means that it holds it.",
        body: "\(table)\(more)"))\(form)
      """
  }

  /// The number of each link in the plan that waits, from 1 on, as the API and the form name it.
  static func numbers(_ links: [CrossLink]) -> [CrossLink: Int] {
    var count: [Int64: Int] = [:]
    var numbers: [CrossLink: Int] = [:]
    for link in links {
      count[link.successor.plan, default: 0] += 1
      numbers[link] = numbers[link] ?? count[link.successor.plan]
    }
    return numbers
  }

  private func row(_ link: CrossLink, _ number: Int) -> Table.Row {
    let joint = model.joint
    let isSeen = !joint.hidden.contains(link.predecessor.plan) && !joint.hidden.contains(link.successor.plan)
    // From the day that a hidden plan is given one could read its lag.
    let moment = joint.together.moments[link].map {
      joint.hidden.contains(link.successor.plan) ? "–" : DueWords.short($0.day)
    }
    return Table.Row(cells: [
      end(link.successor), end(link.predecessor), isSeen ? "\(Self.kind(link, joint))" : "–",
      "\(moment ?? "passed over")", room(link), takeOut(link, number),
    ])
  }

  private func end(_ end: CrossLink.End) -> Markup {
    let name = model.joint.name(of: end)
    guard model.joint.code(of: end) != nil else { return "\(name)" }
    let href = "/projects/\(Project.title.code(of: end.plan))?side=plan&task=\(end.task)#task-\(end.task)"
    return "<a href=\"\(Link.safe(href))\">\(name)</a>"
  }

  private func room(_ link: CrossLink) -> Markup {
    guard let slack = model.joint.together.slack(of: link),
      !model.joint.hidden.contains(link.successor.plan)
    else { return "–" }
    if slack < 0 { return Badge("broken", .bad).markup }
    if slack == 0 { return Badge("holds it", .watch).markup }
    return "\(Self.units(link, model.joint).map { DurationNotation(seconds: slack).text(units: $0) } ?? "")"
  }

  private static func units(_ link: CrossLink, _ joint: JointPlans) -> DurationUnits? {
    joint.plans[link.successor.plan].map { PlanTexts($0).units }
  }

  /// `FS+2d`.
  static func kind(_ link: CrossLink, _ joint: JointPlans) -> String {
    let notation = LinkNotation(code: "", kind: link.kind, lag: link.lag)
    return link.kind.short + notation.lagText(units(link, joint) ?? DurationUnits())
  }

  /// The link in words, for the chart.
  static func sentence(_ link: CrossLink, _ joint: JointPlans) -> String {
    let (before, after) = (joint.name(of: link.predecessor), joint.name(of: link.successor))
    let isSeen = !joint.hidden.contains(link.predecessor.plan) && !joint.hidden.contains(link.successor.plan)
    return "\(after) waits for \(before)\(isSeen ? " (\(kind(link, joint)))" : "")"
  }

  private func takeOut(_ link: CrossLink, _ number: Int) -> Markup {
    guard model.mayPlan.contains(link.successor.plan),
      let revision = model.joint.entries[link.successor.plan]?.revision
    else { return .nothing }
    return ActionButton(
      "Take out", action: "/plans/together/links/removal", csrf: visit.csrf,
      hidden: [
        ("project", Project.title.code(of: link.successor.plan)), ("link", String(number)),
        ("revision", String(revision)), ("back", visit.ask.query),
      ], style: .quiet
    ).markup
  }

  /// What is wrong with links of the projects on the chart, each once.
  private var findings: Notice? {
    var said: [String] = []
    for line in model.lines {
      for finding in model.joint.findings(of: line.id) + line.schedule.findings
      where finding.id.hasPrefix("schedule.external") && finding.severity != .notice {
        let names = finding.tasks.prefix(1).map {
          "\(line.code):\(line.text.code(of: $0)) \(line.plan.tasks[$0].name)"
        }
        let sentence =
          finding.id == "schedule.external-cycle" ? finding.message : "\(names.joined()): \(finding.message)"
        if !said.contains(sentence) { said.append(sentence) }
      }
    }
    guard !said.isEmpty else { return nil }
    let rest: Markup = said.count > 8 ? "<li>and \(Grouped.text(said.count - 8)) more</li>" : .nothing
    return Notice(
      .bad, title: "Links between projects that cannot be kept",
      text: "<ul class=\"plan-lines\">\(said.prefix(8).map { "<li>\($0)</li>" as Markup })\(rest)</ul>")
  }

  private var form: Markup {
    guard model.frame.asOf == nil else { return .nothing }
    guard !model.mayPlan.isEmpty || draft != nil else {
      return """
        <p class="quiet-text">Whoever may change the plan of a project says what its tasks wait for; who that is stands on \
        the side Plan of the project.</p>
        """
    }
    func value(_ name: String) -> String { draft?.form[name] ?? "" }
    func said(_ name: String) -> [String] {
      (draft?.problems ?? []).filter { $0.field == name }.map(\.sentence)
    }
    let known: Set = ["task", "waits_for"]
    let view = FormView(
      action: "/plans/together/links",
      fields: [
        FormField(
          name: "task", label: "The task that waits", value: value("task"),
          help: "Project and number: P-17:5.", problems: said("task"), required: true),
        FormField(
          name: "waits_for", label: "Waits for", value: value("waits_for"),
          help: "P-16:12, or with kind and lag: P-16:12FS+2d, P-16:14SS, P-16:9FF-1d.",
          problems: said("waits_for"), required: true),
      ],
      problems: (draft?.problems ?? []).filter { !known.contains($0.field) }.map(\.sentence),
      csrf: visit.csrf,
      hidden: [("back", draft?.form["back"] ?? visit.ask.query)], submit: "Link them")
    return Section(
      "Link two projects", id: "link",
      lead: "The link belongs to the plan of the task that waits. Undo on that plan takes it back.",
      body: view.markup
    ).markup
  }
}
