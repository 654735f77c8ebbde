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

  /// From draft to in force in one act, by who may approve; the one in force gives way in the same act.
  @Test func whoMayApproveTakesItIntoForceInOneAct() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let director = try await world.person("Dana", role: "pmo_director", office: office)
    let head = try await world.person("Hedda", role: "pmo_head", office: office)
    func draft(_ version: Int) async throws -> Int64 {
      try await world.enter { registrar in
        var mandate = Mandate()
        mandate.office = Reference(office)
        mandate.version = version
        mandate.purpose = "Help projects along."
        return try registrar.enter(mandate).id
      }
    }
    func force(_ mandate: Int64, _ actor: Actor, seen: Int64? = nil) async throws -> Refusal? {
      do {
        _ = try await world.house.write(.actor(actor), request: "test") {
          try $0.bringIntoForce(mandate, seen: seen).id
        }
        return nil
      } catch let refusal as Refusal { return refusal }
    }
    func statuses() async throws -> [Mandate.Status] {
      try await world.look { try $0.all(Mandate.self).map(\.entry.status) }
    }
    let first = try await draft(1)
    // Who may not approve takes none of the steps.
    guard case .forbidden = try await force(first, head) else {
      Issue.record("A head put a draft in force")
      return
    }
    #expect(try await statuses() == [.draft])
    #expect(try await force(first, director) == nil)
    let entry = try await world.look { try $0.find(Reference<Mandate>(first)).entry }
    #expect(entry.status == .inForce && entry.from == Day("2026-06-30"))
    let second = try await draft(2)
    guard case .stale = try await force(second, director, seen: 7) else {
      Issue.record("What was put in force is not what was seen")
      return
    }
    #expect(try await force(second, director, seen: 1) == nil)
    #expect(try await statuses() == [.superseded, .inForce])
    guard case .invalid = try await force(first, director) else {
      Issue.record("A superseded mandate came back")
      return
    }
  }

  /// The two steps where the rules need two people: put under review by the one, put in force by the other; and what is
  /// approved is put in force by whoever may change it.
  @Test func twoHandsTakeTwoSteps() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let director = try await world.person("Dana", role: "pmo_director", office: office)
    let head = try await world.person("Hedda", role: "pmo_head", office: office)
    let id = try await world.enter { registrar -> Int64 in
      var mandate = Mandate()
      mandate.office = Reference(office)
      mandate.purpose = "Help projects along."
      mandate.from = Day("2026-07-01")
      return try registrar.enter(mandate).id
    }
    func status() async throws -> Mandate.Status {
      try await world.look { try $0.find(Reference<Mandate>(id)).entry.status }
    }
    try await world.house.write(.actor(head), request: "test") { _ = try $0.putUnderReview(id, seen: 1) }
    #expect(try await status() == .underReview)
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(head), request: "test") { _ = try $0.putUnderReview(id, seen: nil) }
    }
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(head), request: "test") { _ = try $0.bringIntoForce(id, seen: nil) }
    }
    #expect(try await status() == .underReview)
    try await world.house.write(.actor(director), request: "test") { registrar in
      let held = try registrar.archivist.find(Reference<Mandate>(id))
      var approved = held.entry
      approved.status = .approved
      try registrar.change(held, to: approved)
    }
    try await world.house.write(.actor(head), request: "test") { _ = try $0.bringIntoForce(id, seen: nil) }
    let entry = try await world.look { try $0.find(Reference<Mandate>(id)).entry }
    #expect(entry.status == .inForce && entry.from == Day("2026-07-01"))
  }
}
