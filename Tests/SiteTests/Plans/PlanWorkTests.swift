import Measures
import Registers
import Scheduling
import Testing

@testable import Office
@testable import Site

/// What is worked out of a plan on its page: chances, levelling, baselines, trend; and values changed in their cells.
@Suite struct PlanWorkTests {
  private func ground() async throws -> (town: Town, path: String, manager: String) {
    let town = try await Town()
    let (project, path) = (town.open, "/projects/\(Project.title.code(of: town.open))")
    _ = try await town.house.write(.actor(.console), request: "test") { registrar in
      var plan = Scheduling.Plan(name: "Road", start: Moment(Town.now.day, secondOfDay: 28_800))
      plan.resources = [PlanResource(uid: 1, name: "Crew <i>")]
      for place in 0..<4 {
        var task = PlanTask(uid: place + 1, name: "Lot \(place + 1)", duration: place == 3 ? 0 : 5 * 28_800)
        task.code = String(place + 1)
        task.cost = 1_000
        task.isMilestone = place == 3
        plan.tasks.append(task)
        if place < 3 {
          plan.assignments.append(PlanAssignment(uid: place + 1, task: place, resource: 0))
          plan.links.append(PlanLink(place, 3))
        }
      }
      return try registrar.bring(
        plan, to: project, file: "road.xml", format: "MSPDI", seen: nil, because: "Test"
      ).id
    }
    return (town, path, try await town.token("mara", role: "project_manager", project: project))
  }

  private func finish(_ town: Town, _ path: String, _ token: String) async -> String {
    let text = (await town.get("/api/v1" + path + "/plan", token)).text
    return text.components(separatedBy: "\"finish\":\"").dropFirst().first.map { String($0.prefix(10)) }
      ?? text
  }

  @Test func chancesAreShownAndAnswered() async throws {
    let (town, path, manager) = try await ground()
    let page = await town.get(path + "?side=plan&view=risk&times=2000&seed=5", manager)
    #expect(page.status == 200)
    for words in [
      "Planned finish", "P80", "2,000 times with seed 5", "What the finish hangs on",
      "Date and budget together",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    let first = await town.get("/api/v1" + path + "/plan/simulation?times=2000&seed=5", manager)
    let again = await town.get("/api/v1" + path + "/plan/simulation?times=2000&seed=5", manager)
    #expect(first.status == 200 && first.text == again.text && first.text.contains("\"iterations\":2000"))
    let other = await town.get("/api/v1" + path + "/plan/simulation?times=2000&seed=6", manager)
    #expect(other.text != first.text)
  }

  @Test func whatIsAskedWronglyIsSaidBesideIt() async throws {
    let (town, path, manager) = try await ground()
    let page = await town.get(path + "?side=plan&view=risk&times=many&high=50", manager)
    #expect(page.status == 422)
    #expect(page.text.contains("from 1 to 100,000") && page.text.contains("100 to 1,000"))
    #expect(page.text.contains("value=\"50\""))
    #expect((await town.get("/api/v1" + path + "/plan/levelling?schedules=-1", manager)).status == 400)
    let stranger = try await town.token("ulla", role: nil)
    for what in ["simulation", "levelling"] {
      #expect((await town.get("/api/v1" + path + "/plan/\(what)", stranger)).status == 404)
    }
    #expect((await town.get(path + "/plan/work?view=risk", stranger)).status == 404)
    #expect((await town.get(path + "/plan/work?view=chart", manager)).status == 400)
    let told = await town.get(path + "/plan/work?view=risk&times=2000", manager)
    #expect(told.status == 200 && told.text.contains("\"next\":\"\(path)?side=plan"))
  }

  @Test func delaysAreTakenAndUndone() async throws {
    let (town, path, manager) = try await ground()
    let before = await finish(town, path, manager)
    let page = await town.get(path + "?side=plan&view=levelling", manager)
    #expect(page.text.contains("Take these delays") && page.text.contains("300 %"))
    #expect(
      page.text.contains("Crew &lt;i&gt; works on 1 Lot 1 until then") || page.text.contains("works on"))
    #expect(await finish(town, path, manager) == before, "looking changed the plan")
    let member = try await town.token("tove", role: "team_member", project: town.open)
    #expect(!(await town.get(path + "?side=plan&view=levelling", member)).text.contains("Take these delays"))
    #expect(
      (await town.post(path + "/plan/levelling", "revision=1&schedules=0&seed=1", member)).status == 403)
    let taken = await town.post(path + "/plan/levelling", "revision=1&schedules=100&seed=1", manager)
    #expect(taken.status == 303 && taken.header("location")?.contains("notice=levelled") == true)
    let after = await finish(town, path, manager)
    #expect(after > before)
    let stale = await town.post(path + "/plan/levelling", "revision=1&schedules=100&seed=1", manager)
    #expect(stale.status == 412)
    let levelled = await town.get(path + "?side=plan&view=levelling&stopped=1", manager)
    #expect(levelled.text.contains("Take all delays out"))
    #expect((await town.post(path + "/plan/edits", "act=clear-delays&revision=2", manager)).status == 303)
    #expect(await finish(town, path, manager) == before)
    #expect((await town.post(path + "/plan/undo", "revision=3", manager)).status == 303)
    #expect(await finish(town, path, manager) == after)
  }

  /// A short task of higher priority in the midst of a long one: the long one is interrupted, and the step back mends it.
  @Test func splitsAreTakenAsOneStep() async throws {
    let (town, path, manager) = try await ground()
    _ = await town.post(path + "/plan/edits", "act=save&revision=1&task=2&duration=1d", manager)
    _ = await town.patch(path + "/plan/tasks/2", "{\"start\": \"2026-07-02\"}", revision: 2, manager)
    let before = await finish(town, path, manager)
    let page = await town.get(path + "?side=plan&view=levelling&splitting=true", manager)
    #expect(page.status == 200 && page.text.contains("Take these delays"))
    let both = await town.get("/api/v1" + path + "/plan/levelling?splitting=true&schedules=5", manager)
    #expect(both.status == 422 && both.text.contains("without splitting"))
    let taken = await town.post(
      path + "/plan/levelling", "revision=3&schedules=0&splitting=true&seed=1", manager)
    #expect(taken.status == 303 && taken.header("location")?.contains("notice=levelled") == true)
    #expect(await finish(town, path, manager) >= before)
    #expect((await town.post(path + "/plan/undo", "revision=4", manager)).status == 303)
    #expect(await finish(town, path, manager) == before)
  }

  @Test func aBaselineIsSetAndTheTrendTellsIt() async throws {
    let (town, path, manager) = try await ground()
    #expect(
      (await town.get(path + "?side=plan&view=trend", manager)).text.contains("Nothing to compare yet"))
    #expect((await town.post(path + "/plan/baseline", "revision=1&number=2", manager)).status == 303)
    #expect((await town.post(path + "/plan/baseline", "revision=2&number=11", manager)).status == 422)
    #expect((await town.post(path + "/plan/baseline", "revision=2&number=x", manager)).status == 400)
    _ = await town.post(path + "/plan/edits", "act=save&revision=2&task=1&duration=9d", manager)
    let moved = await town.get(path + "?side=plan&view=baseline", manager)
    #expect(moved.text.contains("Since baseline 2") && moved.text.contains("Lot 1"))
    let trend = await town.get(path + "?side=plan&view=trend", manager)
    #expect(trend.text.contains("Baseline 2") && trend.text.contains("4d later"))
  }

  @Test(arguments: [
    ("", 14), ("&view=health", 14), ("&view=risk&times=1000", 14), ("&view=levelling", 14),
    ("&view=baseline", 14),
    ("&view=trend", 17),
  ]) func pagesKeepTheirStatementBudget(_ view: String, _ most: Int) async throws {
    let (town, path, manager) = try await ground()
    for _ in 0..<2 {
      let answer = await town.get(path + "?side=plan" + view, manager)
      let said = answer.header("server-timing") ?? ""
      let count = Int(said.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
      #expect(answer.status == 200 && count <= most, "\(view): \(count) statements, budget \(most)")
    }
  }

  @Test func programsDoWhatPagesDo() async throws {
    let (town, path, manager) = try await ground()
    func act(_ method: String, _ what: String, _ body: String, seen: Int) async -> Answer {
      await town.ask(
        method, "/api/v1" + path + "/plan" + what, token: manager, body: body,
        headers: [("if-match", "\"\(seen)\"")])
    }
    let before = await finish(town, path, manager)
    let changed = await act(
      "PATCH", "/tasks/1", #"{"duration": "9d", "predecessors": "2", "percent_complete": 0}"#, seen: 1)
    #expect(
      changed.status == 200 && changed.header("etag") == "\"2\"" && changed.text.contains("\"undoable\":2"))
    #expect(await finish(town, path, manager) > before)
    #expect((await act("PATCH", "/tasks/1", #"{"uid": "7"}"#, seen: 2)).status == 400)
    #expect((await act("PATCH", "/tasks/77", "{}", seen: 2)).status == 404)
    #expect((await act("PATCH", "/tasks/1", #"{"duration": "x"}"#, seen: 2)).status == 422)
    #expect((await act("POST", "/undo", "{}", seen: 1)).status == 412)
    #expect((await act("POST", "/undo", "{}", seen: 2)).status == 200)
    #expect((await act("POST", "/undo", "{}", seen: 3)).status == 200)
    #expect(await finish(town, path, manager) == before)
    #expect((await act("POST", "/undo", "{}", seen: 4)).status == 422)
    #expect((await act("POST", "/redo", "{}", seen: 4)).status == 200)
    let added = await act("POST", "/tasks", #"{"name": "Verge", "after": 1, "duration": "2w"}"#, seen: 5)
    #expect(added.status == 200 && added.text.contains("\"tasks\":5"))
    #expect((await act("POST", "/tasks", #"{"name": "Verge", "duration": "2x"}"#, seen: 6)).status == 422)
    #expect((await act("POST", "/tasks/5/removal", "{}", seen: 6)).text.contains("\"tasks\":4"))
    #expect((await act("POST", "/baseline", #"{"number": 4}"#, seen: 7)).status == 200)
    #expect((await act("POST", "/baseline", #"{"number": 40}"#, seen: 8)).status == 422)
    let levelled = await act("POST", "/levelling", #"{"schedules": 50, "splitting": false}"#, seen: 8)
    #expect(levelled.status == 200 && levelled.header("etag") == "\"9\"")
    let text = (await town.get(path + "?side=plan&view=levelling&stopped=1", manager)).text
    #expect(text.contains("carry a delay"))
    let member = try await town.token("tove", role: "team_member", project: town.open)
    let refused = await town.ask(
      "POST", "/api/v1" + path + "/plan/undo", token: member, body: "{}", headers: [("if-match", "\"9\"")])
    #expect(refused.status == 403)
  }

  /// Who was slower keeps what she typed, beside what stands now.
  @Test func aStaleFormKeepsWhatWasTyped() async throws {
    let (town, path, manager) = try await ground()
    _ = await town.post(path + "/plan/edits", "act=save&revision=1&task=1&duration=9d", manager)
    let late = await town.post(
      path + "/plan/edits", "act=save&revision=1&task=2&name=Lot+two&duration=3d", manager)
    #expect(late.status == 412)
    for words in [
      "value=\"Lot two\"", "value=\"3d\"", "Somebody changed the plan", "name=\"revision\" value=\"2\"",
    ] {
      #expect(late.text.contains(words), "\(words)")
    }
    #expect(
      (await town.post(path + "/plan/edits", "act=save&revision=2&task=2&name=Lot+two&duration=3d", manager))
        .status == 303)
  }

  @Test func aCellIsChangedAtItsRevision() async throws {
    let (town, path, manager) = try await ground()
    func patch(_ field: String, _ text: String, task: Int = 1, seen: Int, by token: String) async -> Answer {
      await town.patch(path + "/plan/tasks/\(task)", "{\"\(field)\": \"\(text)\"}", revision: seen, token)
    }
    let before = await finish(town, path, manager)
    let saved = await patch("duration", "8d", seen: 1, by: manager)
    #expect(
      saved.status == 200 && saved.text.contains("\"value\":\"8d\"") && saved.text.contains("\"revision\":2"))
    #expect(await finish(town, path, manager) > before)
    #expect((await patch("duration", "soon", seen: 2, by: manager)).status == 422)
    let stale = await patch("duration", "3d", seen: 1, by: manager)
    #expect(stale.status == 412 && stale.text.contains("\"value\":\"8d\""))
    #expect((await patch("uid", "9", seen: 2, by: manager)).status == 400)
    // A bar that is stretched to a day gets the duration until then; a link that is drawn is one more.
    #expect((await patch("stretch", "2026-07-03", seen: 2, by: manager)).text.contains("\"revision\":3"))
    let duration = (await town.get(path + "?side=plan&task=1", manager)).text
    #expect(duration.contains("value=\"4d\""))
    #expect((await patch("stretch", "2026-06-01", seen: 3, by: manager)).status == 422)
    #expect((await patch("link", "1", task: 2, seen: 3, by: manager)).text.contains("\"revision\":4"))
    #expect((await patch("link", "2", task: 1, seen: 4, by: manager)).text.contains("waits for it"))
    #expect((await patch("start", "2026-07-15", task: 3, seen: 4, by: manager)).text.contains("15\u{A0}Jul"))
    let member = try await town.token("tove", role: "team_member", project: town.open)
    #expect((await patch("name", "Mine", seen: 5, by: member)).status == 403)
  }
}
