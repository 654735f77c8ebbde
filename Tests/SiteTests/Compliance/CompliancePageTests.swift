import Measures
import Office
import Registers
import Testing

@testable import Site

/// Compliance as a page, a file and for programs: what is shown, filtered, paged and kept from sight.
@Suite struct CompliancePageTests {
  /// A street on which the hub asks for complete records and only advises on registration.
  private func street() async throws -> Street {
    let street = try await Street()
    try await street.policy(.tooling, .require, at: street.town.hub)
    try await street.policy(.intakeRegistration, .advise, at: street.town.hub)
    for project in [street.town.open, street.town.hidden, street.town.elsewhere] {
      try await street.move(project, [.initiating, .inDelivery])
    }
    return street
  }

  /// Statuses and everything but the clock and the number of the request.
  private func shown(_ street: Street, _ address: String, _ token: String) async -> String {
    let answer = await street.get(address, token)
    return "\(answer.status) \(answer.text)"
  }

  @Test func thePageSaysWhatIsNotMetAndTheWayOut() async throws {
    let street = try await street()
    let page = await street.get("/compliance", street.director)
    #expect(page.status == 200)
    for sentence in [
      "Not met", "Hint", "Open road", "Far field", "The record lacks", "Enter on the project:",
      "/projects/P-1?side=controls#tooling", "By office and control", "/compliance/friction",
    ] { #expect(page.text.contains(sentence), "\(sentence)") }
    // What is not met stands before what is only a hint.
    let list = page.text.components(separatedBy: "Project by project").last ?? ""
    let (bad, hint) = (list.range(of: ">Not met<"), list.range(of: ">Hint<"))
    #expect(try #require(bad).lowerBound < (try #require(hint)).lowerBound)
  }

  @Test func filtersNarrowTheList() async throws {
    let street = try await street()
    let near = await street.get("/compliance?office=O-\(street.town.spoke)", street.director).text
    #expect(near.contains("Open road") && !near.contains("Far field"))
    let hints = await street.get("/api/v1/compliance?result=hint", street.director).text
    #expect(hints.contains("\"intake_registration\"") && !hints.contains("\"result\":\"not_met\""))
    let one = await street.get("/api/v1/compliance?control=tooling", street.director).text
    #expect(one.contains("\"total\":2") == false && one.contains("\"total\":3"))
    #expect(one.contains("\"level\":\"require\"") && one.contains("\"way_out\":\"Enter on the project"))
    let none = await street.get("/compliance?control=close_out&result=not_met", street.director)
    #expect(none.status == 200 && none.text.contains("Nothing to show"))
  }

  @Test func longListsComePageByPage() async throws {
    let street = try await street()
    let spoke = street.town.spoke
    try await street.enter { registrar in
      for number in 1...30 {
        var project = Project()
        project.name = "Lane \(number)"
        project.governingOffice = Reference(spoke)
        project.status = .inDelivery
        try registrar.enter(project)
      }
    }
    let first = await street.get("/compliance", street.director).text
    #expect(first.contains("offset=100"))
    let last = await street.get("/compliance?offset=200", street.director).text
    #expect(last.contains("offset=100") && !last.contains("offset=300"))
    // The API hands out every line once.
    var seen: [String] = []
    for offset in stride(from: 0, to: 231, by: 50) {
      let text = await street.get("/api/v1/compliance?limit=50&offset=\(offset)", street.director).text
      seen += text.components(separatedBy: "{\"project\":").dropFirst().map {
        $0.components(separatedBy: "\"level\"")[0]
      }
    }
    #expect(seen.count == 33 * ControlInForce.all.count && Set(seen).count == seen.count)
    let file = await street.get("/compliance.csv", street.director)
    #expect(file.text.split(separator: "\r\n").count == seen.count + 1)
    #expect(file.text.hasPrefix("project,name,office,control,level,from,result,text,since,way_out,answer"))
  }

  @Test func anOfficeWithoutProjectsSaysSo() async throws {
    let town = try await Town()
    let nobody = try await town.token("nobody", role: nil)
    let page = await town.get("/compliance", nobody)
    #expect(page.status == 200)
    #expect(page.text.contains("Nothing to show") && page.text.contains("No projects to judge"))
    let json = await town.get("/api/v1/compliance", nobody).text
    #expect(json.contains("\"total\":0") && json.contains("\"items\":[]"))
  }

  @Test(arguments: [
    "office=hub", "control=nonsense", "result=bad", "offset=-1", "offset=many",
  ])
  func aBadQuestionIsSaidToBeOne(_ query: String) async throws {
    let street = try await street()
    for path in ["/compliance", "/api/v1/compliance"] {
      let answer = await street.get("\(path)?\(query)", street.director)
      #expect(answer.status == 400, "\(path)?\(query): \(answer.status)")
    }
    #expect(await street.get("/api/v1/compliance?limit=1001", street.director).status == 400)
    #expect(await street.get("/compliance/friction?control=nonsense", street.director).status == 400)
  }

  /// What happens on projects that she may not see changes no byte of what she is shown.
  @Test func unseenProjectsChangeNothing() async throws {
    let street = try await street()
    let reader = street.spokeHead
    let addresses = [
      "/compliance", "/compliance?result=not_met", "/api/v1/compliance", "/compliance.csv",
      "/compliance/friction", "/api/v1/compliance/friction", "/compliance/friction.csv",
    ]
    func all() async -> [String] {
      var found: [String] = []
      for address in addresses { found.append(await shown(street, address, reader)) }
      return found
    }
    let before = await all()
    #expect(before[0].contains("Open road") && !before[0].contains("Far field"))
    let elsewhere = street.town.elsewhere
    let person = try await street.person("Somebody")
    try await street.move(elsewhere, [.closing])
    try await street.enter { registrar in
      var answer = AdviceAnswer()
      answer.project = Reference(elsewhere)
      answer.control = .intakeRegistration
      answer.reason = "out of sight"
      answer.person = Reference(person)
      answer.on = registrar.archivist.now.day
      try registrar.enter(answer)
      var waiver = WaiverRecord()
      waiver.project = Reference(elsewhere)
      waiver.control = .tooling
      waiver.reason = "Out of sight"
      waiver.requester = Reference(person)
      waiver.from = registrar.archivist.now.day
      waiver.until = registrar.archivist.now.day
      try registrar.enter(waiver)
    }
    let after = await all()
    for (address, pair) in zip(addresses, zip(before, after)) {
      #expect(pair.0 == pair.1, "\(address) tells of a project that she may not see")
    }
    let wide = await street.get("/api/v1/compliance/friction", street.director).text
    #expect(wide.contains("\"waivers_asked\":1") && wide.contains("\"advice_declined\":1"))
  }

  @Test func frictionIsShownWithItsPictureAndItsFile() async throws {
    let street = try await street()
    let empty = await street.get("/compliance/friction", street.director).text
    #expect(empty.contains("Nothing rubs") && !empty.contains("<figure"))
    let lead = try await street.town.token("lead", role: "project_manager", project: street.town.open)
    let asked = await street.town.ask(
      "POST", "/api/v1/waivers", token: lead,
      body: #"{"project": "P-1", "control": "tooling", "level": "advise", "from_day": "2026-06-30", "#
        + #""until_day": "2026-09-28", "reason": "The supplier keeps the record."}"#)
    #expect(asked.status == 201, "\(asked.text)")
    let page = await street.get("/compliance/friction", street.director).text
    #expect(page.contains("<figure") && page.contains("Cases by control") && page.contains("Not known"))
    let file = await street.get("/compliance/friction.csv?control=tooling", street.director).text
    #expect(file.contains("O-\(street.town.spoke),tooling,1,1,0,0"))
    let other = await street.get("/compliance/friction.csv?control=lessons", street.director).text
    #expect(!other.contains("tooling"))
  }

  /// An act that a control holds up is counted for those who watch the server.
  @Test func refusalsByControlAreCounted() async throws {
    let street = try await Street()
    try await street.policy(.intakeRegistration, .block, at: street.town.hub)
    let lead = try await street.town.token("lead", role: "project_manager", project: street.town.open)
    #expect(!(await street.get("/metrics", lead).text).contains("control=\"intake_registration\""))
    let held = await street.town.ask("GET", "/api/v1/projects/P-\(street.town.open)", token: lead)
    let answer = await street.town.ask(
      "PATCH", "/api/v1/projects/P-\(street.town.open)", token: lead, body: #"{"status": "initiating"}"#,
      headers: [("if-match", held.header("etag") ?? "")])
    #expect(answer.status == 409, "\(answer.text)")
    #expect(
      await street.get("/metrics", lead).text.contains(
        "podium_control_refusals_total{control=\"intake_registration\"} 1\n"))
  }
}
