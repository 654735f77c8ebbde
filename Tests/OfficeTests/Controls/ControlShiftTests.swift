import Measures
import Registers
import Testing

@testable import Office

/// What would move if an office laid down something else, and nothing besides.
@Suite struct ControlShiftTests {
  /// An office with a division below it and three projects of these tiers, and one office beside it.
  private func changes(from: Int, level: ControlLevel = .block, control: ControlKey = .templateUse)
    async throws
    -> [LevelChange]
  {
    let world = try await World()
    let office = try await world.office("Enterprise")
    let division = try await world.office("Division", parent: office)
    for (name, tier) in [("A", 1), ("B", 3), ("C", 2)] {
      _ = try await world.project(name, office: division) {
        $0.tier = tier
        $0.status = .inDelivery
      }
    }
    _ = try await world.project("Beside", office: try await world.office("Other")) {
      $0.tier = 1
      $0.status = .inDelivery
    }
    return try await world.look { archivist in
      let rule = Policy(
        id: "new", control: control, level: level, lock: .floor, condition: Condition(tiers: Tiers([1, 2])),
        from: archivist.day.adding(from))
      return ControlShift(try OfficeBelow(archivist, office)) { layer in
        OfficeLayer(
          id: layer.id, title: layer.title, profile: layer.profile, policies: layer.policies + [rule])
      }.changes
    }
  }

  @Test func showsWhatMovesAndNothingElse() async throws {
    #expect(
      try await changes(from: 0) == [
        LevelChange(subject: "P-1", control: .templateUse, before: .advise, after: .block),
        LevelChange(subject: "P-3", control: .templateUse, before: .advise, after: .block),
      ])
    #expect(try await changes(from: 1).isEmpty)
  }

  /// What stands beside the office has nothing to compare, however strict the rule.
  @Test func leavesOutWhatStandsBeside() async throws {
    let found = try await changes(from: 0, level: .own, control: .tooling)
    #expect(Set(found.map(\.subject)) == ["P-1", "P-3"])
  }

  @Test func sharedOfficesEndWhereChainsPart() {
    let (a, b, c) = (
      OfficeLayer(id: "A", title: "A", profile: .custom), OfficeLayer(id: "B", title: "B", profile: .custom),
      OfficeLayer(id: "C", title: "C", profile: .custom)
    )
    #expect(OfficeLayer.shared(by: [[a, b], [a, c]]).map(\.id) == ["A"])
    #expect(OfficeLayer.shared(by: [[a, b], [a, b, c]]).map(\.id) == ["A", "B"])
    #expect(OfficeLayer.shared(by: []).isEmpty && OfficeLayer.shared(by: [[a], [b]]).isEmpty)
  }
}
