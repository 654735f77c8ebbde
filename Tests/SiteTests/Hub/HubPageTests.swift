import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The side of an office on which a hub looks at its spokes and asks returns of them.
@Suite struct HubPageTests {
  private let side = "/offices/O-1?side=spokes"

  private func returns(_ street: Street) async throws -> [SpokeReturn] {
    try await street.look { try $0.all(SpokeReturn.self).map(\.entry) }
  }

  @Test func aHubSeesItsSpokesAndWhatIsLate() async throws {
    let street = try await Street()
    try await street.enter { registrar in
      var item = SpokeReturn()
      item.name = "Figures of May"
      item.from = Reference(street.town.spoke)
      item.to = Reference(street.town.hub)
      item.due = Street.day.adding(-3)
      try registrar.enter(item)
    }
    try await street.policy(.intakeRegistration, .require, at: street.town.hub)
    let text = await street.get(side, street.director).text
    #expect(text.contains("Spokes of Hub") && text.contains("1 overdue") && text.contains("Figures of May"))
    #expect(text.contains("Without mandate") || text.contains("None in force"))
    #expect(text.contains("was due 3 days ago"))
    // An office without spokes says what would stand here.
    let none = await street.get("/offices/O-2?side=spokes", street.director).text
    #expect(none.contains("No office is tied to this one"))
  }

  @Test func oneActAsksAllThatAreTicked() async throws {
    let street = try await Street()
    let body = "name=Figures&due=2026-07-31&rhythm=monthly&times=3&from-O-2=true"
    let answer = await street.post("/offices/O-1/returns", body, street.director)
    #expect(answer.status == 303 && answer.header("location") == "/offices/O-1?side=spokes&notice=entered")
    let asked = try await returns(street)
    #expect(asked.map { $0.due?.description } == ["2026-07-31", "2026-08-31", "2026-09-30"])
    #expect(asked.allSatisfy { $0.from?.id == street.town.spoke && $0.to?.id == street.town.hub })
  }

  @Test func aCallThatIsRefusedKeepsWhatWasTyped() async throws {
    let street = try await Street()
    let answer = await street.post(
      "/offices/O-1/returns", "name=Figures&due=soon&rhythm=monthly&times=3&from-O-3=true", street.director)
    #expect(answer.status == 422)
    #expect(answer.text.contains("Say when it is due first") && answer.text.contains("value=\"Figures\""))
    let ticked = answer.text.split(separator: "<input").filter { $0.contains("name=\"from-O-") }
    #expect(
      ticked.count == 2 && ticked.filter { $0.contains(" checked") }.map { $0.contains("from-O-3") } == [true]
    )
    #expect(try await returns(street).isEmpty)
    let nobody = await street.post("/offices/O-1/returns", "name=Figures&due=2026-07-31", street.director)
    #expect(nobody.status == 422 && nobody.text.contains("Choose at least one spoke"))
  }

  @Test func whoMayNotAskIsToldWhoMay() async throws {
    let street = try await Street()
    let text = await street.get(side, street.analyst).text
    #expect(
      !text.contains("Ask for it") && text.contains("Who may ask returns of the spokes of this office?"))
    let answer = await street.post(
      "/offices/O-1/returns", "name=Figures&due=2026-07-31&from-O-2=true", street.analyst)
    #expect(answer.status == 403)
    #expect(try await returns(street).isEmpty)
    // The head of a spoke does not see the hub at all.
    let hidden = await street.post(
      "/offices/O-1/returns", "name=Figures&due=2026-07-31&from-O-2=true", street.spokeHead)
    #expect(hidden.status == 404)
  }

  @Test func programsAskAndReadTheSame() async throws {
    let street = try await Street()
    let body =
      #"{"name": "Plan", "due": "2026-07-31", "rhythm": "quarterly", "times": 2, "from": ["O-2", "O-3"]}"#
    let first = await street.town.ask(
      "POST", "/api/v1/offices/O-1/returns", token: street.director, body: body,
      headers: [("idempotency-key", "k1")])
    #expect(first.status == 201 && first.text.contains("\"entered\":4"))
    let again = await street.town.ask(
      "POST", "/api/v1/offices/O-1/returns", token: street.director, body: body,
      headers: [("idempotency-key", "k1")])
    #expect(again.text == first.text)
    #expect(try await returns(street).count == 4)
    let twice = await street.town.ask(
      "POST", "/api/v1/offices/O-1/returns", token: street.director, body: body)
    #expect(twice.status == 422 && twice.text.contains("already"))
    for bad in [
      #"{"name": 3}"#, "[]", #"{"times": "two"}"#, #"{"name":"x","due":"2026-07-31","from":"O-2"}"#,
    ] {
      let answer = await street.town.ask(
        "POST", "/api/v1/offices/O-1/returns", token: street.director, body: bad)
      #expect((400...422).contains(answer.status), "\(bad): \(answer.status)")
    }
    let seen = await street.get("/api/v1/offices/O-1/spokes", street.director)
    #expect(seen.status == 200 && seen.text.contains("\"returns_due\":4"))
    #expect(await street.get("/api/v1/offices/O-1/spokes", street.spokeHead).status == 404)
  }

  @Test func theSpokeIsRemindedAndNobodyElse() async throws {
    let street = try await Street()
    _ = await street.post(
      "/offices/O-1/returns", "name=Figures+of+June&due=2026-07-05&from-O-2=true", street.director)
    #expect(await street.get("/", street.spokeHead).text.contains("Figures of June"))
    let other = try await street.town.token("otherhead", role: "pmo_head", office: street.town.other)
    #expect(!(await street.get("/", other).text.contains("Figures of June")))
  }

  @Test func whatIsHiddenFromTheReaderIsNotCounted() async throws {
    let street = try await Street()
    try await street.policy(.pmAssignment, .require, at: street.town.hub)
    let director = await street.get("/api/v1/offices/O-1/spokes", street.director).text
    let analyst = await street.get("/api/v1/offices/O-1/spokes", street.analyst).text
    #expect(director.contains("\"live_projects\":2") && !analyst.contains("\"live_projects\":2"))
  }

  @Test func thePageKeepsItsStatementsFew() async throws {
    let street = try await Street()
    _ = await street.post(
      "/offices/O-1/returns", "name=F&due=2026-07-05&rhythm=monthly&times=12&from-O-2=true&from-O-3=true",
      street.director)
    _ = await street.get(side, street.director)
    let timing = await street.get(side, street.director).header("server-timing") ?? ""
    let count = timing.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    #expect((Int(String(decoding: count, as: UTF8.self)) ?? 99) <= 20, "\(timing)")
  }
}
