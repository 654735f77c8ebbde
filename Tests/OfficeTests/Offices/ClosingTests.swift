import Measures
import Registers
import Testing

@testable import Office

/// An office closes when nothing hangs on it any more, and a temporary one when it has left behind what it owes.
@Suite struct ClosingTests {
  private func closing(
    _ world: World, _ office: Int64, _ change: @escaping @Sendable (inout OfficeUnit) -> Void = { _ in }
  )
    async throws -> [String]
  {
    do {
      try await world.enter { registrar in
        let held = try registrar.archivist.find(Reference<OfficeUnit>(office))
        var entry = held.entry
        change(&entry)
        entry.status = .closed
        try registrar.change(held, to: entry)
      }
      return []
    } catch Refusal.invalid(let problems) { return problems.map(\.field).sorted() }
  }

  private func temporary(_ world: World) async throws -> Int64 {
    let hub = try await world.office("Hub")
    return try await world.enter { registrar in
      var office = OfficeUnit()
      office.name = "Tower"
      office.parent = Reference(hub)
      office.permanence = .temporary
      office.sunset = registrar.archivist.now.day.adding(30)
      return try registrar.enter(office).id
    }
  }

  @Test func aTemporaryOfficeLeavesNothingUndone() async throws {
    let world = try await World()
    let office = try await temporary(world)
    #expect(try await closing(world, office) == ["has_archived", "has_handed_over", "has_learned"])
    let done: @Sendable (inout OfficeUnit) -> Void = {
      $0.hasArchived = true
      $0.hasHandedOver = true
      $0.hasLearned = true
    }
    _ = try await world.person("Lena", role: "pmo_lead", office: office)
    #expect(try await closing(world, office, done) == ["status"])
    try await world.enter { registrar in
      for held in try registrar.archivist.all(Assignment.self) {
        var entry = held.entry
        entry.to = registrar.archivist.now.day.adding(7)
        try registrar.change(held, to: entry)
      }
    }
    #expect(try await closing(world, office, done).isEmpty)
  }

  /// Trap 22 and its kin: projects, requests and actions.
  @Test func whatHangsOnItHoldsClosingUp() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let asker = try await world.person("Ana", role: "pmo_analyst", office: office)
    let (request, action) = try await world.enter { registrar -> (Int64, Int64) in
      var request = AuthorityRequest()
      request.question = "More room"
      request.office = Reference(office)
      request.amount = Money(minor: 5, .gbp)
      request.reason = "Crowded"
      request.requester = asker.person.map { Reference($0) }
      request.requestedOn = registrar.archivist.now.day
      var action = ActionItem()
      action.name = "Move desks"
      action.office = Reference(office)
      return (try registrar.enter(request).id, try registrar.enter(action).id)
    }
    #expect(try await closing(world, office) == ["status", "status"])
    try await world.enter { registrar in
      try registrar.withdraw(request, seen: nil, because: "Not needed")
      let held = try registrar.archivist.find(Reference<ActionItem>(action))
      var entry = held.entry
      entry.status = .cancelled
      try registrar.change(held, to: entry)
    }
    let project = try await world.project("Road", office: office)
    #expect(try await closing(world, office) == ["status"])
    try await world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(project))
      var entry = held.entry
      entry.status = .cancelled
      try registrar.change(held, to: entry)
    }
    #expect(try await closing(world, office).isEmpty)
  }

  @Test func anOfficeBelowHoldsClosingUp() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    #expect(try await closing(world, hub) == ["status"])
    #expect(try await closing(world, spoke).isEmpty)
    #expect(try await closing(world, hub).isEmpty)
  }
}
