import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Open actions by when they are due: what is overdue first, then what comes, then what nobody dated.
enum ActionsPage {
  /// So many stand on the page; the register holds all.
  static let most = 300

  private struct Model: Sendable {
    let frame: Frame
    let day: Day
    let lines: [ActionLine]
    let closed: Set<String>
    let total: Int
    let overdue: Int
    let mayCreate: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let mine = visit.query("whose") == "mine"
    let model = try await visit.read { try gather($0, mine) }
    let add = ActionLink("New action", href: "/actions/new", style: .primary, key: "create").markup
    let tabs = Tabs(
      [
        Tab("All that you may see", href: Address.with(visit, ["whose": ""]), current: !mine),
        Tab("Mine", href: Address.with(visit, ["whose": "mine"]), current: mine),
      ], label: "Whose actions")
    return model.frame.page(
      visit, title: "Actions", lead: lead(model),
      crumbs: [Crumb("Governance", "/governance"), Crumb("Actions")], room: "governance", help: "actions",
      actions: ActionLink("As a spreadsheet", href: "/actions.csv?status=open,in_progress").markup
        + (model.mayCreate ? add : .nothing),
      body: "\(tabs)\(sections(model))")
  }

  private static func gather(_ archivist: Archivist, _ mine: Bool) throws -> Model {
    let shelf = try archivist.catalogue.shelf(ActionItem.self)
    let open = Clause("t.status IN ('open', 'in_progress')")
    let own = mine ? Clause("t.owner = ?", [.int(archivist.actor.person ?? 0)]) : .all
    let late = Clause("t.due < ?", [.int(Int64(archivist.day.number))])
    var query = ListQuery()
    query.limit = most
    query.counts = false
    query.order = [ListQuery.Order("due"), ListQuery.Order("code")]
    func count(_ parts: [Clause]) throws -> Int {
      Int(
        try archivist.reckon(shelf, "COUNT(*)", where: .all(parts.filter { $0 != .all })).first?.int(0) ?? 0)
    }
    let page = try archivist.shown(shelf, query, where: .all([open, own].filter { $0 != .all }))
    return Model(
      frame: Frame(archivist), day: archivist.day, lines: page.rows.map(ActionLine.init), closed: page.closed,
      total: try count([open, own]), overdue: try count([open, own, late]),
      mayCreate: try archivist.mayEnterSomewhere(shelf))
  }

  private static func lead(_ model: Model) -> Markup {
    if model.total == 0 { return "What was undertaken in meetings, reviews, audits and at gates." }
    return
      "\(Amounts.group(String(model.total))) open, \(Amounts.group(String(model.overdue))) of them overdue."
  }

  private static func sections(_ model: Model) -> Markup {
    if model.lines.isEmpty {
      return EmptyState(
        title: "No action is open",
        text: "Here will stand what was undertaken in meetings and elsewhere, the overdue first.",
        step: model.mayCreate ? "Add an action" : nil, href: model.mayCreate ? "/actions/new" : nil
      ).markup
    }
    let day = model.day
    let parts: [(String, (ActionLine) -> Bool)] = [
      ("Overdue", { $0.isOverdue(day) }),
      ("Due within 14 days", { $0.due.map { (day...day.adding(14)).contains($0) } ?? false }),
      ("Later", { $0.due.map { $0 > day.adding(14) } ?? false }), ("Without a day", { $0.due == nil }),
    ]
    var out = Markup.nothing
    for (title, test) in parts {
      let lines = model.lines.filter(test)
      if !lines.isEmpty { out += Section(title, body: table(lines, model, title).markup).markup }
    }
    let more = model.total - model.lines.count
    if more > 0 {
      out +=
        "<p><a href=\"/actions.csv?status=open,in_progress\">and \(Amounts.group(String(more))) more</a></p>"
    }
    return out
  }

  private static func table(_ lines: [ActionLine], _ model: Model, _ title: String) -> Table {
    let day = model.day
    return Table(
      columns: [
        .init(title: "Action", wraps: true), .init(title: "Owner"), .init(title: "For"), .init(title: "Due"),
        .init(title: "Priority"), .init(title: "Status"),
      ],
      rows: lines.map { line in
        let href = "/actions/\(line.code)"
        let owner: Markup =
          line.ownerCode.map { EntryLink.markup("people", $0, line.owner, closed: model.closed) }
          ?? Badge("Nobody", .watch).markup
        let due: Markup =
          line.due.map { day0 in
            "\(DueWords.short(day0))\(if: line.isOverdue(day), " \(Badge(DueWords.text(day0, from: day), .bad))")"
          } ?? "–"
        return Table.Row(
          cells: [
            "<a href=\"\(href)\">\(line.name)</a>", owner, "\(line.place)", due, "\(line.priority.title)",
            "\(line.status.title)",
          ], href: href, id: line.code)
      }, caption: "Actions: \(title.lowercased())")
  }
}
