import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Whoever is not known comes to nothing, and whoever holds nothing sees nothing.
@Suite struct StrangerTests {
  /// The addresses that are open, each for one of the few listed reasons.
  private static let open: Set<String> = [
    "/sign-in", "/first-run", "/reset/{link}", "/assets/{name}", "/favicon.ico", "/health", "/metrics",
    "/api/v1/openapi.json",
    // Calendar programs send no headers: a secret in the path opens one person's meetings, and nothing else.
    "/calendar/{secret}/meetings.ics",
  ]

  @Test func fewRoutesAreOpenAndEachSaysWhy() async throws {
    let routes = try await Town().site.routes.routes
    #expect(Set(routes.filter { $0.gate != .known }.map(\.path)) == Self.open)
    for route in routes { #expect(!route.act.isEmpty, "\(route.path) declares no act") }
  }

  /// Of two routes with one method and path only the first would ever answer.
  @Test func noAddressIsTakenTwice() async throws {
    let addresses = try await Town().site.routes.routes.map { "\($0.method) \($0.path)" }
    let twice = Dictionary(grouping: addresses) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice.isEmpty, "\(twice)")
  }

  @Test func everyOtherRouteTurnsStrangersAway() async throws {
    let town = try await Town()
    let before = try await town.head()
    let found = await Self.welcomes(in: town)
    #expect(found.isEmpty, "\(found)")
    #expect(try await town.head() == before)
  }

  /// A route that forgot its gate, and one that reads as the console whoever asks: the sweep notices both.
  @Test(arguments: ["open gate", "console key"]) func aCarelessRouteIsFound(_ kind: String) async throws {
    let careless = "/api/v1/projects"
    let town = try await Town { routes in
      routes.map { route in
        guard route.path == careless, route.method == "GET" else { return route }
        return Route(
          "GET", careless, gate: kind == "open gate" ? .everyone(.asset) : .known, act: route.act
        ) { visit in
          try await route.handle(
            Visit(
              ask: visit.ask, site: visit.site, values: visit.values, pairs: visit.pairs,
              key: .actor(.console), session: nil, tally: visit.tally))
        }
      }
    }
    let found = await Self.welcomes(in: town)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("GET \(careless)") }, "\(found)")
  }

  /// The routes, but for the open ones, that do anything else with a stranger than turn her away.
  private static func welcomes(in town: Town) async -> [String] {
    var found: [String] = []
    for route in town.site.routes.routes where !open.contains(route.path) {
      let path = town.filled(route, code: "P-1")
      for header in [
        [], [("authorization", "Bearer podium_nonsense")],
        [("cookie", "podium=" + String(repeating: "0", count: 64))],
      ] {
        let answer = await town.ask(
          route.method, path, body: route.method == "GET" ? "" : "{}", headers: header)
        if ![401, 303, 403].contains(answer.status) {
          found.append("\(route.method) \(path): \(answer.status)")
        }
        if answer.text.contains("Open road") {
          found.append("\(route.method) \(path) told a stranger a name")
        }
      }
    }
    return found
  }

  /// Every address that changes something, tried on every register's entries by somebody with a post elsewhere.
  @Test func whoMayNotChangesNothing() async throws {
    let town = try await Town()
    _ = try await town.token("first", role: "pmo_head", office: town.spoke)
    let token = try await town.token("elsewhere", role: "pmo_analyst", office: town.other)
    let before = try await town.head()
    var found: [String] = []
    for route in town.site.routes.routes where route.method != "GET" && !Self.open.contains(route.path) {
      let isAPI = route.path.hasPrefix("/api/")
      for code in [
        "O-1", "O-2", "P-\(town.open)", "P-\(town.hidden)", "PF-1", "SR-1", "H-1", "PO-1", "AS-1", "RO-2",
      ] {
        let path = town.filled(route, code: code)
        let answer = await town.ask(
          route.method, path, token: token,
          body: isAPI ? "{\"name\":\"x\"}" : "name=x&status=closed&revision=1",
          headers: [("if-match", "\"1\"")]
            + (isAPI ? [] : [("content-type", "application/x-www-form-urlencoded")]))
        if answer.status >= 500 { found.append("\(route.method) \(path): \(answer.status)") }
        if try await town.head() != before { found.append("\(route.method) \(path) changed something") }
        if !route.path.contains("{code}") || found.count > 5 { break }
      }
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func whoHoldsNothingSeesNothing() async throws {
    let town = try await Town()
    let token = try await town.token("nobody", role: nil)
    for shelf in Catalogue.everyRegister.shelves where shelf.name != "account" {
      let list = await town.ask("GET", "/api/v1/\(shelf.title.path)", token: token)
      #expect(list.status == 200)
      #expect(list.text.contains("\"items\":[]"), "\(shelf.name): \(list.text.prefix(200))")
      let one = await town.ask("GET", "/api/v1/\(shelf.title.path)/\(shelf.title.code)-1", token: token)
      let none = await town.ask("GET", "/api/v1/\(shelf.title.path)/\(shelf.title.code)-999999", token: token)
      #expect(one.status == 404)
      #expect(one.body == none.body, "\(shelf.name): unseen and missing differ")
    }
  }

  @Test func everyRouteSurvivesForeignAndAbsurdCodes() async throws {
    let town = try await Town()
    let token = try await town.token("lead", role: "project_manager", project: town.open)
    let codes = [
      "P-3", "O-3", "P-0", "P--1", "P-99999999999999999999", "%00", "%ff", "%252e", "..%2f", "P-1%0d%0aX",
      "é", "W-1",
    ]
    for route in town.site.routes.routes where route.method == "GET" && route.path.contains("{code}") {
      for code in codes {
        let path = town.filled(route, code: code)
        let answer = await town.ask("GET", path, token: token)
        #expect(answer.status < 500, "\(path): \(answer.status)")
        #expect(!answer.text.contains("Far field"), "\(path) told a name from another office")
        #expect(!answer.text.contains("Quiet matter"), "\(path) told a confidential name")
      }
    }
  }

  @Test func noPageIsChangedByLookingAtIt() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    let before = try await town.head()
    for route in town.site.routes.routes where route.method == "GET" && route.gate == .known {
      for shelf in Catalogue.everyRegister.shelves {
        let answer = await town.ask("GET", town.filled(route, code: "\(shelf.title.code)-1"), token: token)
        #expect(answer.status < 500, "\(route.path): \(answer.status)")
        if !route.path.contains("{code}") { break }
      }
    }
    #expect(try await town.head() == before)
  }
}
