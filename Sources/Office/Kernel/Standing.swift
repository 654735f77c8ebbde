import Ledger
import Measures
import Registers
import Synchronization

/// An actor's standing in the office at one state of the ledger: her posts, and what follows from them.
final class Standing: Sendable {
  let subject: Subject
  let tree: OfficeTree
  let policies: Policies
  private let isConsole: Bool
  private let clauses = Mutex<[String: Clause]>([:])

  init(_ actor: Actor, _ tree: OfficeTree, holdings: [Holding], policies: Policies) {
    self.tree = tree
    self.policies = policies
    isConsole = actor.means == .console
    let credential: Credential
    switch actor.means {
    case .session: credential = .session
    case .token(_, let scopes): credential = .token(scopes: scopes)
    case .console: credential = .console
    }
    subject = Subject(
      personId: actor.person, accountId: actor.account ?? 0, isAdministrator: actor.isAdministrator,
      holdings: holdings, credential: credential)
  }

  func decide(_ action: Action, _ facts: Facts, on day: Day) -> Ruling {
    if isConsole { return Ruling(action: action, area: facts.area, refusal: nil, because: []) }
    return policies.deciding.decide(subject, action, facts, on: day)
  }

  func reach(_ area: Area, _ action: Action, on day: Day) -> Reach {
    policies.reaching.reach(subject, area, action, on: day)
  }

  func clause(_ key: String) -> Clause? { clauses.withLock { $0[key] } }
  func remember(_ clause: Clause, for key: String) { clauses.withLock { $0[key] = clause } }
}
