import Registers

extension AuthorityReading {
  /// Delegations, holders and bodies of one subject over several ways up, read once for many routes.
  struct Shared {
    private let archivist: Archivist
    private let grants: [AuthorityGrant]
    private let holders: [Int64: [AuthorityHolder]]
    private let boards: [AuthorityRoute.Board]

    init(_ archivist: Archivist, _ subject: AuthoritySubject, _ cases: [AuthorityCase]) throws {
      self.archivist = archivist
      var chain: [Node] = []
      var seen = Set<Node>()
      for node in cases.flatMap(\.chain) where seen.insert(node).inserted { chain.append(node) }
      let all = AuthorityCase(subject: subject, chain: chain, day: archivist.day)
      let reading = AuthorityReading(archivist)
      grants = try reading.grants(all)
      holders = try AuthorityHolders(archivist, all, grants).byGrant
      boards = try reading.boards(all)
    }

    func route(_ it: AuthorityCase, but request: Int64?) throws -> AuthorityRoute {
      var here = grants.filter { it.height(of: $0.scope) != nil }
      let sums = try AuthorityUse(archivist, it, but: request)
      for index in here.indices { here[index].used = sums.used(of: here[index], among: here) }
      let bodies = boards.compactMap { board in it.height(of: board.node).map { (height: $0, board: board) } }
        .sorted { ($0.height, $0.board.id) < ($1.height, $1.board.id) }.map(\.board)
      return AuthorityRoute(
        it, grants: here, holders: holders,
        barred: try AuthorityHolders.barred(archivist, by: it.requester, on: it.day), boards: bodies)
    }
  }
}
