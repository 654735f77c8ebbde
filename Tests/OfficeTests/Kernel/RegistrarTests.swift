import Ledger
import Measures
import Registers
import Testing

@testable import Office

@Suite struct RegistrarTests {
  @Test func aChangeNeedsTheRevisionThatWasSeen() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let shelf = try world.shelf("office")
    _ = try await world.enter { try $0.change(shelf, office, seen: 1, ["mission": "One"]) }
    await #expect(throws: Refusal.self) {
      _ = try await world.enter { try $0.change(shelf, office, seen: 1, ["mission": "Two"]) }
    }
    let held = try await world.look { try $0.find(Reference<OfficeUnit>(office)) }
    #expect(held.entry.mission == "One")
    #expect(held.revision == 2)
  }

  @Test func aRefusalLeavesNothingBehind() async throws {
    let world = try await World()
    let before = try await world.look { try $0.checkpoint() }
    await #expect(throws: Refusal.self) {
      _ = try await world.enter { registrar in
        var office = OfficeUnit()
        office.name = "Kept"
        try registrar.enter(office)
        try registrar.enter(OfficeUnit())
      }
    }
    #expect(try await world.look { try $0.checkpoint() } == before)
    #expect(try await world.look { try $0.all(OfficeUnit.self) }.isEmpty)
  }

  @Test func everyProblemIsSaidAtOnce() async throws {
    let world = try await World()
    let shelf = try world.shelf("project")
    do {
      _ = try await world.enter {
        try $0.enter(
          shelf, ["name": "", "finish_forecast": "2026-02-30", "budget": "12", "size": "9", "nonsense": "1"])
      }
      Issue.record("It was entered.")
    } catch Refusal.invalid(let problems) {
      #expect(
        Set(problems.map(\.field)) == [
          "name", "governing_office", "finish_forecast", "budget", "size", "nonsense",
        ])
    }
  }

  @Test func whatDoesNotChangeWritesNoHistory() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let shelf = try world.shelf("office")
    let before = try await world.look { try $0.checkpoint() }
    _ = try await world.enter { try $0.change(shelf, office, seen: 1, ["name": "Hub"]) }
    #expect(try await world.look { try $0.checkpoint() } == before)
  }

  @Test func aReferenceIntoTheVoidIsRefused() async throws {
    let world = try await World()
    let shelf = try world.shelf("project")
    await #expect(throws: Refusal.self) {
      _ = try await world.enter { try $0.enter(shelf, ["name": "A", "governing_office": "O-99"]) }
    }
  }

  @Test func whatOthersRestOnIsNotArchived() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    _ = try await world.project("A", office: office)
    let shelf = try world.shelf("office")
    await #expect(throws: Refusal.self) {
      _ = try await world.enter { try $0.archive(shelf, office, seen: 1, because: "No longer needed") }
    }
  }

  @Test func archivedIsOutOfListsAndComesBack() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let id = try await world.project("A", office: office)
    let shelf = try world.shelf("project")
    _ = try await world.enter { try $0.archive(shelf, id, seen: 1, because: "Entered twice") }
    #expect(try await world.look { try $0.all(Project.self) }.isEmpty)
    _ = try await world.enter { try $0.restore(shelf, id, seen: 2, because: "It was not") }
    #expect(try await world.look { try $0.all(Project.self) }.count == 1)
  }

  @Test func anOfficeOperatesOnlyWithMandateAndHead() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let shelf = try world.shelf("office")
    for (revision, status) in [(1, "approved"), (2, "mobilising")] {
      _ = try await world.enter { try $0.change(shelf, office, seen: Int64(revision), ["status": status]) }
    }
    do {
      _ = try await world.enter { try $0.change(shelf, office, seen: 3, ["status": "operating"]) }
      Issue.record("It operates without mandate and head.")
    } catch Refusal.invalid(let problems) { #expect(problems.count == 2) }
    do {
      _ = try await world.enter { try $0.change(shelf, office, seen: 3, ["status": "under_review"]) }
      Issue.record("It skipped a state.")
    } catch Refusal.invalid(let problems) { #expect(problems.first?.field == "status") }
  }

  @Test func officesMakeNoLoop() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let shelf = try world.shelf("office")
    await #expect(throws: Refusal.self) {
      _ = try await world.enter {
        try $0.change(shelf, hub, seen: 1, ["parent": OfficeUnit.title.code(of: spoke)])
      }
    }
  }
}
