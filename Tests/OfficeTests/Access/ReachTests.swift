import Measures
import Testing

@testable import Office

/// Lists and entries agree: whatever `decide` allows is within `reach`, and nothing else is.
@Suite struct ReachTests {
  static let day = Day(number: 20_600)

  @Test(arguments: [1, 2, 3, 4])
  func reachAgreesWithDecide(_ seed: UInt64) {
    var world = RandomOffice(seed)
    var allowed = 0
    var compared = 0
    for _ in 0..<150 {
      let subject = world.subject()
      for _ in 0..<40 {
        let facts = world.facts()
        for action in Action.allCases {
          let single = AccessPolicy.standard.decide(subject, action, facts, on: Self.day).isAllowed
          let listed = AccessPolicy.standard.reach(subject, facts.area, action, on: Self.day).contains(facts)
          compared += 1
          if single { allowed += 1 }
          if single != listed {
            Issue.record("\(action) \(facts) by \(subject): decide \(single), reach \(listed)")
            return
          }
        }
      }
    }
    #expect(compared == 60_000)
    #expect(allowed > compared / 50, "Too few allowed to prove anything: \(allowed) of \(compared)")
  }

  /// Another holding never takes a right away, save where duties are segregated.
  @Test func aFurtherHoldingNeverTakesAway() {
    var world = RandomOffice(11)
    for _ in 0..<3000 {
      let facts = world.facts()
      let subject = world.subject()
      let more = world.holding()
      if more.role == RoleCatalogue.systemAdministrator || more.isDeputy { continue }
      let richer = Subject(
        personId: subject.personId, accountId: subject.accountId, isAdministrator: subject.isAdministrator,
        holdings: subject.holdings + [more], credential: subject.credential)
      for action in Action.allCases {
        let before = AccessPolicy.standard.decide(subject, action, facts, on: Self.day).isAllowed
        let after = AccessPolicy.standard.decide(richer, action, facts, on: Self.day).isAllowed
        #expect(!before || after, "\(more) took \(action) away")
      }
    }
  }

  /// A token never does what its owner could not do signed in, and fewer scopes never do more.
  @Test func aTokenNeverAdds() {
    var world = RandomOffice(12)
    for _ in 0..<3000 {
      let facts = world.facts()
      let subject = world.subject()
      for action in Action.allCases {
        func may(_ credential: Credential) -> Bool {
          AccessPolicy.standard.decide(subject.with(credential), action, facts, on: Self.day).isAllowed
        }
        let all = may(.token(scopes: [.read, .write, .administer]))
        #expect(all == may(.session))
        #expect(may(.console) == may(.session))
        #expect(!may(.token(scopes: [.read, .write])) || all)
        #expect(!may(.token(scopes: [.read])) || may(.token(scopes: [.read, .write])))
        #expect(!may(.token(scopes: [])))
      }
    }
  }
}

/// A random tree of offices, portfolios, programmes and projects, with people and entries in it.
struct RandomOffice {
  var random: Seeded
  /// For each node the chain from itself to the root.
  var chains: [[Node]]

  init(_ seed: UInt64) {
    random = Seeded(seed)
    chains = [[Node(.office, 1)], [Node(.office, 2)]]
    let kinds: [NodeKind] = [.office, .office, .portfolio, .programme, .project, .project]
    for id in 3..<18 {
      let above = chains.randomElement(using: &random) ?? []
      let kind = kinds.randomElement(using: &random) ?? .office
      chains.append([Node(kind, Int64(id % 6))] + above)
    }
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func holding() -> Holding {
    let node = chains.randomElement(using: &random)?.first ?? Node(.office, 1)
    let role = RoleCatalogue.standard.roles.randomElement(using: &random)?.key ?? ""
    let from = ReachTests.day.adding(Int.random(in: -9...2, using: &random))
    let to = ReachTests.day.adding(Int.random(in: -2...9, using: &random))
    return Holding(
      role: chance(3) ? "no_such_role" : role, node: chance(3) ? Node(.person, 2) : node,
      from: chance(50) ? from : nil, to: chance(50) ? to : nil, via: "AS-1",
      deputyFor: chance(15) ? Int64.random(in: 1...4, using: &random) : nil)
  }

  mutating func subject() -> Subject {
    var holdings: [Holding] = []
    for _ in 0..<Int.random(in: 0...5, using: &random) { holdings.append(holding()) }
    let scopes = Scope.allCases.filter { _ in Bool.random(using: &random) }
    return Subject(
      personId: chance(90) ? Int64.random(in: 1...4, using: &random) : nil, accountId: 1,
      isAdministrator: chance(10), holdings: holdings,
      credential: chance(70) ? .session : .token(scopes: Set(scopes)))
  }

  mutating func facts() -> Facts {
    let people = (1...4).filter { _ in Int.random(in: 0..<100, using: &random) < 30 }
    return Facts(
      area: chance(15) ? .administration : Area.allCases.randomElement(using: &random) ?? .office,
      chain: chance(3) ? [] : chains.randomElement(using: &random) ?? [],
      isConfidential: chance(25), named: Set(people.map(Int64.init)),
      requester: chance(50) ? Int64.random(in: 1...4, using: &random) : nil,
      isOwnAssignmentOrRole: chance(10),
      parts: Set(Part.allCases.filter { _ in Bool.random(using: &random) }))
  }
}
