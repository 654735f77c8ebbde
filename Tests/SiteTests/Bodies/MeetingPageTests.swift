import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// A meeting run on its page and through the API, and what its pages cost.
@Suite struct MeetingPageTests {
  @Test func aMeetingIsRunOnItsPage() async throws {
    let chamber = try await Chamber()
    let town = chamber.town
    let page = "/meetings/MT-\(chamber.meeting)"
    let voter = try await chamber.personID("member")
    let seats = try await town.house.read(.actor(.console)) { try $0.all(BodyMember.self) }
    let seat = try #require(seats.first { $0.entry.part == .member }?.id)
    var revision = try await chamber.revision(chamber.meeting, Meeting.self)
    let opened = await town.post(
      page + "/attendance", "revision=\(revision)&seat-\(seat)=present&guests=", chamber.secretary)
    #expect(opened.status == 303, "\(opened.text.prefix(400))")
    let key = "AI-\(chamber.item)-\(voter)"
    let against = await town.post(
      "/agenda-items/AI-\(chamber.item)/votes", "vote-\(key)=against&dissent-\(key)=", chamber.secretary)
    #expect(against.status == 422 && against.text.contains("Who votes against says why"))
    #expect(against.text.contains("Second round"), "The meeting stands around the refusal")
    let vote = await town.post("/agenda-items/AI-\(chamber.item)/votes", "vote-\(key)=for", chamber.secretary)
    #expect(vote.status == 303)
    let item = try await chamber.revision(chamber.item, AgendaItem.self)
    let close = "revision=\(item)&minute-AI-\(chamber.item)=Carried."
    #expect(await town.post("/agenda-items/AI-\(chamber.item)/closure", close, chamber.member).status == 403)
    #expect(
      await town.post("/agenda-items/AI-\(chamber.item)/closure", close, chamber.secretary).status == 303)
    revision = try await chamber.revision(chamber.meeting, Meeting.self)
    let minuted = await town.post(
      page + "/minutes", "revision=\(revision)&minutes=Opened+09%3A30.", chamber.secretary)
    #expect(minuted.status == 303)
    revision = try await chamber.revision(chamber.meeting, Meeting.self)
    let own = await town.post(page + "/approval", "revision=\(revision)", chamber.secretary)
    #expect(own.status == 422 && own.text.contains("You wrote these minutes"))
    #expect(await town.post(page + "/approval", "revision=\(revision)", chamber.member).status == 303)
    let minutes = await town.get(page + "?view=minutes", chamber.member)
    #expect(
      minutes.status == 200 && minutes.text.contains("1 for, 0 against") && minutes.text.contains("DC-1"))
    #expect(await town.get("/decisions/DC-1", chamber.member).text.contains("Fund the second round."))
  }

  @Test func theAPIIssuesAndCloses() async throws {
    let chamber = try await Chamber()
    let town = chamber.town
    let papers = "/api/v1/meetings/MT-\(chamber.meeting)/papers"
    let closure = "/api/v1/agenda-items/AI-\(chamber.item)/closure"
    #expect(await town.ask("POST", papers, token: chamber.director, body: "{}").status == 428)
    let revision = try await chamber.revision(chamber.meeting, Meeting.self)
    let again = await town.ask(
      "POST", papers, token: chamber.director, body: "{}", headers: [("if-match", "\"\(revision)\"")])
    #expect(again.status == 422 && again.text.contains("All papers are issued"))
    let odd = await town.ask(
      "POST", closure, token: chamber.director, body: "{\"minute\": 1, \"defer\": \"yes\"}",
      headers: [("if-match", "\"1\"")])
    #expect(odd.status == 422)
    let voter = try await chamber.personID("member")
    _ = try await town.house.write(.actor(.console), request: "test") {
      try $0.holdMeeting(chamber.meeting, seen: nil, present: [voter], apologies: [])
    }
    let item = try await chamber.revision(chamber.item, AgendaItem.self)
    let early = await town.ask(
      "POST", closure, token: chamber.director, body: "{}", headers: [("if-match", "\"\(item)\"")])
    #expect(early.status == 422 && early.text.contains("Nobody has voted"))
    let read = try await town.token("reader", role: "auditor", office: town.hub)
    let refused = await town.ask(
      "POST", closure, token: read, body: "{\"defer\": true, \"minute\": \"Later.\"}",
      headers: [("if-match", "\"\(item)\"")])
    #expect(refused.status == 403)
    let done = await town.ask(
      "POST", closure, token: chamber.director, body: "{\"defer\": true, \"minute\": \"Later.\"}",
      headers: [("if-match", "\"\(item)\"")])
    #expect(done.status == 200 && done.text.contains("\"outcome\":\"deferred\""), "\(done.text.prefix(300))")
  }

  /// A token of the chair or the secretary that may only read does nothing.
  @Test func aReadingTokenRunsNoMeeting() async throws {
    let chamber = try await Chamber()
    let town = chamber.town
    let account = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Account.self).first { $0.entry.email.hasPrefix("secretary") }?.id ?? 0
    }
    let reading = try await town.site.tokens.create(
      account: account, name: "r", scopes: [.read], expires: nil)
    let revision = try await chamber.revision(chamber.meeting, Meeting.self)
    let answer = await town.post(
      "/meetings/MT-\(chamber.meeting)/attendance", "revision=\(revision)&seat-1=present", reading)
    #expect(answer.status == 403)
  }

  @Test(arguments: [
    ("/bodies", 8), ("/bodies?view=diagram", 8), ("/bodies/B-1", 26), ("/meetings/MT-1", 26), ("/actions", 8),
    ("/decision-latency", 8), ("/calendar", 8), ("/api/v1/decision-latency", 6),
  ]) func pagesKeepTheirStatementBudget(_ path: String, _ most: Int) async throws {
    let chamber = try await Chamber()
    for token in [chamber.director, chamber.secretary] {
      _ = await chamber.town.get(path, token)
      let answer = await chamber.town.get(path, token)
      let said = answer.header("server-timing") ?? ""
      let count = Int(said.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
      #expect(answer.status == 200, "\(path)")
      #expect(count <= most, "\(path): \(count) statements, budget \(most)")
    }
  }

  /// Whoever holds no seat and no role learns nothing of a board from any of its pages.
  @Test func withoutASeatNothingIsTold() async throws {
    let chamber = try await Chamber()
    let stranger = try await chamber.town.token("stranger", role: nil)
    for path in [
      "/bodies", "/bodies?view=diagram", "/bodies?view=list", "/actions", "/decision-latency", "/calendar",
    ] {
      let answer = await chamber.town.get(path, stranger)
      #expect(answer.status == 200 && !answer.text.contains("Spoke board"), "\(path)")
    }
    for path in ["/bodies/B-1", "/meetings/MT-1", "/bodies/B-1/calendar.ics"] {
      #expect(await chamber.town.get(path, stranger).status == 404, "\(path)")
    }
  }

  /// What a seat shows in lists is what it shows one by one.
  @Test func seatsListWhatTheyGet() async throws {
    let chamber = try await Chamber()
    for token in [chamber.member, chamber.secretary] {
      for (path, code) in [
        ("bodies", "B-1"), ("body-members", "BM-1"), ("meetings", "MT-1"), ("agenda-items", "AI-1"),
      ] {
        let list = await chamber.town.get("/api/v1/\(path)", token)
        let one = await chamber.town.get("/api/v1/\(path)/\(code)", token)
        #expect(list.text.contains("\"\(code)\"") && one.status == 200, "\(path)")
      }
    }
  }

  @Test func hostileWordsStayWords() async throws {
    let chamber = try await Chamber(paper: "<script>alert(1)</script>")
    for view in ["run", "agenda", "minutes"] {
      let page = await chamber.town.get("/meetings/MT-1?view=\(view)", chamber.director)
      #expect(page.status == 200 && !page.text.contains("<script>alert"))
    }
  }
}
