import Measures
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

  /// A rule that is tightened catches running projects only as its transition says.
  @Test func transitionCases() throws {
    let cases = try ControlCase.load("transition")
    #expect(cases.count >= 9)
    for one in cases { #expect(try one.differences() == []) }
  }

  @Test func workUnderWayWithoutAnyDayWasThereBefore() throws {
    var project = Project()
    project.status = .inDelivery
    #expect(Effective.facts(project).began == .first)
    project.status = .proposed
    #expect(Effective.facts(project).began == nil)
    project.startForecast = Day("2026-05-01")
    #expect(Effective.facts(project).began == Day("2026-05-01"))
    project.startBaseline = Day("2026-04-01")
    #expect(Effective.facts(project).began == Day("2026-04-01"))
    project.registeredOn = Day("2026-02-01")
    #expect(Effective.facts(project).began == Day("2026-02-01"))
  }

  @Test func theAccountSaysWhomAPolicySpares() throws {
    func text(_ transition: Policy.Transition) throws -> String? {
      let from = try #require(Day("2026-03-01"))
      let policy = Policy(
        id: "CP-9", control: .templateUse, level: .block, from: from, transition: transition)
      let office = OfficeLayer(id: "O1", title: "Head office", profile: .supportive, policies: [policy])
      return Controls.resolve(
        .templateUse, chain: [office], facts: ProjectFacts(began: Day("2026-02-28")), on: from
      ).explanation.last?.text
    }
    #expect(
      try text(.newProjects)
        == "CP-9 of Head office asks for block; not used, it is meant for projects that begin on 2026-03-01 or"
        + " later, and this one began on 2026-02-28.")
    #expect(
      try text(.afterGrace(days: 30))
        == "CP-9 of Head office asks for block; not used, the project began on 2026-02-28, before 2026-03-01, and"
        + " has grace; it counts from 2026-03-31.")
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
