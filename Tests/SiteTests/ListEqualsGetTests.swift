import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// A row stands in a list exactly for those to whom its own page answers.
@Suite struct ListEqualsGetTests {
  static let cast: [(String, String)] = [
    ("board_member", "hub"), ("pmo_director", "hub"), ("pmo_head", "spoke"), ("pmo_analyst", "other"),
    ("auditor", "hub"),
    ("project_manager", "project"), ("team_member", "project"), ("sponsor", "project"),
    ("stakeholder", "project"),
    ("portfolio_manager", "hub"), ("finance_controller", "spoke"), ("system_administrator", "hub"),
    ("external_advisor", "project"),
  ]

  @Test(arguments: cast.map(\.0)) func listsAndEntriesAgree(_ role: String) async throws {
    let found = try await Self.disagreements(role, in: try await Town())
    #expect(found.isEmpty, "\(found)")
  }

  /// Lists drawn without one of the rules by which entries are decided: the comparison notices.
  @Test(arguments: ["confidentiality", "named only"])
  func aListWithoutOneRuleIsFound(_ rule: String) async throws {
    var rules = PolicyRules()
    if rule == "confidentiality" { rules.confidentiality = false } else { rules.namedOnly = false }
    let mutant = Policies(deciding: .standard, reaching: AccessPolicy(.standard, rules: rules))
    var found: [String] = []
    for (role, _) in Self.cast where found.isEmpty {
      found = try await Self.disagreements(role, in: try await Town(policies: mutant))
    }
    #expect(!found.isEmpty, "The mutant without “\(rule)” must be told apart.")
  }

  /// Every register in which what is listed, what answers to its code and what is decided are not the same entries.
  static func disagreements(_ role: String, in town: Town) async throws -> [String] {
    let place = cast.first { $0.0 == role }?.1 ?? "hub"
    let token = try await town.token(
      role.split(separator: "_").joined(), role: role,
      office: place == "hub" ? town.hub : place == "spoke" ? town.spoke : place == "other" ? town.other : nil,
      project: place == "project" ? town.open : nil)
    var found: [String] = []
    for shelf in Catalogue.everyRegister.shelves {
      let list = await town.ask("GET", "/api/v1/\(shelf.title.path)", token: token, query: "limit=500")
      #expect(list.status == 200)
      let listed = try Set(JSON.parse(list.body)["items"]?.items?.compactMap { $0["code"]?.text } ?? [])
      let last = try await town.house.ledger.read { connection in
        try connection.query("SELECT COALESCE(MAX(id), 0) FROM \(shelf.name)").first?.int(0) ?? 0
      }
      var answering = Set<String>()
      for id in 1...max(last, 1) {
        let code = shelf.title.code(of: id)
        if await town.ask("GET", "/api/v1/\(shelf.title.path)/\(code)", token: token).status == 200 {
          answering.insert(code)
        }
      }
      if listed != answering { found.append("\(role) on \(shelf.name): lists \(listed), gets \(answering)") }
      let decided = try await decided(shelf, upTo: last, .token(token), town)
      if listed != decided { found.append("\(role) on \(shelf.name): lists \(listed), decides \(decided)") }
    }
    return found
  }

  /// The predicate in SQL and the decision in Swift are two tellings of one rule; this is the second.
  private static func decided(_ shelf: Shelf, upTo last: Int64, _ key: House.Key, _ town: Town) async throws
    -> Set<String>
  {
    try await town.house.read(key) { archivist -> Set<String> in
      let console = try Archivist(
        archivist.connection, catalogue: archivist.catalogue, actor: .console, now: archivist.now,
        asOf: nil, memory: archivist.memory)
      var seen = Set<String>()
      for id in 1...max(last, 1) {
        guard let held = try? console.find(shelf, id) else { continue }
        if try archivist.decide(.see, shelf, held.entry, id: id).isAllowed, !held.isArchived {
          seen.insert(held.code)
        }
      }
      return seen
    }
  }

  /// Two offices that differ only in what a person may not see answer her byte for byte alike.
  @Test func whatIsNotSeenChangesNoByte() async throws {
    let town = try await Town()
    let token = try await town.token("lead", role: "project_manager", project: town.open)
    let paths = [
      "/api/v1/projects", "/api/v1/offices", "/api/v1/portfolios", "/api/v1/status-reports", "/api/v1/search",
    ]
    var before: [[UInt8]] = []
    for path in paths {
      before.append(
        await town.ask("GET", path, token: token, query: path.hasSuffix("search") ? "q=matter" : "").body)
    }
    _ = try await town.house.write(.actor(.console), request: "test") { registrar in
      for index in 0..<5 {
        var project = Project()
        project.name = "Another quiet matter \(index)"
        project.governingOffice = Reference(town.other)
        try registrar.enter(project)
      }
    }
    for (path, old) in zip(paths, before) {
      let now = await town.ask("GET", path, token: token, query: path.hasSuffix("search") ? "q=matter" : "")
        .body
      #expect(now == old, "\(path)")
    }
  }
}
