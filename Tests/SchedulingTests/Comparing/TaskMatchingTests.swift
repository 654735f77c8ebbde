import Testing

@testable import Scheduling

@Suite struct TaskMatchingTests {
  @Test func identifierThenCodeThenName() {
    var (old, new) = (Draft(4), Draft(4))
    for place in 0..<4 { new.plan.tasks[place].uid += place == 0 ? 0 : 100 }
    // The second keeps its code, the third its name, the fourth nothing.
    old.plan.tasks[1].code = "A100"
    new.plan.tasks[1].code = "A100"
    new.plan.tasks[1].name = "Renamed"
    new.plan.tasks[2].code = "other"
    (new.plan.tasks[3].code, new.plan.tasks[3].name) = ("new", "New")
    let matching = TaskMatching(old.plan, new.plan)
    #expect(matching.matches.map(\.reason) == [.identifier, .code, .nameAndParent])
    #expect(matching.removed == [3])
    #expect(matching.added == [3])
  }

  @Test func aNumberOfTheRowIsNoCode() {
    var (old, new) = (Draft(1), Draft(1))
    (old.plan.tasks[0].code, new.plan.tasks[0].code) = ("1", "1")
    (new.plan.tasks[0].uid, new.plan.tasks[0].name) = (77, "Another")
    #expect(TaskMatching(old.plan, new.plan).matches.isEmpty)
    new.plan.tasks[0].name = "T1"
    #expect(TaskMatching(old.plan, new.plan).matches.first?.reason == .code)
  }

  @Test func namesCountBelowTheSameSummary() {
    func draft(_ shift: Int) -> Draft {
      var draft = Draft()
      for summary in ["One", "Two"] {
        let parent = draft.add(summary)
        draft.add("Test", parent: parent)
      }
      for place in draft.plan.tasks.indices {
        draft.plan.tasks[place].uid += shift
        draft.plan.tasks[place].code = ""
      }
      return draft
    }
    let (old, new) = (draft(0), draft(50))
    #expect(TaskMatching(old.plan, new.plan).matches.map(\.new) == [0, 1, 2, 3])
    var fewer = new
    fewer.plan.tasks.removeFirst(2)
    fewer.plan.tasks[1].parent = 0
    #expect(TaskMatching(old.plan, fewer.plan).matches.map(\.old) == [2, 3])
    #expect(TaskMatching(old.plan, fewer.plan).removed == [0, 1])
  }

  @Test func sameIdentifiersAreTakenInOrder() {
    var (old, new) = (Draft(3), Draft(2))
    for place in 0..<3 { old.plan.tasks[place].uid = 5 }
    for place in 0..<2 { new.plan.tasks[place].uid = 5 }
    let matching = TaskMatching(old.plan, new.plan)
    #expect(matching.matches.map(\.new) == [0, 1])
    #expect(matching.removed == [2])
  }

  @Test func takesTimeInProportion() {
    var draft = Draft()
    draft.plan.tasks = (0..<40_000).map { PlanTask(uid: 7, name: "Same \($0 % 3)") }
    let matching = TaskMatching(draft.plan, draft.plan)
    #expect(matching.matches.count == 40_000)
    #expect(matching.matches.allSatisfy { $0.old == $0.new })
  }
}
