import Ledger
import Measures
import Registers

/// Gathers what a route needs from the registers: delegations, holders, absences, sums and bodies.
///
/// Who may decide about a place is told to everybody who may see the place, so this reads past the reader's own rights
/// to posts and people, as the names of heads are read.
public struct AuthorityReading {
  let archivist: Archivist
  public init(_ archivist: Archivist) { self.archivist = archivist }

  /// Who may decide the request, by which delegation, and why not others.
  public func route(of request: AuthorityRequest, id: Int64?, on day: Day? = nil) throws -> AuthorityRoute {
    let place = try AuthorityPlace(archivist, request)
    let it = AuthorityCase(
      subject: request.subject, amount: request.amount, days: request.days, requester: request.requester?.id,
      chain: place.chain, facts: place.facts, budget: place.budget, day: day ?? archivist.day)
    return try route(it, but: id)
  }

  /// Who may decide something of this kind about a place, whether or not it was asked yet.
  public func route(
    _ subject: AuthoritySubject, at node: Node, amount: Money?, days: Int?, by requester: Int64?
  ) throws -> AuthorityRoute {
    let place = try AuthorityPlace(archivist, node)
    return try route(
      AuthorityCase(
        subject: subject, amount: amount, days: days, requester: requester, chain: place.chain,
        facts: place.facts,
        budget: place.budget, day: archivist.day))
  }

  /// Who holds a delegation on the day: at its place or below, and who covers for those who are away.
  public func holders(of entry: Delegation, id: Int64) throws -> [AuthorityHolder] {
    guard let scope = Self.scope(entry) else { return [] }
    let roles = try archivist.namedRoles()
    let role = entry.role.flatMap { roles[$0.id] }
    let grant = AuthorityGrant(
      id: id, entry: entry, scope: scope, role: role?.key, roleTitle: role?.title ?? "", parents: [])
    let it = AuthorityCase(subject: entry.subject, chain: try below(scope), day: archivist.day)
    return try AuthorityHolders(archivist, it, [grant]).byGrant[id] ?? []
  }

  /// A place and all within it, as far as the reader may see it.
  private func below(_ scope: Node) throws -> [Node] {
    switch scope.kind {
    case .project, .person: return [scope]
    case .programme:
      let projects = try archivist.all(Project.self, where: Clause("t.programme = ?", [.int(scope.id)]))
      return [scope] + projects.map { Node(.project, $0.id) }
    case .portfolio:
      let inside = Clause("t.portfolio = ?", [.int(scope.id)])
      return [scope] + (try archivist.all(Programme.self, where: inside)).map { Node(.programme, $0.id) }
        + (try archivist.all(Project.self, where: inside)).map { Node(.project, $0.id) }
    case .office:
      let offices = try archivist.treeThen().below([scope.id])
      let live = Clause.all([.in("t.governing_office", offices), Project.live])
      return offices.sorted().map { Node(.office, $0) }
        + (try archivist.all(Programme.self, where: .in("t.office", offices))).map { Node(.programme, $0.id) }
        + (try archivist.all(Project.self, where: live)).map { Node(.project, $0.id) }
    }
  }

  /// - Parameter request: one that is not counted among what was granted, being the one that is asked about.
  public func route(_ it: AuthorityCase, but request: Int64? = nil) throws -> AuthorityRoute {
    var grants = try grants(it)
    let sums = try AuthorityUse(archivist, it, but: request)
    for index in grants.indices { grants[index].used = sums.used(of: grants[index], among: grants) }
    let holders = try AuthorityHolders(archivist, it, grants)
    return AuthorityRoute(
      it, grants: grants, holders: holders.byGrant, barred: try holders.barred(), boards: try boards(it))
  }

  /// Delegations of the subject in force on the day at one of the nodes, whose parents are in force as well.
  func grants(_ it: AuthorityCase) throws -> [AuthorityGrant] {
    let held = try archivist.binding(
      Delegation.self,
      where: .all([
        Clause("t.subject = ? AND t.status = 'in_force'", [.text(it.subject.rawValue)]), Self.at(it.chain),
      ]))
    let roles = try archivist.namedRoles()
    return try held.compactMap { one in
      guard Self.counts(one.entry, on: it.day), let scope = Self.scope(one.entry),
        let parents = try parents(of: one.entry, on: it.day)
      else { return nil }
      let role = one.entry.role.flatMap { roles[$0.id] }
      if one.entry.role != nil, role == nil { return nil }
      return AuthorityGrant(
        id: one.id, entry: one.entry, scope: scope, role: role?.key, roleTitle: role?.title ?? "",
        parents: parents)
    }
  }

  /// The chain of delegations above one, or nil where one of them is not in force: what was passed on ends with it.
  func parents(of entry: Delegation, on day: Day) throws -> [Delegation]? {
    guard archivist.rules.passedOnEndsWithIt else { return [] }
    var parents: [Delegation] = []
    var next = entry.parent?.id
    var seen = Set<Int64>()
    while let id = next {
      guard seen.insert(id).inserted, parents.count < DelegationChecks.deepest,
        let above = try archivist.binding(Delegation.self, where: Clause("t.id = ?", [.int(id)])).first,
        above.entry.status == .inForce, Self.counts(above.entry, on: day)
      else { return nil }
      parents.append(above.entry)
      next = above.entry.parent?.id
    }
    return parents
  }

  func boards(_ it: AuthorityCase) throws -> [AuthorityRoute.Board] {
    let bodies = try archivist.binding(
      Body.self, where: .all([Clause("t.status = 'active'"), Self.at(it.chain)]))
    return bodies.compactMap { held -> (height: Int, board: AuthorityRoute.Board)? in
      let places: [Node?] = [
        held.entry.project.map { Node(.project, $0.id) },
        held.entry.programme.map { Node(.programme, $0.id) },
        held.entry.portfolio.map { Node(.portfolio, $0.id) }, held.entry.office.map { Node(.office, $0.id) },
      ]
      guard held.entry.kind.decides, let node = places.compactMap({ $0 }).first,
        let height = it.height(of: node)
      else { return nil }
      return (height, AuthorityRoute.Board(id: held.id, name: held.entry.name, node: node))
    }.sorted { ($0.height, $0.board.id) < ($1.height, $1.board.id) }.map(\.board)
  }

  // MARK: Words of the registers

  static func counts(_ entry: Delegation, on day: Day) -> Bool {
    guard let from = entry.from, from <= day else { return false }
    return entry.to.map { $0 >= day } ?? true
  }

  static func scope(_ entry: Delegation) -> Node? {
    entry.project.map { Node(.project, $0.id) } ?? entry.programme.map { Node(.programme, $0.id) }
      ?? entry.portfolio.map { Node(.portfolio, $0.id) } ?? entry.office.map { Node(.office, $0.id) }
  }

  /// Rows that stand at one of the nodes.
  static func at(_ chain: [Node]) -> Clause {
    let kinds: [(NodeKind, String)] = [
      (.office, "office"), (.portfolio, "portfolio"), (.programme, "programme"), (.project, "project"),
    ]
    return .any(
      kinds.compactMap { kind, column in
        let ids = chain.filter { $0.kind == kind }.map(\.id)
        return ids.isEmpty ? nil : .in("t.\(column)", ids)
      })
  }
}

extension Body.Kind {
  /// Whether a body of this kind takes decisions about money, time and people, and not only advises or audits.
  var decides: Bool { self != .designAuthority && self != .auditCommittee }
}

extension Archivist {
  /// Key and name of every role, by its number.
  func namedRoles() throws -> [Int64: (key: String, title: String)] {
    var keys: [Int64: (key: String, title: String)] = [:]
    for role in try binding(Role.self, where: .all) { keys[role.id] = (role.entry.key, role.entry.name) }
    return keys
  }
}
