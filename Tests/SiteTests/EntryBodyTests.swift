import Measures
import Testing

@testable import Office
@testable import Site

/// What the body of a change may hold is what the published schema says, and nothing beside it.
@Suite struct EntryBodyTests {
  private func change(_ town: Town, _ token: String, _ body: String, revision: Int = 1) async throws -> Answer
  {
    await town.ask(
      "PATCH", "/api/v1/projects/P-1", token: token, body: body, headers: [("if-match", "\"\(revision)\"")])
  }

  @Test(arguments: [
    #"{"start_baseline": ""}"#, #"{"governing_office": ""}"#, #"{"approach": ""}"#, #"{"budget": "GBP 5"}"#,
    #"{"budget": {"amount": "", "currency": ""}}"#, #"{"serving_offices": [""]}"#, #"{"name": null}"#,
    #"{"size": "3"}"#, #"{"serving_offices": null}"#, #"{"approach": "Agile"}"#,
    #"{"governing_office": "o-1"}"#,
    #"{"start_baseline": " 2026-01-05"}"#, #"{"budget": {"amount": "1,000", "currency": "GBP"}}"#,
    #"{"budget": {"amount": "5", "currency": "gbp"}}"#, #"{"serving_offices": ["O-1 O-2"]}"#,
  ]) func whatTheSchemaDoesNotAllowIsRefused(_ body: String) async throws {
    let town = try await Town()
    let token = try await town.token("lead", role: "project_manager", project: town.open)
    let answer = try await change(town, token, body)
    #expect(answer.status == 422, "\(body): \(answer.status) \(answer.text)")
    #expect(answer.text.contains("takes"), "\(answer.text)")
  }

  @Test func onlyNullEmptiesAField() async throws {
    let town = try await Town()
    let token = try await town.token("lead", role: "project_manager", project: town.open)
    let set = try await change(
      town, token, #"{"start_baseline": "2026-01-05", "budget": {"amount": "12.50", "currency": "GBP"}}"#)
    #expect(set.status == 200, "\(set.text)")
    #expect(set.text.contains(#""start_baseline":"2026-01-05""#))
    let emptied = try await change(town, token, #"{"start_baseline": null, "budget": null}"#, revision: 2)
    #expect(emptied.status == 200, "\(emptied.text)")
    #expect(emptied.text.contains(#""start_baseline":null"#) && emptied.text.contains(#""budget":null"#))
  }
}
