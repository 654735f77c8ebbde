import Forecasting
import Testing

@Suite struct BriefInspectionTests {
  private func problems(
    _ network: RiskNetwork, iterations: Int = 10
  ) async -> [SimulationProblem] {
    do {
      _ = try await Simulation.run(SimulationBrief(network: network, iterations: iterations))
      return []
    } catch let refusal as SimulationRefusal {
      return refusal.problems
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private func plain(_ count: Int = 3) -> RiskNetwork {
    RiskNetwork(
      activities: (0..<count).map { RiskActivity(name: "A\($0)", duration: .uniform(low: 1, high: 2)) },
      links: (1..<count).map { RiskLink(from: $0 - 1, to: $0) })
  }

  @Test func sizes() async {
    #expect(await problems(RiskNetwork(activities: [])).map(\.place) == [.brief])
    for iterations in [0, -1, 1_000_000_000, .max, .min] {
      #expect(await problems(plain(), iterations: iterations).map(\.place) == [.brief], "\(iterations)")
    }
    let many = await problems(plain(), iterations: 1_000_000_000)
    #expect(many.first?.sentence.contains("1000000") == true)
  }

  @Test(arguments: [
    Uncertainty.fixed(.nan), .fixed(.infinity), .fixed(-1), .fixed(1e9), .uniform(low: 2, high: 1),
    .uniform(low: -1, high: 1), .triangular(low: 1, mostLikely: 0, high: 2),
    .triangular(low: 1, mostLikely: 3, high: 2),
    .triangular(low: .nan, mostLikely: 3, high: 4), .pert(low: 3, mostLikely: 2, high: 4),
    .normal(mean: 1, deviation: -1, low: nil, high: nil),
    .normal(mean: 1, deviation: .nan, low: nil, high: nil),
    .normal(mean: 1, deviation: 1, low: 3, high: 2), .normal(mean: 1, deviation: 1, low: 20, high: 30),
    .normal(mean: -50, deviation: 1, low: nil, high: nil), .lognormal(mean: 0, deviation: 1),
    .lognormal(mean: 1, deviation: -1), .discrete([]), .discrete([.init(value: 1, probability: 0.5)]),
    .discrete([.init(value: 1, probability: 1.5)]), .discrete([.init(value: -1, probability: 1)]),
    .discrete([.init(value: 1, probability: .nan)]),
  ])
  func durations(_ law: Uncertainty) async {
    var network = plain()
    network.activities[1].duration = law
    let found = await problems(network)
    #expect(found.map(\.place) == [.activity(1)])
    #expect(found.first?.sentence.contains("'A1'") == true)
  }

  @Test func activitiesAndLinks() async {
    var network = plain()
    network.activities[0].notBefore = .nan
    network.activities[1].notBefore = -1
    network.activities[2].cost = RiskCost(fixed: .fixed(.nan), ratePerDay: .infinity)
    network.links += [RiskLink(from: 0, to: 9), RiskLink(from: -1, to: 0), RiskLink(from: 1, to: 1)]
    network.links.append(RiskLink(from: 0, to: 2, lag: .nan))
    let found = await problems(network)
    #expect(
      found.map(\.place) == [
        .activity(0), .activity(1), .activity(2), .activity(2), .link(2), .link(3), .link(4), .link(5),
      ])
  }

  @Test func aCircleNamesItsActivities() async {
    var network = plain(6)
    network.links.append(RiskLink(from: 4, to: 2))
    let found = await problems(network)
    #expect(found.count == 1)
    let sentence = found.first?.sentence ?? ""
    for name in ["'A2'", "'A3'", "'A4'"] { #expect(sentence.contains(name)) }
    for name in ["'A0'", "'A1'", "'A5'"] { #expect(!sentence.contains(name)) }
  }

  @Test func events() async {
    var network = plain()
    network.events = [
      RiskEvent(name: "a", probability: 1.1, activities: [0]), RiskEvent(name: "b", probability: .nan),
      RiskEvent(name: "c", probability: 0.5, days: .fixed(1)),
      RiskEvent(name: "d", probability: 0.5, activities: [7]),
      RiskEvent(name: "e", probability: 0.5, activities: [1, 1]),
      RiskEvent(name: "f", probability: 0.5, money: .uniform(low: 2, high: 1)),
    ]
    #expect(await problems(network).map(\.place) == (0..<6).map { .event($0) })
  }

  @Test func branchings() async {
    var network = plain(4)
    network.branchings = [
      RiskBranching(after: 0, options: [.init(to: 1, probability: 0.7), .init(to: 3, probability: 0.3)]),
      RiskBranching(after: 1, options: [.init(to: 2, probability: 1.5)]),
      RiskBranching(after: 9, options: []), RiskBranching(after: 0, options: []),
    ]
    let places = await problems(network).map(\.place)
    #expect(places == [.branching(0), .branching(1), .branching(1), .branching(2), .branching(3)])
  }

  @Test func correlations() async {
    let one = [[1.0, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]
    let wrong: [RiskCorrelation] = [
      .group(activities: [0], coefficient: 0.5), .group(activities: [0, 9], coefficient: 0.5),
      .group(activities: [0, 1, 2], coefficient: -0.6), .group(activities: [0, 1], coefficient: .nan),
      .matrix(activities: [0, 1], rows: [[1]], repair: .nearest),
      .matrix(activities: [0, 1], rows: [[1, 0.5], [0.4, 1]], repair: .nearest),
      .matrix(activities: [0, 1], rows: [[2, 0.5], [0.5, 1]], repair: .nearest),
      .matrix(activities: [0, 1], rows: [[1, .nan], [.nan, 1]], repair: .nearest),
      .matrix(activities: [0, 1, 2], rows: one, repair: .refuse),
    ]
    for correlation in wrong {
      var network = plain()
      network.correlations = [correlation]
      #expect(await problems(network).map(\.place) == [.correlation(0)], "\(correlation)")
    }
    var network = plain()
    network.correlations = [
      .group(activities: [0, 1], coefficient: 0.5), .group(activities: [1, 2], coefficient: 0),
    ]
    #expect(await problems(network).map(\.place) == [.correlation(1)])
  }

  @Test func noMoreThanAHundredAreTold() async {
    var network = plain(500)
    for index in network.activities.indices { network.activities[index].duration = .fixed(.nan) }
    #expect(await problems(network).count == SimulationRefusal.most)
  }
}
