import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The side of an office on which a hub looks at its spokes: who is in order, what complies, what is due and late.
struct HubSide: Sendable {
  let console: HubConsole
  let mayAsk: Permit
  let form: ReturnCallForm

  /// So many open returns stand on the page; the register holds all.
  static let most = 60

  init(_ archivist: Archivist, hub: Int64, form: ReturnCallForm) throws {
    self.form = form
    console = try HubConsole(archivist, hub: hub)
    var item = SpokeReturn()
    item.to = Reference(hub)
    mayAsk = try Permit(archivist, .create, item, words: "ask returns of the spokes of this office")
  }

  func markup(_ visit: Visit, _ model: OfficePage.Model) -> Markup {
    if console.spokes.isEmpty {
      let may = model.mayChange
      return Section(
        "Spokes",
        body: EmptyState(
          title: "No office is tied to this one",
          text: """
            Offices below it, and those that a link ties to it, stand here with what they govern, how they comply and \
            what they owe.
            """, step: may ? "Tie an office to it" : nil,
          href: may ? "/office-links/new?from_office=\(model.held.code)" : nil
        ).markup
      ).markup
    }
    let ask: Markup =
      mayAsk.isAllowed ? form.section(console, csrf: visit.csrf, base: model.base).markup : mayAsk.notice
    return "\(figures(model))\(spokes(model))\(returns(visit, model))\(ask)"
  }

  private func figures(_ model: OfficePage.Model) -> KeyFigures {
    let tally = console.tally
    let compliance = console.compliance
    let lacking = console.spokes.filter { !$0.hasMandate || !$0.hasHead }
    return KeyFigures([
      KeyFigure(
        "Spokes", "\(console.spokes.count)",
        note: lacking.isEmpty ? "all with mandate and head" : "\(lacking.count) without mandate or head",
        tone: lacking.isEmpty ? .note : .watch,
        why: Why(
          label: "Spokes",
          summary: "Open offices right below it, and those that a link or a return ties to it.")),
      KeyFigure(
        "Returns overdue", "\(tally.overdue)", note: "\(tally.due) more are due",
        tone: tally.overdue > 0 ? .bad : .good, href: "/returns?to_office=\(model.held.code)",
        why: Why(
          label: "Returns overdue",
          summary: """
            Returns to this office whose day lies before \(LongDayText.text(console.day)) and that have not come.
            """,
          steps: console.returns.filter { $0.entry.standing(on: console.day) == .overdue }.prefix(12).map {
            WhyStep(
              text: "\($0.entry.name)", from: "\($0.entry.from?.code ?? "")", href: "/returns/\($0.code)")
          })),
      KeyFigure(
        "In time", tally.judged == 0 ? "–" : "\(tally.onTime) of \(tally.judged)", note: "in a year",
        tone: tally.judged == tally.onTime ? .note : .watch,
        why: Why(
          label: "In time",
          summary: "Of the returns whose day fell within the last 365 days: those that came on it or before.")
      ),
      KeyFigure(
        "Controls not met", "\(Amounts.group(String(compliance.notMet)))",
        note: "of \(Amounts.group(String(compliance.judged))) judged",
        tone: compliance.notMet > 0 ? .bad : .good,
        href: "/compliance?office=\(model.held.code)&result=not_met",
        why: Why(
          label: "Controls not met",
          summary: """
            Controls at require, block or own of the projects that the spokes and the offices below them govern, as \
            far as you may see them.
            """)),
    ])
  }

  private func spokes(_ model: OfficePage.Model) -> Section {
    let rows = console.spokes.map { spoke -> Table.Row in
      let code = spoke.office.code
      let entry = spoke.office.entry
      let head: Markup =
        spoke.head?.holders.first.map {
          "<a href=\"/people/\(Person.title.code(of: $0.id))\">\($0.name)</a>"
        } ?? Badge(spoke.head == nil ? "No head post" : "Vacant", .watch).markup
      return Table.Row(
        cells: [
          "<a href=\"/offices/\(code)\">\(entry.name)</a>",
          "\(spoke.ties.map(\.title).joined(separator: ", "))", head,
          Badge(entry.status.title, CellView.tone(entry.status.rawValue)).markup,
          spoke.hasMandate ? "In force" : Badge("None in force", .watch).markup,
          "<a href=\"/projects?governing_office=\(code)\">\(Amounts.group(String(spoke.liveProjects)))</a>",
          complies(spoke, code), owed(spoke, code),
        ], href: "/offices/\(code)")
    }
    return Section(
      "Spokes", lead: "Projects and controls count with all offices below each.",
      actions: ActionLink("Hub and spokes, drawn", href: "/offices/chart?root=\(model.held.code)&view=hub")
        .markup,
      body: Table(
        columns: [
          .init(title: "Office", sticky: true), .init(title: "Tie", wraps: true), .init(title: "Head"),
          .init(title: "State"), .init(title: "Mandate"), .init(title: "Live projects", numeric: true),
          .init(title: "Controls not met"), .init(title: "Returns"),
        ], rows: rows, caption: "Spokes of \(console.hub.entry.name)"
      ).markup)
  }

  private func complies(_ spoke: Spoke, _ code: String) -> Markup {
    let tally = spoke.compliance
    if tally.judged == 0 { return "<span class=\"none\">–</span>" }
    let badge = Badge("\(tally.notMet) of \(tally.judged)", tally.notMet == 0 ? .good : .bad)
    return "<a href=\"/compliance?office=\(code)\">\(badge)</a>"
  }

  private func owed(_ spoke: Spoke, _ code: String) -> Markup {
    let tally = spoke.returns
    let href = "/returns?from_office=\(code)&to_office=\(console.hub.code)"
    if tally.overdue > 0 {
      return "<a href=\"\(href)\">\(Badge("\(tally.overdue) overdue", .bad))</a>"
    }
    if let next = tally.next { return "<a href=\"\(href)\">next \(DueWords.short(next))</a>" }
    return tally.judged > 0
      ? "<a href=\"\(href)\">\(tally.onTime) of \(tally.judged) in time</a>" : "<span class=\"none\">–</span>"
  }

  private func returns(_ visit: Visit, _ model: OfficePage.Model) -> Section {
    let open = console.returns.filter { $0.entry.standing(on: console.day)?.isOpen == true }
    let list = WorkList(
      open.prefix(HubSide.most).map { item($0, visit, model) },
      empty: EmptyState(
        title: "Nothing is due",
        text: console.returns.isEmpty
          ? "No return has been asked of a spoke yet. Below you ask all of them at once."
          : "Every return that was asked for has come."))
    let more = open.count - HubSide.most
    let rest: Markup =
      more > 0
      ? "<p><a href=\"/returns?to_office=\(model.held.code)\">and \(Amounts.group(String(more))) more</a></p>"
      : .nothing
    return Section(
      "Returns", lead: "What the spokes owe, the earliest first.",
      actions: ActionLink("All returns", href: "/returns?to_office=\(model.held.code)").markup,
      body: "<div class=\"stack\">\(list)\(rest)\(calendar)</div>")
  }

  private func item(_ held: Held<SpokeReturn>, _ visit: Visit, _ model: OfficePage.Model) -> WorkItem {
    let isOverdue = held.entry.standing(on: console.day) == .overdue
    let name = names[held.entry.from?.id ?? 0] ?? held.entry.from?.code ?? ""
    let day = held.entry.due ?? console.day
    let came: Markup =
      mayAsk.isAllowed
      ? ActionButton(
        "It came today", action: "/returns/\(held.code)", csrf: visit.csrf,
        hidden: [("delivered_on", console.day.description), ("revision", String(held.revision))],
        style: .quiet
      ).markup : .nothing
    return WorkItem(
      title: held.entry.name, href: "/returns/\(held.code)",
      about: "\(Code(held.code)) <a href=\"/offices/\(held.entry.from?.code ?? "")\">\(name)</a>",
      due:
        "\(isOverdue ? "was due" : "due") \(DueWords.text(day, from: console.day)), \(DueWords.short(day))",
      tone: isOverdue ? .bad : .note, action: came)
  }

  private var names: [Int64: String] {
    Dictionary(console.spokes.map { ($0.office.id, $0.office.entry.name) }, uniquingKeysWith: { a, _ in a })
  }

  private var calendar: ReturnCalendar {
    ReturnCalendar(
      rows: console.spokes.map { spoke in
        ReturnCalendar.Row(
          label: spoke.office.entry.name, href: "/offices/\(spoke.office.code)",
          marks: console.returns.filter { $0.entry.from?.id == spoke.office.id }.compactMap { held in
            guard let due = held.entry.due, let standing = held.entry.standing(on: console.day) else {
              return nil
            }
            return ReturnCalendar.Mark(
              title: held.entry.name, day: due.number, state: standing.mark, href: "/returns/\(held.code)")
          })
      }, today: console.day.number)
  }
}

extension ReturnStanding {
  /// How the picture draws it.
  fileprivate var mark: ReturnCalendar.State {
    switch self {
    case .overdue: .overdue
    case .due: .due
    case .late: .late
    case .onTime: .onTime
    }
  }
}
