import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Everybody acknowledges for herself, each version of her appointment once.
@Suite struct AcknowledgementTests {
  private func assignment(_ world: World, of actor: Actor) async throws -> Int64 {
    let person = actor.person ?? 0
    return try await world.look {
      try $0.all(Assignment.self, where: Clause("t.person = ?", [.int(person)])).first?.id ?? 0
    }
  }

  private func isCurrent(_ world: World, _ id: Int64, _ actor: Actor, asOf: Instant? = nil) async throws
    -> Bool
  {
    try await world.look(asOf: asOf) {
      try Acknowledged($0, assignments: [id]).isCurrent(id, by: actor.person ?? 0)
    }
  }

  @Test func eachVersionIsAcknowledgedOnce() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let mia = try await world.person("Mia", role: "pmo_analyst", office: office)
    let id = try await assignment(world, of: mia)
    #expect(try await isCurrent(world, id, mia) == false)
    world.pass(days: 1)
    _ = try await world.house.write(.actor(mia), request: "test") { try $0.acknowledge(id, in: "I know") }
    #expect(try await isCurrent(world, id, mia))
    await #expect(throws: Refusal.self) {
      _ = try await world.house.write(.actor(mia), request: "test") { try $0.acknowledge(id, in: "Again") }
    }
    // At the very same moment the appointment is changed: the history knows which came first.
    try await world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Assignment>(id))
      var entry = held.entry
      entry.share = Percent(hundredths: 5_000)
      try registrar.change(held, to: entry)
    }
    #expect(try await isCurrent(world, id, mia) == false)
    _ = try await world.house.write(.actor(mia), request: "test") { try $0.acknowledge(id, in: "I know") }
    #expect(try await isCurrent(world, id, mia))
    #expect(try await isCurrent(world, id, mia, asOf: Instant("2026-06-30T12:00:00Z")) == false)
  }

  @Test func nobodyAcknowledgesForAnother() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let mia = try await world.person("Mia", role: "pmo_analyst", office: office)
    let director = try await world.person("Dora", role: "pmo_director", office: office)
    let id = try await assignment(world, of: mia)
    await #expect(throws: Refusal.self) {
      _ = try await world.house.write(.actor(director), request: "test") {
        try $0.acknowledge(id, in: "I know")
      }
    }
    for person in [mia, director] {
      do {
        _ = try await world.house.write(.actor(director), request: "test") { registrar in
          var word = Acknowledgement()
          word.person = Reference(person.person ?? 0)
          word.assignment = Reference(id)
          word.on = registrar.archivist.now.day
          return try registrar.enter(word)
        }
        Issue.record("The director acknowledged for \(person.name).")
      } catch Refusal.invalid(let problems) { #expect(!problems.isEmpty) }
    }
  }

  @Test func whoSeesNoAppointmentsStillAcknowledgesHerOwn() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let project = try await world.project("Bridge", office: office)
    let user = try await world.person("Uma", role: "stakeholder", project: project)
    let id = try await assignment(world, of: user)
    let found = try await world.house.read(.actor(user)) { archivist in
      (
        seen: try archivist.all(Assignment.self).count,
        own: try Appointments(archivist, of: user.person ?? 0).all.map(\.assignment.id),
        found: try Appointments.find(archivist, id).role
      )
    }
    #expect(found.seen == 0 && found.own == [id] && found.found == "stakeholder")
    // A token that only reads acknowledges nothing.
    let reading = Actor(
      account: nil, person: user.person, name: "Uma", isAdministrator: false,
      means: .token(id: 1, scopes: [.read]))
    await #expect(throws: Refusal.self) {
      _ = try await world.house.write(.actor(reading), request: "test") {
        try $0.acknowledge(id, in: "I know")
      }
    }
    _ = try await world.house.write(.actor(user), request: "test") { try $0.acknowledge(id, in: "I know") }
    #expect(try await isCurrent(world, id, user))
  }
}
