import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Two offices that differ only in what somebody may not see answer her alike, byte for byte and header for header, on
/// every address that there is.
@Suite struct NonInterferenceTests {
  /// What differs from answer to answer whatever stands in the office: the number of the request and how long it took.
  private static let passing: Set<String> = ["x-request-id", "server-timing", "date", "set-cookie"]

  /// Readers, and whether what is added lies out of the sight of each: the head of a spoke, a manager, a team member, an
  /// analyst of another spoke, and somebody without any post.
  private static let cast = ["pmo_head", "project_manager", "team_member", "pmo_analyst", ""]

  private static func reader(_ role: String, _ town: Town) async throws -> String {
    switch role {
    case "": try await town.token("nobody", role: nil)
    case "pmo_head", "pmo_analyst": try await town.token("reader", role: role, office: town.spoke)
    default: try await town.token("reader", role: role, project: town.open)
    }
  }

  /// Adds what nobody of the cast may see: an office of another house with people in posts, projects, records and a body,
  /// and more of the confidential project.
  ///
  /// - Parameter withConfidential: false for readers who are trusted with it.
  private static func addUnseen(_ town: Town, withConfidential: Bool) async throws {
    _ = try await town.house.write(.actor(.console), request: "unseen") { registrar in
      var office = OfficeUnit()
      office.name = "Unseen house"
      let house = Reference<OfficeUnit>(try registrar.enter(office).id)
      for index in 0..<3 {
        var project = Project()
        project.name = "Unseen matter \(index)"
        project.governingOffice = index == 0 ? Reference(town.other) : house
        project.status = .inDelivery
        project.wholeLifeCost = Money(minor: 77_777_700, .gbp)
        let id = try registrar.enter(project).id
        var report = StatusReport()
        report.project = Reference(id)
        report.period = Town.now.day
        try registrar.enter(report)
        var waiver = WaiverRecord()
        waiver.project = Reference(id)
        waiver.control = .templateUse
        waiver.reason = "Unseen reason"
        waiver.requester = nil
        waiver.from = Town.now.day
        waiver.until = Town.now.day.adding(30)
        _ = try? registrar.enter(waiver)
        var action = ActionItem()
        action.name = "Unseen action"
        action.project = Reference(id)
        try registrar.enter(action)
      }
      var body = Body()
      body.name = "Unseen board"
      body.office = house
      let board = try registrar.enter(body).id
      var meeting = Meeting()
      meeting.name = "Unseen meeting"
      meeting.body = Reference(board)
      meeting.day = Town.now.day.adding(3)
      _ = try? registrar.enter(meeting)
      var item = SpokeReturn()
      item.name = "Unseen return"
      item.from = Reference(town.other)
      item.to = house
      item.due = Town.now.day.adding(5)
      try registrar.enter(item)
      guard withConfidential else { return }
      // The same project grows in silence: another report, and money.
      let held = try registrar.archivist.find(Reference<Project>(town.hidden))
      var quiet = held.entry
      quiet.budget = Money(minor: 9_999_900, .gbp)
      quiet.name = "Quiet matter, larger"
      try registrar.change(held, to: quiet)
      var report = StatusReport()
      report.project = Reference(town.hidden)
      report.period = Town.now.day.adding(-31)
      try registrar.enter(report)
    }
  }

  /// Every address that the reader can ask, with the codes of what she sees.
  private static func addresses(_ town: Town, seen: [String: [String]]) -> [String] {
    var found: [String] = []
    for route in town.site.routes.routes where route.method == "GET" && route.gate == .known {
      if !route.path.contains("{") {
        found.append(route.path)
        continue
      }
      guard
        let register = Catalogue.everyRegister.shelves.first(where: {
          route.path.contains("/\($0.title.path)/{code}")
        })
      else { continue }
      for code in seen[register.name] ?? [] { found.append(town.filled(route, code: code)) }
    }
    return found + [
      "/search?q=matter", "/search?q=unseen", "/api/v1/search?q=matter", "/projects?sort=-whole_life_cost",
      "/projects?q=matter", "/api/v1/projects?limit=1", "/projects.csv", "/people.csv",
      "/api/v1/projects?as-of=2026-06-30", "/compliance?result=not_met", "/offices?view=hub",
      "/who-may?action=change&code=P-\(town.open)",
      "/authority?subject=budget_change&code=P-\(town.open)&amount=GBP+5",
    ]
  }

  private static func answers(_ town: Town, _ token: String, _ paths: [String]) async -> [String: [String]] {
    var out: [String: [String]] = [:]
    for path in paths {
      let answer = await town.get(path, token)
      let headers = answer.headers.filter { !passing.contains($0.0.lowercased()) }.map { "\($0.0): \($0.1)" }
      out[path] = ["\(answer.status)"] + headers + [String(decoding: answer.body, as: UTF8.self)]
    }
    return out
  }

  private static func visible(_ town: Town, _ token: String) async throws -> [String: [String]] {
    var seen: [String: [String]] = [:]
    for shelf in Catalogue.everyRegister.shelves {
      let list = await town.get("/api/v1/\(shelf.title.path)?limit=3", token)
      seen[shelf.name] = try JSON.parse(list.body)["items"]?.items?.compactMap { $0["code"]?.text } ?? []
    }
    return seen
  }

  /// The addresses on which the two towns answer the reader differently.
  private static func differences(_ role: String, policies: Policies = .standard) async throws -> [String] {
    let town = try await Town(policies: policies)
    let token = try await reader(role, town)
    let paths = addresses(town, seen: try await visible(town, token))
    let before = await answers(town, token, paths)
    try await addUnseen(town, withConfidential: !RoleCatalogue.trusted.contains(role))
    let after = await answers(town, token, paths)
    return paths.filter { before[$0] != after[$0] }
  }

  @Test(arguments: cast) func whatIsNotSeenChangesNothing(_ role: String) async throws {
    let found = try await Self.differences(role)
    #expect(found.isEmpty, "\(role): \(found)")
  }

  /// Lists drawn without confidentiality: the comparison notices.
  @Test func aListThatTellsTooMuchIsFound() async throws {
    var rules = PolicyRules()
    rules.confidentiality = false
    let mutant = Policies(deciding: .standard, reaching: AccessPolicy(.standard, rules: rules))
    #expect(!(try await Self.differences("pmo_analyst", policies: mutant)).isEmpty)
  }
}
