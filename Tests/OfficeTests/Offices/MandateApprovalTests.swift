import Measures
import Registers
import Testing

@testable import Office

/// Between approval and the first day a mandate says what was approved.
@Suite struct MandateApprovalTests {
  @Test func anApprovedTextIsKeptUnlessWhoMayApproveChangesIt() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let director = try await world.person("Dana", role: "pmo_director", office: office)
    let head = try await world.person("Hedda", role: "pmo_head", office: office)
    let id = try await world.enter { registrar -> Int64 in
      var mandate = Mandate()
      mandate.office = Reference(office)
      mandate.purpose = "Help projects along."
      var held = try registrar.enter(mandate)
      for status in [Mandate.Status.underReview, .approved] {
        mandate.status = status
        held = try registrar.change(held, to: mandate)
      }
      return held.id
    }
    func change(_ actor: Actor, _ change: @escaping @Sendable (inout Mandate) -> Void) async throws -> Bool {
      try await world.house.write(.actor(actor), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<Mandate>(id))
        var entry = held.entry
        change(&entry)
        do {
          try registrar.change(held, to: entry)
          return true
        } catch Refusal.forbidden { return false }
      }
    }
    #expect(try await !change(head) { $0.authority = "Everything." })
    #expect(try await change(head) { $0.reviewOn = Day("2027-06-30") })
    #expect(try await change(director) { $0.authority = "Recommends." })
    #expect(
      try await change(head) {
        $0.from = Day("2026-07-01")
        $0.status = .inForce
      })
  }
}
