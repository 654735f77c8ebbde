import Interchange
import Measures
import Scheduling

/// What a plan goes through once it is in: dates, health, comparison, and each format it is written in.
enum PlanTrial {
  /// - Parameter turn: which of the ways out is gone; all of them for each plan would quarter how many plans are tried.
  static func run(_ plan: Plan, turn: Int) {
    expect(Plan(framed: plan.framed) == plan, "a plan is kept as another than was read")
    let schedule = Schedule(of: plan)
    expect(schedule.dates.count == plan.tasks.count, "a task has no dates")
    let given = turn & 4 == 0 ? schedule : nil
    switch turn & 3 {
    case 0: judge(plan, schedule)
    case 1: again("MSPDI", MSPDI.write(plan, schedule: given), MSPDI.read)
    case 2: again("XER", XER.write(plan, schedule: given), XER.read)
    default: again("P6 XML", PMXML.write(plan, schedule: given), PMXML.read)
    }
  }

  private static func judge(_ plan: Plan, _ schedule: Schedule) {
    let health = PlanHealth(plan, schedule)
    let guide = GuideAssessment(plan, schedule, health)
    _ = StoredComparison(plan, schedule)
    _ = PlanDifference(of: plan, schedule, sinceBaseline: 0).inWords()
    for written in [ScheduleJSON.write([(plan, schedule)]), HealthJSON.write([(plan, health, guide)])] {
      do { _ = try JSON.parse(written, limits: JSONLimits(bytes: .max, values: .max)) } catch {
        expect(false, "JSON that was written is refused: \(error)")
      }
    }
    _ = PlanCSV.write(plan, schedule: schedule)
  }

  private static func again(
    _ format: String, _ bytes: [UInt8], _ read: ([UInt8]) throws(PlanFileProblem) -> PlanReading
  ) {
    do throws(PlanFileProblem) {
      let reading = try read(bytes)
      expect(reading.plans.count == 1, "\(format) that was written holds \(reading.plans.count) plans")
      expect(reading.plans.allSatisfy(\.isSound), "\(format) that was written is read as an unsound plan")
    } catch { expect(false, "\(format) that was written is refused: \(error)") }
  }

  /// A small plan with a journal of edits made to it one by one, as far as they can be made.
  static func edit(_ text: String) {
    guard let edits = PlanEdit.read(text) else { return }
    expect(PlanEdit.read(PlanEdit.write(edits)) == edits, "edits are kept as others than were read")
    var plan = small
    for edit in edits.prefix(20) {
      do throws(PlanEditProblem) { try plan.apply(edit) } catch { continue }
      expect(plan.isSound, "\(edit) leaves a plan that names what is not there")
    }
    run(plan, turn: text.utf8.count)
  }

  private static let small: Plan = {
    var plan = Plan(name: "Small", start: Moment(seconds: 8 * 3600))
    plan.tasks = (1...6).map { PlanTask(uid: $0, name: "Task \($0)", duration: 3600 * 8 * $0) }
    plan.tasks[1].parent = 0
    plan.tasks[2].parent = 0
    plan.links = [
      PlanLink(1, 2), PlanLink(2, 3, .startStart, lag: .working(3600)), PlanLink(3, 5, .finishFinish),
    ]
    plan.resources = [PlanResource(uid: 1, name: "Eva")]
    plan.assignments = [PlanAssignment(uid: 1, task: 1, resource: 0)]
    return plan
  }()
}
