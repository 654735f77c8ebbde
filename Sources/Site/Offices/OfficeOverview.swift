import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The first side of an office: its figures, mandate and life, its ties to other offices, and its facts.
struct OfficeOverview: Sendable {
  let mandate: Held<Mandate>?
  let mayDraft: Permit
  let below: [Held<OfficeUnit>]
  let links: [AnyHeld]
  let staff: OfficeStaff
  let liveProjects: Int
  let head: OfficeHead?
  let needs: OfficeNeeds
  let words: OfficeWords

  init(_ archivist: Archivist, _ held: AnyHeld, _ office: OfficeUnit) throws {
    let here = Value.int(held.id)
    mandate = try archivist.all(
      Mandate.self, where: Clause("t.office = ? AND t.status = 'in_force'", [here])
    ).first
    var draft = Mandate()
    draft.office = Reference(held.id)
    mayDraft = try Permit(archivist, .create, draft, words: "draft a mandate of this office")
    below = try archivist.all(OfficeUnit.self, where: Clause("t.parent = ?", [here]))
    var query = ListQuery()
    query.limit = 200
    query.counts = false
    links = try archivist.list(
      try archivist.catalogue.shelf(OfficeLink.self), query,
      where: Clause("t.from_office = ? OR t.to_office = ?", [here, here])
    ).rows
    staff = try OfficeStaff(archivist, office: held.id)
    head = try archivist.heads(of: [held.id])[held.id]
    needs = try OfficeNeeds(archivist, office: held.id)
    words = try OfficeWords(archivist, office: held.id)
    let live = Clause.all([Clause("t.governing_office = ?", [here]), Project.live])
    liveProjects = Int(
      try archivist.reckon(try archivist.catalogue.shelf(Project.self), "COUNT(*)", where: live).first?
        .int(0) ?? 0)
  }

  func markup(_ visit: Visit, _ shelf: Shelf, _ model: OfficePage.Model) -> Markup {
    let life = OfficeLife(overview: self, model: model)
    let facts = EntryView.facts(visit, model.held, shelf, model.rights, except: ["status"])
    // Nobody is asked to change the past.
    let notice: Markup = model.frame.asOf == nil ? model.rights.notice(shelf) : .nothing
    return """
      \(figures(model))\(mandateSection(model))\(life.markup(visit))\(offices(model))\
      \(ties(model))\(words.section(model.held.code, office: model.held.id))\(facts)\(life.closing(visit))\(notice)
      """
  }

  private func figures(_ model: OfficePage.Model) -> KeyFigures {
    let on = LongDayText.text(model.day)
    let name: Markup =
      head?.holders.first.map { "<a href=\"/people/\(Person.title.code(of: $0.id))\">\($0.name)</a>" } ?? "–"
    let seat = head.map { $0.holders.isEmpty ? "the head post is vacant" : $0.post } ?? "no head post"
    return KeyFigures([
      KeyFigure(
        "Head", name, note: "\(seat)",
        tone: head?.holders.isEmpty == false ? .note : .watch),
      KeyFigure(
        "People", "\(staff.people)", note: "planned \(model.office.plannedStaff.map(String.init) ?? "–") FTE",
        href: model.base + "?side=posts",
        why: Why(label: "People", summary: "Everybody with an assignment to one of its posts on \(on).")),
      KeyFigure(
        "Vacant posts", "\(staff.vacancies)", note: "of \(staff.seats.count)",
        tone: staff.vacancies > 0 ? .watch : .note, href: model.base + "?side=posts",
        why: Why(label: "Vacant posts", summary: "Posts of this office without an assignment on \(on).")),
      KeyFigure(
        "Live projects", "\(Amounts.group(String(liveProjects)))", note: "that you may see",
        href: model.base + "?side=projects",
        why: Why(
          label: "Live projects",
          summary: "Projects that name it as their governing office and are neither closed nor cancelled.")),
    ])
  }

  private func mandateSection(_ model: OfficePage.Model) -> Section {
    guard let held = mandate else {
      let may = mayDraft.isAllowed
      let empty = EmptyState(
        title: "No mandate in force",
        text: "An office operates only with one: draft it, have it approved, put it in force.",
        step: may ? "Draft a mandate" : nil, href: may ? "/mandates/new?office=\(model.held.code)" : nil)
      return Section("Mandate", body: "<div class=\"stack\">\(empty)\(mayDraft.notice)</div>")
    }
    let entry = held.entry
    let since = entry.from.map { ", in force from \(LongDayText.text($0))" } ?? ""
    return Section(
      "Mandate", lead: "Version \(entry.version)\(since).",
      actions: ActionLink("Open \(held.code)", href: "/mandates/\(held.code)").markup,
      body: Face.Facts([
        Fact("Purpose", "\(entry.purpose)"), Fact("Authority", "\(entry.authority)"),
        Fact("In scope", "\(entry.scopeIn)"), Fact("Out of scope", "\(entry.scopeOut)"),
        Fact("Success factors", "\(entry.successCriteria)"), Fact("Review on", review(entry, model.day)),
      ]).markup)
  }

  private func review(_ mandate: Mandate, _ day: Day) -> Markup {
    guard let on = mandate.reviewOn else { return .nothing }
    let due = Badge(DueWords.text(on, from: day), on < day ? .bad : day.days(to: on) <= 60 ? .watch : .note)
    return "\(LongDayText.text(on)) \(due)"
  }

  private func offices(_ model: OfficePage.Model) -> Section? {
    if below.isEmpty { return nil }
    let items = below.map {
      WorkItem(
        title: $0.entry.name, href: "/offices/\($0.code)",
        about: "\(Code($0.code)) \($0.entry.kind.title), \($0.entry.profile.title.lowercased())",
        due: $0.entry.status.title)
    }
    return Section(
      "Offices below", lead: "They inherit what this office lays down.", body: WorkList(items).markup)
  }

  private func ties(_ model: OfficePage.Model) -> Section {
    let items = links.compactMap { row -> WorkItem? in
      guard let link = row.as(OfficeLink.self)?.entry, let from = link.from, let to = link.to else {
        return nil
      }
      let isOut = from.id == model.held.id
      let kind = link.kind.title.lowercased()
      let other = isOut ? to : from
      let name = row.names[isOut ? "to_office" : "from_office"] ?? other.code
      let often = link.cadence.isEmpty ? "" : ", \(link.cadence)"
      return WorkItem(
        title: isOut ? "\(Wording.sentence(kind)) \(name)" : "\(name) \(kind) this office",
        href: "/office-links/\(row.code)",
        about: "\(Code(other.code, href: "/offices/\(other.code)")) \(link.flow.title)\(often)")
    }
    let add: Markup =
      model.mayChange
      ? ActionLink("New link", href: "/office-links/new?from_office=\(model.held.code)").markup : .nothing
    return Section(
      "Ties to other offices", actions: add,
      body: WorkList(
        items,
        empty: EmptyState(
          title: "No ties beside the tree", text: "Here will stand whom it serves, and who supplies it.")
      ).markup)
  }
}
