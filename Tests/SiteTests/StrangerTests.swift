import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Whoever is not known comes to nothing, and whoever holds nothing sees nothing.
@Suite struct StrangerTests {
  @Test func fewRoutesAreOpenAndEachSaysWhy() async throws {
    let town = try await Town()
    let open = town.site.routes.routes.filter { $0.gate != .known }
    #expect(
      Set(open.map(\.path)) == [
        "/sign-in", "/first-run", "/reset/{link}", "/assets/{name}", "/favicon.ico", "/health", "/metrics",
        "/api/v1/openapi.json",
      ])
    for route in town.site.routes.routes { #expect(!route.act.isEmpty, "\(route.path) declares no act") }
  }

  @Test func everyOtherRouteTurnsStrangersAway() async throws {
    let town = try await Town()
    let before = try await town.head()
    for route in town.site.routes.routes where route.gate == .known {
      let path = town.filled(route, code: "P-1")
      for header in [
        [], [("authorization", "Bearer podium_nonsense")],
        [("cookie", "podium=" + String(repeating: "0", count: 64))],
      ] {
        let answer = await town.ask(
          route.method, path, body: route.method == "GET" ? "" : "{}", headers: header)
        let turned = answer.status == 401 || answer.status == 303 || answer.status == 403
        #expect(turned, "\(route.method) \(path): \(answer.status)")
        #expect(!answer.text.contains("Open road"), "\(path) told a stranger a name")
      }
    }
    #expect(try await town.head() == before)
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
