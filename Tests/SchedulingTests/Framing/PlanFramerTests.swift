import Measures
import Testing

@testable import Scheduling

@Suite struct PlanFramerTests {
  /// A plan in which everything stands somewhere.
  static let full: Plan = {
    let at = Moment(Day.epoch, secondOfDay: 28_800)
    var plan = Plan(name: "Tower “G+55”", dialect: .primavera, start: at)
    (plan.finish, plan.isFromFinish, plan.dataDate) = (at.adding(9_000_000), true, at.adding(86_400))
    var shifted = WorkCalendar(uid: 7, name: "Nights", base: 0, isForResource: true)
    shifted.week[5] = .inherited
    let every: [Recurrence?] = [
      nil, .daily(every: 3), .weekly(every: 2, weekdays: [1, 5]), .monthly(every: 1, day: 31),
      .monthlyByWeekday(every: 2, nth: 5, weekday: 4), .yearly(month: 12, day: 24),
      .yearlyByWeekday(month: 5, nth: 1, weekday: 1),
    ]
    shifted.exceptions = every.map {
      CalendarException(
        name: "Feast", from: at.day, through: at.day.adding(300), recurrence: $0, shifts: [.hours(8, 10)])
    }
    shifted.workWeeks = [
      WorkWeek(name: "Summer", from: at.day, through: at.day.adding(60), week: WorkCalendar.standardWeek)
    ]
    plan.calendars.append(shifted)
    plan.calendar = 1
    plan.tasks = [PlanTask(uid: 1, name: "Summary", kind: .summary), task(at)]
    plan.links = [
      PlanLink(0, 1, .startFinish, lag: .elapsedPercent(-12.5)),
      PlanLink(0, 1, .startStart, lag: .working(-60)),
      PlanLink(0, 1, .finishFinish, lag: .elapsed(60)), PlanLink(0, 1, lag: .percent(50)),
    ]
    plan.resources = [resource(at)]
    plan.assignments = [assignment(at)]
    plan.settings.criticalLimit = 7
    plan.settings.isCriticalByLongestPath = true
    plan.settings.outOfSequence = .progressOverride
    plan.settings.lagCalendar = .aroundTheClock
    plan.customFields = [CustomField(id: "188743731", name: "Stage", subject: .task, type: "Text")]
    plan.properties = ["author": "N. N.", "currency": "GBP"]
    return plan
  }()

  private static func task(_ at: Moment) -> PlanTask {
    var task = PlanTask(uid: 2, name: "Piling\u{301}", kind: .finishMilestone, duration: 123)
    (task.code, task.wbs, task.parent, task.isElapsed, task.isEstimated) = ("A1000", "1.2", 0, true, true)
    (task.calendar, task.ignoresResourceCalendars, task.isActive) = (1, true, false)
    (task.constraint, task.secondConstraint) = (.init(.asLateAsPossible), .init(.finishOn, at))
    (task.deadline, task.expectedFinish, task.isManual, task.isMilestone) = (at, at, true, true)
    (task.isBlank, task.isExternal, task.arithmetic, task.isEffortDriven) = (true, true, .fixedWork, true)
    (task.isResourceDependent, task.priority, task.levellingDelay) = (true, 1000, 60)
    (task.work, task.cost, task.fixedCost, task.notes) = (60, 1.5, -2.25, "A note\nof two lines")
    task.estimate = ThreePoint(least: 1, likely: 2, most: 3)
    (task.progress.actualStart, task.progress.percentComplete, task.progress.stop) = (at, 33.3, at)
    (task.progress.remainingDuration, task.progress.physicalPercent) = (90, 12)
    (task.stored.start, task.stored.totalFloat, task.stored.isCritical) = (at, -60, false)
    var baseline = TaskBaseline(number: 10)
    (baseline.start, baseline.duration, baseline.cost) = (at, 60, 7)
    (task.baselines, task.custom) = ([baseline], ["188743731": "Two"])
    return task
  }

  private static func resource(_ at: Moment) -> PlanResource {
    var resource = PlanResource(uid: 3, name: "Crane", kind: .material, units: 2.5)
    (resource.code, resource.calendar, resource.email) = ("CR", 1, "crane@example.org")
    (resource.group, resource.unit, resource.isBlank, resource.notes) = ("Plant", "h", true, "Loud")
    resource.availability = [.init(from: at, until: nil, units: 1)]
    resource.rates = [.init(table: 4, from: at, until: at, standard: 80, overtime: 120, perUse: 15)]
    (resource.custom, resource.baselines) = (["x": "y"], [TaskBaseline(number: 3)])
    return resource
  }

  private static func assignment(_ at: Moment) -> PlanAssignment {
    var assignment = PlanAssignment(uid: 4, task: 1, resource: 0, units: 0.5)
    (assignment.work, assignment.start, assignment.delay, assignment.isDriving) = (60, at, 60, false)
    (assignment.levellingDelay, assignment.cost, assignment.custom) = (60, 3, ["a": "b"])
    assignment.baselines = [TaskBaseline(number: 0)]
    assignment.timephased = [Timephased(kind: 2, from: at, until: at.adding(60), value: 30)]
    return assignment
  }

  @Test func aPlanComesBackAsItWas() throws {
    let read = try #require(Plan(framed: Self.full.framed))
    #expect(read == Self.full)
    #expect(read.framed == Self.full.framed)
  }

  /// The example leaves no field at its blank, so that a field which is not framed is found.
  @Test func theExampleLeavesNoFieldBlank() {
    func blanks(_ value: Any, _ blank: Any) -> [String] {
      zip(Mirror(reflecting: value).children, Mirror(reflecting: blank).children).compactMap {
        "\($0.value)" == "\($1.value)" ? $0.label : nil
      }
    }
    #expect(blanks(Self.full.tasks[1], PlanTask(uid: 0, name: "")) == [])
    #expect(blanks(Self.full.resources[0], PlanResource(uid: 0, name: "")) == [])
    #expect(blanks(Self.full.calendars[1], WorkCalendar(uid: 0, name: "")) == [])
    #expect(blanks(Self.full, Plan(start: .first)) == [])
  }

  @Test func brokenBytesAreRefused() {
    let whole = Self.full.framed
    for cut in 0..<whole.count { #expect(Plan(framed: Array(whole[..<cut])) == nil) }
    #expect(Plan(framed: whole + [0]) == nil)
    var chance = SeededChance(seed: 11)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      if Plan(framed: bytes) == nil { refused += 1 }
    }
    #expect(refused > 500)
  }

  /// What comes back from the child is as little to be trusted as the file that it read.
  @Test func aTextWithANULIsRefused() {
    var plan = Self.full
    plan.tasks[1].notes = "A\0B"
    #expect(Plan(framed: plan.framed) == nil)
  }

  /// A frame that says it holds as many tasks as bytes must not ask for gigabytes before the first of them is read.
  @Test func aCountThatIsOnlySaidTakesNoMemory() {
    var framer = PlanFramer()
    var (version, none, isNot, count) = (1, 0, false, 60_000_000)
    var plan = Plan(start: .first)
    framer.int(&version)
    framer.text(&plan.name)
    framer.choice(&plan.dialect)
    framer.moment(&plan.start)
    framer.optionalMoment(&plan.finish)
    framer.bool(&isNot)
    framer.optionalMoment(&plan.dataDate)
    framer.int(&none)
    framer.int(&plan.calendar)
    framer.int(&count)
    #expect(Plan(framed: framer.bytes + [UInt8](repeating: 0xFF, count: count)) == nil)
  }
}
