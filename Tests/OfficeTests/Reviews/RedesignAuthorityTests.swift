import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Which delegations a move takes away and brings, and who then decides what waits.
@Suite struct RedesignAuthorityTests {
  private func ask(_ borough: Borough, _ pounds: Int64, about project: Int64) async throws -> Int64 {
    let manager = try await borough.world.person("Asker\(pounds)")
    return try await borough.world.enter { registrar in
      var request = AuthorityRequest()
      request.question = "More money"
      request.subject = .budgetChange
      request.project = Reference(project)
      request.amount = Ministry.pounds(pounds)
      request.reason = "Rock"
      request.requester = manager.person.map { Reference($0) }
      return try registrar.enter(request).id
    }
  }

  private func decider(_ borough: Borough, _ request: Int64) async throws -> RedesignRequests.Decider {
    try await borough.world.look { archivist in
      let held = try archivist.find(Reference<AuthorityRequest>(request))
      return RedesignRequests.Decider(try AuthorityReading(archivist).route(of: held.entry, id: held.id))
    }
  }

  @Test func delegationsFromAboveEndAndBegin() async throws {
    let borough = try await Borough()
    let common = try await borough.delegate("pmo_director", at: borough.group, pounds: 900)
    let old = try await borough.delegate("pmo_head", at: borough.first, pounds: 100)
    let new = try await borough.delegate("pmo_head", at: borough.second, pounds: 300)
    let passed = try await borough.delegate("pmo_head", at: borough.below, pounds: 50, parent: old)
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let authority = try await borough.impact(id).authority
    #expect(authority.ending.map(\.code) == [Delegation.title.code(of: old)])
    #expect(authority.ending.first?.limitWords == "up to GBP 100")
    #expect(authority.beginning.map(\.code) == [Delegation.title.code(of: new)])
    #expect(authority.stranded.map(\.code) == [Delegation.title.code(of: passed)])
    #expect(
      !(authority.ending + authority.beginning).contains { $0.code == Delegation.title.code(of: common) })
  }

  /// The decider that is predicted is the one that the route names once the office has moved.
  @Test func whoWouldDecideThenDecides() async throws {
    let borough = try await Borough()
    try await borough.delegate("pmo_head", at: borough.group, pounds: 500)
    try await borough.delegate("pmo_director", at: borough.group, pounds: 900)
    // Hanna decides for her own office whatever stands above it, unless the sum is beyond her.
    let small = try await ask(borough, 400, about: borough.road)
    let large = try await ask(borough, 800, about: borough.lane)
    let unheard = try await ask(borough, 5_000, about: borough.road)
    try await borough.world.enter { registrar in
      for held in try registrar.archivist.all(Assignment.self)
      where held.entry.person?.id == borough.hanna.person {
        var entry = held.entry
        entry.from = registrar.archivist.now.day.adding(-10)
        entry.to = registrar.archivist.now.day.adding(-1)
        try registrar.change(held, to: entry)
      }
    }
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let requests = try await borough.impact(id).authority.requests
    #expect(requests.waiting == 3 && requests.looked == 3)
    var before: [Int64: RedesignRequests.Decider] = [:]
    for one in [small, large, unheard] { before[one] = try await decider(borough, one) }
    try await borough.carryOut(id)
    var changing: [String] = []
    for one in [small, large, unheard] {
      let after = try await decider(borough, one)
      guard after != before[one] else { continue }
      let code = AuthorityRequest.title.code(of: one)
      changing.append(code)
      let line = try #require(requests.changing.first { $0.code == code })
      #expect(line.before == before[one] && line.after == after)
    }
    #expect(changing == [AuthorityRequest.title.code(of: small)])
    #expect(requests.changing.map(\.code) == changing)
    #expect(before[unheard] == .nobody)
  }

  @Test func nobodyIsNamedWhoStandsWhereTheReaderDoesNotSee() async throws {
    let borough = try await Borough()
    try await borough.delegate("pmo_head", at: borough.group, pounds: 500)
    try await borough.delegate("pmo_head", at: borough.second, pounds: 300)
    _ = try await ask(borough, 400, about: borough.lane)
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let authority = try await borough.impact(id, for: borough.hanna).authority
    #expect(authority.requests.isHidden && authority.requests.changing.isEmpty)
    #expect(authority.beginning.isEmpty)
    #expect(!(try await borough.impact(id, for: borough.dana).authority.beginning.isEmpty))
  }
}
