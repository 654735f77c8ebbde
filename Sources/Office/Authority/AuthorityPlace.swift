import Ledger
import Measures
import Registers

/// Where a request stands: what it is about with all above it, the facts for conditions, and the budget.
struct AuthorityPlace {
  let chain: [Node]
  let facts: ProjectFacts?
  let budget: Money?

  init(_ archivist: Archivist, _ request: AuthorityRequest) throws {
    let node: Node? =
      request.project.map { Node(.project, $0.id) } ?? request.programme.map { Node(.programme, $0.id) }
      ?? request.portfolio.map { Node(.portfolio, $0.id) } ?? request.office.map { Node(.office, $0.id) }
    try self.init(archivist, node)
  }

  init(_ archivist: Archivist, _ node: Node?) throws {
    guard let node else {
      (chain, facts, budget) = ([], nil, nil)
      return
    }
    func first<E: Register>(_ type: E.Type, _ id: Int64) throws -> E? {
      try archivist.binding(type, where: Clause("t.id = ?", [.int(id)]), withArchived: true).first?.entry
    }
    var chain = [node]
    var facts: ProjectFacts?
    var budget: Money?
    var office: Int64? = node.kind == .office ? node.id : nil
    var portfolio: Int64? = node.kind == .portfolio ? node.id : nil
    var programme: Int64? = node.kind == .programme ? node.id : nil
    if node.kind == .project, let project = try first(Project.self, node.id) {
      facts = Effective.facts(project)
      budget = project.budget
      (programme, portfolio, office) = (
        project.programme?.id, project.portfolio?.id, project.governingOffice?.id
      )
    }
    if let id = programme, let entry = try first(Programme.self, id) {
      if node.kind != .programme { chain.append(Node(.programme, id)) }
      portfolio = portfolio ?? entry.portfolio?.id
      office = office ?? entry.office?.id
    }
    if let id = portfolio, let entry = try first(Portfolio.self, id) {
      if node.kind != .portfolio { chain.append(Node(.portfolio, id)) }
      office = office ?? entry.office?.id
    }
    if let office {
      chain += try archivist.treeThen().chain(from: office).map { Node(.office, $0) }.filter { $0 != node }
    }
    (self.chain, self.facts, self.budget) = (chain, facts, budget)
  }
}
