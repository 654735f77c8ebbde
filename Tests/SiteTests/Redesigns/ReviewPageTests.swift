import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// A review of an office on its page, and where reviews that are due are said.
@Suite struct ReviewPageTests {
  private func review(
    _ town: Town, _ change: @escaping @Sendable (inout OfficeReview) -> Void = { _ in }
  ) async throws -> Int64 {
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var review = OfficeReview()
      review.name = "Yearly look"
      review.office = Reference(town.spoke)
      review.plannedOn = Town.now.day
      change(&review)
      return try registrar.enter(review).id
    }
  }

  @Test func fromPlannedToTheNext() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let id = try await review(town)
    let base = "/office-reviews/RV-\(id)"
    let planned = await town.get(base, ada)
    #expect(planned.status == 200)
    for part in [
      "Then and now", "Live projects governed", "Success factors", "Changes of structure",
      "Costs against budget",
      "Missing", "Held on 30 June 2026", "No review was held before it",
    ] { #expect(planned.text.contains(part), "\(part)") }
    #expect(!planned.text.contains("Begin a redesign"))
    #expect(await town.post("\(base)/redesign", "revision=1&name=A&reason=B", ada).status == 422)

    #expect(await town.post(base, "revision=1&status=held&held_on=2026-06-30", ada).status == 303)
    let held = await town.get(base, ada)
    #expect(
      held.text.contains("Begin a redesign from this review") && held.text.contains("Plan the next review"))
    #expect(!held.text.contains("Close the review"))
    #expect(await town.post(base, "revision=2&status=closed", ada).status == 422)
    let words = "expectations=Plans&findings=Late+reports&recommendation=Check+the+plans"
    #expect(await town.post(base, "revision=2&\(words)", ada).status == 303)
    let ready = await town.get(base, ada)
    #expect(ready.text.contains("Close the review") && ready.text.contains("Check the plans</textarea>"))

    let begun = await town.post("\(base)/redesign", "revision=3&name=Firmer&reason=Check+the+plans", ada)
    #expect(begun.status == 303 && begun.header("location") == "/redesigns/RD-1?notice=entered")
    #expect(await town.post("\(base)/redesign", "revision=4&name=Firmer&reason=x", ada).status == 422)
    #expect(await town.get(base, ada).text.contains("/redesigns/RD-1"))
    let next = await town.post("\(base)/next", "revision=4", ada)
    #expect(next.header("location") == "/office-reviews/RV-\(id + 1)?notice=entered")
    let twice = await town.post("\(base)/next", "revision=4", ada)
    #expect(twice.status == 422 && twice.text.contains("RV-\(id + 1) is planned already"))
    #expect(await town.post("\(base)/next", "revision=1", ada).status == 412)
    #expect(await town.post(base, "revision=4&status=closed", ada).status == 303)
  }

  @Test func whoMayOnlyLookIsShownNoButtons() async throws {
    let town = try await Town()
    let eve = try await town.token("eve", role: "pmo_analyst", office: town.hub)
    let id = try await review(town)
    let page = await town.get("/office-reviews/RV-\(id)", eve)
    #expect(page.status == 200 && !page.text.contains("Held on 30 June 2026"))
    #expect(await town.post("/office-reviews/RV-\(id)/next", "revision=1", eve).status == 403)
    #expect(await town.post("/office-reviews/RV-\(id)/redesign", "revision=1", eve).status == 403)
    let lead = try await town.token("lead", role: "project_manager", project: town.open)
    #expect(await town.get("/office-reviews/RV-\(id)", lead).status == 404)
    let reviews = try await town.house.read(.actor(.console)) {
      (try $0.all(OfficeReview.self).count, try $0.all(Redesign.self).count)
    }
    #expect(reviews == (1, 0))
  }

  @Test func whatIsDueIsSaidOnTodayAndInGovernance() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    #expect(!(await town.get("/", ada).text.contains("Office reviews")))
    #expect(await town.get("/governance", ada).text.contains("No review is due"))
    _ = try await review(town) { $0.plannedOn = Town.now.day.adding(-3) }
    _ = try await review(town) {
      $0.name = "Far away"
      $0.plannedOn = Town.now.day.adding(200)
    }
    for path in ["/", "/governance"] {
      let text = await town.get(path, ada).text
      #expect(text.contains("Yearly look") && text.contains("3 days ago"), "\(path)")
      #expect(!text.contains("in 200 days"), "\(path)")
    }
    // An office at work whose mandate is older than a year and that nobody reviewed asks for one.
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var mandate = Mandate()
      mandate.office = Reference(town.other)
      mandate.purpose = "To help"
      mandate.from = Town.now.day.adding(-400)
      var held = try registrar.enter(mandate)
      for status in [Mandate.Status.underReview, .approved, .inForce] {
        var entry = held.entry
        entry.status = status
        held = try registrar.change(held, to: entry)
      }
      let role = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_head'").first
      var person = Person()
      person.name = "Otto"
      var post = Post()
      post.name = "Head"
      post.role = role?.int(0).map { Reference($0) }
      post.office = Reference(town.other)
      post.isHead = true
      var seat = Assignment()
      seat.person = Reference(try registrar.enter(person).id)
      seat.post = Reference(try registrar.enter(post).id)
      seat.from = Town.now.day.adding(-10)
      try registrar.enter(seat)
      var unit = try registrar.archivist.find(Reference<OfficeUnit>(town.other))
      for status in [OfficeUnit.Status.approved, .mobilising, .operating] {
        var entry = unit.entry
        entry.status = status
        unit = try registrar.change(unit, to: entry)
      }
    }
    let governance = await town.get("/governance", ada).text
    #expect(governance.contains("Review of Other") && governance.contains("was never reviewed"))
    #expect(
      governance.contains(
        "/office-reviews/new?office=O-\(town.other)&amp;occasion=yearly&amp;name=Yearly%20review%20of%20Other"
      ))
    let nobody = try await town.token("nobody", role: nil)
    #expect(!(await town.get("/governance", nobody).text.contains("Review of Other")))
  }

  /// However many projects stand below the office, the page asks the ledger as often.
  @Test func statementsDoNotGrowWithTheProjects() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let id = try await review(town)
    let before = statements(await town.get("/office-reviews/RV-\(id)", ada))
    try await town.house.write(.actor(.console), request: "t") { registrar in
      for number in 0..<40 {
        var project = Project()
        project.name = "Road \(number)"
        project.governingOffice = Reference(town.spoke)
        try registrar.enter(project)
      }
    }
    let after = statements(await town.get("/office-reviews/RV-\(id)", ada))
    #expect(after <= before && before <= 70, "\(before), then \(after)")
  }

  private func statements(_ answer: Answer) -> Int {
    let text = answer.header("server-timing") ?? ""
    return Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
  }
}
