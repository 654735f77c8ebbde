import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Reviews of offices: the acts that follow from them, what they look at, and who asks for one.
@Suite struct ReviewTests {
  /// A review that was held, with all that closing asks for unless it is taken out.
  private func review(
    _ borough: Borough, heldAgo days: Int? = 0,
    _ change: @escaping @Sendable (inout OfficeReview) -> Void = { _ in }
  ) async throws -> Int64 {
    try await borough.world.enter { registrar in
      let today = registrar.archivist.now.day
      var review = OfficeReview()
      review.name = "Review of the office"
      review.office = Reference(borough.office)
      review.plannedOn = today.adding(-(days ?? 0))
      review.expectations = "Plans that hold"
      review.findings = "Reports are late"
      review.recommendation = "Check the plans here"
      change(&review)
      let held = try registrar.enter(review)
      guard let days else { return held.id }
      var done = review
      done.heldOn = today.adding(-days)
      done.status = .held
      return try registrar.change(held, to: done).id
    }
  }

  private func problems(_ work: () async throws -> Void) async -> [Problem] {
    do { try await work() } catch Refusal.invalid(let problems) { return problems } catch {
      Issue.record("\(error)")
    }
    return []
  }

  @Test func aRedesignIsBegunOnceAndLinked() async throws {
    let borough = try await Borough()
    let id = try await review(borough)
    let made = try await borough.world.house.write(.actor(borough.dana), request: "t") {
      try $0.beginRedesign(from: id, seen: 2)
    }
    #expect(made.entry.reason == "Check the plans here" && made.entry.office?.id == borough.office)
    #expect(made.entry.status == .draft)
    let linked = try await borough.world.look { try $0.find(Reference<OfficeReview>(id)).entry.redesign }
    #expect(linked?.id == made.id)
    let again = await problems {
      _ = try await borough.world.enter { try $0.beginRedesign(from: id, seen: nil) }
    }
    #expect(again.map(\.sentence) == ["RD-\(made.id) was begun from it already."])
    let planned = try await review(borough, heldAgo: nil)
    let early = await problems {
      _ = try await borough.world.enter { try $0.beginRedesign(from: planned, seen: nil) }
    }
    #expect(early.count == 1)
    let redesigns = try await borough.world.look { try $0.all(Redesign.self).count }
    #expect(redesigns == 1)
  }

  /// Who may see the review and not change the office begins nothing, and nothing is left half done.
  @Test func whoMayNotBeginsNothing() async throws {
    let borough = try await Borough()
    let id = try await review(borough)
    let eve = try await borough.world.person("Eve", role: "pmo_analyst", office: borough.group)
    await #expect(throws: Refusal.self) {
      try await borough.world.house.write(.actor(eve), request: "t") {
        try $0.beginRedesign(from: id, seen: 2)
      }
    }
    await #expect(throws: Refusal.self) {
      try await borough.world.house.write(.actor(eve), request: "t") {
        try $0.planNextReview(after: id, seen: 2)
      }
    }
    await #expect(throws: Refusal.self) {
      try await borough.world.enter { try $0.planNextReview(after: id, seen: 1) }
    }
    let (reviews, redesigns) = try await borough.world.look {
      (try $0.all(OfficeReview.self).count, try $0.all(Redesign.self).count)
    }
    #expect(reviews == 1 && redesigns == 0)
  }

  @Test func theNextIsPlannedAYearLaterOnceOnly() async throws {
    let borough = try await Borough()
    let id = try await review(borough, heldAgo: 0)
    let next = try await borough.world.enter { try $0.planNextReview(after: id, seen: 2) }
    #expect(next.entry.plannedOn == Day("2027-06-30") && next.entry.occasion == .yearly)
    #expect(next.entry.name == "Yearly review of Office, 2027" && next.entry.status == .planned)
    let twice = await problems {
      _ = try await borough.world.enter { try $0.planNextReview(after: id, seen: 2) }
    }
    #expect(twice.map(\.sentence) == ["\(next.code) is planned already for 2027-06-30."])
    let early = await problems {
      _ = try await borough.world.enter { try $0.planNextReview(after: next.id, seen: nil) }
    }
    #expect(early.count == 1)
    #expect(OfficeReview.yearAfter(try #require(Day("2024-02-29"))) == Day("2025-02-28"))
    #expect(OfficeReview.yearAfter(try #require(Day("2023-03-01"))) == Day("2024-03-01"))
  }

  @Test(arguments: ["expectations", "findings", "recommendation"])
  func closingAsksForWhatItWasHeldFor(_ field: String) async throws {
    let borough = try await Borough()
    let id = try await review(borough) { review in
      switch field {
      case "expectations": review.expectations = " "
      case "findings": review.findings = ""
      default: review.recommendation = ""
      }
    }
    let shelf = try borough.world.shelf("office_review")
    let refused = await problems {
      _ = try await borough.world.enter { try $0.change(shelf, id, seen: nil, ["status": "closed"]) }
    }
    #expect(refused.map(\.field) == [field])
    try await borough.world.enter {
      try $0.change(shelf, id, seen: nil, [field: "Now it is said", "status": "closed"])
    }
  }

  // MARK: Who asks for one

  private func calls(_ borough: Borough) async throws -> [OfficeReview.Occasion] {
    try await borough.world.look { archivist in
      try ReviewCalendar(archivist, office: borough.office).calls.map(\.occasion)
    }
  }

  @Test func anOfficeAsksAYearAfterTheLast() async throws {
    let borough = try await Borough()
    #expect(try await calls(borough).isEmpty)
    try await borough.operate(borough.office)
    borough.world.pass(days: 365)
    #expect(try await calls(borough).isEmpty)
    borough.world.pass(days: 1)
    #expect(try await calls(borough) == [.yearly])
    let id = try await review(borough)
    // The year after it is a leap year: the same day comes 366 days later.
    borough.world.pass(days: 366)
    #expect(try await calls(borough).isEmpty)
    borough.world.pass(days: 1)
    #expect(try await calls(borough) == [.yearly])
    try await borough.world.enter { try $0.planNextReview(after: id, seen: nil) }
    #expect(try await calls(borough).isEmpty)
    let overdue = try await borough.world.look { try ReviewCalendar($0).overdue.map(\.office) }
    #expect(overdue == [borough.office])
  }

  @Test func anotherHeadOrPlaceAsksForOne() async throws {
    let borough = try await Borough()
    try await borough.operate(borough.office)
    _ = try await review(borough)
    borough.world.pass(days: 10)
    #expect(try await calls(borough).isEmpty)
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    try await borough.carryOut(id)
    let moved = try await borough.world.look { try ReviewCalendar($0, office: borough.office).calls.first }
    #expect(moved?.occasion == .organisationChanged && moved?.dueOn == Day("2026-07-10"))
    #expect(moved?.reason.contains("It moved under Second") == true)
    _ = try await review(borough)
    #expect(try await calls(borough).isEmpty)
    borough.world.pass(days: 5)
    // The same head with another assignment is nobody new; another person is.
    let (old, post) = try await borough.world.look { archivist in
      let post = try archivist.all(Post.self, where: Clause("t.is_head = 1")).first
      let old = try archivist.all(Assignment.self).first { $0.entry.post?.id == post?.id }
      return (try #require(old), try #require(post))
    }
    try await borough.world.enter { registrar in
      var ended = old.entry
      ended.to = registrar.archivist.now.day.adding(-1)
      try registrar.change(old, to: ended)
      var again = old.entry
      again.from = registrar.archivist.now.day
      try registrar.enter(again)
    }
    #expect(try await calls(borough).isEmpty)
    borough.world.pass(days: 5)
    try await borough.world.enter { registrar in
      for held in try registrar.archivist.all(Assignment.self)
      where held.entry.post?.id == post.id && held.entry.to == nil {
        var ended = held.entry
        ended.to = registrar.archivist.now.day.adding(-1)
        try registrar.change(held, to: ended)
      }
      var new = old.entry
      new.person = borough.bo.person.map { Reference($0) }
      new.share = Percent(hundredths: 0)
      new.from = registrar.archivist.now.day
      try registrar.enter(new)
    }
    let call = try await borough.world.look { try ReviewCalendar($0, office: borough.office).calls.first }
    #expect(call?.occasion == .stakeholderChanged && call?.reason.contains("Bo heads it") == true)
    #expect(call?.dueOn == Day("2026-07-20"))
  }

  // MARK: The facts

  private func facts(_ borough: Borough, _ id: Int64) async throws -> ReviewFacts {
    try await borough.world.look { archivist in
      try ReviewFacts(archivist, try archivist.find(Reference<OfficeReview>(id)))
    }
  }

  @Test func thenAndNowAreToldApart() async throws {
    let borough = try await Borough()
    try await borough.operate(borough.office)
    let first = try await review(borough, heldAgo: 0)
    let nothing = try await facts(borough, first)
    #expect(nothing.before == nil && nothing.now?.projects == 2)
    borough.world.pass(days: 100)
    _ = try await borough.world.project("Alley", office: borough.below)
    try await borough.carryOut(try await borough.draft { $0.profile = .directive })
    try await borough.post("pmo_analyst", at: borough.below)
    try await borough.world.enter { registrar in
      for (name, due, delivered) in [("Figures", -20, -19), ("Plan", -5, nil as Int?), ("Later", 9, nil)] {
        var item = SpokeReturn()
        item.name = name
        item.from = Reference(borough.below)
        item.to = Reference(borough.group)
        item.due = registrar.archivist.now.day.adding(due)
        item.deliveredOn = delivered.map { registrar.archivist.now.day.adding($0) }
        try registrar.enter(item)
      }
      for (actual, budget) in [(60, 50), (20, 50)] as [(Int64, Int64)] {
        var cost = OfficeCost()
        cost.office = Reference(borough.office)
        cost.year = 2026
        cost.budget = Ministry.pounds(budget)
        cost.actual = Ministry.pounds(actual)
        try registrar.enter(cost)
      }
    }
    let second = try await review(borough, heldAgo: nil)
    let found = try await facts(borough, second)
    #expect(found.last?.id == first && found.from == Day("2026-06-30") && found.to == Day("2026-10-08"))
    #expect(found.before?.projects == 2 && found.now?.projects == 3)
    #expect(found.before?.vacant == 0 && found.now?.vacant == 1 && found.now?.oldest == 1)
    #expect((found.now?.compliance.notMet ?? 0) > (found.before?.compliance.notMet ?? 0))
    #expect(found.returns == 2 && found.late.map(\.entry.name) == ["Figures", "Plan"])
    #expect(found.costs.count == 1 && found.costs.first?.actual == Ministry.pounds(80))
    #expect(found.changes.map(\.what) == ["Control profile"] && found.tellsChanges)
    #expect(found.mandate != nil && found.waivers.asked == 0)
    // What was looked at then stays what was looked at.
    borough.world.pass(days: 30)
    let old = try await facts(borough, first)
    #expect(old.now?.projects == 2 && old.to == Day("2026-06-30"))
  }

  @Test func decisionsAndWaiversBetweenAreCounted() async throws {
    let borough = try await Borough()
    _ = try await review(borough)
    borough.world.pass(days: 40)
    try await borough.world.enter { registrar in
      let today = registrar.archivist.now.day
      for (raised, project, office) in [
        (-10, borough.lane, nil), (-30, nil, borough.office), (-90, nil, borough.second),
      ] as [(Int, Int64?, Int64?)] {
        var decision = Office.Decision()
        decision.question = "What now?"
        decision.project = project.map { Reference($0) }
        decision.office = office.map { Reference($0) }
        decision.person = borough.dana.person.map { Reference($0) }
        decision.authority = "The right to"
        decision.raisedOn = today.adding(raised)
        decision.decidedOn = today
        try registrar.record(decision, because: "Test")
      }
      for status in [WaiverRecord.Status.requested, .refused] {
        var waiver = WaiverRecord()
        waiver.project = Reference(borough.road)
        waiver.control = status == .requested ? .templateUse : .lessons
        waiver.level = .advise
        waiver.reason = "By contract"
        waiver.requester = borough.hanna.person.map { Reference($0) }
        waiver.from = today
        waiver.until = today.adding(30)
        let held = try registrar.enter(waiver)
        if status == .requested { continue }
        var refused = waiver
        refused.status = status
        try registrar.change(held, to: refused)
      }
    }
    let id = try await review(borough, heldAgo: nil)
    let found = try await facts(borough, id)
    #expect(found.latency.days == [10, 30])
    #expect(found.waivers.asked == 2 && found.waivers.waiting == 1 && found.waivers.refused == 1)
  }
}
