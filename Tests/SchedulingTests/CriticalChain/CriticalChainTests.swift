import Testing

@testable import Scheduling

@Suite struct CriticalChainTests {
  /// Two paths into one end: A, B (Ada works on both) and C; Ada cannot work on B and C at once, so C waits for B.
  ///
  /// Safe days: A 10, B 8, C 6, D 4; D follows B and C. Cut to half: 5, 4, 3, 2.
  static func draft() -> Draft {
    var draft = Draft()
    for (name, days) in [("A", 10), ("B", 8), ("C", 6), ("D", 4)] { draft.add(name, days: days) }
    draft.plan.links = [PlanLink(0, 1), PlanLink(1, 3), PlanLink(2, 3)]
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [
      PlanAssignment(uid: 1, task: 1, resource: 0), PlanAssignment(uid: 2, task: 2, resource: 0),
    ]
    return draft
  }

  /// Levelled by hand: C starts when B ends.
  static func levelled(_ plan: Plan) -> Schedule {
    var plan = plan
    plan.links.append(PlanLink(1, 2))
    return Schedule(of: plan)
  }

  static func chain(_ sizing: BufferSizing = .cutAndPaste(0.5)) -> CriticalChain {
    let plan = draft().plan
    return CriticalChain(plan, ChainEstimates(plan), sizing: sizing, schedule: levelled)
  }

  @Test func theChainRunsOverAHandOver() {
    let chain = Self.chain()
    #expect(chain.tasks == [0, 1, 2, 3])
    #expect(chain.holds == [.link(0), .resource(0), .link(2)])
    #expect(chain.length == 14 * Draft.day)
    #expect(chain.schedule.finish == Draft.at("2026-06-18T17:00:00"))
    #expect(chain.feedingBuffers.isEmpty)
  }

  @Test func theProjectBufferIsHalfOfWhatWasTakenOut() {
    let chain = Self.chain()
    #expect(chain.projectBuffer?.size == 7 * Draft.day)
    #expect(chain.projectBuffer?.start == Draft.at("2026-06-18T17:00:00"))
    #expect(chain.promised == Draft.at("2026-06-29T17:00:00"))
  }

  @Test func orTheRootOfTheSumOfSquares() {
    // 5, 4, 3 and 2 days: the root of 54.
    let size = Double(Self.chain(.rootSumSquares).projectBuffer?.size ?? 0) / Double(Draft.day)
    #expect(abs(size - 54.0.squareRoot()) < 0.0001)
    #expect(BufferSizing.rootSumSquares.size([3, 4]) == 5)
    #expect(BufferSizing.cutAndPaste(0.5).size([3, 4]) == 4)
    #expect(BufferSizing.rootSumSquares.size([.max, .max]) == Network.longest)
    #expect(BufferSizing.cutAndPaste(.nan).size([10]) == 5)
  }

  @Test func withoutContentionTheOtherPathIsFed() {
    var draft = Self.draft()
    draft.plan.assignments.removeLast()
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan)) { Schedule(of: $0) }
    #expect(chain.tasks == [0, 1, 3])
    #expect(chain.length == 11 * Draft.day)
    let buffer = chain.feedingBuffers.first
    #expect(chain.feedingBuffers.count == 1)
    #expect(buffer?.chain == [2])
    #expect(buffer?.protects == 3)
    #expect(buffer?.size == 3 * Draft.day / 2)
    #expect(buffer?.room == 6 * Draft.day)
    #expect(buffer?.finish == Draft.at("2026-06-12T08:00:00"))
    #expect(chain.findings.isEmpty)
  }

  @Test func aFeedingBufferWithoutRoomIsAFinding() {
    var draft = Self.draft()
    draft.plan.assignments.removeAll()
    draft.plan.tasks[2].duration = 17 * Draft.day
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan)) { Schedule(of: $0) }
    #expect(chain.feedingBuffers.first?.shortage == Draft.day * 15 / 4)
    #expect(chain.findings.map(\.id) == ["chain.short-buffer"])
  }

  @Test func aResourceThatSufficesIsNoHandOver() {
    var draft = Self.draft()
    draft.plan.resources[0].units = 2
    let chain = CriticalChain(
      draft.plan, ChainEstimates(draft.plan), schedule: Self.levelled)
    #expect(chain.tasks == [0, 1, 3])
    #expect(chain.holds == [.link(0), .link(1)])
  }

  @Test func estimatesOfThree() {
    var draft = Draft(2, days: 10)
    draft.plan.tasks[0].estimate = ThreePoint(least: 1, likely: 4 * Draft.day, most: 9 * Draft.day)
    let estimates = ChainEstimates(draft.plan, .threePoint(otherwise: 60))
    #expect(estimates.safe == [9 * Draft.day, 10 * Draft.day])
    #expect(estimates.aggressive == [4 * Draft.day, 6 * Draft.day])
    #expect(draft.plan.cut(to: estimates).tasks.map(\.duration) == estimates.aggressive)
  }

  @Test func cuttingTakesWorkAlong() {
    var draft = Self.draft()
    draft.plan.assignments[0].work = 8 * Draft.day
    draft.plan.tasks[1].levellingDelay = 99
    let cut = draft.plan.cut(to: ChainEstimates(draft.plan))
    #expect(cut.assignments[0].work == 4 * Draft.day)
    #expect(cut.tasks[1].levellingDelay == 0)
  }

  @Test func milestonesOfOneMomentKeepTheirOrder() {
    var draft = Draft()
    let (end, middle, work) = (draft.add("End", days: 0), draft.add("Middle", days: 0), draft.add("Work"))
    draft.plan.links = [PlanLink(work, middle), PlanLink(middle, end)]
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan)) { Schedule(of: $0) }
    #expect(chain.tasks == [work, middle, end])
    #expect(chain.length == 5 * Draft.day / 2)
  }

  @Test func workSideBySideCountsOnce() {
    var draft = Draft()
    for (name, days) in [("A", 10), ("B", 8), ("C", 6)] { draft.add(name, days: days) }
    draft.plan.links = [PlanLink(0, 1, .startStart), PlanLink(0, 2), PlanLink(1, 2)]
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan)) { Schedule(of: $0) }
    #expect(chain.tasks == [0, 2])
    #expect(chain.length == 8 * Draft.day)
  }

  @Test func whatEndsWithALaterTaskHangsOnIt() {
    var draft = Draft()
    for (name, days) in [("Long", 12), ("First", 6), ("Second", 8)] { draft.add(name, days: days) }
    draft.plan.links = [PlanLink(1, 2), PlanLink(2, 0, .finishFinish)]
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan)) { Schedule(of: $0) }
    // Long begins before Second and ends with it: three and four days, and nothing of Long lies beyond.
    #expect(chain.tasks == [1, 2, 0])
    #expect(chain.length == 7 * Draft.day)
  }

  @Test func nothingToChain() {
    let chain = CriticalChain(Draft(0).plan, ChainEstimates(Draft(0).plan)) { Schedule(of: $0) }
    #expect(chain.findings.map(\.id) == ["chain.empty"])
    #expect(chain.promised == nil)
  }

  @Test func absurdDurations() {
    var draft = Self.draft()
    draft.plan.tasks[0].duration = .max
    draft.plan.tasks[1].duration = .min
    draft.plan.assignments[0].units = .nan
    draft.plan.links += [PlanLink(3, 0), PlanLink(8, 9)]
    let schedule = Self.draft().schedule
    let chain = CriticalChain(draft.plan, ChainEstimates(draft.plan, .percent(.nan))) { _ in schedule }
    _ = chain.fever(draft.plan, schedule)
  }
}
