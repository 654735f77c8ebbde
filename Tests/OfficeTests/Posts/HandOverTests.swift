import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What passes on when somebody goes: all of it or nothing, each part by the right that it needs, and nothing orphaned.
@Suite struct HandOverTests {
  /// Every field that names a person is a duty that passes on, or history; a new one is decided on the day it is added.
  @Test func everyFieldThatNamesAPersonIsDutyOrHistory() {
    let duties = Set(DutyBook.duties.map { "\($0.register).\($0.field)" })
    #expect(duties.count == DutyBook.duties.count)
    #expect(duties.isDisjoint(with: DutyBook.history))
    var fields = Set<String>()
    for shelf in Catalogue.everyRegister.shelves {
      for field in shelf.sheet.fields {
        if case .reference(Person.title.name) = field.kind { fields.insert("\(shelf.name).\(field.name)") }
      }
    }
    let undecided = fields.subtracting(duties).subtracting(DutyBook.history).sorted()
    #expect(
      undecided.isEmpty,
      "\(undecided): say in DutyBook whether a successor takes this on, or whether it is history.")
    #expect(duties.union(DutyBook.history).subtracting(fields).isEmpty, "There are no such fields any more.")
  }

  @Test func postsEndOnTheLastDayAndBeginOnTheNext() async throws {
    let scene = try await LeaverScene()
    let plan = scene.plan(to: scene.successor, in: 10)
    try await scene.carry(plan)
    let rows = try await scene.world.look {
      try $0.all(Assignment.self, where: Clause("t.post = ?", [.int(scene.post)]))
    }
    let old = try #require(rows.first { $0.entry.person?.id == scene.leaver })
    let new = try #require(rows.first { $0.entry.person?.id == scene.successor })
    #expect(old.entry.to == plan.day)
    #expect(new.entry.from == plan.day.adding(1))
    #expect(new.entry.share == old.entry.share)
    #expect(new.entry.appointedBy == "Hand-over from H-\(scene.leaver)")
    let project = try await scene.world.look { try $0.find(Reference<Project>(scene.project)).entry }
    #expect(project.sponsor?.id == scene.successor)
  }

  @Test func aRehearsalKeepsNothing() async throws {
    let scene = try await LeaverScene()
    let before = try await scene.world.look { try $0.checkpoint() }
    let (person, plan) = (scene.leaver, scene.plan(to: scene.successor))
    await #expect(throws: HandOver.Rehearsal.self) {
      try await scene.world.enter { try HandOver($0, person: person, plan: plan).rehearse() }
    }
    #expect(try await scene.world.look { try $0.checkpoint() } == before)
  }

  /// A manager cannot be her project's sponsor too: that line cannot pass, and so nothing does.
  @Test func allOfItOrNothing() async throws {
    let scene = try await LeaverScene()
    try await scene.name(manager: scene.successor)
    let before = try await scene.world.look { try $0.checkpoint() }
    await #expect(throws: Refusal.self) { try await scene.carry(scene.plan(to: scene.successor)) }
    #expect(try await scene.world.look { try $0.checkpoint() } == before)
    var plan = scene.plan(to: scene.successor)
    plan.each["project.sponsor.P-\(scene.project)"] = .to(scene.other)
    try await scene.carry(plan)
    let project = try await scene.world.look { try $0.find(Reference<Project>(scene.project)).entry }
    #expect(project.sponsor?.id == scene.other)
  }

  @Test func whatMustHaveSomebodyDoesNotEnd() async throws {
    let scene = try await LeaverScene()
    var plan = scene.plan(to: scene.successor)
    plan.each["project.sponsor.P-\(scene.project)"] = .ends
    await #expect(throws: Refusal.self) { try await scene.carry(plan) }
    plan.each = ["assignment.person.AS-1": .ends]
    try await scene.carry(plan)
    let held = try await scene.world.look {
      try $0.all(Assignment.self, where: Clause("t.post = ?", [.int(scene.post)])).map(\.entry.to)
    }
    #expect(held == [scene.today])
  }

  /// Whoever holds the post needs no deputy in herself: one successor for all clears that place.
  @Test func nobodyBecomesHerOwnDeputy() async throws {
    let scene = try await LeaverScene()
    let seat = try await scene.seat("Second post", person: scene.successor, deputy: scene.leaver)
    try await scene.carry(scene.plan(to: scene.successor))
    let deputy = try await scene.world.look {
      try $0.all(Assignment.self, where: Clause("t.post = ?", [.int(seat)])).first?.entry.deputy
    }
    #expect(deputy == nil)
  }

  @Test func eachChangeNeedsItsOwnRight() async throws {
    let scene = try await LeaverScene()
    let analyst = try await scene.world.person("Analyst", role: "pmo_analyst", office: scene.office)
    let (person, plan) = (scene.leaver, scene.plan(to: scene.successor))
    await #expect(throws: Refusal.self) {
      try await scene.world.house.write(.actor(analyst), request: "test") {
        try HandOver($0, person: person, plan: plan).carry()
      }
    }
    let head = try await scene.world.person("Director", role: "pmo_director", office: scene.office)
    // A director keeps the appointments of her offices, not the projects: the trial says line by line what is not hers.
    let steps = await scene.trial(as: head, plan)
    #expect(steps["assignment.person.AS-1"] == [])
    #expect(steps["project.sponsor.P-\(scene.project)"]?.isEmpty == false)
  }

  @Test func sheLeavesOnlyWhenNothingIsInHerHands() async throws {
    let scene = try await LeaverScene()
    let director = try await scene.world.person("Director", role: "pmo_director", office: scene.office)
    let (people, person) = (try scene.world.shelf("person"), scene.leaver)
    let leave = {
      _ = try await scene.world.house.write(.actor(director), request: "test") {
        try $0.change(people, person, seen: nil, ["status": "left"])
      }
    }
    await #expect(throws: Refusal.self, "She is sponsor.") { try await leave() }
    var plan = scene.plan(to: scene.successor)
    plan.each["project.sponsor.P-\(scene.project)"] = .later
    try await scene.carry(plan)
    await #expect(throws: Refusal.self, "She is sponsor still.") { try await leave() }
    try await scene.carry(scene.plan(to: scene.successor))
    try await leave()
    #expect(try await scene.world.look { try $0.orphans().isEmpty })
  }

  /// The console may say what is already so; the orphan is then listed.
  @Test func theConsoleMayLeaveAnOrphanThatIsListed() async throws {
    let scene = try await LeaverScene()
    let (people, person) = (try scene.world.shelf("person"), scene.leaver)
    try await scene.world.enter { try $0.change(people, person, seen: nil, ["status": "left"]) }
    let orphans = try await scene.world.look { try $0.orphans() }
    #expect(orphans.map(\.person) == [person])
    #expect(orphans.first?.held.contains { $0.duty == "Sponsor of the project" } == true)
    try await scene.carry(scene.plan(to: scene.successor))
    #expect(try await scene.world.look { try $0.orphans().isEmpty })
  }

  @Test func leavingWaitsForTheLastDay() async throws {
    let scene = try await LeaverScene()
    var plan = scene.plan(to: scene.successor, in: 5)
    plan.leaves = true
    await #expect(throws: Refusal.self) { try await scene.carry(plan) }
    plan.day = scene.today
    #expect(try await scene.carry(plan).hasLeft)
    let status = try await scene.world.look { try $0.find(Reference<Person>(scene.leaver)).entry.status }
    #expect(status == .left)
  }
}
