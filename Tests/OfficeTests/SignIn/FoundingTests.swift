import Measures
import Registers
import Testing

@testable import Office

/// The first account founds an office, with whatever rules stand at that time.
@Suite struct FoundingTests {
  @Test func anOfficeIsFoundedOnce() async throws {
    let world = try await World()
    let founding = Founding(world.house, Secrets(world.house, password: Password(cost: 10)))
    try await founding.found(
      office: "Hub", name: "Ada Lind", email: "ada@norrland.example", password: "quiet harbour lamp 42")
    let (offices, seats, head) = try await world.look { archivist in
      let offices = try archivist.all(OfficeUnit.self)
      return (
        offices.map(\.entry.name), try archivist.all(Assignment.self).map(\.entry.share.hundredths),
        try archivist.heads(of: offices.map(\.id)).values.first?.holders.first?.name
      )
    }
    #expect(offices == ["Hub"] && head == "Ada Lind")
    #expect(seats.count == 2 && seats.reduce(0, +) == 10_000)
    await #expect(throws: Refusal.self) {
      try await founding.found(
        office: "Other", name: "Bo Ek", email: "bo@norrland.example", password: "quiet harbour lamp 42")
    }
  }
}
