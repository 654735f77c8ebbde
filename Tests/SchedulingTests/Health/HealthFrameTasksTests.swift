import Testing

@testable import Scheduling

/// Checks 5 to 8 and 10.
@Suite struct HealthFrameTasksTests {
  /// Twenty tasks with hand-made floats in working days; nil where none was computed.
  static func floats(_ days: [Double?]) -> (Plan, Schedule) {
    let draft = Draft(days.count)
    var schedule = draft.schedule
    for (place, days) in days.enumerated() {
      schedule.dates[place].totalFloat = days.map { Int($0 * Double(Draft.day)) }
    }
    return (draft.plan, schedule)
  }

  static func check(_ id: String, _ days: [Double?]) -> HealthCheck? {
    let (plan, schedule) = floats(days)
    return PlanHealth(plan, schedule).check(id)
  }

  @Test(arguments: [
    DateConstraint.Kind.mustStartOn, .mustFinishOn, .startNoLaterThan, .finishNoLaterThan, .startOn,
    .finishOn,
  ])
  func hardConstraints(_ kind: DateConstraint.Kind) {
    var draft = Draft.chain(20)
    let date = Draft.at("2027-01-04T08:00:00")
    draft.plan.tasks[7].constraint = DateConstraint(kind, date)
    #expect(draft.check("dcma.hard-constraints").verdict == .passed)
    #expect(draft.check("dcma.hard-constraints").tasks == [7])
    draft.plan.tasks[8].secondConstraint = DateConstraint(kind, date)
    #expect(draft.check("dcma.hard-constraints").verdict == .failed)
  }

  @Test func softConstraintsAreAllowed() {
    var draft = Draft.chain(2)
    draft.plan.tasks[0].constraint = DateConstraint(.startNoEarlierThan, draft.plan.start)
    draft.plan.tasks[1].constraint = DateConstraint(.mustFinishOn)
    #expect(draft.check("dcma.hard-constraints").numerator == 0)
  }

  @Test func highFloat() {
    let usual = [Double?](repeating: 0, count: 18)
    #expect(Self.check("dcma.high-float", usual + [44, 44])?.verdict == .passed)
    #expect(Self.check("dcma.high-float", usual + [44, 44])?.numerator == 0)
    #expect(Self.check("dcma.high-float", usual + [44, 44.001])?.verdict == .passed)
    #expect(Self.check("dcma.high-float", usual + [44.001, 45])?.tasks == [18, 19])
    #expect(Self.check("dcma.high-float", usual + [44.001, 45])?.verdict == .failed)
  }

  @Test func floatThatIsNotKnownIsNotGreen() {
    let usual = [Double?](repeating: 0, count: 18)
    // One unknown of twenty cannot turn the verdict, two can.
    #expect(Self.check("dcma.high-float", usual + [0, nil])?.verdict == .passed)
    #expect(Self.check("dcma.high-float", usual + [nil, nil])?.reason?.contains("2 of 20") == true)
    #expect(Self.check("dcma.high-float", usual + [nil, nil])?.share == nil)
    // Two offenders fail it whatever the rest is.
    #expect(Self.check("dcma.high-float", usual + [90, 90, nil])?.verdict == .failed)
    #expect(Self.check("dcma.negative-float", usual + [nil])?.reason != nil)
  }

  @Test func negativeFloat() {
    let usual = [Double?](repeating: 3, count: 30)
    #expect(Self.check("dcma.negative-float", usual + [0])?.verdict == .passed)
    let failed = Self.check("dcma.negative-float", usual + [-0.001])
    #expect(failed?.verdict == .failed)
    #expect(failed?.tasks == [30])
  }

  @Test func highDuration() {
    var draft = Draft.chain(20, days: 44)
    #expect(draft.check("dcma.high-duration").numerator == 0)
    draft.plan.tasks[3].duration += 1
    #expect(draft.check("dcma.high-duration").verdict == .passed)
    draft.plan.tasks[19].duration += 1
    #expect(draft.check("dcma.high-duration").verdict == .failed)
    #expect(draft.check("dcma.high-duration").tasks == [3, 19])
    // The last starts years later, outside what is planned in detail.
    var thresholds = HealthThresholds()
    thresholds.detailedUntil = Draft.at("2027-12-31T00:00:00")
    #expect(draft.check("dcma.high-duration", thresholds).tasks == [3])
    draft.plan.settings.secondsPerDay = 0
    #expect(draft.check("dcma.high-duration").reason != nil)
  }

  @Test func elapsedDurationsCountDaysOf24Hours() {
    var draft = Draft(1, days: 1)
    draft.plan.tasks[0].isElapsed = true
    draft.plan.tasks[0].duration = 44 * 86_400
    #expect(draft.check("dcma.high-duration").numerator == 0)
    draft.plan.tasks[0].duration += 1
    #expect(draft.check("dcma.high-duration").numerator == 1)
  }

  @Test func resources() {
    var draft = Draft(4, days: 1)
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [
      PlanAssignment(uid: 1, task: 0, resource: 0), PlanAssignment(uid: 2, task: 1, resource: nil),
      PlanAssignment(uid: 3, task: 1, resource: 40), PlanAssignment(uid: 4, task: 90, resource: 0),
    ]
    draft.plan.tasks[2].fixedCost = 100
    draft.plan.tasks[3].duration = Draft.day - 1
    let failed = draft.check("dcma.resources")
    #expect(failed.verdict == .failed)
    #expect(failed.tasks == [1])
    #expect(failed.denominator == 4)
    #expect(failed.isInformational)
    draft.plan.tasks[1].cost = 1
    #expect(draft.check("dcma.resources").verdict == .passed)
    draft.plan.tasks[1].cost = 0
    draft.plan.settings.secondsPerDay = 0
    #expect(draft.check("dcma.resources").reason != nil)
  }
}
