import Ledger
import Measures
import Office
import Registers

/// A role that somebody has at one place: by a post, or because a project names her.
struct Engagement: Sendable {
  let role: String
  private(set) var roleTitle: String
  /// What the place is called and where its page is.
  let place: String
  let href: String
  let node: Node
  /// The assignment from which it comes; nil where a project names her.
  let assignment: Int64?
  /// Where its matrix is; nil where nothing governs the place.
  let raci: RaciPlace?
  /// The place and everything above it.
  private(set) var way: Set<Node>

  /// Everything that a person is engaged in on the day that is read, as far as the reader may see it.
  static func all(
    _ archivist: Archivist, _ appointments: [Appointments.One], projects named: [Held<Project>], person: Int64
  ) throws -> [Engagement] {
    let seats = appointments.compactMap { $0.post.entry.project?.id }
    let known = Set(named.map(\.id))
    let others = try archivist.all(Project.self, where: .in("t.id", Set(seats).subtracting(known).sorted()))
    let byID = Dictionary((named + others).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var found: [Engagement] = []
    for one in appointments {
      guard let node = node(one.post.entry) else { continue }
      let home = try archivist.home(of: one.post.entry)
      let project = one.post.entry.project.flatMap { byID[$0.id] }
      found.append(
        Engagement(
          role: one.role, place: home.name, node: node, assignment: one.assignment.id,
          raci: home.office.map { RaciPlace(office: $0, project: project) }))
    }
    for project in named {
      for (key, who) in [("sponsor", project.entry.sponsor), ("project_manager", project.entry.manager)]
      where who?.id == person {
        found.append(
          Engagement(
            role: key, place: project.entry.name, node: Node(.project, project.id),
            raci: project.entry.governingOffice.map { RaciPlace(office: $0.id, project: project) }))
      }
    }
    let tree = try archivist.treeThen()
    for index in found.indices {
      found[index].climb(tree)
      if let title = archivist.roles.role(found[index].role)?.title { found[index].roleTitle = title }
    }
    return found
  }

  private mutating func climb(_ tree: OfficeTree) {
    guard let raci else { return }
    way.formUnion(tree.chain(from: raci.office).map { Node(.office, $0) })
    let project = raci.project?.entry
    if let programme = project?.programme { way.insert(Node(.programme, programme.id)) }
    if let portfolio = project?.portfolio { way.insert(Node(.portfolio, portfolio.id)) }
  }

  init(role: String, place: String, node: Node, assignment: Int64? = nil, raci: RaciPlace?) {
    self.role = role
    roleTitle = RoleCatalogue.standard.role(role)?.title ?? role
    self.place = place
    self.node = node
    self.assignment = assignment
    way = [node]
    self.raci = raci
    let title: RegisterTitle? =
      switch node.kind {
      case .office: OfficeUnit.title
      case .portfolio: Portfolio.title
      case .programme: Programme.title
      case .project: Project.title
      case .person: nil
      }
    href = title.map { "/\($0.path)/\($0.code(of: node.id))" } ?? ""
  }

  static func node(_ post: Post) -> Node? {
    if let office = post.office { return Node(.office, office.id) }
    if let portfolio = post.portfolio { return Node(.portfolio, portfolio.id) }
    if let programme = post.programme { return Node(.programme, programme.id) }
    return post.project.map { Node(.project, $0.id) }
  }
}

/// The parts that engagements bring, process by process.
struct EngagedParts: Sendable {
  /// One process with one letter, and all the engagements that bring it.
  struct Line: Sendable {
    let process: ProcessKey
    let occasion: RaciCase
    let part: String
    let words: String
    let engagements: [Engagement]
  }

  let lines: [Line]

  init(_ archivist: Archivist, _ engagements: [Engagement]) throws {
    let places = engagements.compactMap(\.raci)
    let book = try RaciBook(
      archivist, offices: places.map(\.office), projects: places.compactMap(\.project))
    var byKey: [String: (Line, [Engagement])] = [:]
    var order: [String] = []
    for engagement in engagements {
      guard let place = engagement.raci else { continue }
      for part in RaciOfRole.parts(book.matrix(place, narrates: false), engagement.role) {
        let line = Line(
          process: part.process, occasion: part.occasion, part: part.cell.text, words: part.cell.words,
          engagements: [])
        let key = "\(part.process.rawValue) \(part.occasion.rawValue) \(part.cell.text)"
        if byKey[key] == nil { order.append(key) }
        byKey[key, default: (line, [])].1.append(engagement)
      }
    }
    lines = order.compactMap { byKey[$0] }.map { line, engagements in
      Line(
        process: line.process, occasion: line.occasion, part: line.part, words: line.words,
        engagements: engagements)
    }.sorted { ($0.rank, $0.process.number) < ($1.rank, $1.process.number) }
  }
}

extension EngagedParts.Line {
  /// What one answers for comes first, then what one does.
  var rank: Int {
    switch part.utf8.first {
    case 0x41: 0
    case 0x52: 1
    case 0x53: 2
    case 0x43: 3
    default: 4
    }
  }
  var isAccountable: Bool { rank == 0 }
  var isWork: Bool { part == "R" || part == "A/R" }

  /// The process, with the case where there are two.
  var title: String { occasion == .any ? process.title : "\(process.title), \(occasion.words)" }
}
