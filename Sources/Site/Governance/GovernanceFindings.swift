import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Live projects that are not governed as they should be: without sponsor or manager, or rosier than their facts.
struct GovernanceFindings: Sendable {
  let noSponsor: Int
  let noManager: Int
  /// Declared better than computed without any reason: how many, and the first of them.
  let unreasoned: Int
  let shown: [ProjectLine]

  static let most = 20
  static let without = Clause("\(SavedView.better.condition) AND (t.rag_reason IS NULL OR t.rag_reason = '')")

  init(_ archivist: Archivist) throws {
    let shelf = try archivist.catalogue.shelf(Project.self)
    let select = [SavedView.noSponsor.condition, SavedView.noManager.condition, Self.without.sql]
      .map { "SUM(CASE WHEN \($0) THEN 1 ELSE 0 END)" }.joined(separator: ", ")
    let row = try archivist.reckon(shelf, select).first
    noSponsor = Int(row?.int(0) ?? 0)
    noManager = Int(row?.int(1) ?? 0)
    unreasoned = Int(row?.int(2) ?? 0)
    shown =
      unreasoned == 0
      ? [] : Array(try ProjectLine.read(archivist, shelf, where: Self.without).prefix(Self.most))
  }

  func section(_ visit: Visit) -> Section {
    var items: [WorkItem] = []
    if noSponsor > 0 {
      items.append(
        item("live projects have no sponsor", "live project has no sponsor", noSponsor, .noSponsor, visit))
    }
    if noManager > 0 {
      items.append(
        item("live projects have no manager", "live project has no manager", noManager, .noManager, visit))
    }
    items += shown.map { line in
      let declared = RagMark(Rags.mark(line.project.ragDeclared), label: "Declared", worded: true)
      let computed = RagMark(Rags.mark(line.computed), label: "Computed", worded: true)
      return WorkItem(
        title: line.project.name, href: line.href,
        about: "\(Code(line.code)) declared \(declared), the facts say \(computed), no reason given",
        tone: .bad)
    }
    let more = unreasoned - shown.count
    let rest: Markup =
      more > 0
      ? "<p>and \(more) more: <a href=\"\(SavedView.better.href)\">declared better than computed</a></p>"
      : .nothing
    let list = WorkList(
      items,
      empty: EmptyState(
        title: "Nothing found",
        text: "Every live project that you see has a sponsor and a manager, and gives its reasons."))
    return Section(
      "Findings", id: "findings", lead: "Over the projects that you may see.", body: "\(list)\(rest)")
  }

  private func item(_ many: String, _ one: String, _ count: Int, _ view: SavedView, _ visit: Visit)
    -> WorkItem
  {
    WorkItem(
      title: "\(Amounts.group(String(count))) \(count == 1 ? one : many)",
      href: view.href,
      tone: .watch)
  }
}
