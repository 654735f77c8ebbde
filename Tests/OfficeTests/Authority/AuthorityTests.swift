import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Who may decide, and why: the lowest holder whose limit suffices, who does not ask and is here.
@Suite struct AuthorityTests {
  @Test func theLowestWhoseLimitSufficesDecides() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    try await m.delegate("pmo_head", pounds: 500)
    try await m.delegate("pmo_director")
    for (amount, actor) in [(50, m.sponsor), (100, m.sponsor), (101, m.head), (501, m.director)] {
      let route = try await m.route(try await m.ask(Int64(amount)))
      #expect(route.decider?.holder?.person == actor.person, "\(amount)")
    }
    let decision = try await m.decide(try await m.ask(40), by: m.sponsor)
    #expect(decision.entry.person?.id == m.sponsor.person && decision.entry.delegation != nil)
    #expect(decision.entry.authority.contains("up to GBP 100") && decision.entry.evidence.contains("Rock"))
  }

  @Test func aboveTheLimitIsRefusedWithWhoMay() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    try await m.delegate("pmo_head", pounds: 500)
    let request = try await m.ask(200)
    do {
      try await m.decide(request, by: m.sponsor)
      Issue.record("above the limit")
    } catch Refusal.forbidden(let refusal) {
      #expect(refusal.reason.contains("above its limit"))
      #expect(refusal.whoMay.map(\.personID) == [m.head.person])
    }
    #expect(try await m.refusal(request, by: m.head) == nil)
  }

  /// What somebody with a larger limit grants is no slice of the smaller one, and her own limit has the rest.
  @Test func aSumHoldsNobodyLongerThanItsLimit() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    try await m.delegate("pmo_head", pounds: 500)
    #expect(try await m.refusal(try await m.ask(60), by: m.sponsor) == nil)
    let second = try await m.ask(60)
    #expect(try await m.refusal(second, by: m.sponsor) != nil)
    #expect(try await m.refusal(second, by: m.head) == nil)
    #expect(try await m.refusal(try await m.ask(40), by: m.sponsor) == nil)
    #expect(try await m.refusal(try await m.ask(341), by: m.head)?.contains("90 days") == true)
    #expect(try await m.refusal(try await m.ask(340), by: m.head) == nil)
  }

  /// The same requester with slices over several projects, and several requesters for one project.
  @Test func slicesAreSummedByRequesterAndByProject() async throws {
    let m = try await Ministry()
    try await m.delegate("pmo_head", pounds: 100)
    let other = try await m.world.project("Bridge", office: m.spoke)
    let colleague = try await m.world.person("Cara", role: "pmo_analyst", office: m.spoke)
    #expect(try await m.refusal(try await m.ask(60), by: m.head) == nil)
    #expect(try await m.refusal(try await m.ask(60, on: other), by: m.head)?.contains("90 days") == true)
    #expect(try await m.refusal(try await m.ask(60, by: colleague), by: m.head)?.contains("90 days") == true)
    #expect(try await m.refusal(try await m.ask(60, by: colleague, on: other), by: m.head) == nil)
  }

  /// The sum looks back over 90 days, today among them: on the ninetieth day after it a slice is free again.
  @Test(arguments: [(89, false), (90, true)]) func theSumLooksBackSoManyDays(_ days: Int, _ isFree: Bool)
    async throws
  {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    #expect(try await m.refusal(try await m.ask(100), by: m.sponsor) == nil)
    m.world.pass(days: Int64(days))
    let refusal = try await m.refusal(try await m.ask(1), by: m.sponsor)
    #expect((refusal == nil) == isFree, "\(refusal ?? "granted")")
  }

  @Test func aLargerLimitOfTheSumCounts() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100) {
      $0.cumulative = Ministry.pounds(250)
      $0.cumulativeDays = 30
    }
    for amount in [100, 100, 50] {
      #expect(try await m.refusal(try await m.ask(Int64(amount)), by: m.sponsor) == nil)
    }
    #expect(try await m.refusal(try await m.ask(1), by: m.sponsor) != nil)
  }

  /// Fifty decide the last unit at once: exactly one gets it.
  @Test func fiftyAtOnceLetOneThrough() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    var requests: [Int64] = []
    for _ in 0..<50 { requests.append(try await m.ask(100)) }
    let granted = await withTaskGroup(of: Bool.self) { group in
      for request in requests {
        group.addTask { (try? await m.decide(request, by: m.sponsor)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(granted == 1)
    let sum = try await m.world.look { archivist in
      try archivist.connection.query(
        "SELECT SUM(amount) FROM authority_request WHERE status = 'approved'"
      ).first?.int(0)
    }
    #expect(sum == 10_000)
  }

  /// One request decided fifty times at once is decided once.
  @Test func oneRequestIsDecidedOnce() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(10)
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 { group.addTask { (try? await m.decide(request, by: m.sponsor)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    #expect(try await m.world.look { try $0.all(Office.Decision.self).count } == 1)
  }

  @Test func conditionsCurrenciesPercentAndDays() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 1_000) { $0.condition = "tier>=3" }
    try await m.delegate("pmo_head", pounds: 500_000) { $0.limitPercent = Percent(hundredths: 1_000) }
    try await m.delegate("pmo_director") {
      $0.isUnlimited = false
      $0.limit = Money(minor: 1_000_000_000, .eur)
    }
    #expect(try await m.refusal(try await m.ask(10), by: m.sponsor)?.contains("tier") == true)
    // A tenth of a million.
    #expect(try await m.refusal(try await m.ask(100_001), by: m.head)?.contains("of the budget") == true)
    #expect(try await m.refusal(try await m.ask(10), by: m.director)?.contains("EUR") == true)
    #expect(try await m.refusal(try await m.ask(100_000), by: m.head) == nil)
    try await m.delegate("sponsor") {
      $0.subject = .scopeChange
      $0.isUnlimited = false
      $0.limitDays = 10
    }
    #expect(try await m.refusal(try await m.ask(0, subject: .scopeChange, days: 11), by: m.sponsor) != nil)
    #expect(try await m.refusal(try await m.ask(0, subject: .scopeChange, days: 6), by: m.sponsor) == nil)
    let again = try await m.refusal(try await m.ask(0, subject: .scopeChange, days: 5), by: m.sponsor)
    #expect(again?.contains("above 10 days") == true)
  }

  @Test func onlyWhatIsInForceOnTheDayCounts() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100) { $0.to = Start.day.adding(5) }
    let request = try await m.ask(10)
    #expect(try await m.route(request).decider != nil)
    m.world.pass(days: 6)
    #expect(try await m.route(request).decider == nil)
    #expect(try await m.refusal(request, by: m.sponsor)?.contains("No delegation") == true)
  }

  @Test func whereNobodyMayTheBodyIsNamed() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    try await m.world.enter { registrar in
      for (name, kind, office) in [
        ("Audit", Body.Kind.auditCommittee, m.spoke), ("Hub board", .portfolioBoard, m.hub),
      ] {
        var body = Body()
        body.name = name
        body.kind = kind
        body.office = Reference(office)
        try registrar.enter(body)
      }
    }
    let route = try await m.route(try await m.ask(5_000))
    #expect(route.decider == nil && route.board?.name == "Hub board")
    #expect(try await m.route(try await m.ask(5)).board == nil)
  }

  /// The day on which the tests' world begins.
  private enum Start { static let day = Day("2026-06-30") ?? Day(number: 20_634) }
}
