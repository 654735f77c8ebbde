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

  /// Her post is empty, so the office has no head, does not come to operate, and somebody else can be appointed.
  @Test func whoeverLeftFillsNothing() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let actor = try await world.person("Ada", role: "pmo_head", office: office)
    let next = try await world.person("Bea")
    let id = try #require(actor.person)
    let post = try await world.enter { registrar in
      let held = try #require(try registrar.archivist.all(Post.self).first)
      var post = held.entry
      post.isHead = true
      post.holdersMost = 1
      return try registrar.change(held, to: post).id
    }
    func hasHead() async throws -> Bool {
      try await world.look { try OfficeNeeds($0, office: office).hasHead }
    }
    func appoint() async throws {
      _ = try await world.enter { registrar in
        var assignment = Assignment()
        assignment.person = next.person.map { Reference($0) }
        assignment.post = Reference(post)
        assignment.from = registrar.archivist.now.day
        return try registrar.enter(assignment)
      }
    }
    #expect(try await hasHead())
    await #expect(throws: Refusal.self, "The post takes one.") { try await appoint() }
    let people = try world.shelf("person")
    _ = try await world.enter { try $0.change(people, id, seen: nil, ["status": "left"], because: "Gone.") }
    #expect(try await !hasHead())
    try await appoint()
    #expect(try await hasHead())
    let heads = try await world.look { try $0.heads(of: [office]) }
    #expect(heads[office]?.holders.map(\.name) == ["Bea"])
  }
}
