import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Vacancies, allocation and the office chart as pages and files.
@Suite struct PostPagesTests {
  @Test func vacanciesAreListedFilteredAndWritten() async throws {
    let street = try await Street()
    try await street.seat("Planner of the spoke", role: "pmo_specialist", at: street.town.spoke)
    try await street.seat("Clerk of the other", role: "pmo_coordinator", at: street.town.other)
    let page = await street.get("/vacancies", street.director)
    #expect(page.status == 200)
    #expect(page.text.contains("Planner of the spoke") && page.text.contains("Clerk of the other"))
    #expect(!page.text.contains("Nobody named</span>"), "Parts without a name have a tab of their own.")
    let near = await street.get("/vacancies?office=O-\(street.town.spoke)", street.director).text
    #expect(near.contains("Planner of the spoke") && !near.contains("Clerk of the other"))
    let parts = await street.get("/vacancies?kind=unnamed", street.director).text
    #expect(parts.contains("Open road") && parts.contains("Nobody named"))
    let file = await street.get("/vacancies.csv?role=pmo_coordinator", street.director)
    #expect(file.header("content-type")?.contains("text/csv") == true)
    #expect(file.text.contains("Clerk of the other") && !file.text.contains("Planner"))
    let json = await street.get("/api/v1/vacancies", street.director).text
    #expect(json.contains("\"kind\":\"unnamed\"") && json.contains("\"kind\":\"vacant\""))
    #expect(await street.get("/vacancies?kind=odd", street.director).status == 400)
    // A head of the spoke sees what is hers.
    let own = await street.get("/vacancies", street.spokeHead).text
    #expect(own.contains("Planner of the spoke") && !own.contains("Clerk of the other"))
  }

  @Test func overloadsAreShownWithTheirPosts() async throws {
    let street = try await Street()
    let ada = try await street.person("Ada")
    try await street.seat("One", at: street.town.hub, person: ada, share: 8_000)
    try await street.seat(
      "Two", role: "pmo_specialist", at: street.town.spoke, person: ada, from: Street.day.adding(10),
      share: 4_000)
    let page = await street.get("/allocation", street.director).text
    #expect(page.contains("Ada") && page.contains("120 % 10\u{A0}Jul\u{A0}2026"))
    #expect(await !street.get("/allocation?days=5", street.director).text.contains(">Ada<"))
    let json = await street.get("/api/v1/allocation", street.director).text
    #expect(json.contains("\"peak\":\"120.00\""))
    // The head of the spoke sees one of the two posts, and so no overload.
    #expect(await !street.get("/allocation", street.spokeHead).text.contains(">Ada<"))
    let hint = await street.get("/assignments", street.director).text
    #expect(hint.contains("Ada"))
    #expect(await street.get("/allocation?days=9999", street.director).status == 400)
  }

  /// A refusal tells nobody of posts that she may not see: what counts is what the one who appoints sees.
  @Test func hiddenPostsHoldNobodyUp() async throws {
    let street = try await Street()
    let ada = try await street.person("Ada")
    try await street.seat("One", at: street.town.hub, person: ada)
    let post = try await street.seat("Two", role: "pmo_coordinator", at: street.town.spoke)
    let body = #"{"person": "H-\#(ada)", "post": "PO-\#(post)", "from_day": "2026-06-30", "share": "80"}"#
    let director = await street.town.ask("POST", "/api/v1/assignments", token: street.director, body: body)
    #expect(director.status == 422 && director.text.contains("180.00 %"), "\(director.text)")
    let head = await street.town.ask("POST", "/api/v1/assignments", token: street.spokeHead, body: body)
    #expect(head.status == 201, "\(head.text)")
  }

  @Test func theChartKnowsDaysToCome() async throws {
    let street = try await Street()
    let ada = try await street.person("Ada Lind")
    try await street.seat(
      "Head of spoke", role: "pmo_head", at: street.town.other, head: true, person: ada,
      from: Street.day.adding(40))
    func holds(_ address: String) async -> String { await street.get(address, street.director).text }
    #expect(await holds("/offices/chart").contains("Head of spoke: vacant"))
    #expect(await holds("/offices/chart?on=2026-08-20").contains("Ada Lind, Head of spoke"))
    #expect(await holds("/offices/chart?on=2026-08-20").contains("As planned for 20 August 2026"))
    #expect(await holds("/offices/chart?root=O-\(street.town.spoke)").contains("Head of spoke") == false)
    // A closure that is planned while projects still go on is said on the chart of the day after it.
    let (office, spoke) = (try street.town.house.catalogue.shelf(OfficeUnit.self), street.town.spoke)
    try await street.enter {
      _ = try $0.change(office, spoke, seen: nil, ["permanence": "temporary", "sunset": "2026-09-30"])
    }
    #expect(await holds("/offices/chart?on=2026-09-30").contains("Closes on 30 September 2026"))
    let after = await holds("/offices/chart?on=2026-10-01")
    #expect(
      after.contains("Closed since 30 September 2026") && after.contains("Still governs 2 live projects"))
    let levels = await holds("/offices/chart?depth=1")
    #expect(levels.contains("and 2 offices below it") && levels.contains("2 more offices"))
    #expect(await street.get("/offices/chart?root=O-999", street.director).status == 404)
    #expect(await street.get("/offices/chart?on=yesterday", street.director).status == 400)
    let past = await street.get("/offices/chart?on=1990-01-01&view=hub", street.director)
    #expect(past.status == 303 && past.header("location") == "/offices/chart?view=hub&as-of=1990-01-01")
    #expect(await holds("/offices/chart?as-of=1990-01-01").contains("once there is an office"))
    #expect(await !holds("/offices/chart.svg?on=1990-01-01").contains("Spoke"))
    #expect(await holds("/offices/chart?print=a3").contains("class=\"sheet\""))
  }

  /// The file stands by itself: no class, no style, no link, nothing to load; hostile names stay text.
  @Test func theFileNeedsNothingElse() async throws {
    let street = try await Street()
    let office = try street.town.house.catalogue.shelf(OfficeUnit.self)
    let spoke = street.town.spoke
    try await street.enter {
      _ = try $0.change(office, spoke, seen: nil, ["name": "Q\" class=\"node\"><script>alert(1)</script>"])
    }
    let file = await street.get("/offices/chart.svg", street.director)
    #expect(file.header("content-type") == "image/svg+xml; charset=utf-8")
    let text = file.text
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    for word in [" class=\"", "<style", "<script", "href", "url(", "var(", "<image", "<a "] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("fill=\"#ffffff\"") && text.contains("&lt;script&gt;"))
  }

  @Test func limitsOfHeadsAreTold() async throws {
    let street = try await Street()
    let ada = try await street.person("Ada")
    try await street.seat(
      "Director of the hub", role: "pmo_director", at: street.town.hub, head: true, person: ada)
    let hub = street.town.hub
    try await street.enter { registrar in
      let rows = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_director'")
      var line = Delegation()
      line.role = rows.first?.int(0).map { Reference($0) }
      line.office = Reference(hub)
      line.limit = Money(minor: 25_000_000, .gbp)
      line.from = Street.day.adding(-10)
      let held = try registrar.enter(line)
      var inForce = line
      inForce.status = .inForce
      try registrar.change(held, to: inForce)
    }
    #expect(
      await street.get("/offices/chart", street.director).text.contains("Decides changes up to GBP 250k"))
    #expect(ChartLimits.short(Money(minor: 150_000_000, .gbp)) == "GBP 1.5m")
    #expect(ChartLimits.short(Money(minor: 99_900, .gbp)) == "GBP 999")
  }

  /// Whoever does not see posts is not told that one is missing, nor who has left: no byte changes with them.
  @Test func whatIsHiddenIsNotMissed() async throws {
    let street = try await Street()
    let (project, open) = (try street.town.house.catalogue.shelf(Project.self), street.town.open)
    try await street.enter {
      _ = try $0.change(
        project, open, seen: nil, ["tier": "1", "tier_reason": "Seen by the public."])
    }
    let user = try await street.town.token("user", role: "stakeholder", project: open)
    let lead = try await street.town.token("lead", role: "project_director", project: open)
    func main(_ token: String) async -> String {
      await street.get("/vacancies?kind=vacant,missing,unnamed", token).text.components(separatedBy: "<main")
        .last ?? ""
    }
    #expect(await main(lead).contains("Coordinator or analyst</a>"))
    let before = await main(user)
    #expect(!before.contains("Coordinator or analyst</a>"))
    try await street.enter { registrar in
      let rows = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'project_analyst'")
      var post = Post()
      post.name = "Analyst of the road"
      post.role = rows.first?.int(0).map { Reference($0) }
      post.project = Reference(open)
      try registrar.enter(post)
    }
    #expect(await main(user) == before)
    #expect(await main(lead).contains("Analyst of the road"))
    let team = await street.get("/projects/P-\(open)?side=people", lead).text
    #expect(team.contains("Posts on this project") && team.contains("Analyst of the road"))
  }

  /// What the pages may ask, cold and warm.
  @Test(arguments: [
    ("/vacancies", 34, 20), ("/allocation", 14, 8), ("/offices/chart", 14, 8),
    ("/people/H-1/hand-over", 44, 40),
  ])
  func pagesKeepTheirBudget(_ path: String, _ cold: Int, _ warm: Int) async throws {
    let street = try await Street()
    for most in [cold, warm] {
      let answer = await street.get(path, street.director)
      let text = answer.header("server-timing") ?? ""
      let count = Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
      #expect(answer.status == 200 && count <= most, "\(path): \(count), budget \(most)")
    }
  }

  @Test func aMatterGoesUp() async throws {
    let street = try await Street()
    let side = await street.get("/offices/O-\(street.town.spoke)?side=posts", street.director).text
    #expect(side.contains("Where a matter goes"))
    let json = await street.get("/api/v1/offices/O-\(street.town.spoke)/escalation", street.director)
    #expect(json.status == 200 && json.text.contains("\"to\":\"head\""))
  }

  /// 500 offices stay legible and quick: as many levels as fit, and no question for each office.
  @Test func fiveHundredOfficesAreFolded() async throws {
    let street = try await Street()
    let hub = street.town.hub
    try await street.enter { registrar in
      let rows = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_head'")
      let role: Reference<Role>? = rows.first?.int(0).map { Reference($0) }
      var regions: [Int64] = []
      for index in 0..<500 {
        var office = OfficeUnit()
        office.name = "Office \(index)"
        office.parent = Reference(index < 20 ? hub : regions[index % 20])
        let id = try registrar.enter(office).id
        if index < 20 { regions.append(id) }
        var person = Person()
        person.name = "Head of office \(index)"
        var post = Post()
        (post.name, post.office, post.role, post.isHead) = ("Head", Reference(id), role, true)
        var assignment = Assignment()
        assignment.person = Reference(try registrar.enter(person).id)
        assignment.post = Reference(try registrar.enter(post).id)
        assignment.from = Street.day
        try registrar.enter(assignment)
      }
    }
    let clock = ContinuousClock()
    var answer = Answer.seeOther("/")
    let spent = await clock.measure { answer = await street.get("/offices/chart", street.director) }
    #expect(answer.text.contains("and 24 offices below it"))
    #expect(answer.text.components(separatedBy: "<rect class=\"node").count - 1 <= ChartModel.boxes)
    let statements = Int(
      (answer.header("server-timing") ?? "").split(separator: "\"").dropFirst().first?.split(separator: " ")
        .first ?? "")
    #expect((statements ?? 999) <= 16, "\(statements ?? 999)")
    // Cold, on the machine that tests in debug beside others.
    #expect(spent < .seconds(5), "\(spent)")
  }
}
