import Face
import Markup
import Office
import Registers

/// A project manager of a directive office who reports to somebody else than its head.
struct StrayLine: Sendable {
  let project: AnyHeld

  static func all(_ archivist: Archivist) throws -> [StrayLine] {
    try archivist.managersWhoReportElsewhere().map { StrayLine(project: $0) }
  }

  static let most = 40

  static func section(_ lines: [StrayLine]) -> Section? {
    if lines.isEmpty { return nil }
    let more = lines.count - most
    return Section(
      "Project managers who report elsewhere",
      lead:
        "A directive office owns its project managers: their line manager is its head. These are the exceptions.",
      body:
        "\(WorkList(lines.prefix(most).map(\.item)))\(if: more > 0, "<p>and \(Amounts.group(String(more))) more</p>")"
    )
  }

  private var item: WorkItem {
    let entry = project.as(Project.self)?.entry
    let manager: Markup =
      entry?.manager.map { "<a href=\"/people/\($0.code)\">\(project.names["manager"] ?? $0.code)</a>" }
      ?? "–"
    return WorkItem(
      title: project.names["manager"] ?? project.code,
      href: entry?.manager.map { "/people/\($0.code)" } ?? "/projects/\(project.code)",
      about:
        "\(manager) manages \(Code(project.code, href: "/projects/\(project.code)")) of \(project.names["governing_office"] ?? "")",
      tone: .watch)
  }
}
