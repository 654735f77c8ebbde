import Measures
import Registers
import Scheduling
import Testing

@testable import Office
@testable import Site

/// The plans of several projects on one chart, the links between them, and what each reader is told of them.
@Suite struct TogetherTests {
  struct Ground {
    let town: Town
    /// Of the project in the open that waits, and of the confidential one.
    let manager: String
    let planner: String
    var first: String { "P-\(town.elsewhere)" }
    var second: String { "P-\(town.open)" }
    var secret: String { "P-\(town.hidden)" }
  }

  /// A town of three projects with a plan each: two lots in a chain, and a milestone.
  private func ground(plans: Bool = true) async throws -> Ground {
    let town = try await Town()
    if plans {
      for (project, name) in [(town.open, "Road"), (town.hidden, "Vault"), (town.elsewhere, "Steel")] {
        try await bring(name, to: project, town)
      }
    }
    return Ground(
      town: town, manager: try await town.token("mara", role: "project_manager", project: town.open),
      planner: try await town.token("hedda", role: "pmo_head", office: town.hub))
  }

  private func bring(_ name: String, to project: Int64, _ town: Town) async throws {
    _ = try await town.house.write(.actor(.console), request: "test") { registrar in
      var plan = Scheduling.Plan(name: name, start: Moment(Town.now.day, secondOfDay: 28_800))
      for place in 0..<3 {
        var task = PlanTask(
          uid: place + 11, name: "\(name) \(place + 1) <b>", duration: place == 2 ? 0 : 5 * 28_800)
        task.code = String(place + 1)
        task.isMilestone = place == 2
        plan.tasks.append(task)
        if place > 0 { plan.links.append(PlanLink(place - 1, place)) }
      }
      return try registrar.bring(
        plan, to: project, file: "", format: "Podium", seen: nil, because: "Test"
      ).id
    }
  }

  private func link(_ ground: Ground, _ task: String, _ waitsFor: String, _ token: String) async -> Answer {
    let waits = waitsFor.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")
    return await ground.town.post(
      "/plans/together/links", "task=\(task)&waits_for=\(waits)&back=open%3Dall", token)
  }

  private func finish(_ ground: Ground, _ project: String, _ token: String) async -> String {
    let text = (await ground.town.get("/api/v1/projects/\(project)/plan", token)).text
    return String(text.components(separatedBy: "\"finish\":\"").dropFirst().first?.prefix(10) ?? "")
  }

  @Test func severalPlansStandOnOneChart() async throws {
    let ground = try await ground()
    let page = await ground.town.get("/plans/together?open=all", ground.planner)
    #expect(page.status == 200)
    for words in [
      "role=\"treegrid\"", "id=\"task-p-\(ground.town.open)\"", "id=\"task-p-\(ground.town.open)-12\"",
      "aria-level=\"2\"",
      "Road 2 &lt;b&gt;", "Steel 3 &lt;b&gt;", "gantt-project", "No link between these projects yet",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("Road 2 <b>"))
    // One line each: the milestones stand on the bars.
    let folded = await ground.town.get("/plans/together?open=none", ground.planner)
    #expect(folded.text.contains("aria-expanded=\"false\"") && folded.text.contains("gantt-mark"))
    #expect(!folded.text.contains("id=\"task-p-\(ground.town.open)-12\""))
    // Only those that are named, in their order.
    let two = await ground.town.get(
      "/plans/together?project=\(ground.first)&project=\(ground.second)", ground.planner)
    #expect(two.text.contains("Steel 1") && two.text.contains("Road 1") && !two.text.contains("Vault 1"))
  }

  @Test func aLinkIsSetMovesTheDatesAndIsTakenBack() async throws {
    let ground = try await ground()
    let before = await finish(ground, ground.second, ground.manager)
    let set = await link(ground, "\(ground.second):1", "\(ground.first):2FS+2d", ground.planner)
    #expect(
      set.status == 303 && set.header("location") == "/plans/together?open=all&notice=linked#links",
      "\(set.text)")
    let after = await finish(ground, ground.second, ground.manager)
    #expect(after > before)
    let page = await ground.town.get("/projects/\(ground.second)?side=plan", ground.planner)
    #expect(page.text.contains("after \(ground.first):2 Steel 2 &lt;b&gt; (FS + 2 d)"))
    #expect(page.text.contains("\(ground.first):2 FS+2d"))
    // Whoever plans the other project is told who waits, where she opens the task.
    let awaited = await ground.town.get("/projects/\(ground.first)?side=plan&task=12", ground.planner)
    #expect(
      awaited.text.contains("Other projects wait for it")
        && awaited.text.contains("\(ground.second):1 Road 1"))
    let chart = await ground.town.get("/plans/together?open=all", ground.planner)
    #expect(chart.text.contains("gantt-tie cross") && chart.text.contains("holds it"))
    #expect(
      (await ground.town.post("/projects/\(ground.second)/plan/undo", "revision=2", ground.manager)).status
        == 303)
    #expect(await finish(ground, ground.second, ground.manager) == before)
    #expect(
      (await ground.town.post("/projects/\(ground.second)/plan/redo", "revision=3", ground.manager)).status
        == 303)
    #expect(await finish(ground, ground.second, ground.manager) == after)
    let out = await ground.town.post(
      "/plans/together/links/removal", "project=\(ground.second)&link=1&revision=4&back=", ground.planner)
    #expect(out.status == 303)
    #expect(await finish(ground, ground.second, ground.manager) == before)
    let history = await ground.town.get("/api/v1/project-plans/PLN-1/history", ground.planner)
    #expect(history.status != 200 || history.text.contains("external"))
  }

  @Test func theCellWaitsForTakesOtherProjects() async throws {
    let ground = try await ground()
    let path = "/projects/\(ground.second)/plan/tasks/12"
    let saved = await ground.town.patch(
      path, "{\"predecessors\": \"1, \(ground.first):1SS+3d\"}", revision: 1, ground.planner)
    #expect(saved.status == 200 && saved.text.contains("\(ground.first):1 SS+3d"), "\(saved.text)")
    let same = await ground.town.patch(
      path, "{\"predecessors\": \"1, \(ground.first):1 SS+3d\"}", revision: 2, ground.planner)
    #expect(same.status == 200)
    let wrong = await ground.town.patch(
      path, "{\"predecessors\": \"1, \(ground.first):9\"}", revision: 2, ground.planner)
    #expect(wrong.status == 422 && wrong.text.contains("There is no task"), "\(wrong.text)")
    let gone = await ground.town.patch(path, "{\"predecessors\": \"1\"}", revision: 2, ground.planner)
    #expect(gone.status == 200 && !gone.text.contains(ground.first))
  }

  @Test func whatIsWrongIsSaidBesideItsField() async throws {
    let ground = try await ground()
    #expect((await link(ground, "\(ground.second):1", "\(ground.first):3", ground.planner)).status == 303)
    for (task, waits, words) in [
      ("x", "\(ground.first):1", "P-17:5"), ("\(ground.second):9", "\(ground.first):1", "no task"),
      ("\(ground.second):1", "P-999:1", "There is no task P-999:1"),
      ("\(ground.second):1", "", "Say what it waits for"),
      ("\(ground.first):1", "\(ground.second):2", "in a circle"),
      ("\(ground.second):1", "\(ground.second):2", "There is no task"),
      ("\(ground.second):1", "\(ground.first):2XS", "There is no task"),
    ] {
      let answer = await link(ground, task, waits, ground.planner)
      #expect(answer.status == 422 && answer.text.contains(words), "\(task) \(waits): \(answer.status)")
      #expect(answer.text.contains("value=\"\(task)\""))
    }
    let stale = await ground.town.post(
      "/plans/together/links/removal", "project=\(ground.second)&link=1&revision=1&back=", ground.planner)
    #expect(stale.status == 412)
    let none = await ground.town.post(
      "/plans/together/links/removal", "project=\(ground.second)&link=7&revision=2&back=", ground.planner)
    #expect(none.status == 404)
  }

  @Test func ofAHiddenProjectOnlyTheLinkIsTold() async throws {
    let ground = try await ground()
    #expect(
      (await link(ground, "\(ground.second):1", "\(ground.secret):2FS+2d", ground.planner)).status == 303)
    let page = await ground.town.get("/plans/together?project=\(ground.second)&linked=yes", ground.manager)
    #expect(page.status == 200 && page.text.contains("a task of a project that you may not see"))
    let plan = await ground.town.get("/projects/\(ground.second)?side=plan&task=11", ground.manager)
    #expect(
      plan.text.contains("1 hidden") && plan.text.contains("after a task of a project that you may not see"))
    let json = await ground.town.get("/api/v1/projects/\(ground.second)/plan/links", ground.manager)
    #expect(json.text.contains("\"waits_for\":null"), "\(json.text)")
    let whole = await ground.town.get("/api/v1/projects/\(ground.second)/plan", ground.manager)
    for answer in [page, plan, json, whole] {
      #expect(!answer.text.contains("Vault") && !answer.text.contains("\(ground.secret):"), "\(answer.text)")
    }
    // She cannot link to it, and is told what she is told of what is not there.
    let tried = await link(ground, "\(ground.second):2", "\(ground.secret):1", ground.manager)
    #expect(tried.status == 422 && tried.text.contains("There is no task \(ground.secret):1"))
    // Her own changes leave it where it is; she may take it out, since the plan is hers.
    let cell = await ground.town.patch(
      "/projects/\(ground.second)/plan/tasks/11", "{\"predecessors\": \"2SS\"}", revision: 2, ground.manager)
    #expect(cell.status == 422)
    #expect(
      (await ground.town.get("/api/v1/projects/\(ground.second)/plan/links", ground.manager)).text.contains(
        "\"number\":1"))
  }

  @Test func ofAHiddenProjectThatWaitsNeitherLagNorDayIsTold() async throws {
    let ground = try await ground()
    #expect(
      (await link(ground, "\(ground.secret):1", "\(ground.first):2FS+3d", ground.planner)).status == 303)
    let sten = try await ground.town.token("sten", role: "project_manager", project: ground.town.elsewhere)
    let page = await ground.town.get("/plans/together?project=\(ground.first)&linked=yes", sten)
    let json = await ground.town.get("/api/v1/plans/together?project=\(ground.first)", sten)
    let task = await ground.town.get("/projects/\(ground.first)?side=plan&task=12", sten)
    #expect(page.text.contains("a task of a project that you may not see"))
    #expect(task.text.contains("a task of a project that you may not see"))
    #expect(json.text.contains("\"task\":null") && json.text.contains("\"not_before\":null"), "\(json.text)")
    for answer in [page, json, task] {
      for word in ["Vault", "\(ground.secret):", "FS+3d", "16 Jul 2026", "2026-07-16"] {
        #expect(!answer.text.contains(word), "\(word)")
      }
    }
  }

  @Test func othersMayNotLinkAndStrangersSeeNothing() async throws {
    let ground = try await ground()
    let member = try await ground.town.token("tove", role: "team_member", project: ground.town.open)
    #expect((await link(ground, "\(ground.second):1", "\(ground.second):2", member)).status != 303)
    let foreign = await link(ground, "\(ground.first):1", "\(ground.second):2", ground.manager)
    #expect(foreign.status == 422 || foreign.status == 403)
    let nobody = try await ground.town.token("ulla", role: nil)
    let page = await ground.town.get("/plans/together?project=\(ground.second)", nobody)
    #expect(page.status == 200 && page.text.contains("There is no such entry that you may see"))
    #expect(!page.text.contains("Road"))
  }

  @Test func emptyAndStrangeWishesAreAnswered() async throws {
    let empty = try await ground(plans: false)
    let none = await empty.town.get("/plans/together", empty.planner)
    #expect(none.status == 200 && none.text.contains("No project has a plan yet"))
    let one = await empty.town.get("/plans/together?project=\(empty.second)", empty.planner)
    #expect(
      one.text.contains("None of these projects has a plan")
        && one.text.contains("/projects/\(empty.second)?side=plan"))
    let ground = try await ground()
    for query in [
      "project=x", "project=P-999,,%20;P-1", "portfolio=PF-1", "portfolio=x", "programme=PG-7", "office=O-1",
      "office=x",
      "open=P-1,x", "folded=,,x&from=-4&zoom=days", "from=99999999999999999999&zoom=x", "linked=yes",
      "linked=yes&office=O-1", "as-of=2026-01-01", "project=P-99999999999999999999",
    ] {
      let answer = await ground.town.get("/plans/together?" + query, ground.planner)
      #expect(answer.status == 200, "\(query)")
    }
    #expect((await ground.town.get("/api/v1/plans/together?project=x", ground.planner)).status == 400)
  }

  @Test func programsDoWhatThePageDoes() async throws {
    let ground = try await ground()
    let path = "/api/v1/projects/\(ground.second)/plan/links"
    func act(_ path: String, _ body: String, seen: Int?) async -> Answer {
      await ground.town.ask(
        "POST", path, token: ground.planner, body: body,
        headers: seen.map { [("if-match", "\"\($0)\"")] } ?? [])
    }
    #expect((await act(path, #"{"task": 11, "waits_for": "\#(ground.first):2"}"#, seen: nil)).status == 428)
    #expect((await act(path, #"{"task": "a"}"#, seen: 1)).status == 400)
    #expect((await act(path, #"{"task": 11, "waits_for": "\#(ground.first):7"}"#, seen: 1)).status == 422)
    let set = await act(path, #"{"task": 11, "waits_for": "\#(ground.first):2FS+1d"}"#, seen: 1)
    #expect(set.status == 200 && set.header("etag") == "\"2\"" && set.text.contains("FS+1d"), "\(set.text)")
    let both = await ground.town.get(
      "/api/v1/plans/together?project=\(ground.second)&linked=yes", ground.planner)
    for words in ["\"code\":\"\(ground.first)\"", "\"slack_hours\":0", "\"kind\":\"FS\"", "\"matching\":2"] {
      #expect(both.text.contains(words), "\(words): \(both.text)")
    }
    #expect((await act(path + "/3/removal", "{}", seen: 2)).status == 404)
    let out = await act(path + "/1/removal", "{}", seen: 2)
    #expect(out.status == 200 && out.text.contains("\"links\":[]"))
  }

  @Test func aChartHoldsAsMuchAsCanBeComputedWhileSomebodyWaits() async throws {
    let ground = try await ground()
    func shown(_ room: Int) async throws -> (lines: Int, total: Int) {
      try await ground.town.house.read(.actor(.console)) { archivist in
        let model = try TogetherModel(archivist, TogetherAsk([]), room: room)
        return (model.lines.count, model.total)
      }
    }
    let size = try await ground.town.house.read(.actor(.console)) { archivist in
      try archivist.planSizes(of: [ground.town.open])[ground.town.open] ?? 0
    }
    #expect(size > 100)
    #expect(try await shown(TogetherAsk.mostBytes) == (3, 3))
    #expect(try await shown(2 * size + 10) == (2, 3))
    #expect(try await shown(0) == (1, 3))
  }

  /// As many statements for many projects as for few.
  @Test func statementsDoNotGrowWithTheProjects() async throws {
    let ground = try await ground()
    func count(_ address: String, _ token: String) async -> Int {
      let said = (await ground.town.get(address, token)).header("server-timing") ?? ""
      return Int(said.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
    }
    let addresses = [
      "/plans/together", "/plans/together?open=all", "/plans/together?project=\(ground.second)&linked=yes",
      "/plans/together?portfolio=PF-1&office=O-1",
    ]
    var few: [Int] = []
    for address in addresses { few.append(await count(address, ground.planner)) }
    let (town, hub) = (ground.town, ground.town.hub)
    var last = ground.second
    for number in 0..<12 {
      let id = try await town.house.write(.actor(.console), request: "test") { registrar -> Int64 in
        var project = Project()
        project.name = "More \(number)"
        project.governingOffice = Reference(hub)
        return try registrar.enter(project).id
      }
      try await bring("More", to: id, town)
      #expect((await link(ground, "P-\(id):1", "\(last):2", ground.planner)).status == 303)
      last = "P-\(id)"
    }
    for (address, before) in zip(addresses, few) {
      for turn in 0..<2 {
        let now = await count(address, ground.planner)
        #expect(now <= before + 3 && now <= 28, "\(address), \(turn): \(now) statements, \(before) before")
      }
    }
    // The page of one plan: what it cost before, and a few more where it waits for others, however many there are.
    #expect(await count("/projects/\(ground.second)?side=plan", ground.planner) <= 14)
    #expect(await count("/projects/\(last)?side=plan", ground.planner) <= 19)
  }
}
