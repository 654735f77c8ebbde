import Registers
import Testing

@testable import Office
@testable import Site

/// What an entry points to is named to everybody who sees the entry; a link stands there for those who may open it.
@Suite struct ClosedLinkTests {
  private static let pages = [
    "/projects", "/projects/P-1", "/projects/P-1?side=people", "/portfolios", "/status-reports",
    "/posts", "/assignments", "/delegations", "/delegations/D-1", "/decisions", "/requests",
    "/authority?subject=budget_change&code=P-1&amount=GBP+50",
  ]

  private static func links(_ text: String) -> Set<String> {
    let hrefs = text.split(separator: "href=\"/").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    return Set(
      hrefs.filter { href in
        let parts = href.split(separator: "/")
        // The address of an entry: a register and a code.
        return parts.count == 2 && parts[1].contains("-") && (parts[1].last?.isNumber ?? false)
      })
  }

  private func town() async throws -> Town {
    let town = try await Town()
    let open = town.open
    try await town.house.write(.actor(.console), request: "test") { registrar in
      var sponsor = Person()
      sponsor.name = "Ada Lind"
      let ada = try registrar.enter(sponsor).id
      let held = try registrar.archivist.find(Reference<Project>(open))
      var project = held.entry
      project.sponsor = Reference(ada)
      try registrar.change(held, to: project)
      var delegation = Delegation()
      delegation.person = Reference(ada)
      delegation.office = project.governingOffice
      delegation.isUnlimited = true
      delegation.from = Town.now.day
      let draft = try registrar.enter(delegation)
      delegation.status = .inForce
      try registrar.change(draft, to: delegation)
    }
    return town
  }

  @Test(arguments: ["project_manager", "team_leader", "pmo_analyst", "auditor", "sponsor"])
  func noEntryIsLinkedThatTheReaderMayNotOpen(_ role: String) async throws {
    let town = try await town()
    let token = try await town.token("reader", role: role, project: town.open)
    var dead: [String] = []
    for page in Self.pages {
      let answer = await town.get(page, token)
      guard answer.status == 200 else { continue }
      for link in Self.links(answer.text).sorted() where await town.get("/\(link)", token).status == 404 {
        dead.append("/\(link) on \(page)")
      }
    }
    #expect(dead.isEmpty)
  }

  /// The portfolio of her project is named to its manager, and there is a link for the director.
  @Test func theNameStaysWhereTheLinkGoes() async throws {
    let town = try await town()
    let manager = try await town.token("manager", role: "project_manager", project: town.open)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let shelf = try #require(town.house.catalogue.shelf("project"))
    for (token, isOpen) in [(manager, false), (director, true)] {
      let closed = try await town.house.read(.token(token)) { archivist in
        try archivist.closed([try archivist.find(shelf, town.open)], shelf)
      }
      #expect(closed.contains("PF-1") != isOpen)
      let page = await town.get("/projects/P-1", token).text
      #expect(page.contains("Change") && page.contains("href=\"/portfolios/PF-1\"") == isOpen)
    }
  }
}
