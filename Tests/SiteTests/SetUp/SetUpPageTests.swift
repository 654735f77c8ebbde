import Testing

@testable import Office
@testable import Site

/// The page of the set-up and its answer for programs.
@Suite struct SetUpPageTests {
  @Test func thePageAsksAndThenRecommendsWithReasons() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let empty = await town.get("/set-up", ada)
    #expect(empty.status == 200)
    #expect(!empty.text.contains("Recommendation"))
    let answer = await town.get("/set-up?mandate=weak&divisions=3&projects=60", ada)
    #expect(answer.text.contains("Draft these offices"))
    #expect(answer.text.contains("Without a mandate only advice is heard."))
    #expect(answer.text.contains("/set-up/offices?projects=60&amp;mandate=weak&amp;divisions=3"))
    #expect(answer.text.contains("without weight: people who work in projects"))
  }

  @Test func whatIsWronglyTypedIsSaidBesideItsField() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let answer = await town.get("/set-up?maturity=9", ada)
    #expect(answer.text.contains("Maturity of project management is a whole number from 1 to 5."))
    #expect(await town.get("/api/v1/set-up/recommendation?maturity=9", ada).status == 400)
  }

  @Test func whoMayFoundNoOfficeIsNotLedToIt() async throws {
    let town = try await Town()
    let guest = try await town.token("guest", role: "stakeholder", office: town.hub)
    let answer = await town.get("/set-up?mandate=weak", guest)
    #expect(answer.status == 200)
    #expect(!answer.text.contains("Draft these offices"))
  }

  @Test func programsGetTheSameWithScores() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let answer = await town.get("/api/v1/set-up/recommendation?mandate=weak", ada)
    #expect(answer.status == 200)
    #expect(
      answer.text.contains(
        "{\"axis\":\"profile\",\"rests_on_answers\":true,\"recommendation\":{\"option\":\"supportive\""))
    #expect(answer.text.contains("\"weight\":-4"))
  }
}
