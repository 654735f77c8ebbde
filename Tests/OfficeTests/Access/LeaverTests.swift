import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Rights end when somebody leaves, even if nobody thought of ending her assignments.
@Suite struct LeaverTests {
  @Test func whoeverLeftHoldsNothing() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let actor = try await world.person("Ada", role: "pmo_director", office: office)
    let id = try #require(actor.person)
    let people = try world.shelf("person")
    let offices = try world.shelf("office")
    let change = { (mission: String) async throws in
      _ = try await world.house.write(.actor(actor), request: "test") {
        try $0.change(offices, office, seen: nil, ["mission": mission])
      }
    }
    try await change("While here")
    #expect(try await world.look { try Holdings.of(id, on: $0.now.day, $0.connection).count } == 1)
    _ = try await world.enter {
      try $0.change(people, id, seen: nil, ["status": "left"], because: "Left the company.")
    }
    #expect(try await world.look { try Holdings.of(id, on: $0.now.day, $0.connection).isEmpty })
    await #expect(throws: Refusal.self) { try await change("After leaving") }
  }
}
