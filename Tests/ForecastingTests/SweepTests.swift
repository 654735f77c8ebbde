import Forecasting
import Testing

/// The sweep on lanes against a plain forward and backward pass, on networks of every kind of link.
@Suite struct SweepTests {
  /// Early finish of the whole and which activities have no total float, one activity at a time.
  struct PlainPass {
    var finish = 0.0
    var isCritical: [Bool] = []

    init(_ network: RiskNetwork, _ days: [Double], order: [Int]) {
      let count = days.count
      var start = [Double](repeating: 0, count: count)
      for index in order {
        start[index] = network.activities[index].notBefore
        for link in network.links where link.to == index {
          start[index] = max(
            start[index], Self.time(link, start, days) - (Self.entersStart(link) ? 0 : days[index]))
        }
      }
      finish = (0..<count).map { start[$0] + days[$0] }.max() ?? 0
      var late = days.map { finish - $0 }
      for index in order.reversed() {
        for link in network.links where link.from == index {
          let held = late[link.to] + (Self.entersStart(link) ? 0 : days[link.to]) - link.lag
          late[index] = min(late[index], held - (Self.leavesStart(link) ? 0 : days[index]))
        }
      }
      isCritical = (0..<count).map { late[$0] - start[$0] == 0 }
    }

    static func leavesStart(_ link: RiskLink) -> Bool {
      link.kind == .startToStart || link.kind == .startToFinish
    }
    static func entersStart(_ link: RiskLink) -> Bool {
      link.kind == .finishToStart || link.kind == .startToStart
    }
    static func time(_ link: RiskLink, _ start: [Double], _ days: [Double]) -> Double {
      start[link.from] + (leavesStart(link) ? 0 : days[link.from]) + link.lag
    }
  }

  /// Whole days and lags, so that every sum is exact in both.
  static func network(seed: UInt64, plain: Bool) -> (network: RiskNetwork, order: [Int]) {
    var chance = SplitMix(state: seed)
    let count = Int.random(in: 1...600, using: &chance)
    let order = Array(0..<count).shuffled(using: &chance)
    var network = RiskNetwork(
      activities: (0..<count).map {
        RiskActivity(
          name: "\($0)", duration: .fixed(Double(Int.random(in: 0...9, using: &chance))),
          notBefore: plain || $0 % 7 > 0 ? 0 : Double(Int.random(in: 0...40, using: &chance)))
      })
    for place in 1..<max(count, 1) {
      for _ in 0..<Int.random(in: 0...5, using: &chance) {
        let kind =
          RiskLink.Kind(rawValue: plain ? 0 : UInt8.random(in: 0...3, using: &chance)) ?? .finishToStart
        let lag = plain ? 0 : Int.random(in: -3...4, using: &chance)
        network.links.append(
          RiskLink(
            from: order[Int.random(in: max(0, place - 40)..<place, using: &chance)], to: order[place],
            kind: kind,
            lag: Double(lag)))
      }
    }
    return (network, order)
  }

  @Test(arguments: Array(1...40) as [UInt64])
  func agreesWithPlainPass(_ seed: UInt64) async throws {
    let (network, order) = Self.network(seed: seed, plain: seed % 2 == 0)
    let days = network.activities.map(\.duration.mean)
    let plain = PlainPass(network, days, order: order)
    let result = try await Simulation.run(SimulationBrief(network: network, iterations: 17))
    #expect(result.finish.least == plain.finish)
    #expect(result.finish.greatest == plain.finish)
    #expect(result.activities.map { $0.criticality == 1 } == plain.isCritical)
    #expect(result.activities.allSatisfy { $0.criticality == 1 || $0.criticality == 0 })
  }

  /// The table of relations of O-15 and O-16: two activities of 3 days, or of 5 and 3.
  @Test(arguments: [
    (RiskLink.Kind.finishToStart, 2.0, 3.0, 8.0), (.finishToStart, -2, 3, 4 + 0.0), (.startToStart, 2, 3, 5),
    (.finishToFinish, 2, 3, 5), (.finishToFinish, 0, 5, 5), (.finishToFinish, 2, 5, 7),
    (.startToStart, 0, 5, 5),
    (.startToStart, -2, 3, 3), (.startToFinish, 1, 3, 3), (.startToFinish, 6, 3, 6),
  ])
  func relations(_ kind: RiskLink.Kind, _ lag: Double, _ first: Double, _ finish: Double) async throws {
    let network = RiskNetwork(
      activities: [
        RiskActivity(name: "A", duration: .fixed(first)), RiskActivity(name: "B", duration: .fixed(3)),
      ],
      links: [RiskLink(from: 0, to: 1, kind: kind, lag: lag)])
    #expect(try await Simulation.run(SimulationBrief(network: network, iterations: 1)).finish.mean == finish)
  }
}
