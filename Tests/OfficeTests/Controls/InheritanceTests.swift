import Testing

@testable import Office

struct InheritanceTests {
  @Test func nineCasesOfInheritance() throws {
    let cases = try ControlCase.load("inheritance")
    #expect(cases.map(\.name) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
    for one in cases { #expect(try one.differences() == []) }
  }

  @Test func furtherCases() throws {
    let cases = try ControlCase.load("further")
    #expect(cases.count > 40)
    for one in cases { #expect(try one.differences() == []) }
  }

  @Test func codeWithoutRecordsExplainsItselfFromDefaultAndProfile() throws {
    let office = OfficeLayer(id: "O1", title: "Head office", profile: .controlling)
    let resolution = Controls.resolve(.gateEvidence, chain: [office], on: .first)
    #expect(resolution.explanation.map(\.kind) == [.productDefault, .profileDefault])
    #expect(
      resolution.explanation.map(\.text) == [
        "The product default is advise.", "The controlling profile of Head office is block.",
      ])
    #expect(resolution.explanation.last?.lock == .floor)
  }

  @Test func explanationNamesWhatHeldARecord() throws {
    let top = OfficeLayer(
      id: "O1", title: "Enterprise", profile: .supportive,
      policies: [
        Policy(
          id: "CP-1", control: .templateUse, level: .require, lock: .floor, waiverAuthority: "Head of PMO")
      ])
    let below = OfficeLayer(
      id: "O2", title: "Division", profile: .supportive,
      policies: [Policy(id: "CP-2", control: .templateUse, level: .advise)])
    let steps = Controls.resolve(.templateUse, chain: [top, below], on: .first).explanation
    #expect(steps.map(\.recordId) == [nil, nil, "CP-1", "CP-2"])
    #expect(steps.last?.limitedBy == "CP-1")
    #expect(
      steps.map(\.text).suffix(2) == [
        "Enterprise asks for at least require. Waivers: Head of PMO.",
        "Division sets advise; the floor of Enterprise (CP-1) keeps require.",
      ])
    #expect(steps.map(\.isEffective) == [true, false, true, false])
  }
}
