import Ledger
import Measures
import Registers

/// What the establishment asks for and is not there: posts that do not exist, and parts for which nobody is named.
struct RequiredSeats {
  private(set) var missing: [Vacancy] = []
  private let places: VacancyPlaces
  /// Roles that have a post, by place; `head` stands for the head post.
  private var posts: [Node: Set<String>] = [:]
  /// Places whose posts the reader may see: elsewhere she is not told that there are none.
  private var open = Set<Node>()
  /// Those who have left.
  private var gone: [Int64: String] = [:]

  init(_ archivist: Archivist, _ places: VacancyPlaces) throws {
    self.places = places
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(Post.self),
      "t.office, t.portfolio, t.programme, t.project, t.role, t.is_head")
    let kinds: [NodeKind] = [.office, .portfolio, .programme, .project]
    for row in rows {
      for (index, kind) in kinds.enumerated() {
        guard let id = row.int(index) else { continue }
        if let role = row.int(4).flatMap({ places.roles[$0] }) {
          posts[Node(kind, id), default: []].insert(role)
        }
        if row.flag(5) { posts[Node(kind, id), default: []].insert(Self.head) }
      }
    }
    // Whoever does not see the directory is not told who has left it.
    for row in try archivist.reckon(
      try archivist.catalogue.shelf(Person.self), "t.id, t.name", where: Clause("t.status = 'left'"))
    { if let id = row.int(0) { gone[id] = row.text(1) ?? "" } }
    open = try archivist.placesWithPosts()
    for office in places.offices {
      for rule in PostRule.all where rule.holds(at: office.entry) { ask(rule, .office, office.id) }
    }
    for programme in places.programmes {
      for rule in PostRule.all where rule.holds(at: programme.entry) {
        ask(
          rule, .programme, programme.id, sponsor: programme.entry.sponsor?.id,
          manager: programme.entry.manager?.id)
      }
    }
    for project in places.projects {
      for rule in PostRule.all where rule.holdsAtProject(tier: project.tier) {
        ask(rule, .project, project.id, sponsor: project.sponsor, manager: project.manager)
      }
    }
    missing += try Self.chairs(archivist, places)
    try date(archivist)
  }

  private static let head = "head of the office"

  private mutating func ask(
    _ rule: PostRule, _ kind: NodeKind, _ id: Int64, sponsor: Int64? = nil, manager: Int64? = nil
  ) {
    guard let place = places.place(kind, id) else { return }
    let here = posts[Node(kind, id)] ?? []
    if case .named = rule.seat {} else if !open.contains(Node(kind, id)) { return }
    switch rule.seat {
    case .head where !here.contains(Self.head): add(rule, .missing, place, "pmo_head")
    case .role(let keys) where here.isDisjoint(with: keys): add(rule, .missing, place, keys.first ?? "")
    case .named(let field):
      let named = field == "sponsor" ? sponsor : manager
      let key = field == "sponsor" ? "sponsor" : kind == .project ? "project_manager" : "programme_manager"
      if let named, let name = gone[named] {
        add(rule, .unnamed, place, key, .init(person: named, name: name, source: place.code))
      } else if named == nil {
        add(rule, .unnamed, place, key)
      }
    default: break
    }
  }

  private mutating func add(
    _ rule: PostRule, _ kind: Vacancy.Kind, _ place: Vacancy.Place, _ role: String,
    _ former: Vacancy.Former? = nil, since: Day? = nil
  ) {
    missing.append(
      Vacancy(
        kind: kind, place: place, post: nil, title: rule.title,
        role: RoleCatalogue.standard.role(role)?.title ?? role, roleKey: role,
        isHead: rule.seat == .head, isMandatory: true, reason: rule.reason, since: since, former: former,
        coming: nil))
  }

  /// Bodies that decide only with their chair and have none.
  private static func chairs(_ archivist: Archivist, _ places: VacancyPlaces) throws -> [Vacancy] {
    guard let rule = PostRule.all.first(where: { $0.seat == .chair }) else { return [] }
    let members = archivist.source(try archivist.catalogue.shelf(BodyMember.self))
    let filled = Filling.clause(
      "m", on: archivist.day, people: archivist.source(try archivist.catalogue.shelf(Person.self)))
    let bodies = try archivist.all(
      Body.self,
      where: Clause(
        "t.status = 'active' AND t.needs_chair = 1 AND t.id NOT IN (SELECT m.body FROM \(members) m "
          + "WHERE m.part = 'chair' AND m.body IS NOT NULL AND \(filled.sql))", filled.values))
    return bodies.map { body in
      let entry = body.entry
      let office =
        entry.office?.id ?? entry.portfolio.flatMap { places.place(.portfolio, $0.id)?.office }
        ?? entry.programme.flatMap { places.place(.programme, $0.id)?.office }
        ?? entry.project.flatMap { places.place(.project, $0.id)?.office }
      return Vacancy(
        kind: .unnamed, place: .init(title: Body.title, id: body.id, name: entry.name, office: office),
        post: nil, title: rule.title, role: "Chair", roleKey: "", isHead: false, isMandatory: true,
        reason: rule.reason, since: nil, former: nil, coming: nil)
    }
  }

  /// Since when nobody is named: since the last version that named somebody, or since who is named left.
  private mutating func date(_ archivist: Archivist) throws {
    let left = try archivist.leavingDays(Set(missing.compactMap(\.former?.person)))
    var days: [String: [Int64: Day]] = [:]
    for (title, field) in [
      (Project.title, "sponsor"), (Project.title, "manager"), (Programme.title, "sponsor"),
      (Programme.title, "manager"),
    ] {
      let ids = missing.filter { $0.place.title == title && $0.former == nil && $0.kind == .unnamed }.map(
        \.place.id)
      guard let shelf = archivist.catalogue.shelf(title.name) else { continue }
      days["\(title.name).\(field)"] = try archivist.lastMoments(
        shelf, Set(ids).sorted(), while: "\(field) IS NOT NULL")
    }
    missing = missing.map { one in
      let field = one.roleKey == "sponsor" ? "sponsor" : "manager"
      let since =
        one.former.flatMap { left[$0.person] } ?? days["\(one.place.title.name).\(field)"]?[one.place.id]
      return one.kind == .unnamed && since != nil ? one.since(since) : one
    }
  }
}

extension Vacancy {
  fileprivate func since(_ day: Day?) -> Vacancy {
    Vacancy(
      kind: kind, place: place, post: post, title: title, role: role, roleKey: roleKey, isHead: isHead,
      isMandatory: isMandatory, reason: reason, since: day, former: former, coming: coming)
  }
}
