import Measures
import Testing

@testable import Scheduling

@Suite struct PlanEditTests {
  /// A summary over two tasks, and a task after them.
  static func plan() -> Plan {
    var plan = Plan(name: "Small", start: Moment(Day.epoch, secondOfDay: 28_800))
    plan.tasks = [
      PlanTask(uid: 10, name: "Phase", kind: .summary),
      PlanTask(uid: 11, name: "Design", duration: 2 * 28_800),
      PlanTask(uid: 12, name: "Build", duration: 3 * 28_800),
      PlanTask(uid: 13, name: "Hand over", duration: 28_800),
    ]
    plan.tasks[1].parent = 0
    plan.tasks[2].parent = 0
    plan.links = [PlanLink(1, 2), PlanLink(0, 3)]
    return plan
  }

  static func finish(_ plan: Plan, _ uid: Int) -> String? {
    plan.tasks.firstIndex { $0.uid == uid }.flatMap { Schedule(of: plan).dates[$0].finish?.description }
  }

  @Test func aChangedLinkMovesWhatFollows() throws {
    var plan = Self.plan()
    #expect(Self.finish(plan, 13) == "2024-01-08T17:00:00")
    try plan.apply(.link(from: 11, to: 12, .finishStart, .working(28_800)))
    #expect(plan.links.count == 2)
    #expect(Self.finish(plan, 13) == "2024-01-09T17:00:00")
    try plan.apply(.unlink(from: 11, to: 12))
    #expect(Self.finish(plan, 13) == "2024-01-04T17:00:00")
  }

  /// A journal may name any second; a plan with such a date in it could be kept, but not read again.
  @Test(arguments: [
    #"["deadline",11,9000000000000000000]"#, #"["start",11,99999999999]"#,
    #"["finish",11,-99999999999]"#, #"["constraint",11,"mustFinishOn",-9000000000000000000]"#,
    #"["percent",11,50,9000000000000000000]"#, #"["percent",11,100,0,9000000000000000000]"#,
  ])
  func datesOutsideTheYearsOfPlansAreRefused(_ journal: String) throws {
    var plan = Self.plan()
    let edit = try #require(PlanEdit.read("[\(journal)]")?.first)
    #expect(throws: PlanEditProblem.self) { try plan.apply(edit) }
    #expect(Plan(framed: plan.framed) == plan)
  }

  /// The finish of work is not taken for its start where no start is known.
  @Test func aFinishWithoutAStartStaysAFinish() {
    let made: [PlanEdit] = [.setPercent(task: 5, 100, finish: Moment(seconds: 3600))]
    #expect(PlanEdit.read(PlanEdit.write(made)) == made)
  }

  @Test func circlesAreRefusedWithTheirWay() {
    var plan = Self.plan()
    let before = plan
    #expect(throws: PlanEditProblem.self) { try plan.apply(.link(from: 13, to: 11, .finishStart, .none)) }
    #expect(throws: PlanEditProblem.self) { try plan.apply(.link(from: 12, to: 10, .finishStart, .none)) }
    #expect(throws: PlanEditProblem.self) { try plan.apply(.link(from: 12, to: 12, .finishStart, .none)) }
    #expect(plan == before)
  }

  @Test func linesComeAndGoWithTheirLinks() throws {
    var plan = Self.plan()
    try plan.apply(.add(task: 20, after: 11, name: "Review", seconds: 0))
    #expect(plan.tasks.map(\.uid) == [10, 11, 20, 12, 13])
    #expect(plan.tasks[2].parent == 0)
    #expect(plan.links == [PlanLink(1, 3), PlanLink(0, 4)])
    try plan.apply(.remove(task: 10))
    #expect(plan.tasks.map(\.uid) == [13])
    #expect(plan.links.isEmpty)
  }

  @Test func linesMoveInTheOutline() throws {
    var plan = Self.plan()
    try plan.apply(.outdent(task: 12))
    #expect(plan.tasks[2].parent == nil)
    try plan.apply(.indent(task: 12))
    #expect(plan.tasks[2].parent == 0)
    #expect(throws: PlanEditProblem.self) { try plan.apply(.outdent(task: 11)) }
    #expect(throws: PlanEditProblem.self) { try plan.apply(.indent(task: 13)) }
  }

  @Test func progressTakesTheDatesThatWerePlanned() throws {
    var plan = Self.plan()
    try plan.apply(.setPercent(task: 11, 100))
    #expect(plan.tasks[1].progress.actualFinish?.description == "2024-01-02T17:00:00")
    #expect(throws: PlanEditProblem.self) {
      try plan.apply(.setDuration(task: 11, seconds: 60, isElapsed: false))
    }
    try plan.apply(.setPercent(task: 11, 0))
    #expect(plan.tasks[1].progress == Progress())
  }

  @Test func summariesAreNotDated() {
    var plan = Self.plan()
    #expect(throws: PlanEditProblem.self) {
      try plan.apply(.setDuration(task: 10, seconds: 60, isElapsed: false))
    }
    #expect(throws: PlanEditProblem.self) { try plan.apply(.setStart(task: 10, plan.start)) }
  }

  /// Whatever is edited in whatever order, the plan stays sound, is never half changed, and the journal says the same.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func anyEditsLeaveASoundPlan(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    var plan = Self.plan()
    var (made, next) = ([PlanEdit](), 100)
    for _ in 0..<300 {
      let edit = Self.edit(&chance, plan, &next)
      let before = plan
      do {
        try plan.apply(edit)
        made.append(edit)
      } catch {
        #expect(plan == before)
      }
      #expect(plan.isSound)
    }
    #expect(made.count > 15)
    let read = try #require(PlanEdit.read(PlanEdit.write(made)))
    #expect(read == made)
    var again = Self.plan()
    for edit in read { try again.apply(edit) }
    #expect(again == plan)
    #expect(!Schedule(of: plan).findings.contains { $0.id == "schedule.cycle" })
  }

  private static func edit(_ chance: inout SeededChance, _ plan: Plan, _ next: inout Int) -> PlanEdit {
    func any() -> Int { plan.tasks.randomElement(using: &chance)?.uid ?? 1 }
    let moment = plan.start.adding(Int.random(in: 0...40, using: &chance) * 43_200)
    next += 1
    switch Int.random(in: 0..<16, using: &chance) {
    case 0: return .rename(task: any(), name: "Task \(next)")
    case 1:
      return .setDuration(
        task: any(), seconds: Int.random(in: -1...9, using: &chance) * 14_400,
        isElapsed: Bool.random(using: &chance))
    case 2: return .setStart(task: any(), moment)
    case 3: return .setFinish(task: any(), moment)
    case 4: return .setConstraint(task: any(), DateConstraint(.mustStartOn, moment))
    case 5: return .setDeadline(task: any(), Bool.random(using: &chance) ? moment : nil)
    case 6: return .setPercent(task: any(), [0, 12.5, 50, 100, 101].randomElement(using: &chance) ?? 0)
    case 7: return .setPredecessors(task: any(), [.init(task: any(), kind: .startStart, lag: .percent(12.5))])
    case 8, 9: return .link(from: any(), to: any(), .finishStart, .elapsed(86_400))
    case 10: return .unlink(from: any(), to: any())
    case 11, 12: return .add(task: next, after: any(), name: "New “\(next)”", seconds: 28_800)
    case 13: return .indent(task: any())
    case 14: return .outdent(task: any())
    default:
      return Bool.random(using: &chance)
        ? .remove(task: any()) : .setDelays([.init(task: any(), seconds: 60)])
    }
  }
}
