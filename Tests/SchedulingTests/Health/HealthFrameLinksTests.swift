import Testing

@testable import Scheduling

/// Checks 1 to 4: each with a plan that passes, one at the edge and one that is not evaluated.
@Suite struct HealthFrameLinksTests {
  /// Twenty tasks in a ring of logic between a start and a finish milestone, so that only what a test adds is open.
  static func ring(_ count: Int = 20) -> Draft {
    var draft = Draft.chain(count)
    let (start, end) = (draft.add("Start", days: 0), draft.add("End", days: 0))
    draft.plan.links += [PlanLink(start, 0), PlanLink(count - 1, end)]
    return draft
  }

  @Test func logic() {
    var draft = Self.ring()
    #expect(draft.check("dcma.logic").verdict == .passed)
    #expect(draft.check("dcma.logic").numerator == 0)
    // One of twenty is 5 %, and that is allowed.
    draft.plan.links.removeAll { $0.predecessor == 19 }
    #expect(draft.check("dcma.logic").verdict == .passed)
    #expect(draft.check("dcma.logic").tasks == [19])
    draft.plan.links.removeAll { $0.successor == 0 }
    let failed = draft.check("dcma.logic")
    #expect(failed.verdict == .failed)
    #expect(failed.tasks == [0, 19])
    #expect(failed.percent == 10)
    #expect(failed.figures.map(\.value) == [.known(1), .known(1)])
  }

  @Test func logicThatIsNone() {
    var draft = Self.ring()
    // What is switched off, dangles, or only spans others holds nobody.
    draft.plan.links.removeAll { $0.predecessor == 19 || $0.successor == 0 }
    let (off, span) = (draft.add("Off"), draft.add("Support"))
    draft.plan.tasks[off].isActive = false
    draft.plan.tasks[span].kind = .levelOfEffort
    draft.plan.links += [PlanLink(19, off), PlanLink(span, 0), PlanLink(19, 900), PlanLink(-1, 0)]
    #expect(draft.check("dcma.logic").tasks == [0, 19])
  }

  @Test func milestonesCountWhenAsked() {
    let draft = Self.ring()
    var thresholds = HealthThresholds()
    thresholds.countsMilestones = true
    #expect(draft.check("dcma.logic", thresholds).tasks == [20, 21])
    #expect(draft.check("dcma.logic", thresholds).denominator == 22)
  }

  @Test func nothingLeftToDo() {
    var draft = Draft.chain(2)
    draft.finish(0, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00")
    draft.finish(1, from: "2026-06-08T08:00:00", to: "2026-06-12T17:00:00")
    let health = draft.health()
    for id in [
      "logic", "leads", "lags", "relationship-types", "hard-constraints", "high-float", "negative-float",
      "high-duration", "resources",
    ] {
      #expect(health.check("dcma." + id)?.reason != nil, "\(id)")
      #expect(health.check("dcma." + id)?.share == nil, "\(id)")
    }
  }

  @Test func leads() {
    var draft = Self.ring()
    #expect(draft.check("dcma.leads").verdict == .passed)
    draft.plan.links[3].lag = .percent(-0.5)
    let failed = draft.check("dcma.leads")
    #expect(failed.verdict == .failed)
    #expect(failed.links == [3])
    // The lead into what is complete no longer counts.
    for task in 0...4 { draft.finish(task, from: "2026-06-01T08:00:00", to: "2026-06-01T17:00:00") }
    #expect(draft.check("dcma.leads").verdict == .passed)
    #expect(draft.check("dcma.leads").denominator == 16)
  }

  @Test func lags() {
    // 19 links between 20 tasks and two to the milestones make 21; the edge needs twenty.
    var draft = Self.ring(19)
    #expect(draft.plan.links.count == 20)
    draft.plan.links[0].lag = .elapsed(3600)
    #expect(draft.check("dcma.lags").verdict == .passed)
    #expect(draft.check("dcma.lags").percent == 5)
    draft.plan.links[1].lag = .working(1)
    #expect(draft.check("dcma.lags").verdict == .failed)
    #expect(draft.check("dcma.lags").links == [0, 1])
  }

  @Test func relationshipTypes() {
    var draft = Self.ring(19)
    draft.plan.links[0].kind = .startStart
    draft.plan.links[1].kind = .finishFinish
    #expect(draft.check("dcma.relationship-types").verdict == .passed)
    #expect(draft.check("dcma.relationship-types").percent == 90)
    draft.plan.links[2].kind = .startFinish
    let failed = draft.check("dcma.relationship-types")
    #expect(failed.verdict == .failed)
    #expect(failed.links == [0, 1, 2])
    #expect(failed.numerator == 17)
  }

  @Test func noLinksAreNotGreen() {
    let health = Draft(3).health()
    for id in ["dcma.leads", "dcma.lags", "dcma.relationship-types"] {
      #expect(health.check(id)?.reason == "No link leads to an unfinished task.")
    }
  }
}
