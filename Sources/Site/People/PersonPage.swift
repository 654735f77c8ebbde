import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A person: her facts, her posts over time, what she is named for, and what that lets her do.
enum PersonPage {
  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let rights: EntryRights
    let seats: PersonSeats
    let day: Day
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Person.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist in
      let held = try archivist.find(shelf, id)
      return Model(
        frame: Frame(archivist), held: held, rights: try EntryRights(archivist, shelf, held),
        seats: try PersonSeats(archivist, person: id), day: archivist.day)
    }
    let notice: Markup = model.frame.asOf == nil ? model.rights.notice(shelf) : .nothing
    return model.frame.page(
      visit, title: EntryView.name(model.held, shelf), lead: EntryView.lead(model.held),
      crumbs: EntryView.crumbs(model.held, shelf), room: "people", help: "person",
      actions: """
        \(ActionLink("Responsibilities", href: "/people/\(model.held.code)/responsibilities"))\
        \(EntryView.actions(model.held, shelf, model.rights, visit))\
        \(if: model.rights.change.isAllowed, ActionLink("Hand over", href: "/people/\(model.held.code)/hand-over").markup)
        """,
      body: """
        \(EntryView.archivedNotice(model.held))\(load(model))\
        \(EntryView.facts(visit, model.held, shelf, model.rights))\(posts(model))\(deputy(model))\
        \(named(model))\
        \(rights(model).markup)\(notice)
        """)
  }

  private static func rights(_ model: Model) -> PersonRights {
    let person = model.held.entry as? Person
    return PersonRights(
      seats: model.seats, roles: model.seats.roles, person: model.held.id, day: model.day,
      isHere: !model.held.isArchived && person?.status != .left)
  }

  private static func load(_ model: Model) -> Markup {
    let over = model.seats.overloads(from: model.day)
    if over.isEmpty { return .nothing }
    let days = over.prefix(3).map { one -> Markup in
      "\(Amounts.percent(one.share.text)) from \(LongDayText.text(one.day))"
    }
    return Notice(
      .watch, title: "More than all of her time",
      text:
        "The shares of her posts add up to \(CellView.joined(days)). Why: each post below names its share.",
      actions: ActionLink("Allocation", href: "/allocation").markup
    ).markup
  }

  private static func posts(_ model: Model) -> Section {
    let rows = model.seats.own(on: model.day).map { row($0, model.day) }
    return Section(
      "Posts", lead: "From posts come rights; the job by contract gives none.",
      body: Table(
        columns: [
          .init(title: "Post"), .init(title: "Where"), .init(title: "When"),
          .init(title: "Share", unit: "%", numeric: true), .init(title: "From"), .init(title: "Until"),
          .init(title: "Deputy"),
        ], rows: rows, caption: "Posts of this person",
        empty: EmptyState(
          title: "No posts that you may see", text: "Here will stand her posts, past, present and to come.")
      ).markup)
  }

  private static func row(_ seat: PersonSeats.Seat, _ day: Day) -> Table.Row {
    let href = "/assignments/\(seat.row.code)"
    let name = seat.post?.as(Post.self)?.entry.name ?? seat.row.names["post"] ?? seat.row.code
    let isComing = (seat.entry.from ?? .first) > day
    let when =
      seat.counts(on: day) ? Badge("Now", .good) : isComing ? Badge("To come") : Badge("Past", .unknown)
    let deputy = seat.entry.deputy.map { $0.code }
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(name)</a>", seat.place?.link ?? "–", when.markup,
        "\(Amounts.percent(seat.entry.share.text).dropLast(2))",
        "\(seat.entry.from.map(DueWords.short) ?? "–")",
        "\(seat.entry.to.map(DueWords.short) ?? "open")",
        deputy.map { "<a href=\"/people/\($0)\">\(seat.row.names["deputy"] ?? $0)</a>" } ?? "–",
      ], href: href)
  }

  private static func deputy(_ model: Model) -> Section? {
    let seats = model.seats.deputyFor(on: model.day)
    if seats.isEmpty { return nil }
    let items = seats.map { seat in
      let name = seat.post?.as(Post.self)?.entry.name ?? seat.row.names["post"] ?? seat.row.code
      return WorkItem(
        title: name, href: "/assignments/\(seat.row.code)",
        about: "For \(seat.row.names["person"] ?? "") at \(seat.place?.link ?? "–")",
        due: seat.entry.to.map { "until \(LongDayText.text($0))" } ?? "")
    }
    return Section(
      "Deputy for", lead: "A deputy has the rights of the post.", body: WorkList(items).markup)
  }

  private static func named(_ model: Model) -> Section? {
    let rows = model.seats.programmes + model.seats.projects
    if rows.isEmpty { return nil }
    let items = rows.map { row in
      let project = row.as(Project.self)?.entry
      let programme = row.as(Programme.self)?.entry
      var parts: [String] = []
      if (project?.sponsor ?? programme?.sponsor)?.id == model.held.id { parts.append("sponsor") }
      if (project?.manager ?? programme?.manager)?.id == model.held.id { parts.append("manager") }
      return WorkItem(
        title: project?.name ?? programme?.name ?? row.code, href: "/\(row.title.path)/\(row.code)",
        about: "\(Code(row.code)) as \(parts.joined(separator: " and "))",
        due: project?.status.title ?? programme?.status.title ?? "")
    }
    return Section("Named for", lead: "To be named is the appointment.", body: WorkList(items).markup)
  }
}
