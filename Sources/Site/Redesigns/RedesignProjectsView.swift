import Face
import Markup
import Office
import Registers

/// The live projects that would change, and those that would fall short at once.
struct RedesignProjectsView {
  let impact: RedesignImpact
  let whole: RedesignSide?
  let base: String

  var markup: Markup { "\(shortfalls)\(projects)" }

  private var projects: Section {
    let all = impact.controls.byCode(Project.title)
    let (shown, rest) = RedesignSide.projects.cut(all, "projects", whole: whole, base: base)
    let short = Dictionary(grouping: impact.shortfalls.new, by: \.code)
    let rows = shown.map { code, levels in
      let href = "/projects/\(code)?side=controls"
      let falls = short[code] ?? []
      return Table.Row(
        cells: [
          "<a href=\"\(href)\">\(impact.controls.names[code] ?? code)</a>", Code(code).markup, "\(levels)",
          falls.isEmpty
            ? "–" : "\(Badge("Falls short", .bad)) \(falls.map(\.control.title).joined(separator: ", "))",
        ], href: href)
    }
    return Section(
      "Projects that change", id: RedesignSide.projects.rawValue,
      lead: "Of \(Amounts.group(String(impact.controls.projects))) live ones that you may see.",
      body: """
        \(Table(
          columns: [
            .init(title: "Project"), .init(title: "Code"), .init(title: "Levels that change", numeric: true),
            .init(title: "At once", wraps: true),
          ], rows: rows, caption: "Projects that change",
          empty: EmptyState(
            title: "No project changes", text: "Every live project here and below keeps its levels.")))\(rest)
        """)
  }

  private var shortfalls: Section {
    let found = impact.shortfalls
    let (shown, rest) = RedesignSide.shortfalls.cut(found.new, "shortfalls", whole: whole, base: base)
    let rows = shown.map { line in
      let href = "/projects/\(line.code)?side=controls#\(line.control.rawValue)"
      return Table.Row(
        cells: [
          "<a href=\"\(href)\">\(line.name)</a>", "\(line.control.title)",
          "\(LevelMark(Rags.level(line.before))) → \(LevelMark(Rags.level(line.after)))",
          "\(line.shortfall.text) \(line.shortfall.wayOut)",
        ], href: href)
    }
    return Section(
      "Falls short at once", id: RedesignSide.shortfalls.rawValue, lead: lead,
      body: """
        \(Table(
          columns: [
            .init(title: "Project"), .init(title: "Control"), .init(title: "Level"),
            .init(title: "What is missing", wraps: true),
          ], rows: rows, caption: "Projects that would fall short at once",
          empty: EmptyState(
            title: "No project falls short",
            text: "Of what is measured, no project that meets its controls today would no longer meet them.")))\
        \(rest)\(lifted)
        """)
  }

  /// `23 projects would fall short of reporting cadence at once.`
  private var lead: Markup {
    let sentences = impact.shortfalls.byControl.map { control, projects in
      "\(Amounts.group(String(projects))) \(projects == 1 ? "project" : "projects") would fall short of \(control.title.lowercased()) at once."
    }
    let unmeasured = impact.shortfalls.unmeasured.count
    let note =
      unmeasured == 0
      ? ""
      : " \(unmeasured) of the controls that change \(unmeasured == 1 ? "is" : "are") not measured: nobody can say who meets \(unmeasured == 1 ? "it" : "them")."
    return "\(sentences.joined(separator: " "))\(note)"
  }

  private var lifted: Markup {
    let count = impact.shortfalls.lifted.count
    if count == 0 { return .nothing }
    return """
      <p>\(Amounts.group(String(count))) \(count == 1 ? "shortfall" : "shortfalls") of today would no longer be held against \
      \(count == 1 ? "its project" : "their projects").</p>
      """
  }
}
