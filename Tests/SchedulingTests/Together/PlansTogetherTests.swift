import Measures
import Testing

@testable import Scheduling

/// Several plans with links between them: whose dates move whose, in what order, and what cannot be.
@Suite struct PlansTogetherTests {
  /// Monday 2 March 2026.
  static let monday = Day(year: 2026, month: 3, day: 2) ?? Day(number: 20_514)
  static let day = 8 * 3600

  /// A chain of tasks of so many days each, from Monday on.
  static func chain(_ days: [Int], links: Bool = true, dialect: Dialect = .microsoft) -> Plan {
    var plan = Plan(name: "", dialect: dialect, start: Moment(monday, secondOfDay: 8 * 3600))
    for (place, days) in days.enumerated() {
      var task = PlanTask(uid: place + 1, name: "T\(place + 1)", duration: days * day)
      task.code = String(place + 1)
      plan.tasks.append(task)
      if links, place > 0 { plan.links.append(PlanLink(place - 1, place)) }
    }
    return plan
  }

  static func link(
    _ from: (Int64, Int), _ to: (Int64, Int), _ kind: LinkKind = .finishStart, _ lag: Lag = .none
  ) -> CrossLink {
    CrossLink(.init(plan: from.0, task: from.1), .init(plan: to.0, task: to.1), kind, lag: lag)
  }

  static func together(_ plans: [Int64: Plan], _ links: [CrossLink]) -> PlansTogether {
    PlansTogether(plans, links: links) { "P-\($0.plan):\($0.task)" }
  }

  private func day(_ moment: Moment?) -> Int? { moment.map { Int($0.day.number - Self.monday.number) } }

  @Test(arguments: [
    (LinkKind.finishStart, Lag.none, 7, 8), (.finishStart, .working(2 * 28_800), 9, 10),
    (.finishStart, .elapsed(3 * 86_400), 8, 9), (.startStart, .none, 0, 1),
    (.startStart, .working(28_800), 1, 2), (.finishFinish, .none, 3, 4),
    (.startFinish, .working(28_800 * 4), 2, 3),
    (.finishStart, .percent(20), 8, 9), (.finishStart, .working(-28_800), 4, 7),
  ])
  func theSuccessorFollowsByEveryKindOfLink(_ kind: LinkKind, _ lag: Lag, _ start: Int, _ finish: Int) {
    let plans: [Int64: Plan] = [1: Self.chain([5]), 2: Self.chain([2])]
    let joint = Self.together(plans, [Self.link((1, 1), (2, 1), kind, lag)])
    let dates = joint.schedules[2]?.dates[0]
    #expect(day(dates?.start) == start && day(dates?.finish) == finish, "\(kind) \(lag)")
    #expect(joint.findings.isEmpty)
    #expect(joint.slack(of: Self.link((1, 1), (2, 1), kind, lag)) == 0 || start == 0)
    // The same link inside one plan gives the same dates.
    var one = Self.chain([5, 2], links: false)
    one.links = [PlanLink(0, 1, kind, lag: lag)]
    #expect(Schedule(of: one).dates[1].start == dates?.start, "\(kind) \(lag)")
  }

  @Test func whyNamesTheOtherTaskAndItsLink() throws {
    let plans: [Int64: Plan] = [16: Self.chain([5]), 17: Self.chain([2, 2])]
    let joint = Self.together(plans, [Self.link((16, 1), (17, 1), .finishStart, .working(2 * 28_800))])
    let schedule = try #require(joint.schedules[17])
    let words = schedule.dates[0].drivers.map { $0.words(in: plans[17] ?? Self.chain([])) }
    #expect(words.contains("after P-16:1 (FS + 2 d)"), "\(words)")
    // The plan's own tasks alone come out, and what follows inside the plan is moved too.
    #expect(schedule.dates.count == 2 && day(schedule.start) == 9 && day(schedule.finish) == 14)
    #expect(schedule.dates.filter { !$0.isCritical }.isEmpty)
  }

  @Test func plansAreComputedInTheOrderOfTheirLinks() {
    var plans: [Int64: Plan] = [:]
    var links: [CrossLink] = []
    for number in Int64(1)...40 {
      plans[number] = Self.chain([1])
      // Named against the order: the last is waited for by all before it.
      if number > 1 { links.append(Self.link((number, 1), (number - 1, 1))) }
    }
    let joint = Self.together(plans, links)
    #expect(joint.findings.isEmpty)
    #expect(day(joint.schedules[40]?.finish) == 0)
    // 39 working days after the first day.
    #expect(day(joint.schedules[1]?.start) == 39 / 5 * 7 + 39 % 5)
  }

  @Test func plansMayWaitForEachOtherWhereNoTaskDoes() {
    let plans: [Int64: Plan] = [1: Self.chain([5, 5]), 2: Self.chain([5])]
    // 1:1 → 2:1 → 1:2, back and forth between the plans and no circle.
    let joint = Self.together(plans, [Self.link((1, 1), (2, 1)), Self.link((2, 1), (1, 2))])
    #expect(joint.findings.isEmpty)
    #expect(day(joint.schedules[2]?.dates[0].start) == 7)
    #expect(day(joint.schedules[1]?.dates[1].start) == 14)
  }

  @Test func aCircleAcrossPlansIsNamedAndCutAtItsLastLink() throws {
    let plans: [Int64: Plan] = [1: Self.chain([5, 5]), 2: Self.chain([5]), 3: Self.chain([5])]
    let links = [Self.link((1, 2), (2, 1)), Self.link((2, 1), (3, 1)), Self.link((3, 1), (1, 1))]
    let joint = Self.together(plans, links)
    let finding = try #require(joint.findings.first)
    #expect(joint.findings.count == 1 && finding.link == links[2])
    let sentence = finding.sentence { "P-\($0.plan):\($0.task)" }
    #expect(sentence.contains("P-1:1 → P-2:1 → P-3:1 → P-1:1"), "\(sentence)")
    // The links that are left count.
    #expect(day(joint.schedules[3]?.dates[0].start) == 21)
    let told = finding.finding(in: 1, place: { $0 - 1 }, name: { "\($0.task)" })
    #expect(told.id == "schedule.external-cycle" && told.severity == .error && told.tasks == [0, 1])
  }

  @Test func aCircleThroughASummaryIsFound() {
    var first = Self.chain([0, 5, 5], links: false)
    first.tasks[0].kind = .summary
    first.tasks[1].parent = 0
    first.tasks[2].parent = 0
    let plans: [Int64: Plan] = [1: first, 2: Self.chain([3])]
    // 2 waits for the summary, and a task below the summary waits for 2.
    let joint = Self.together(plans, [Self.link((1, 1), (2, 1)), Self.link((2, 1), (1, 3))])
    #expect(joint.findings.map(\.id) == ["schedule.external-cycle"])
  }

  @Test func whatIsNotThereIsToldAndHoldsNobody() {
    let plans: [Int64: Plan] = [1: Self.chain([5]), 2: Self.chain([2])]
    let links = [
      Self.link((9, 1), (2, 1)), Self.link((1, 77), (2, 1)), Self.link((1, 1), (2, 77)),
      Self.link((2, 1), (2, 1)), Self.link((1, .max), (2, .min)),
    ]
    let joint = Self.together(plans, links)
    #expect(joint.findings.map(\.kind) == [.noPlan, .noPredecessor, .noSuccessor, .within, .noPredecessor])
    #expect(joint.schedules[2] == Schedule(of: Self.chain([2])))
    #expect(joint.schedules[2].map { $0 == Schedule(of: Self.chain([2]), heldBy: []) } == true)
  }

  @Test func aConstraintThatWinsIsToldAndThePlanEndsWhereItsTasksDo() throws {
    var plan = Self.chain([2])
    plan.tasks[0].constraint = DateConstraint(.mustStartOn, Moment(Self.monday, secondOfDay: 28_800))
    let joint = Self.together([1: Self.chain([20]), 2: plan], [Self.link((1, 1), (2, 1))])
    let schedule = try #require(joint.schedules[2])
    #expect(day(schedule.finish) == 1)
    #expect(schedule.findings.contains { $0.id == "schedule.external-broken" && $0.severity == .warning })
    #expect((joint.slack(of: Self.link((1, 1), (2, 1))) ?? 0) < 0)
    #expect(schedule.dates[0].totalFloat == 0)
  }

  @Test func begunWorkStaysWhereItBegan() throws {
    var plan = Self.chain([2])
    plan.tasks[0].progress.actualStart = plan.start
    plan.tasks[0].progress.percentComplete = 10
    let joint = Self.together([1: Self.chain([20]), 2: plan], [Self.link((1, 1), (2, 1))])
    let schedule = try #require(joint.schedules[2])
    #expect(day(schedule.start) == 0 && day(schedule.finish) == 1)
    #expect(schedule.findings.contains { $0.id == "schedule.external-broken" && $0.severity == .notice })
  }

  @Test func anInactivePredecessorHoldsNobody() {
    var first = Self.chain([20])
    first.tasks[0].isActive = false
    let joint = Self.together([1: first, 2: Self.chain([2])], [Self.link((1, 1), (2, 1))])
    #expect(day(joint.schedules[2]?.start) == 0)
  }

  @Test func aLinkOntoASummaryHoldsAllBelowIt() {
    var second = Self.chain([0, 5, 3], links: false)
    second.tasks[0].kind = .summary
    second.tasks[1].parent = 0
    second.tasks[2].parent = 0
    let joint = Self.together([1: Self.chain([5]), 2: second], [Self.link((1, 1), (2, 1))])
    #expect(joint.schedules[2]?.dates.map { day($0.start) } == [7, 7, 7])
  }

  @Test func whatLiesAsLateAsPossibleEndsTheRounds() {
    var first = Self.chain([5, 5, 5])
    for place in first.tasks.indices { first.tasks[place].constraint = DateConstraint(.asLateAsPossible) }
    let joint = Self.together(
      [1: first, 2: Self.chain([4, 4])],
      [Self.link((1, 1), (2, 1)), Self.link((2, 1), (1, 3)), Self.link((1, 2), (2, 2))])
    #expect(joint.schedules.count == 2)
  }

  @Test func floatCountsThePlansThatWait() {
    // The second plan has nothing to spare after the first; the first alone has none to spare but before its own end.
    let plans: [Int64: Plan] = [
      1: Self.chain([2, 10], links: false), 2: Self.chain([20]), 3: Self.chain([1]),
    ]
    let link = Self.link((1, 1), (2, 1))
    var joint = Self.together(plans, [link])
    let alone = joint
    #expect(joint.schedules[1]?.dates[0].totalFloat == 8 * Self.day)
    joint.countLateDates()
    #expect(joint.schedules[1]?.dates[0].totalFloat == 0 && joint.schedules[1]?.dates[0].isCritical == true)
    // Early dates, other tasks and other plans stay.
    #expect(joint.schedules[1]?.dates[1] == alone.schedules[1]?.dates[1])
    #expect(joint.schedules[1]?.finish == alone.schedules[1]?.finish)
    #expect(joint.schedules[2] == alone.schedules[2] && joint.schedules[3] == alone.schedules[3])
    var blind = alone
    blind.countLateDates { _ in false }
    #expect(blind.schedules[1] == alone.schedules[1])
  }

  @Test func floatIsPassedOnThroughAChainOfPlans() {
    var last = Self.chain([3, 10], links: false)
    last.links = []
    let plans: [Int64: Plan] = [
      1: Self.chain([1, 20], links: false), 2: Self.chain([1, 20], links: false), 3: last,
    ]
    var joint = Self.together(
      plans, [Self.link((1, 1), (2, 1)), Self.link((2, 1), (3, 1), .finishStart, .working(Self.day))])
    joint.countLateDates()
    // Five days of the last plan's ten are needed for waiting and its own three.
    #expect(joint.schedules[3]?.dates[0].totalFloat == 4 * Self.day)
    #expect(joint.schedules[2]?.dates[0].totalFloat == 4 * Self.day)
    #expect(joint.schedules[1]?.dates[0].totalFloat == 4 * Self.day)
  }

  @Test func holdsBecomeConstraintsForWhatReadsNoOther() {
    let hold = ExternalHold(
      task: 0, moment: Moment(Self.monday.adding(7), secondOfDay: 28_800), holdsFinish: false,
      driver: ExternalDriver(name: "P-1:1", kind: .finishStart, lag: .none))
    let plan = Self.chain([2, 2])
    #expect(
      Schedule(of: plan.constrained(by: [hold])).dates.map(\.start)
        == Schedule(of: plan, heldBy: [hold]).dates.map(\.start))
    var fixed = plan
    fixed.tasks[0].constraint = DateConstraint(.mustStartOn, plan.start)
    #expect(fixed.constrained(by: [hold]) == fixed)
  }

  /// Plans and links by chance: it always ends, every plan has its dates, and no link in force is broken without a word.
  @Test(arguments: 0..<60) func chanceNeverHangsAndNeverTraps(_ seed: Int) {
    var chance = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ most: Int) -> Int {
      chance ^= chance << 13
      chance ^= chance >> 7
      chance ^= chance << 17
      return Int(chance % UInt64(most))
    }
    var plans: [Int64: Plan] = [:]
    let count = 2 + draw(6)
    for number in 0..<count {
      plans[Int64(number)] = Self.chain(
        (0...draw(6)).map { _ in draw(8) }, links: draw(2) == 0,
        dialect: draw(3) == 0 ? .primavera : .microsoft)
    }
    let lags: [Lag] = [.none, .working(28_800), .working(-28_800), .elapsed(86_400), .percent(50)]
    let links = (0..<draw(30)).map { _ in
      Self.link(
        (Int64(draw(count + 1)), 1 + draw(7)), (Int64(draw(count)), 1 + draw(7)), LinkKind.allCases[draw(4)],
        lags[draw(lags.count)])
    }
    var joint = Self.together(plans, links)
    #expect(joint.schedules.count == count)
    let early = joint.schedules.mapValues { $0.dates.map(\.earlyStart) }
    joint.countLateDates()
    #expect(joint.schedules.mapValues { $0.dates.map(\.earlyStart) } == early)
    for (number, plan) in plans { #expect(joint.schedules[number]?.dates.count == plan.tasks.count) }
    guard !joint.findings.contains(where: { $0.kind == .unsettled }) else { return }
    for link in joint.moments.keys { #expect((joint.slack(of: link) ?? 0) >= 0, "\(seed): \(link)") }
  }
}
