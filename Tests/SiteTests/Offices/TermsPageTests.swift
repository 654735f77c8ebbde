import Measures
import Office
import Registers
import Testing

@testable import Site

/// The glossary as a page, on the page of an office, and as hits of the search.
@Suite struct TermsPageTests {
  private func street() async throws -> Street {
    let street = try await Street()
    let (hub, spoke, other) = (street.town.hub, street.town.spoke, street.town.other)
    try await street.enter { registrar in
      for (name, meaning, office, also) in [
        ("Gate", "Evidence first.", hub, ""), ("Review", "Money follows outcomes.", spoke, "gate"),
        ("Sprint", "Two weeks.", other, ""),
      ] as [(String, String, Int64, String)] {
        var term = Term()
        term.name = name
        term.meaning = meaning
        term.office = Reference(office)
        term.alsoCalled = also
        try registrar.enter(term)
      }
    }
    return street
  }

  @Test func wordsAreListedWithTheOfficeThatLaysThemDown() async throws {
    let street = try await street()
    let all = await street.get("/terms", street.director).text
    for words in ["Evidence first.", "Money follows outcomes.", "Two weeks.", ">Hub</a>", ">Spoke</a>"] {
      #expect(all.contains(words), "\(words)")
    }
    let spoke = await street.get("/terms?office=O-\(street.town.spoke)", street.director).text
    #expect(spoke.contains("Money follows outcomes.") && spoke.contains("Gate of Hub"))
    #expect(!spoke.contains("Evidence first.") && !spoke.contains("Two weeks."))
    let none = await street.get("/terms?q=zzz", street.director)
    #expect(none.status == 200 && none.text.contains("No terms match"))
    #expect(await street.get("/terms?office=spoke", street.director).status == 400)
    #expect(await street.get("/terms.csv", street.director).text.contains("Sprint"))
  }

  /// What holds for her is told; what is laid down beside her is not, and neither is an office out of sight.
  @Test func theHeadOfASpokeSeesWhatHoldsForHer() async throws {
    let street = try await street()
    let page = await street.get("/terms", street.spokeHead).text
    #expect(page.contains("Evidence first.") && !page.contains("Two weeks."))
    #expect(!page.contains("/terms/TE-1\""), "The word of the hub has no page that is open to her.")
    #expect(await street.get("/terms?office=O-\(street.town.other)", street.spokeHead).status == 404)
    let found = await street.get("/search?q=evidence", street.spokeHead).text
    #expect(found.contains("/terms?q=Gate") && !found.contains("Two weeks."))
    #expect(await street.get("/search?q=sprint", street.spokeHead).text.contains("Nothing found"))
  }

  @Test func theOfficeShowsItsWords() async throws {
    let street = try await street()
    let spoke = await street.get("/offices/O-\(street.town.spoke)", street.director).text
    #expect(spoke.contains("Words used here") && spoke.contains("Money follows outcomes."))
    let head = try await street.town.head()
    let denied = await street.town.ask(
      "POST", "/api/v1/terms", token: street.spokeHead,
      body: #"{"name": "Float", "meaning": "Days to spare.", "office": "O-1"}"#)
    #expect(denied.status == 403 || denied.status == 422, "\(denied.text)")
    #expect(try await street.town.head() == head)
  }
}
