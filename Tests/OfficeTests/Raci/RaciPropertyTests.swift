import Measures
import Testing

@testable import Office

/// What holds whatever the offices lay down, tried on many of them; the seed of a failure is in its message.
@Suite struct RaciPropertyTests {
  static let seeds: ClosedRange<UInt64> = 1...400

  static let conditions = ["", "", "tier<=2", "approach=agile", "tier=1; approach=agile", "amount>=GBP 100"]

  private func rule(_ number: Int, _ process: ProcessKey, _ random: inout RandomControls) -> RaciRule {
    let party: RaciParty =
      Int.random(in: 0..<8, using: &random) == 0
      ? .person(Int64.random(in: 1...3, using: &random))
      : RaciParty(role: random.pick(RoleCatalogue.standard.roles).key)
    return RaciRule(
      id: "RL-\(number)", process: process, party: party, part: random.pick(RaciLine.Part.allCases),
      condition: Condition.read(random.pick(Self.conditions)) ?? .always,
      project: Int.random(in: 0..<6, using: &random) == 0 ? 7 : nil)
  }

  private func layers(_ process: ProcessKey, _ random: inout RandomControls) -> [RaciLayer] {
    var number = 0
    return (0..<Int.random(in: 1...4, using: &random)).map { layer in
      RaciLayer(
        id: "O-\(layer + 1)", title: "Office \(layer + 1)",
        rules: (0..<Int.random(in: 0...6, using: &random)).map { _ in
          number += 1
          return rule(number, process, &random)
        })
    }
  }

  private func situation(_ random: inout RandomControls) -> RaciSituation {
    let isProject = Bool.random(using: &random)
    return RaciSituation(
      kind: random.pick(RaciKind.allCases), project: isProject ? 7 : nil, isProject: isProject,
      hasProgramme: Bool.random(using: &random),
      facts: isProject
        ? ProjectFacts(
          tier: Int.random(in: 1...4, using: &random), approach: random.pick(["agile", "predictive"]),
          workType: "change", amount: Money(minor: Int64.random(in: 0...20_000, using: &random), .gbp)) : nil,
      limits: Bool.random(using: &random)
        ? [.gate: RaciLimit(amount: Money(minor: 9_000, .gbp), record: "D-1")] : [:])
  }

  private func scenes(_ check: ([RaciLayer], RaciSituation, ProcessKey, UInt64) -> Void) {
    for seed in Self.seeds {
      var random = RandomControls(seed: seed)
      for process in ProcessKey.processes {
        check(layers(process, &random), situation(&random), process, seed)
      }
    }
  }

  @Test func exactlyOneAnswersAndSomebodyDoesIt() {
    scenes { layers, situation, process, seed in
      for row in RaciMatrix.ofProcesses(layers, situation, processes: [process], narrates: false).rows {
        #expect(row.cells.values.count { $0.isAccountable } == 1, "seed \(seed), \(process.rawValue)")
        #expect(row.cells.values.contains { $0.isResponsible }, "seed \(seed), \(process.rawValue)")
        #expect(
          row.cells.values.allSatisfy { !$0.isAccountable || $0.letter == nil || $0.letter == .responsible },
          "seed \(seed), \(process.rawValue): a lesser part beside the A")
      }
    }
  }

  @Test func auditsStayIndependent() {
    scenes { layers, situation, process, seed in
      for row in RaciMatrix.ofProcesses(layers, situation, processes: [process], narrates: false).rows {
        let auditor = row.cells[RaciIndependence.auditor]
        if process == .audit {
          #expect(row.accountable == RaciIndependence.auditor, "seed \(seed)")
          for role in Segregation.delivering {
            #expect(row.cells[RaciParty(role: role)]?.isResponsible != true, "seed \(seed), \(role)")
          }
        } else {
          #expect(
            auditor?.isAccountable != true && auditor?.isResponsible != true,
            "seed \(seed), \(process.rawValue)")
        }
      }
    }
  }

  @Test func theOrderOfLinesDoesNotMatter() {
    scenes { layers, situation, process, seed in
      let turned = layers.map { RaciLayer(id: $0.id, title: $0.title, rules: $0.rules.reversed()) }
      let a = RaciMatrix.ofProcesses(layers, situation, processes: [process], narrates: false).rows
      let b = RaciMatrix.ofProcesses(turned, situation, processes: [process], narrates: false).rows
      for (one, other) in zip(a, b) {
        #expect(one.cells == other.cells, "seed \(seed), \(process.rawValue)")
      }
    }
  }

  @Test func everyChangeIsAccountedFor() {
    scenes { layers, situation, process, seed in
      let told = RaciMatrix.ofProcesses(layers, situation, processes: [process]).rows
      let plain = RaciMatrix.ofProcesses([], situation, processes: [process]).rows
      for (row, before) in zip(told, plain) {
        for (party, cell) in row.cells where cell.text != before.text(party) && !cell.steps.isEmpty {
          let last = cell.steps.last { $0.isEffective }
          #expect(last?.after == cell.text, "seed \(seed), \(process.rawValue), \(party.title)")
        }
        let spoken = Set(row.cells.values.flatMap(\.steps).compactMap(\.record))
        let asked = layers.flatMap(\.rules).filter { $0.project == nil || $0.project == situation.project }
        #expect(
          asked.allSatisfy { spoken.contains($0.id) },
          "seed \(seed), \(process.rawValue): a line is passed over")
      }
    }
  }
}
