import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Open posts, and the candidates for them: fact by fact, in the order that is said.
@Suite struct CandidateTests {
  private func one(
    _ name: String, conflict: String? = nil, holds: Bool = false, grade: Bool? = nil, lacks: Int = 0,
    fits: Int = 0, free: Int64 = 10_000, manages: Int = 0
  ) -> Candidate {
    Candidate(
      id: 1, name: name, jobTitle: "", unit: "", grade: nil, conflict: conflict, holdsAlready: holds,
      meetsGrade: grade,
      courses: (0..<lacks).map { Candidate.Course(name: "\($0)", isHeld: false, until: nil) },
      fits: (0..<fits).map(String.init), gaps: [], free: free, manages: manages, awayUntil: nil)
  }

  @Test func theOrderIsTheOneThatIsSaid() {
    let right = [
      one("fits best", fits: 3, free: 0), one("fits well", fits: 1, free: 9_000),
      one("more time", free: 8_000),
      one("a", free: 7_000), one("b", free: 7_000),
      one("manages", free: 10_000, manages: 1), one("below the grade", grade: false, fits: 9),
      one("lacks two", lacks: 2, fits: 9), one("fills it", holds: true, fits: 9),
      one("must not", conflict: "never", fits: 9, free: 20_000),
    ]
    #expect(
      right.shuffled().sorted(by: Candidate.precedes).map(\.name).dropLast(2) == right.map(\.name).dropLast(2)
    )
    #expect(right.map(\.meetsAll) == [true, true, true, true, true, true, false, false, false, false])
  }

  /// A post on a project that asks for a grade and a course, and people who meet it more or less.
  private func vacancy(_ town: Town) async throws -> String {
    let open = town.open
    let code = try await town.house.write(.actor(.console), request: "t") { registrar -> String in
      func role(_ key: String) throws -> Held<Role> {
        let id =
          try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(key)]).first?
          .int(0) ?? 0
        return try registrar.archivist.find(Reference<Role>(id))
      }
      let manager = try role("project_manager")
      var asked = manager.entry
      asked.requiredTraining = "Planning, Law"
      asked.competencies = "planning: practitioner\nrisk: basics"
      try registrar.change(manager, to: asked)
      var post = Post()
      post.name = "Lead"
      post.role = Reference(manager.id)
      post.project = Reference(open)
      post.leastGrade = 7
      let held = try registrar.enter(post)
      func person(_ name: String, grade: Int?, _ skills: String, _ courses: [(String, Day?)]) throws -> Int64
      {
        var person = Person()
        person.name = name
        person.grade = grade
        person.specialisms = skills
        let id = try registrar.enter(person).id
        for (course, until) in courses {
          var record = TrainingRecord()
          record.course = course
          record.person = Reference(id)
          record.result = .passed
          record.completedOn = Town.now.day.adding(-100)
          record.expiresOn = until
          try registrar.enter(record)
        }
        return id
      }
      _ = try person("Able Ahl", grade: 8, "Risk, planning", [("planning", nil), ("Law", Town.now.day)])
      _ = try person("Lapsed Lund", grade: 8, "", [("Planning", Town.now.day.adding(-1)), ("Law", nil)])
      _ = try person("Low Lie", grade: 6, "planning", [("Planning", nil), ("Law", nil)])
      let sponsor = try person("Sponsor Sand", grade: 12, "planning", [("Planning", nil), ("Law", nil)])
      let gone = try person("Gone Gran", grade: 12, "planning", [])
      let left = try registrar.archivist.find(Reference<Person>(gone))
      var entry = left.entry
      entry.status = .left
      try registrar.change(left, to: entry)
      let project = try registrar.archivist.find(Reference<Project>(open))
      var named = project.entry
      named.sponsor = Reference(sponsor)
      try registrar.change(project, to: named)
      return held.code
    }
    return code
  }

  @Test func factsAreGatheredAndExplained() async throws {
    let town = try await Town()
    let post = try await vacancy(town)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let page = await town.get("/posts/\(post)/candidates", director)
    #expect(page.status == 200)
    let places = ["Able Ahl", "Lapsed Lund", "Sponsor Sand"].map { name in
      page.text.firstRange(of: ">\(name)</a>")?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    let found = places.compactMap { $0 }
    #expect(found == found.sorted())
    for said in [
      "1 of 5 meet all", "Nobody sponsors what she manages", "Planning: no record that counts today",
      "Does not meet grade 7: grade 6", "2 of 2: planning, risk", "Planning: passed",
      "nothing is weighed into a score",
    ] { #expect(page.text.contains(said), "\(said)") }
    #expect(!page.text.contains("Gone Gran"))
    let fit = await town.get("/posts/\(post)/candidates?fit=all", director)
    #expect(fit.text.contains("Able Ahl") && !fit.text.contains("Low Lie"))
    let api = await town.ask("GET", "/api/v1/posts/\(post)/candidates", token: director)
    #expect(api.status == 200 && api.text.contains("\"total\":5"))
    #expect(api.text.contains("\"conflict\":\"Nobody sponsors what she manages"))
    #expect(await town.get("/posts/\(post)/candidates?nonsense=1", director).status == 400)
    #expect(await town.get("/posts/PO-999/candidates", director).status == 404)
  }

  /// Shares of the day count, those to come do not, and an absence is named.
  @Test func onlyTimeThatIsFreeCounts() async throws {
    let town = try await Town()
    let post = try await vacancy(town)
    let spoke = town.spoke
    try await town.house.write(.actor(.console), request: "t") { registrar in
      let able = try registrar.archivist.all(Person.self, where: Clause("t.name = 'Able Ahl'")).first?.id ?? 0
      let role =
        try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_analyst'").first?
        .int(0) ?? 0
      for (from, share) in [(0, 3_000), (30, 5_000)] as [(Int, Int64)] {
        var seat = Post()
        seat.name = "Seat \(from)"
        seat.role = Reference(role)
        seat.office = Reference(spoke)
        var assignment = Assignment()
        assignment.person = Reference(able)
        assignment.post = Reference(try registrar.enter(seat).id)
        assignment.from = Town.now.day.adding(from)
        assignment.share = Percent(hundredths: share)
        try registrar.enter(assignment)
      }
      var absence = Absence()
      absence.person = Reference(able)
      absence.from = Town.now.day
      absence.to = Town.now.day.adding(3)
      try registrar.enter(absence)
    }
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let page = await town.get("/posts/\(post)/candidates?q=able", director)
    #expect(page.text.contains("70 % of her time is free") && page.text.contains("Away until"))
  }

  /// Another empty post on the same project.
  private func vacantAgain(_ town: Town) async throws -> String {
    let open = town.open
    return try await town.house.write(.actor(.console), request: "t") { registrar in
      var post = Post()
      post.name = "Second"
      post.role = Reference(1)
      post.project = Reference(open)
      return try registrar.enter(post).code
    }
  }

  @Test func postsAreOpenUntilSomebodyFillsThem() async throws {
    let town = try await Town()
    let post = try await vacancy(town)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let before = await town.get("/open-posts", director)
    #expect(before.status == 200)
    #expect(before.text.contains("/posts/\(post)/candidates") && before.text.contains("grade 7 or above"))
    #expect(before.text.contains("training: Law") && before.text.contains("Never filled yet"))
    // The director's own post is filled.
    #expect(!before.text.contains("pmo_director director"))
    let low = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Person.self, where: Clause("t.name = 'Low Lie'")).first?.code
    }
    let filled = await town.ask(
      "POST", "/api/v1/assignments", token: director,
      body:
        "{\"person\":\"\(low ?? "")\",\"post\":\"\(post)\",\"from_day\":\"2026-06-30\",\"exception\":\"Nobody else is free\"}"
    )
    #expect(filled.status == 201, "\(filled.text.prefix(300))")
    #expect(!(await town.get("/open-posts", director)).text.contains("/posts/\(post)/candidates"))
    let again = await town.get("/posts/\(post)/candidates?q=low", director)
    #expect(again.text.contains("She fills this post already."))
    // Posts of what was called off are open to nobody.
    let manager = try await vacantAgain(town)
    #expect((await town.get("/open-posts", director)).text.contains("/posts/\(manager)/candidates"))
    let open = town.open
    try await town.house.write(.actor(.console), request: "t") { registrar in
      let project = try registrar.archivist.find(Reference<Project>(open))
      var entry = project.entry
      entry.status = .cancelled
      try registrar.change(project, to: entry, because: "Called off")
    }
    #expect(!(await town.get("/open-posts", director)).text.contains("/posts/\(manager)/candidates"))
    // Whoever sees no posts learns of none.
    let nobody = try await town.token("nobody", role: nil)
    #expect((await town.get("/open-posts", nobody)).text.contains("No open posts"))
    #expect(await town.get("/posts/\(post)/candidates", nobody).status == 404)
    #expect(await town.get("/open-posts?open=all", director).status == 400)
  }
}
