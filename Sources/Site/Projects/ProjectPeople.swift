import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who answers for a project, who heads the offices above it, and who may take the acts that matter.
struct ProjectPeople: Sendable {
  /// The head of one office on the way up.
  struct Head: Sendable {
    let office: Int64
    let officeName: String
    let post: String
    let holders: [(id: Int64, name: String)]
  }

  /// An act, whether the reader may take it, and who may.
  struct Act: Sendable {
    let words: String
    let decision: Ruling
    let whoMay: [Refusal.Candidate]
  }

  let heads: [Head]
  let names: OpenNames
  let acts: [Act]
  let escalation: EscalationSection?
  let team: ProjectTeam
  let structure: ProjectStructure?

  init(
    _ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld, _ project: Project, _ rights: EntryRights
  ) throws {
    heads = try ProjectPeople.heads(archivist, project)
    names = try OpenNames(
      archivist, people: heads.flatMap { $0.holders.map(\.id) },
      places: heads.map { Node(.office, $0.office) })
    team = try ProjectTeam(archivist, project: held)
    structure = try ProjectStructure(archivist, held, project)
    escalation = try project.governingOffice.map {
      try EscalationSection(
        archivist, EscalationPath(archivist, office: $0.id, project: project, names: held.names))
    }
    var waiver = WaiverRecord()
    waiver.project = Reference(held.id)
    var report = StatusReport()
    report.project = Reference(held.id)
    let waivers = try archivist.catalogue.shelf(WaiverRecord.self)
    let reports = try archivist.catalogue.shelf(StatusReport.self)
    let changers =
      rights.change.isAllowed ? try archivist.whoMay(.change, shelf, project, id: held.id) : rights.whoMay
    acts = [
      Act(words: "change this project", decision: rights.change, whoMay: changers),
      Act(
        words: "grant a waiver or tailoring",
        decision: try archivist.decide(.approve, waivers, waiver, id: nil),
        whoMay: try archivist.whoMay(.approve, waivers, waiver, id: nil)),
      Act(
        words: "publish its reports", decision: try archivist.decide(.publish, reports, report, id: nil),
        whoMay: try archivist.whoMay(.publish, reports, report, id: nil)),
    ]
  }

  /// Heads from the governing office up to the root, on the day that is read.
  private static func heads(_ archivist: Archivist, _ project: Project) throws -> [Head] {
    guard let office = project.governingOffice?.id else { return [] }
    let tree = try archivist.treeThen()
    let chain = tree.chain(from: office)
    let heads = try archivist.heads(of: chain)
    return chain.map { id in
      Head(
        office: id, officeName: tree.names[id] ?? OfficeUnit.title.code(of: id),
        post: heads[id]?.post ?? "",
        holders: heads[id]?.holders.map { ($0.id, $0.name) } ?? [])
    }
  }

  func markup(_ model: ProjectPage.Model) -> Markup {
    let named: [Fact] = [
      person("Sponsor", model.project.sponsor, "sponsor", model),
      person("Project manager", model.project.manager, "manager", model),
      person("Requested by", model.project.requester, "requester", model),
      Fact("Customer", "\(model.project.customer)"),
    ]
    return """
      \(Section("Named on this project", lead: "To be named sponsor or manager is the appointment.",
        actions: links(model), body: Face.Facts(named).markup))\
      \(team.section)\(some: structure, { $0.section.markup })\
      \(Section("Offices above it and their heads", body: table.markup))\
      \(some: escalation, { $0.section.markup })\
      \(Section("Who may", lead: "By role and place today.", body: "<div class=\"stack\">\(acts, act)</div>"))
      """
  }

  /// Who does what here, and the letters to those who are named.
  private func links(_ model: ProjectPage.Model) -> Markup {
    let code = model.held.code
    var links = ActionLink("Who may decide?", href: "/authority?subject=budget_change&code=\(code)").markup
    links += ActionLink("Who does what", href: "/raci?project=\(code)").markup
    if model.project.sponsor != nil {
      links += ActionLink("Letter to the sponsor", href: "/projects/\(code)/letter?part=sponsor").markup
    }
    if model.project.manager != nil {
      links += ActionLink("Letter to the manager", href: "/projects/\(code)/letter?part=manager").markup
    }
    return links
  }

  private func person(
    _ term: String, _ person: Reference<Person>?, _ field: String, _ model: ProjectPage.Model
  ) -> Fact {
    guard let code = person?.code else { return Fact(term, .nothing) }
    let name = model.held.names[field] ?? code
    return Fact(term, EntryLink.markup("people", code, name, closed: model.rights.closed))
  }

  private var table: Table {
    let rows = heads.map { head in
      let who: Markup =
        head.post.isEmpty
        ? "<span class=\"none\">No head post</span>"
        : head.holders.isEmpty
          ? Badge("Vacant", .watch).markup
          : CellView.joined(head.holders.map { names.person($0.id, $0.name) })
      return Table.Row(
        cells: [names.office(head.office, head.officeName), "\(head.post)", who],
        href: names.href(Node(.office, head.office)))
    }
    return Table(
      columns: [.init(title: "Office"), .init(title: "Head post"), .init(title: "Held by")], rows: rows,
      caption: "Offices above this project, the governing one first",
      empty: EmptyState(
        title: "No governing office", text: "Name one, so that controls and authority are known."))
  }

  private func act(_ act: Act) -> Markup {
    Face.WhoMay(
      action: act.words, reason: "\(act.decision.reason)", holders: act.whoMay.map(EntryRights.holder)
    ).markup
  }
}
