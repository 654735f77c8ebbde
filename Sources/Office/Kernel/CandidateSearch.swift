import Ledger
import Registers

/// Finds who may do something where it stands, for the "Who may?" that goes with every refusal.
struct CandidateSearch {
  let archivist: Archivist
  init(_ archivist: Archivist) { self.archivist = archivist }

  /// The most people who are named.
  static let most = 12

  func candidates(_ action: Action, _ facts: Facts, everywhere: Bool = false) throws -> [Refusal.Candidate] {
    var found: [Refusal.Candidate] = []
    for person in try people(facts) {
      let holdings = try Holdings.of(person.id, on: archivist.now.day, archivist.connection)
      let subject = Subject(personId: person.id, accountId: 0, holdings: holdings)
      // What stands everywhere stands wherever the candidate herself holds a post.
      let own = everywhere ? facts.standing(at: holdings.map(\.node)) : facts
      let decision = archivist.standing.policies.deciding.decide(subject, action, own, on: archivist.now.day)
      guard decision.isAllowed, let ground = decision.because.first else { continue }
      found.append(
        Refusal.Candidate(
          person: person.name, personID: person.id, role: ground.roleTitle,
          place: try place(ground.holding?.node)))
      if found.count == CandidateSearch.most { break }
    }
    return found
  }

  /// Everybody with a post on one of the nodes, nearest first, and those named there.
  private func people(_ facts: Facts) throws -> [(id: Int64, name: String)] {
    var clauses: [Clause] = []
    for (kind, column) in [
      (NodeKind.office, "office"), (.portfolio, "portfolio"), (.programme, "programme"),
      (.project, "project"),
    ] {
      let ids = facts.chain.filter { $0.kind == kind }.map(\.id)
      if !ids.isEmpty { clauses.append(.in("p.\(column)", ids)) }
    }
    var ids: [Int64] = facts.named.sorted()
    if !clauses.isEmpty {
      let within = Clause.any(clauses)
      let day = Value.int(Int64(archivist.now.day.number))
      ids += try archivist.connection.query(
        "SELECT DISTINCT a.person FROM assignment a JOIN post p ON p.id = a.post WHERE +a.archived = 0 AND +p.archived = 0 "
          + "AND a.from_day <= ? AND (a.to_day IS NULL OR a.to_day >= ?) AND (\(within.sql)) LIMIT 80",
        [day, day] + within.values
      ).compactMap { $0.int(0) }
    }
    let unique = Array(Set(ids)).sorted()
    if unique.isEmpty { return [] }
    let these = Clause.in("id", unique)
    return try archivist.connection.query(
      "SELECT id, name FROM person WHERE archived = 0 AND \(these.sql) ORDER BY id", these.values
    ).map { ($0.int(0) ?? 0, $0.text(1) ?? "") }
  }

  private func place(_ node: Node?) throws -> String {
    guard let node else { return "" }
    switch node.kind {
    case .office: return archivist.tree.names[node.id] ?? OfficeUnit.title.code(of: node.id)
    case .portfolio: return try archivist.name("portfolio", node.id)
    case .programme: return try archivist.name("programme", node.id)
    case .project: return try archivist.name("project", node.id)
    case .person: return ""
    }
  }
}
