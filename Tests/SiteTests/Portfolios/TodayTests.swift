import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What waits for whom.
@Suite struct TodayTests {
  @Test func aRequestWaitsForWhoMayDecideAndNotForWhoAsked() async throws {
    let town = try await Town()
    let asker = try await town.token("asker", role: "pmo_director", office: town.hub)
    let decider = try await town.token("decider", role: "pmo_director", office: town.hub)
    let reader = try await town.token("reader", role: "pmo_analyst", office: town.hub)
    try await town.house.write(.actor(.console), request: "test") { registrar in
      var waiver = WaiverRecord()
      waiver.project = Reference(town.open)
      waiver.reason = "The supplier changes in May."
      waiver.requester = Reference(1)
      waiver.from = Town.now.day
      waiver.until = Town.now.day.adding(20)
      try registrar.enter(waiver)
    }
    #expect(await town.ask("GET", "/", token: decider).text.contains(">Decide<"))
    #expect(!(await town.ask("GET", "/", token: asker).text.contains(">Decide<")))
    #expect(!(await town.ask("GET", "/", token: reader).text.contains(">Decide<")))
    #expect(await town.ask("GET", "/governance", token: decider).text.contains("Decisions awaited"))
  }

  @Test func reportsAreDueFromManagersOfLiveProjects() async throws {
    let town = try await Town()
    let token = try await town.token("manager", role: nil)
    try await town.house.write(.actor(.console), request: "test") { registrar in
      let held = try registrar.archivist.find(Reference<Project>(town.open))
      var project = held.entry
      project.manager = Reference(1)
      project.status = .initiating
      project.ragDeclared = .red
      let next = try registrar.change(held, to: project)
      #expect(next.id == town.open)
    }
    let text = await town.ask("GET", "/", token: token).text
    #expect(text.contains("Reports due") && text.contains("no report yet"))
    #expect(text.contains("Declared red"))
    let draft = try await town.house.write(.actor(.console), request: "test") { registrar in
      var report = StatusReport()
      report.project = Reference(town.open)
      report.period = Town.now.day.adding(-3)
      return try registrar.enter(report)
    }
    #expect(await town.ask("GET", "/", token: token).text.contains("Reports due"), "A draft does not count.")
    try await town.house.write(.actor(.console), request: "test") { registrar in
      var report = draft.entry
      report.status = .submitted
      let submitted = try registrar.change(draft, to: report)
      report.status = .published
      _ = try registrar.change(submitted, to: report)
    }
    #expect(!(await town.ask("GET", "/", token: token).text.contains("Reports due")))
  }

  @Test func endsAreToldBeforeTheyCome() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    try await town.house.write(.actor(.console), request: "test") { registrar in
      var post = Post()
      post.name = "Analyst"
      post.role = Reference(5)
      post.office = Reference(town.hub)
      let seat = try registrar.enter(post)
      for (days, _) in [(30, "soon"), (90, "later")] {
        var person = Person()
        person.name = "Ends in \(days)"
        var assignment = Assignment()
        assignment.person = Reference(try registrar.enter(person).id)
        assignment.post = Reference(seat.id)
        assignment.from = days == 30 ? Town.now.day.adding(-9) : Town.now.day.adding(31)
        assignment.to = Town.now.day.adding(days)
        try registrar.enter(assignment)
      }
    }
    let text = await town.ask("GET", "/", token: token).text
    #expect(text.contains("Ends in 30 as Analyst") && text.contains("ends in 30 days"))
    #expect(!text.contains("Ends in 90 as Analyst"))
  }

  @Test func anAdministratorIsShownHerTools() async throws {
    let town = try await Town()
    let account = try await Founding(town.house, town.site.secrets)
      .account(email: "root@norrland.example", name: "Root", password: nil, isAdministrator: true)
    let token = try await town.site.tokens.create(account: account, name: "t", scopes: [.read], expires: nil)
    let text = await town.ask("GET", "/", token: token).text
    #expect(text.contains("Looking after the system") && text.contains("/accounts"))
    #expect(!text.contains("Open road"))
  }
}
