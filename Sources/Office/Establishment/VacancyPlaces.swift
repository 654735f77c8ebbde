import Ledger
import Registers

/// The open places at which posts stand, by what they are called and which office governs them.
struct VacancyPlaces {
  let offices: [Held<OfficeUnit>]
  let programmes: [Held<Programme>]
  let projects: [OpenProject]
  /// The keys of roles.
  let roles: [Int64: String]
  private var found: [Node: Vacancy.Place] = [:]

  /// What is asked of a live project.
  struct OpenProject {
    let id: Int64
    let tier: Int?
    let sponsor: Int64?
    let manager: Int64?
  }

  init(_ archivist: Archivist) throws {
    offices = try archivist.all(OfficeUnit.self, where: Clause("t.status <> 'closed'"))
    programmes = try archivist.all(Programme.self, where: Clause("t.status <> 'closed'"))
    var found: [Node: Vacancy.Place] = [:]
    for office in offices {
      found[Node(.office, office.id)] = .init(
        title: OfficeUnit.title, id: office.id, name: office.entry.name, office: office.id)
    }
    for programme in programmes {
      found[Node(.programme, programme.id)] = .init(
        title: Programme.title, id: programme.id, name: programme.entry.name,
        office: programme.entry.office?.id)
    }
    for portfolio in try archivist.all(Portfolio.self, where: Clause("t.status <> 'closed'")) {
      found[Node(.portfolio, portfolio.id)] = .init(
        title: Portfolio.title, id: portfolio.id, name: portfolio.entry.name,
        office: portfolio.entry.office?.id)
    }
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(Project.self),
      "t.id, t.tier, t.sponsor, t.manager, t.name, t.governing_office", where: Project.live,
      tail: "ORDER BY t.id")
    var projects: [OpenProject] = []
    for row in rows {
      guard let id = row.int(0) else { continue }
      projects.append(
        OpenProject(
          id: id, tier: row.int(1).flatMap { Int(exactly: $0) }, sponsor: row.int(2), manager: row.int(3)))
      found[Node(.project, id)] = .init(
        title: Project.title, id: id, name: row.text(4) ?? "", office: row.int(5))
    }
    self.projects = projects
    self.found = found
    let keys = try archivist.reckon(try archivist.catalogue.shelf(Role.self), "t.id, t.key")
    roles = Dictionary(
      keys.compactMap { row in row.int(0).map { ($0, row.text(1) ?? "") } }, uniquingKeysWith: { a, _ in a })
  }

  /// Where the post stands; nil where that is closed or may not be seen.
  func place(of post: Post) -> Vacancy.Place? {
    post.office.flatMap { place(.office, $0.id) } ?? post.portfolio.flatMap { place(.portfolio, $0.id) }
      ?? post.programme.flatMap { place(.programme, $0.id) }
      ?? post.project.flatMap { place(.project, $0.id) }
  }

  func place(_ kind: NodeKind, _ id: Int64) -> Vacancy.Place? { found[Node(kind, id)] }
}
