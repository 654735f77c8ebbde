import Ledger
import Measures
import Registers

/// The posts at some places with those who fill them on the day that is read, and those whom projects name.
struct RaciSeats {
  /// The posts at each place, by the key of their role.
  private let posts: [Node: [(post: Int64, role: String)]]
  private let holders: [Int64: [RaciHolder]]
  private let programmes: [Int64: Held<Programme>]
  private let seenProgrammes: Set<Int64>
  /// The names of everybody of whom there is word here, and who of them is still with us.
  private let names: [Int64: String]
  /// The portfolios that an office looks after.
  let portfolios: [Int64: [Int64]]

  init(
    _ archivist: Archivist, offices: [Int64], projects: [Held<Project>], roles: [Int64: String]
  ) throws {
    let programmeIDs = Set(projects.compactMap { $0.entry.programme?.id }).sorted()
    var programmes: [Int64: Held<Programme>] = [:]
    for held in try archivist.binding(Programme.self, where: .in("t.id", programmeIDs)) {
      programmes[held.id] = held
    }
    self.programmes = programmes
    seenProgrammes = Set(
      programmeIDs.isEmpty ? [] : try RaciSeats.seen(archivist, Programme.self, programmeIDs))
    var portfolios: [Int64: [Int64]] = [:]
    for held in try archivist.binding(Portfolio.self, where: .in("t.office", offices)) {
      if let office = held.entry.office?.id { portfolios[office, default: []].append(held.id) }
    }
    self.portfolios = portfolios
    let portfolioIDs = Set(
      portfolios.values.flatMap { $0 } + projects.compactMap { $0.entry.portfolio?.id })
    let found = try archivist.binding(
      Post.self,
      where: .any([
        .in("t.office", offices), .in("t.portfolio", portfolioIDs), .in("t.programme", programmeIDs),
        .in("t.project", projects.map(\.id)),
      ]))
    posts = RaciSeats.byPlace(found, roles)
    let filled = try archivist.binding(
      Assignment.self, where: .all([.in("t.post", found.map(\.id)), try archivist.filling()]))
    let seen = try RaciSeats.seen(archivist, Assignment.self, filled.map(\.id))
    names = try RaciSeats.names(archivist, filled, projects, Array(programmes.values))
    var holders: [Int64: [RaciHolder]] = [:]
    for held in filled {
      guard let post = held.entry.post?.id, let person = held.entry.person?.id else { continue }
      let may = seen.contains(held.id) || person == archivist.actor.person
      holders[post, default: []].append(
        RaciHolder(person: person, name: may ? names[person] : nil, via: held.code))
    }
    self.holders = holders
  }

  private static func byPlace(
    _ posts: [Held<Post>], _ roles: [Int64: String]
  ) -> [Node: [(post: Int64, role: String)]] {
    var byPlace: [Node: [(post: Int64, role: String)]] = [:]
    for held in posts {
      guard let role = held.entry.role.flatMap({ roles[$0.id] }), let node = held.entry.node else { continue }
      byPlace[node, default: []].append((held.id, role))
    }
    return byPlace
  }

  /// Those of the entries that the reader may see.
  private static func seen<E: Register>(_ archivist: Archivist, _ type: E.Type, _ ids: [Int64]) throws
    -> Set<Int64>
  {
    let rows = try archivist.reckon(try archivist.catalogue.shelf(type), "t.id", where: .in("t.id", ids))
    return Set(rows.compactMap { $0.int(0) })
  }

  private static func names(
    _ archivist: Archivist, _ filled: [Held<Assignment>], _ projects: [Held<Project>],
    _ programmes: [Held<Programme>]
  ) throws -> [Int64: String] {
    var ids = Set(filled.compactMap { $0.entry.person?.id })
    for project in projects.map(\.entry) {
      ids.formUnion([project.sponsor, project.manager, project.requester].compactMap { $0?.id })
    }
    ids.formUnion(programmes.compactMap { $0.entry.manager?.id })
    let people = try archivist.binding(
      Person.self, where: .all([.in("t.id", ids.sorted()), Clause("t.status <> 'left'")]))
    return Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
  }

  /// The nearest place that has such a post, or names such a person, says whether somebody is there.
  func seat(of party: RaciParty, on way: [Node], _ place: RaciPlace) -> RaciSeat {
    if party.isOfProjects, place.project == nil { return .ofProjects }
    for node in way {
      var found: [RaciHolder] = []
      var isThere = false
      for role in party.roles {
        if let slot = named(role, at: node, place) {
          isThere = true
          found += slot.compactMap { $0 }
        }
        for post in posts[node] ?? [] where post.role == role {
          isThere = true
          found += holders[post.post] ?? []
        }
      }
      if !found.isEmpty {
        var known = Set<Int64>()
        return .held(found.filter { known.insert($0.person).inserted })
      }
      if isThere { return .vacant(node) }
    }
    return .unknown
  }

  /// Whom a project or programme names for a role; nil where it names nobody for such a one.
  private func named(_ role: String, at node: Node, _ place: RaciPlace) -> [RaciHolder?]? {
    if node.kind == .programme, role == "programme_manager", let programme = programmes[node.id] {
      return [holder(programme.entry.manager, programme.code, isTold: seenProgrammes.contains(node.id))]
    }
    guard node.kind == .project, let project = place.project else { return nil }
    switch role {
    case "sponsor": return [holder(project.entry.sponsor, project.code, isTold: true)]
    case "project_manager": return [holder(project.entry.manager, project.code, isTold: true)]
    case "stakeholder":
      return project.entry.requester.map { [holder($0, project.code, isTold: true)] }
    default: return nil
    }
  }

  private func holder(_ person: Reference<Person>?, _ code: String, isTold: Bool) -> RaciHolder? {
    // Somebody who has left holds nothing, whatever still names her.
    guard let id = person?.id, let name = names[id] else { return nil }
    return RaciHolder(person: id, name: isTold ? name : nil, via: code)
  }
}

extension Post {
  /// Where it stands.
  var node: Node? {
    if let office { return Node(.office, office.id) }
    if let portfolio { return Node(.portfolio, portfolio.id) }
    if let programme { return Node(.programme, programme.id) }
    return project.map { Node(.project, $0.id) }
  }
}
