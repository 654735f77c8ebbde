import Testing

@testable import Office
@testable import Site

/// Drafting on the page: looked at first, then all of it, and what remains afterwards.
@Suite struct SetUpOfficesPageTests {
  private let asked = "mandate=moderate&divisions=3&hub=O-1&names=North%0ASouth&sponsor=GBP+40000"

  @Test func theDraftIsShownAndNothingIsWritten() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let before = try await town.head()
    let answer = await town.get("/set-up/offices?" + asked, ada)
    #expect(answer.status == 200)
    #expect(answer.text.contains("2 new offices, 10 new posts"))
    #expect(answer.text.contains("up to GBP 40,000"))
    #expect(answer.text.contains("Left out"))
    #expect(try await town.head() == before)
  }

  @Test func itIsDraftedAndThePageOfWhatRemainsKnowsIt() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    #expect(await town.post("/set-up/offices", asked, ada).status == 303)
    let next = await town.get("/set-up/next", ada)
    #expect(next.text.contains("Mandate of North"))
    #expect(next.text.contains("1 post of an office is filled, 10 are not."))
    #expect(next.text.contains("Budget change for Sponsor / SRO / Executive, up to GBP "))
    #expect(await town.post("/set-up/delegations", "", ada).status == 303)
    #expect(await town.get("/set-up/next", ada).text.contains("No delegation waits"))
    let again = await town.post("/set-up/offices", asked, ada)
    #expect(again.status == 422)
    #expect(again.text.contains("North: "))
  }

  @Test func peopleWithAProblemKeepWhatWasTyped() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    #expect(await town.post("/set-up/offices", asked, ada).status == 303)
    let answer = await town.post("/set-up/people", "people=Bo+Ek%2C+nowhere%2C+PO-2", ada)
    #expect(answer.status == 422)
    #expect(answer.text.contains("Line 1: that is no e-mail address."))
    #expect(answer.text.contains("Bo Ek, nowhere, PO-2"))
    let good = await town.post("/set-up/people", "people=Bo+Ek%2C+bo%40norrland.example%2C+PO-2", ada)
    #expect(good.status == 303)
    #expect(await town.get("/set-up/next", ada).text.contains("2 posts of offices are filled, 9 are not."))
  }

  @Test func whoMayNotIsRefusedAndNothingIsWritten() async throws {
    let town = try await Town()
    let guest = try await town.token("guest", role: "pmo_analyst", office: town.hub)
    let before = try await town.head()
    #expect(await town.post("/set-up/offices", asked, guest).status == 403)
    #expect(try await town.head() == before)
  }
}
