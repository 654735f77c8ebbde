import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The pages of portfolios, projects, governance and the day: they answer, filter, and show nobody more than is theirs.
@Suite struct PortfolioPageTests {
  static let pages = [
    "/", "/governance", "/portfolios", "/portfolios/PF-1", "/portfolios/PF-1?view=roadmap",
    "/portfolios/PF-1?view=roadmap&by=category", "/portfolios/PF-1?view=pictures",
    "/portfolios/PF-1?view=pictures&across=slip", "/portfolios/PF-1?view=movers",
    "/portfolios/PF-1?view=list",
    "/portfolios/PF-1/projects.csv", "/projects", "/projects?saved=late", "/projects?saved=red",
    "/projects?saved=no-sponsor", "/projects?saved=no-manager", "/projects?saved=declared-better",
    "/projects?q=road", "/projects/view.csv?saved=no-sponsor",
  ]
  static let sides = ["", "?side=controls", "?side=reports", "?side=people", "?side=nonsense"]

  @Test func everyPageAnswersTheDirector() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    for page in Self.pages + Self.sides.map({ "/projects/P-\(town.open)\($0)" }) {
      let answer = await town.get(page, token)
      #expect(answer.status == 200, "\(page)")
      #expect(!answer.text.contains("style=\""), "\(page)")
    }
  }

  @Test func aConfidentialProjectStaysHidden() async throws {
    let town = try await Town()
    let analyst = try await town.token("analyst", role: "pmo_analyst", office: town.hub)
    for page in Self.pages {
      let answer = await town.get(page, analyst)
      #expect(answer.status == 200 || answer.status == 404, "\(page)")
      #expect(!answer.text.contains("Quiet matter"), "\(page)")
      #expect(!answer.text.contains("P-\(town.hidden)\""), "\(page)")
    }
    for side in Self.sides {
      #expect(await town.get("/projects/P-\(town.hidden)\(side)", analyst).status == 404)
    }
  }

  @Test func whoeverHasNoPostSeesNoProject() async throws {
    let town = try await Town()
    let nobody = try await town.token("nobody", role: nil)
    for page in Self.pages {
      let text = await town.get(page, nobody).text
      for name in ["Open road", "Quiet matter", "Far field"] { #expect(!text.contains(name), "\(page)") }
    }
  }

  @Test func theListKeepsStatementsFew() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    for (page, most) in [
      ("/projects", 2), ("/projects?q=road", 3), ("/portfolios", 2), ("/portfolios/PF-1", 3),
    ] {
      _ = await town.get(page, token)
      let told = await town.get(page, token).header("server-timing") ?? ""
      let count = Int(told.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
      #expect(count <= most, "\(page): \(told)")
    }
  }

  @Test func filtersReachTheFigures() async throws {
    let town = try await Town()
    try await town.house.write(.actor(.console), request: "test") { registrar in
      for (index, department) in ["Roads", "Rail, air", "Roads"].enumerated() {
        var project = Project()
        project.name = "Line <b>\(index)</b>"
        project.governingOffice = Reference(town.spoke)
        project.portfolio = Reference(1)
        project.department = department
        project.wholeLifeCost = Money(minor: 500_00, index == 0 ? .gbp : .eur)
        try registrar.enter(project)
      }
    }
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    let all = await town.get("/projects?department.has=Roads", token).text
    #expect(all.contains("Line &lt;b&gt;0") && !all.contains("Line &lt;b&gt;1") && !all.contains("<b>0"))
    #expect(all.contains("GBP 500") && all.contains("EUR 500"))
    #expect(!all.contains("GBP 1,000") && !all.contains("EUR 1,000"))
    let csv = await town.get("/portfolios/PF-1/projects.csv?department.has=Rail, air&by=category", token)
      .text
    #expect(csv.utf8.split(separator: 0x0A).count == 2)
    // A comma in a department parts no values.
    #expect(
      await town.get("/portfolios/PF-1?department.has=Rail%2C+air&view=list", token).text.contains(
        "Line &lt;b&gt;1"))
  }

  @Test func whatIsNotKnownIsRefused() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    #expect(await town.get("/projects?saved=nonsense", token).status == 400)
    #expect(await town.get("/portfolios/PF-1?colour=blue", token).status == 400)
    #expect(await town.get("/portfolios/PF-99", token).status == 404)
    #expect(await town.get("/portfolios/PF-99/projects.csv", token).status == 404)
    #expect(await town.get("/projects/P-999999", token).status == 404)
  }

  @Test func thePastOffersNoChange() async throws {
    let town = try await Town()
    let token = try await town.token("manager", role: "project_manager", project: town.open)
    let now = await town.get("/projects/P-\(town.open)", token)
    #expect(now.text.contains("data-field=\"name\""))
    // The office was entered at nine; a later clock makes that moment the past.
    let later = House(town.house.ledger) { Instant(milliseconds: Town.now.milliseconds + 3_600_000) }
    var settings = SiteSettings()
    settings.cookieName = "podium"
    let site = Site(later, password: Password(cost: 10), settings: settings)
    let moment = "as-of=2026-06-30T09:30:00Z"
    for page in ["/projects/P-\(town.open)", "/portfolios/PF-1", "/projects", "/governance", "/"] {
      let answer = await site.answer(
        Ask("GET", page, query: moment, headers: [("authorization", "Bearer \(token)")]))
      #expect(answer.status == 200 || page.contains("PF-1"), "\(page)")
      #expect(!answer.text.contains("data-field="), "\(page)")
      #expect(!answer.text.contains("/edit\">Edit"), "\(page)")
    }
  }
}
