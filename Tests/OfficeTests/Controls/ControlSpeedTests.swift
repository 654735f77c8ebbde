import Measures
import Testing

@testable import Office

struct ControlSpeedTests {
  /// Five offices that have each written a policy for every control.
  @Test func resolvesAProjectQuickly() {
    let layers = (0..<5).map { layer in
      OfficeLayer(
        id: "O\(layer)", title: "Office \(layer)", profile: .controlling,
        policies: ControlKey.allCases.map { control in
          Policy(
            id: "CP-\(layer * 24 + control.number)", control: control, level: .require,
            lock: layer == 0 ? .floor : .default, condition: Condition(tiers: Tiers(upTo: 3)))
        })
    }
    let facts = ProjectFacts(tier: 2, approach: "agile", workType: "change")
    let chain = ControlChain(layers)
    let day = Day(number: 20_000)
    let clock = ContinuousClock()
    let rounds = 200
    var total = 0
    let explained = clock.measure {
      for _ in 0..<rounds { total += chain.resolveAll(facts: facts, on: day).count }
    }
    let alone = clock.measure {
      for _ in 0..<rounds { total += chain.levels(facts: facts, on: day).count }
    }
    let prepared = clock.measure {
      for _ in 0..<rounds { total += ControlChain(layers).layers.count }
    }
    #expect(total == rounds * 53)
    print(
      "24 controls, 5 offices: explained \(explained / rounds), levels \(alone / rounds),",
      "chain \(prepared / rounds)"
    )
    // Generous, for slow machines and builds without optimisation.
    #expect(explained / rounds < .milliseconds(50))
  }
}
