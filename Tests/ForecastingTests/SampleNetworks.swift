import Forecasting

/// Networks for tests, drawn from a seed.
enum SampleNetworks {
  static let laws: [Uncertainty] = [
    .fixed(2), .uniform(low: 1, high: 4), .triangular(low: 1, mostLikely: 2, high: 6),
    .pert(low: 1, mostLikely: 2, high: 9), .normal(mean: 4, deviation: 1, low: 0, high: nil),
    .lognormal(mean: 3, deviation: 1),
    .discrete([.init(value: 1, probability: 0.5), .init(value: 5, probability: 0.5)]),
  ]

  /// Every kind of duration and link, risk events, correlations, costs, branches and dates, in an order that is not one
  /// of the links.
  static func everything(count: Int, seed: UInt64 = 5) -> RiskNetwork {
    var chance = SplitMix(state: seed)
    let shuffled = Array(0..<count).shuffled(using: &chance)
    var network = RiskNetwork(activities: [])
    for index in 0..<count {
      network.activities.append(
        RiskActivity(
          name: "activity \(index)", duration: laws[index % laws.count],
          cost: index % 3 == 0 ? RiskCost(fixed: .uniform(low: 1, high: 3), ratePerDay: 10) : nil,
          notBefore: index % 11 == 0 ? 20 : 0))
    }
    for place in 1..<count {
      for _ in 0..<Int.random(in: 0...3, using: &chance) {
        let from = shuffled[Int.random(in: max(0, place - 30)..<place, using: &chance)]
        let isPlain = Bool.random(using: &chance)
        let kind =
          RiskLink.Kind(rawValue: isPlain ? 0 : UInt8.random(in: 0...3, using: &chance)) ?? .finishToStart
        network.links.append(
          RiskLink(
            from: from, to: shuffled[place], kind: kind,
            lag: isPlain ? 0 : Double.random(in: -2...3, using: &chance)))
      }
    }
    network.events = [
      RiskEvent(
        name: "strike", probability: 0.3, days: .triangular(low: 1, mostLikely: 5, high: 20),
        money: .uniform(low: 5, high: 9), activities: Array(0..<count / 4)),
      RiskEvent(name: "rebate", probability: 0.5, money: .fixed(-100)),
    ]
    network.correlations = [
      .group(activities: Array(0..<10), coefficient: 0.6),
      .matrix(
        activities: [20, 21, 22], rows: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]], repair: .nearest),
    ]
    let after = network.links.first { $0.from != network.links[0].to }?.from ?? 0
    var seen: Set<Int> = []
    let options = network.links.filter { $0.from == after && seen.insert($0.to).inserted }
    network.branchings = [
      RiskBranching(
        after: after, options: options.map { .init(to: $0.to, probability: 0.9 / Double(options.count)) })
    ]
    return network
  }
}
