import Measures
import Testing

@testable import Office

struct ControlImpactTests {
  private func subject(_ id: String, _ policies: [Policy], tier: Int? = nil) -> ControlSubject {
    let layers = [
      OfficeLayer(id: "O1", title: "Enterprise", profile: .supportive, policies: policies),
      OfficeLayer(id: "O2", title: "Division", profile: .supportive),
    ]
    return ControlSubject(id: id, chain: ControlChain(layers), facts: tier.map { ProjectFacts(tier: $0) })
  }

  @Test func showsWhatMovesAndNothingElse() {
    let floor = Policy(
      id: "CP-1", control: .templateUse, level: .block, lock: .floor,
      condition: Condition(tiers: Tiers([1, 2])),
      from: Day(number: 20_000))
    let before = [subject("P-1", [], tier: 1), subject("P-2", [], tier: 3), subject("P-3", [], tier: 2)]
    let after = [
      subject("P-3", [floor], tier: 2), subject("P-2", [floor], tier: 3), subject("P-1", [floor], tier: 1),
    ]
    let moved = Controls.impact(before: before, after: after, on: Day(number: 20_000))
    #expect(
      moved == [
        LevelChange(subject: "P-1", control: .templateUse, before: .advise, after: .block),
        LevelChange(subject: "P-3", control: .templateUse, before: .advise, after: .block),
      ])
    #expect(Controls.impact(before: before, after: after, on: Day(number: 19_999)).isEmpty)
  }

  @Test func leavesOutWhatIsOnOneSideOnly() {
    let strict = [Policy(id: "CP-1", control: .tooling, level: .own)]
    #expect(Controls.impact(before: [subject("A", [])], after: [subject("B", strict)], on: .first).isEmpty)
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
