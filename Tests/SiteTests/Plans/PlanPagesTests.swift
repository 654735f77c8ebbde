import Measures
import Registers
import Scheduling
import Testing

@testable import Office
@testable import Site

/// The plan of a project on its page and in the API: shown, changed, refused and taken back.
@Suite struct PlanPagesTests {
  /// A town whose open project has a plan, and the token of its manager.
  private func ground() async throws -> (town: Town, path: String, manager: String) {
    let town = try await Town()
    let (project, path) = (town.open, "/projects/\(Project.title.code(of: town.open))")
    _ = try await town.house.write(.actor(.console), request: "test") { registrar in
      var plan = Scheduling.Plan(name: "Road", start: Moment(Town.now.day, secondOfDay: 28_800))
      for place in 0..<3 {
        var task = PlanTask(uid: place + 1, name: "Lot \(place + 1) <b>", duration: 5 * 28_800)
        task.code = String(place + 1)
        plan.tasks.append(task)
        if place > 0 { plan.links.append(PlanLink(place - 1, place)) }
      }
      return try registrar.bring(
        plan, to: project, file: "road.xml", format: "MSPDI", seen: nil, because: "Test"
      ).id
    }
    return (town, path, try await town.token("mara", role: "project_manager", project: project))
  }

  private func finishes(_ text: String) -> [String] {
    text.components(separatedBy: "\"finish\":\"").dropFirst().map { String($0.prefix(10)) }
  }

  @Test func theChartSaysWhatIsDrawn() async throws {
    let (town, path, manager) = try await ground()
    let page = await town.get(path + "?side=plan&task=2", manager)
    #expect(page.status == 200)
    for words in [
      "role=\"treegrid\"", "gantt-critical", "Lot 2 &lt;b&gt;", "at the start of the plan", "after 1 Lot 1",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("Lot 2 <b>"))
    #expect((await town.get(path + "?side=plan&view=health", manager)).text.contains("Fourteen checks"))
    #expect(
      (await town.get(path + "?side=plan&view=baseline", manager)).text.contains("No baseline in the plan"))
  }

  @Test func aChangedLinkMovesTheDatesAndUndoBringsThemBack() async throws {
    let (town, path, manager) = try await ground()
    let before = finishes((await town.get("/api/v1" + path + "/plan", manager)).text)
    let saved = await town.post(
      path + "/plan/edits", "act=save&revision=1&task=2&name=Lot+2&duration=5d&predecessors=1FS%2B2d", manager
    )
    #expect(saved.status == 303)
    let after = finishes((await town.get("/api/v1" + path + "/plan", manager)).text)
    #expect(after != before)
    #expect((await town.post(path + "/plan/undo", "revision=2", manager)).status == 303)
    #expect(finishes((await town.get("/api/v1" + path + "/plan", manager)).text) == before)
    #expect((await town.post(path + "/plan/redo", "revision=2", manager)).status == 412)
  }

  @Test func whatIsWrongIsSaidBesideTheFieldAndNothingIsLost() async throws {
    let (town, path, manager) = try await ground()
    let before = (await town.get("/api/v1" + path + "/plan", manager)).text
    let wrong = await town.post(
      path + "/plan/edits",
      "act=save&revision=1&task=1&name=Lot+one&duration=soon&predecessors=3&deadline=never", manager)
    #expect(wrong.status == 422)
    for kept in ["value=\"soon\"", "value=\"Lot one\"", "value=\"never\""] {
      #expect(wrong.text.contains(kept), "\(kept)")
    }
    let circle = await town.post(path + "/plan/edits", "act=save&revision=1&task=1&predecessors=3", manager)
    #expect(circle.status == 422)
    #expect(circle.text.contains("waits for it"))
    #expect((await town.get("/api/v1" + path + "/plan", manager)).text == before)
  }

  @Test func othersSeeOrDoNotSee() async throws {
    let (town, path, _) = try await ground()
    let member = try await town.token("tove", role: "team_member", project: town.open)
    let page = await town.get(path + "?side=plan", member)
    #expect(page.status == 200)
    #expect(!page.text.contains("Add a task"))
    #expect((await town.post(path + "/plan/edits", "act=remove&revision=1&task=1", member)).status == 403)
    let stranger = try await town.token("ulla", role: nil)
    #expect((await town.get("/api/v1" + path + "/plan", stranger)).status == 404)
    #expect((await town.get(path + "/plan.xml", stranger)).status == 404)
  }

  @Test func linesAreAddedMovedAndTakenOut() async throws {
    let (town, path, manager) = try await ground()
    #expect((await town.post(path + "/plan/edits", "act=add&revision=1&task=1", manager)).status == 303)
    #expect((await town.post(path + "/plan/edits", "act=indent&revision=2&task=4", manager)).status == 303)
    #expect((await town.post(path + "/plan/edits", "act=remove&revision=3&task=3", manager)).status == 303)
    let xml = (await town.get(path + "/plan.xml", manager)).text
    #expect(xml.contains("New task"))
    #expect(!xml.contains("Lot 3"))
    #expect((await town.get(path + "/plan.xer", manager)).text.hasPrefix("ERMHDR"))
  }
}
