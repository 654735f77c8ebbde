import Measures
import Testing

@testable import Office

/// How lines of offices change the standard on the way down.
@Suite struct RaciWalkTests {
  private func layer(_ id: String, _ rules: [RaciRule]) -> RaciLayer {
    RaciLayer(id: id, title: "Office \(id)", rules: rules)
  }

  private func rule(
    _ number: Int, _ process: ProcessKey, _ role: String, _ part: RaciLine.Part, where condition: String = "",
    project: Int64? = nil
  ) -> RaciRule {
    RaciRule(
      id: "RL-\(number)", process: process, party: RaciParty(role: role), part: part,
      condition: Condition.read(condition) ?? .always, project: project)
  }

  private func made(
    _ process: ProcessKey, _ layers: [RaciLayer], _ situation: RaciSituation = .init(kind: .controlling)
  ) -> RaciMatrix.Row? {
    RaciMatrix.ofProcesses(layers, situation, processes: [process]).rows.first
  }

  @Test func anAGivenTakesItFromWhoeverHadIt() throws {
    let given = try #require(made(.closure, [layer("O-1", [rule(1, .closure, "pmo_head", .accountable)])]))
    #expect(given.accountable == .column(.head))
    #expect(given.text(.column(.sponsor)) == "R")
    let said = try #require(
      made(
        .closure,
        [
          layer(
            "O-1", [rule(1, .closure, "pmo_head", .accountable), rule(2, .closure, "sponsor", .informed)])
        ]))
    #expect(said.text(.column(.sponsor)) == "I")
    let steps = said.cells[.column(.sponsor)]?.steps ?? []
    #expect(steps.compactMap(\.record) == ["RL-1", "RL-2"])
    #expect(steps.last?.office == "O-1" && steps.last?.before == "R" && steps.last?.after == "I")
  }

  @Test func whoDidItAndNowAnswersDoesBoth() throws {
    let row = try #require(
      made(.closure, [layer("O-1", [rule(1, .closure, "project_manager", .accountable)])]))
    #expect(row.text(.column(.project)) == "A/R")
  }

  @Test func theOfficeBelowHasTheLastWord() throws {
    let row = try #require(
      made(
        .closure,
        [
          layer("O-1", [rule(1, .closure, "pmo_head", .accountable)]),
          layer("O-2", [rule(2, .closure, "pmo_director", .accountable)]),
        ]))
    #expect(row.accountable == .column(.director))
    #expect(row.text(.column(.head)) == "R")
  }

  @Test func theMoreParticularLineOfAnOfficeCounts() throws {
    let layers = [
      layer(
        "O-1",
        [
          rule(1, .closure, "pmo_head", .accountable),
          rule(2, .closure, "pmo_director", .accountable, where: "tier<=2"),
          rule(3, .closure, "portfolio_manager", .accountable, project: 7),
        ])
    ]
    var situation = RaciSituation(
      kind: .controlling, project: 6, isProject: true, facts: ProjectFacts(tier: 1))
    #expect(made(.closure, layers, situation)?.accountable == .column(.director))
    situation.facts?.tier = 3
    let third = try #require(made(.closure, layers, situation))
    #expect(third.accountable == .column(.head))
    let idle = third.cells[.column(.director)]?.steps.last
    #expect(idle?.isEffective == false && idle?.text.contains("tier") == true)
    situation.project = 7
    #expect(made(.closure, layers, situation)?.accountable == .column(.portfolio))
  }

  @Test func aLesserPartOfWhoeverAnswersDoesNotCount() throws {
    let row = try #require(made(.closure, [layer("O-1", [rule(1, .closure, "sponsor", .consulted)])]))
    #expect(row.accountable == .column(.sponsor))
    #expect(row.cells[.column(.sponsor)]?.steps.last?.isEffective == false)
  }

  @Test func whereNobodyDoesItWhoeverAnswersDoes() throws {
    let lines = ["pmo_analyst", "project_manager", "finance_controller"].enumerated().map { index, role in
      rule(index + 1, .budget, role, .informed)
    }
    let row = try #require(made(.budget, [layer("O-1", lines)]))
    #expect(row.text(.column(.sponsor)) == "A/R")
    #expect(row.cells[.column(.sponsor)]?.steps.last?.kind == .kept)
  }

  @Test(arguments: [
    ("project_manager", ProcessKey.audit, RaciLine.Part.responsible), ("pmo_head", .audit, .accountable),
    ("auditor", .closure, .accountable), ("auditor", .budget, .responsible),
  ])
  func reviewingStaysApartFromDoing(_ role: String, _ process: ProcessKey, _ part: RaciLine.Part) throws {
    let plain = try #require(made(process, []))
    let with = try #require(made(process, [layer("O-1", [rule(1, process, role, part)])]))
    #expect(with.cells.mapValues(\.text).filter { !$0.value.isEmpty } == plain.cells.mapValues(\.text))
    #expect(
      with.cells[RaciParty(role: role)]?.steps.contains { $0.record == "RL-1" && !$0.isEffective } == true)
  }

  @Test func aRoleIsSetApartFromItsColumn() throws {
    let row = try #require(
      made(.baseline, [layer("O-1", [rule(1, .baseline, "pmo_specialist", .consulted)])]))
    #expect(row.text(.column(.analyst)) == "R")
    #expect(row.text(.role("pmo_specialist")) == "C")
    let untouched = try #require(
      made(.baseline, [layer("O-1", [rule(1, .baseline, "pmo_specialist", .consulted, where: "tier=1")])])
    )
    #expect(untouched.text(.role("pmo_specialist")) == "R")
  }

  @Test func amountAndLimitChooseTheCase() {
    let limit = RaciLimit(amount: Money(minor: 50_000_00, .gbp), record: "D-1")
    var situation = RaciSituation(
      kind: .controlling, isProject: true, limits: [.gate: limit, .change: limit])
    #expect(situation.cases(of: .gate) == [.within, .above])
    situation.facts = ProjectFacts(amount: Money(minor: 50_000_00, .gbp))
    #expect(situation.cases(of: .gate) == [.within])
    situation.facts?.amount = Money(minor: 50_000_01, .gbp)
    #expect(situation.cases(of: .gate) == [.above])
    situation.facts?.amount = Money(minor: 1, .eur)
    #expect(situation.cases(of: .gate) == [.within, .above])
    situation.limits[.gate] = RaciLimit(amount: nil, record: "D-1")
    #expect(situation.cases(of: .gate) == [.within])
    situation.kind = .directive
    #expect(situation.cases(of: .gate) == [.any])
    #expect(situation.cases(of: .change) == [.within, .above])
    #expect(situation.cases(of: .closure) == [.any])
  }

  @Test func deliverablesMakeAMatrixOfTheirOwn() {
    func line(_ number: Int, _ what: String, _ role: String, _ part: RaciLine.Part) -> RaciRule {
      RaciRule(
        id: "RL-\(number)", process: .deliverable, deliverable: what, party: RaciParty(role: role), part: part
      )
    }
    let layers = [
      layer(
        "O-1",
        [line(1, "Design", "project_manager", .accountable), line(2, "handover file", "sponsor", .consulted)]),
      layer(
        "O-2", [line(3, "DESIGN", "team_leader", .responsible), line(4, "Design", "sponsor", .accountable)]),
    ]
    let matrix = RaciMatrix.ofDeliverables(layers, RaciSituation(kind: .controlling))
    #expect(matrix.rows.map(\.deliverable) == ["Design", "handover file"])
    #expect(matrix.rows[0].accountable == .column(.sponsor))
    #expect(matrix.rows[0].text(.column(.project)) == "R")
    #expect(matrix.rows[0].text(.column(.team)) == "R")
    #expect(matrix.rows[1].accountable == nil)
  }
}
