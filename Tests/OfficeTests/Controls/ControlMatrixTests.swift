import Testing

@testable import Office

struct ControlMatrixTests {
  /// The matrix once more, in short: number, name, levels of supportive, controlling, directive.
  static let matrix = """
    1 intake_registration 134,2 selection_prioritisation 124,3 methodology_choice 134,4 template_use 124,
    5 gate_evidence 134,6 gate_decision_right 124,7 business_case_review 124,8 schedule_quality 124,
    9 baseline_setting 134,10 reporting_cadence 134,11 rag_override 123,12 budget_change 134,
    13 contingency_drawdown 124,14 scope_time_change 124,15 pm_assignment 124,16 resource_allocation 124,
    17 risk_process 124,18 benefits_tracking 123,19 lessons 123,20 audit_health_check 123,
    21 training_certification 123,22 tooling 134,23 close_out 134,24 team_autonomy 123
    """

  @Test func followsTheMatrix() {
    let lines = ControlKey.allCases.map { control in
      let levels = ControlColumn.allCases.map { String(control.level(in: $0).rawValue) }.joined()
      return "\(control.number) \(control.rawValue) \(levels)"
    }
    let expected = ControlMatrixTests.matrix.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(
      String.init)
    #expect(lines == expected)
    #expect(lines.count == 24)
  }

  @Test func columnsGrowStricter() {
    for control in ControlKey.allCases {
      let levels = ControlColumn.allCases.map { control.level(in: $0) }
      #expect(levels == levels.sorted() && Set(levels).count == 3, "\(control)")
    }
  }

  @Test func everyTextIsThereAndItsOwn() {
    var seen: Set<String> = []
    for control in ControlKey.allCases {
      for text in [control.title, control.asks] + ControlColumn.allCases.map({ control.meaning(in: $0) }) {
        #expect(!text.isEmpty && !text.contains("!") && !text.contains("  "), "\(text)")
      }
      #expect(seen.insert(control.title).inserted && seen.insert(control.asks).inserted)
      #expect(control.asks.last == "?")
    }
  }

  @Test func meaningAtALevelIsTheCellOrElseTheLevelsOwn() {
    #expect(ControlKey.gateEvidence.meaning(at: .block) == ControlKey.gateEvidence.meaning(in: .controlling))
    #expect(ControlKey.gateEvidence.meaning(at: .require) == ControlLevel.require.meaning)
    #expect(ControlKey.lessons.meaning(at: .off) == "Not applied.")
  }

  @Test func levelsHaveStableWords() {
    #expect(ControlLevel.allCases.map(\.name) == ["off", "advise", "require", "block", "own"])
    for level in ControlLevel.allCases { #expect(ControlLevel(name: level.name) == level) }
    #expect(ControlLevel(name: "Off") == nil)
    #expect(Lock.allCases.map(\.rawValue) == ["default", "floor", "ceiling", "locked"])
    #expect(
      Resolution.Step.Kind.allCases.map(\.rawValue) == [
        "product_default", "profile_default", "policy", "tailoring", "waiver", "conflict",
      ])
  }
}
