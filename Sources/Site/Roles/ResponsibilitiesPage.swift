import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What one person answers for, in which processes she has a part, what she may decide, and what is due of her.
enum ResponsibilitiesPage {
  /// So many days ahead an end is told.
  private static let ahead = 60

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    guard let id = Person.title.id(in: visit.value("code")) else { throw Refusal.missing("person") }
    let (frame, found) = try await visit.read { (Frame($0), try Responsibilities($0, person: id)) }
    let name = found.person.entry.name
    return frame.page(
      visit, title: found.isOwn ? "My responsibilities" : "Responsibilities of \(name)",
      lead: "\(name) on \(LongDayText.text(found.day)).",
      crumbs: [
        Crumb("People", "/people"), Crumb(found.person.code, "/people/\(found.person.code)"),
        Crumb("Responsibilities"),
      ], room: "people", help: "responsibilities", actions: overviews(found),
      body: body(visit, frame, found))
  }

  @Sendable static func acknowledge(_ visit: Visit) async throws -> Answer {
    guard let id = Assignment.title.id(in: visit.value("code")) else { throw Refusal.missing("assignment") }
    let words = try visit.form()["statement"] ?? ""
    let me = try await visit.write { registrar -> String in
      let held = try registrar.acknowledge(id, in: words)
      return held.entry.person?.code ?? ""
    }
    return .seeOther("/people/\(me)/responsibilities?notice=acknowledged")
  }

  /// Whoever heads an office looks at who has acknowledged there.
  private static func overviews(_ found: Responsibilities) -> Markup {
    let headed = found.appointments.filter(\.post.entry.isHead).compactMap { $0.post.entry.office }
    return headed.reduce(Markup.nothing) { links, office in
      let name = found.engagements.first { $0.node == Node(.office, office.id) }?.place ?? office.code
      return links
        + ActionLink("Acknowledgements of \(name)", href: "/offices/\(office.code)/acknowledgements").markup
    }
  }

  private static func body(_ visit: Visit, _ frame: Frame, _ found: Responsibilities) -> Markup {
    if found.engagements.isEmpty {
      return EmptyState(
        title: "No post, and named on no project",
        text:
          "Here stands what she answers for, once she is appointed or named. What you may not see is left out."
      ).markup
    }
    return """
      \(figures(found))\(due(found))\(posts(visit, frame, found))\(parts(found))\(decisions(found))
      """
  }

  private static func figures(_ found: Responsibilities) -> KeyFigures {
    func count(_ holds: (EngagedParts.Line) -> Bool) -> Int {
      Set(found.parts.lines.filter(holds).map(\.process)).count
    }
    return KeyFigures([
      KeyFigure(
        "Accountable for", "\(count(\.isAccountable))", note: "processes", href: "#parts",
        why: Why(
          label: "Accountable for",
          summary: "Processes in which a role of hers has the A at one place at least.")),
      KeyFigure(
        "Responsible for", "\(count(\.isWork))", note: "processes", href: "#parts",
        why: Why(label: "Responsible for", summary: "Processes in which a role of hers has an R.")),
      KeyFigure(
        "Posts", "\(found.appointments.count)",
        note: "and named on \(found.named.count) \(found.named.count == 1 ? "project" : "projects")"),
      KeyFigure(
        "To acknowledge", "\(found.open.count)", tone: found.open.isEmpty ? .good : .watch, href: "#posts",
        why: Why(
          label: "To acknowledge",
          summary: "Appointments that were entered or changed since she last acknowledged them.")),
    ])
  }

  private static func due(_ found: Responsibilities) -> Section {
    let day = found.day
    let mandates = found.mandates.filter { ($0.reviewOn ?? .first) <= day.adding(ahead) }
    let ends = found.appointments.compactMap { one -> WorkItem? in
      guard let to = one.assignment.entry.to, to <= day.adding(ahead) else { return nil }
      return WorkItem(
        title: one.post.entry.name, href: "/assignments/\(one.assignment.code)",
        about: "\(Code(one.assignment.code)) ends", due: DueWords.text(to, from: day), tone: .watch)
    }
    let items =
      found.reports.map { $0.dueItem(day, mayReport: found.mayReport) } + mandates.map { $0.item(day) } + ends
    return Section(
      "Due", lead: "Reports, mandates to review, and appointments that end.",
      body: WorkList(items, empty: EmptyState(title: "Nothing is due")).markup)
  }

  private static func posts(_ visit: Visit, _ frame: Frame, _ found: Responsibilities) -> Section {
    let seats = found.appointments.map { one in
      row(visit, frame, found, one, found.engagements.first { $0.assignment == one.assignment.id })
    }
    let named = found.engagements.filter { $0.assignment == nil }.map { one in
      Table.Row(
        cells: [
          "\(one.roleTitle)", "<a href=\"\(one.href)\">\(one.place)</a>", "named", "–",
          "<a href=\"\(one.href)/letter?part=\(one.role == "sponsor" ? "sponsor" : "manager")\">Letter</a>",
          "–",
        ], href: one.href)
    }
    return Section(
      "Posts", lead: "Each with its letter, and whether it was acknowledged as it stands.",
      body: Table(
        columns: [
          .init(title: "Post"), .init(title: "Where"), .init(title: "Until"),
          .init(title: "Share", unit: "%", numeric: true), .init(title: "Letter"),
          .init(title: "Acknowledged"),
        ], rows: seats + named, caption: "Posts and what names her"
      ).markup)
  }

  private static func row(
    _ visit: Visit, _ frame: Frame, _ found: Responsibilities, _ one: Appointments.One,
    _ engagement: Engagement?
  ) -> Table.Row {
    let code = one.assignment.code
    let entry = one.assignment.entry
    let place: Markup = engagement.map { "<a href=\"\($0.href)\">\($0.place)</a>" } ?? "–"
    return Table.Row(
      cells: [
        "<a href=\"/assignments/\(code)\">\(one.post.entry.name)</a>", place,
        "\(entry.to.map(DueWords.short) ?? "open")", "\(Amounts.percent(entry.share.text).dropLast(2))",
        "<a href=\"/assignments/\(code)/letter\">Letter</a>", acknowledgement(visit, frame, found, one),
      ])
  }

  private static func acknowledgement(
    _ visit: Visit, _ frame: Frame, _ found: Responsibilities, _ one: Appointments.One
  ) -> Markup {
    let day = found.acknowledged.day(one.assignment.id, by: found.person.id)
    if found.isAcknowledged(one) {
      return Badge(day.map { "Yes, \(DueWords.short($0))" } ?? "Yes", .good).markup
    }
    let before: Markup = day.map { "an earlier version, \(DueWords.short($0))" } ?? .nothing
    guard found.isOwn, frame.asOf == nil else { return "\(Badge("Not yet", .watch)) \(before)" }
    return ActionButton(
      "I know what it asks", action: "/assignments/\(one.assignment.code)/acknowledgement", csrf: visit.csrf,
      hidden: [("statement", "I know what this post asks of me.")], style: .primary
    ).markup
  }

  private static func parts(_ found: Responsibilities) -> Section {
    let lines = found.parts.lines
    let work = lines.filter { $0.isAccountable || $0.isWork || $0.part == "S" }
    let others = lines.filter { !($0.isAccountable || $0.isWork || $0.part == "S") }
    let rest: Markup =
      others.isEmpty
      ? .nothing
      : """
      <details class="more"><summary>Consulted or informed in \(Set(others.map(\.process)).count) processes</summary>\
      \(table(others, "Consulted or informed"))</details>
      """
    return Section(
      "Part in the processes", id: "parts", lead: "By role and place; the matrix of the place says why.",
      body: "<div class=\"stack\">\(table(work, "Accountable or responsible"))\(rest)</div>")
  }

  private static func table(_ lines: [EngagedParts.Line], _ caption: String) -> Table {
    Table(
      columns: [.init(title: "Process"), .init(title: "Part"), .init(title: "Where", wraps: true)],
      rows: lines.map { line in
        let mark = PartMark(
          letter: line.part, words: line.words, label: line.title,
          summary: CellView.joined(line.engagements.prefix(12).map { "\($0.roleTitle) at \($0.place)" }),
          steps: [])
        return Table.Row(cells: ["\(line.process.number) \(line.title)", mark.markup, places(line)])
      }, caption: caption,
      empty: EmptyState(title: "None", text: "Her roles have no such part where she holds them."))
  }

  private static let mostPlaces = 6

  private static func places(_ line: EngagedParts.Line) -> Markup {
    let links = line.engagements.prefix(mostPlaces).map { one -> Markup in
      guard let raci = one.raci else { return "\(one.place)" }
      let about =
        raci.project.map { "project=\($0.code)" } ?? "office=\(OfficeUnit.title.code(of: raci.office))"
      return "<a href=\"/raci?\(about)\">\(one.place)</a>"
    }
    let more = line.engagements.count - mostPlaces
    return "\(CellView.joined(links))\(if: more > 0, " and \(more) more")"
  }

  private static func decisions(_ found: Responsibilities) -> Section {
    let facts = found.roles.sorted { $0.key < $1.key }.map { key, role -> Fact in
      let rights = role.decisionRights.isEmpty ? "none" : role.decisionRights
      return Fact(role.name, "\(Wording.sentence(rights))")
    }
    let delegated = found.authority.lines(found.engagements)
    let limits: Markup =
      delegated.isEmpty
      ? "<p>No authority over money, time or gates is delegated to \(found.isOwn ? "you" : "her").</p>"
      : "<ul class=\"prose\">\(delegated, { "<li>\($0)</li>" })</ul>"
    return Section(
      found.isOwn ? "What you may decide" : "What she may decide", id: "decisions",
      lead: "By role, and the authority delegated.",
      body: "<div class=\"stack\">\(Face.Facts(facts, columns: 1))\(limits)</div>")
  }
}
