import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What a redesign would change, on its page, beside others, and for programs.
@Suite struct RedesignImpactPageTests {
  private func enter(
    _ town: Town, _ name: String, _ change: @escaping @Sendable (inout Redesign) -> Void = { _ in }
  ) async throws -> Int64 {
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var redesign = Redesign()
      redesign.name = name
      redesign.office = Reference(town.spoke)
      change(&redesign)
      return try registrar.enter(redesign).id
    }
  }

  /// A delegation in force to heads, at an office.
  private func delegate(_ town: Town, at office: Int64) async throws -> String {
    try await town.house.write(.actor(.console), request: "t") { registrar in
      let role = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_head'").first
      var entry = Delegation()
      entry.role = role?.int(0).map { Reference($0) }
      entry.office = Reference(office)
      entry.limit = Money(minor: 50_000, .gbp)
      entry.from = Town.now.day
      let held = try registrar.enter(entry)
      entry.status = .inForce
      return try registrar.change(held, to: entry).code
    }
  }

  @Test func everyPartOfTheImpactStandsOnThePage() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    _ = try await town.token("oona", role: "pmo_head", office: town.other)
    let delegation = try await delegate(town, at: town.other)
    let id = try await enter(town, "Under the other") {
      $0.profile = .directive
      $0.parent = Reference(town.other)
      $0.kind = .projectOffice
    }
    let head = try await town.head()
    let page = await town.get("/redesigns/RD-\(id)", ada)
    #expect(page.status == 200)
    for part in [
      "id=\"projects\"", "id=\"shortfalls\"", "id=\"posts\"", "id=\"rights\"", "id=\"authority\"",
      "id=\"levels\"",
      "Open road", "Quiet matter", "oona", "Gains", delegation, "Would reach it", "Who may head it",
      "/redesigns/comparison?office=O-\(town.spoke)",
    ] { #expect(page.text.contains(part), "\(part)") }
    #expect(try await town.head() == head)
    // Without a new parent nothing is said of rights and authority.
    let stays = try await enter(town, "Tighter") { $0.profile = .directive }
    let other = await town.get("/redesigns/RD-\(stays)", ada)
    #expect(!other.text.contains("id=\"rights\"") && other.text.contains("id=\"projects\""))
  }

  /// The head of the office looks at a draft that puts it under an office she does not see.
  @Test func nothingIsToldOfWhoIsNotSeen() async throws {
    let town = try await Town()
    let sven = try await town.token("sven", role: "pmo_head", office: town.spoke)
    _ = try await town.token("oona", role: "pmo_head", office: town.other)
    let delegation = try await delegate(town, at: town.other)
    let id = try await enter(town, "Under the other") { $0.parent = Reference(town.other) }
    for address in [
      "/redesigns/RD-\(id)", "/redesigns/comparison?of=RD-\(id)", "/api/v1/redesigns/RD-\(id)/impact",
    ] {
      let page = await town.get(address, sven)
      #expect(page.status == 200, "\(address)")
      #expect(
        !page.text.contains("oona") && !page.text.contains("/delegations/\(delegation)\"")
          && !page.text.contains("\"\(delegation)\""), "\(address)")
    }
    #expect(await town.get("/redesigns/RD-\(id)", sven).text.contains("are not yours to see"))
    let lead = try await town.token("lead", role: "project_manager", project: town.open)
    #expect(await town.get("/redesigns/RD-\(id)", lead).status == 404)
    #expect(await town.get("/api/v1/redesigns/RD-\(id)/impact", lead).status == 404)
  }

  @Test func programsAreToldTheSame() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    _ = try await town.token("oona", role: "pmo_head", office: town.other)
    let id = try await enter(town, "Under the other") {
      $0.profile = .directive
      $0.parent = Reference(town.other)
    }
    let answer = await town.get("/api/v1/redesigns/RD-\(id)/impact", ada)
    let json = try JSON.parse(answer.body)
    let impact = try #require(json["impact"])
    let predicted = try await town.house.read(.actor(.console)) { archivist in
      try RedesignImpact(
        archivist, try RedesignDraft(archivist, try archivist.find(Reference<Redesign>(id)).entry))
    }
    #expect(impact["levels"]?.items?.count == predicted.controls.changes.count)
    #expect(impact["gaining_rights"]?.items?.compactMap { $0["name"]?.text } == ["oona"])
    #expect(impact["losing_rights"]?.items?.isEmpty == true)
    // One that says what is not understood has problems and no impact.
    let wrong = try await enter(town, "Wrong") { $0.policies = "rag_override sideways" }
    let none = try JSON.parse(await town.get("/api/v1/redesigns/RD-\(wrong)/impact", ada).body)
    #expect(none["problems"]?.items?.count == 1 && none["impact"]?["levels"] == nil)
  }

  @Test func draftsStandSideBySide() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let nothing = await town.get("/redesigns/comparison", ada)
    #expect(nothing.status == 200 && nothing.text.contains("No drafts to compare"))
    let tight = try await enter(town, "Tighter") { $0.profile = .directive }
    let move = try await enter(town, "Elsewhere") { $0.parent = Reference(town.other) }
    let done = try await enter(town, "Gone") { $0.level = .division }
    #expect(await town.post("/redesigns/RD-\(done)/dropping", "revision=1", ada).status == 303)
    let choice = await town.get("/redesigns/comparison", ada)
    #expect(
      choice.text.contains("/redesigns/comparison?office=O-\(town.spoke)") && choice.text.contains("2 drafts")
    )
    let both = await town.get("/redesigns/comparison?office=O-\(town.spoke)", ada)
    #expect(both.status == 200)
    for part in ["Tighter", "Elsewhere", "As it is", "New shortfalls", "People who gain rights", "Directive"]
    {
      #expect(both.text.contains(part), "\(part)")
    }
    #expect(!both.text.contains("Gone"))
    let one = await town.get("/redesigns/comparison?of=RD-\(move)", ada)
    #expect(one.text.contains("Elsewhere") && !one.text.contains("Tighter"))
    #expect(await town.get("/redesigns/comparison?of=RD-\(tight),RD-\(done)", ada).status == 400)
    #expect(await town.get("/redesigns/comparison?of=nonsense", ada).status == 400)
    #expect(await town.get("/redesigns/comparison?of=RD-99", ada).status == 404)
    #expect(
      await town.get("/redesigns/comparison?office=O-\(town.other)", ada).text.contains(
        "No draft of this office"))
    let nobody = try await town.token("nobody", role: nil)
    let blind = await town.get("/redesigns/comparison", nobody)
    #expect(blind.status == 200 && !blind.text.contains("Spoke"))
  }

  /// However many projects there are below the office, the page asks the ledger as often.
  @Test func statementsDoNotGrowWithTheProjects() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let id = try await enter(town, "Under the other") {
      $0.profile = .directive
      $0.parent = Reference(town.other)
    }
    _ = try await enter(town, "Tighter") { $0.profile = .directive }
    let addresses = [
      ("/redesigns/RD-\(id)", 60), ("/redesigns/comparison?office=O-\(town.spoke)", 70),
      ("/api/v1/redesigns/RD-\(id)/impact", 60),
    ]
    var before: [Int] = []
    for (address, _) in addresses { before.append(statements(await town.get(address, ada))) }
    try await town.house.write(.actor(.console), request: "t") { registrar in
      for number in 0..<60 {
        var project = Project()
        project.name = "Road \(number)"
        project.status = .inDelivery
        project.governingOffice = Reference(town.spoke)
        try registrar.enter(project)
      }
    }
    for ((address, most), few) in zip(addresses, before) {
      let answer = await town.get(address, ada)
      #expect(statements(answer) <= few, "\(address): \(statements(answer)) statements, \(few) before")
      #expect(few <= most, "\(address): \(few) statements, budget \(most)")
    }
    // What is long is cut, with the way to all of it.
    let page = await town.get("/redesigns/RD-\(id)", ada).text
    #expect(page.contains("?all=projects#projects") && !page.contains(">Road 59<"))
    #expect(await town.get("/redesigns/RD-\(id)?all=projects", ada).text.contains(">Road 59<"))
  }

  private func statements(_ answer: Answer) -> Int {
    let text = answer.header("server-timing") ?? ""
    return Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
  }
}
