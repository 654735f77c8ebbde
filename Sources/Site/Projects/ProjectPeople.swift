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
    let holders: [(code: String, name: String)]
  }

  /// An act, whether the reader may take it, and who may.
  struct Act: Sendable {
    let words: String
    let decision: Decision
    let whoMay: [Refusal.Candidate]
  }

  let heads: [Head]
  let acts: [Act]

  init(
    _ archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld, _ project: Project, _ rights: EntryRights
  ) throws {
    heads = try ProjectPeople.heads(archivist, project)
    var waiver = WaiverRecord()
    waiver.project = Reference(held.id)
    var report = StatusReport()
    report.project = Reference(held.id)
    let waivers = try archivist.catalogue.shelf(of: WaiverRecord.self)
    let reports = try archivist.catalogue.shelf(of: StatusReport.self)
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

  /// Head posts from the governing office up to the root, with who fills them on the day that is read.
  private static func heads(_ archivist: Archivist, _ project: Project) throws -> [Head] {
    guard let office = project.governingOffice?.id else { return [] }
    let chain = archivist.tree.chain(from: office)
    let posts = try archivist.all(
      Post.self, where: .all([Clause("t.is_head = 1"), .in("t.office", chain)]))
    var query = ListQuery()
    query.counts = false
    query.limit = 500
    let day = Value.int(Int64(archivist.day.number))
    let filled = try archivist.list(
      try archivist.catalogue.shelf(of: Assignment.self), query,
      where: .all([
        .in("t.post", posts.map(\.id)),
        Clause("t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [day, day]),
      ]))
    return chain.map { id in
      let post = posts.first { $0.entry.office?.id == id }
      let holders = filled.rows.compactMap { row -> (code: String, name: String)? in
        guard let entry = row.as(Assignment.self)?.entry, let post, entry.post?.id == post.id,
          let person = entry.person
        else { return nil }
        return (person.code, row.names["person"] ?? person.code)
      }
      return Head(
        office: id, officeName: archivist.tree.names[id] ?? OfficeUnit.title.code(of: id),
        post: post?.entry.name ?? "", holders: holders)
    }
  }

  func markup(_ model: ProjectPage.Model) -> Markup {
    let named: [Fact] = [
      person("Sponsor", model.project.sponsor, model.held.names["sponsor"]),
      person("Project manager", model.project.manager, model.held.names["manager"]),
      person("Requested by", model.project.requester, model.held.names["requester"]),
      Fact("Customer", "\(model.project.customer)"),
    ]
    return """
      \(Section("Named on this project", lead: "To be named sponsor or manager is the appointment.", body: Face.Facts(named).markup))\
      \(Section("Offices above it and their heads", body: table.markup))\
      \(Section("Who may", lead: "By role and place today.", body: "<div class=\"stack\">\(acts, act)</div>"))
      """
  }

  private func person(_ term: String, _ person: Reference<Person>?, _ name: String?) -> Fact {
    Fact(term, person.map { "<a href=\"/people/\($0.code)\">\(name ?? $0.code)</a>" } ?? .nothing)
  }

  private var table: Table {
    let rows = heads.map { head in
      let who: Markup =
        head.post.isEmpty
        ? "<span class=\"none\">No head post</span>"
        : head.holders.isEmpty
          ? Badge("Vacant", .watch).markup
          : CellView.joined(head.holders.map { "<a href=\"/people/\($0.code)\">\($0.name)</a>" })
      let href = "/offices/\(OfficeUnit.title.code(of: head.office))"
      return Table.Row(
        cells: ["<a href=\"\(href)\">\(head.officeName)</a>", "\(head.post)", who], href: href)
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
