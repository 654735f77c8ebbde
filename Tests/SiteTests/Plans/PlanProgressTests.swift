import Measures
import Registers
import Scheduling
import Testing

@testable import Office
@testable import Site

/// The progress of a plan, brought to a day on its page and by programs.
@Suite struct PlanProgressTests {
  /// Two tasks of five days, one after the other, from today on, and a lot beside them that takes twenty.
  private func ground() async throws -> (town: Town, path: String, manager: String, through: Day) {
    let town = try await Town()
    let (project, path) = (town.open, "/projects/\(Project.title.code(of: town.open))")
    _ = try await town.house.write(.actor(.console), request: "test") { registrar in
      var plan = Scheduling.Plan(name: "Road", start: Moment(Town.now.day, secondOfDay: 28_800))
      plan.calendars = [
        WorkCalendar(
          uid: 1, name: "Every day", week: Array(repeating: WorkCalendar.standardWeek[0], count: 7))
      ]
      plan.tasks = [
        PlanTask(uid: 1, name: "Ground <b>", duration: 5 * 28_800),
        PlanTask(uid: 2, name: "Paving", duration: 5 * 28_800),
        PlanTask(uid: 3, name: "Verges", duration: 20 * 28_800),
      ]
      plan.links = [PlanLink(0, 1)]
      return try registrar.bring(
        plan, to: project, file: "road.xml", format: "MSPDI", seen: nil, because: "Test"
      ).id
    }
    let manager = try await town.token("mara", role: "project_manager", project: project)
    return (town, path, manager, Town.now.day.adding(9))
  }

  @Test func whatWouldChangeIsShownThenTakenAndUndone() async throws {
    let (town, path, manager, through) = try await ground()
    let view = path + "?side=plan&view=progress"
    #expect((await town.get(view, manager)).text.contains("Bring the progress to a day"))
    let shown = await town.get(view + "&through=\(through)", manager)
    #expect(shown.status == 200)
    for words in ["Ground &lt;b", "Take this progress", "Now complete", "Under way", "The day lies ahead"] {
      #expect(shown.text.contains(words), "\(words)")
    }
    let member = try await town.token("tove", role: "team_member", project: town.open)
    #expect(!(await town.get(view + "&through=\(through)", member)).text.contains("Take this progress"))
    let form = "&through=\(through)&way=share&scope=all"
    #expect((await town.post(path + "/plan/progress", "revision=1" + form, member)).status == 403)
    #expect((await town.post(path + "/plan/progress", "revision=1" + form, manager)).status == 303)
    #expect((await town.post(path + "/plan/progress", "revision=1" + form, manager)).status == 412)
    let again = await town.get(view + "&through=\(through)", manager)
    #expect(again.text.contains("the progress stands at that day already"))
    #expect((await town.post(path + "/plan/undo", "revision=2", manager)).status == 303)
    #expect((await town.get(view + "&through=\(through)", manager)).text.contains("Take this progress"))
  }

  @Test func whatIsAskedWronglyIsSaidAndChangesNothing() async throws {
    let (town, path, manager, through) = try await ground()
    let page = await town.get(path + "?side=plan&view=progress&through=soon&way=much", manager)
    #expect(
      page.status == 200 && page.text.contains("Give a day such as") && page.text.contains("value=\"soon\""))
    #expect(
      (await town.post(path + "/plan/progress", "revision=1&through=1066-10-14", manager)).status == 400)
    #expect(
      (await town.post(path + "/plan/progress", "revision=1&through=\(through)&scope=some", manager)).status
        == 400)
    #expect((await town.get("/api/v1" + path + "/plan/progress", manager)).status == 400)
    #expect(
      (await town.get(path + "?side=plan&view=progress&through=\(through)", manager)).text.contains(
        "Take this progress"))
  }

  @Test func programsSeeAndTakeIt() async throws {
    let (town, path, manager, through) = try await ground()
    let asked = "/api/v1" + path + "/plan/progress"
    let seen = await town.get(asked + "?through=\(through)&way=wholeOnly&scope=completed", manager)
    #expect(seen.status == 200)
    #expect(
      seen.text.contains("\"change\":\"completed\"") && !seen.text.contains("\"change\":\"progressed\""))
    let shares = await town.get(asked + "?through=\(through)", manager)
    #expect(shares.text.contains("\"change\":\"progressed\",\"percent_complete\":"))
    let taken = await town.ask(
      "POST", asked, token: manager, body: "{\"through\": \"\(through)\", \"scope\": \"completed\"}",
      headers: [("if-match", "\"1\"")])
    #expect(taken.status == 200 && taken.header("etag") == "\"2\"" && taken.text.contains("\"undoable\":1"))
    let plan = (await town.get("/api/v1" + path + "/plan", manager)).text
    #expect(plan.contains("\"kind\":\"actual_start\"") && plan.contains("\"data_date\":\"\(through)T"))
  }
}
