import Measures
import Testing

@testable import Interchange
@testable import Scheduling

@Suite struct ScheduleJSONTests {
  @Test func aCalendarThatMovesAStartIsNamed() throws {
    var plan = Plan(name: "Quay", start: try #require(Moment("2026-06-05T08:00:00")))
    for uid in 1...2 { plan.tasks.append(PlanTask(uid: uid, name: "T\(uid)", duration: 8 * 3600)) }
    plan.links = [PlanLink(0, 1)]
    let text = String(decoding: ScheduleJSON.write([(plan, Schedule(of: plan))]), as: UTF8.self)
    #expect(
      text.contains(
        #""driven_by":[{"kind":"link","uid":1,"link":"FS","words":"after T1 (FS)"},"#
          + #"{"kind":"calendar","calendars":["Standard"],"from":"2026-06-05T17:00:00","#
          + #""until":"2026-06-08T08:00:00","#
          + #""words":"the calendar Standard has no work from Fri 5 Jun 17:00 to Mon 8 Jun 08:00"}]"#))
  }

  @Test func floatPathsStandThereWhenAsked() throws {
    var plan = Plan(name: "Quay", start: try #require(Moment("2026-06-01T08:00:00")))
    for (uid, hours) in [(11, 16), (12, 8), (13, 4)] {
      plan.tasks.append(PlanTask(uid: uid, name: "T\(uid)", duration: hours * 3600))
    }
    plan.links = [PlanLink(0, 2), PlanLink(1, 2)]
    let runs = [(plan: plan, schedule: Schedule(of: plan))]
    let text = String(
      decoding: ScheduleJSON.write(runs, floatPaths: [.success(try FloatPaths(plan))]), as: UTF8.self)
    #expect(
      text.hasSuffix(
        #","float_paths":[{"name":"Quay","uid":13,"measure":"free_float","paths":["#
          + #"{"number":1,"float_hours":0,"uids":[11,13]},"#
          + #"{"number":2,"float_hours":8,"uids":[12],"joins":{"path":1,"uid":13,"link":"FS","free_float_hours":8}}]}]}"#
      ))
    #expect(!String(decoding: ScheduleJSON.write(runs), as: UTF8.self).contains("float_paths"))
    let none = String(
      decoding: ScheduleJSON.write(runs, floatPaths: [.failure(.nothingToDo)]), as: UTF8.self)
    #expect(none.contains(#"{"name":"Quay","problem":"The plan has no activity that is still to be done."}"#))
  }
}
