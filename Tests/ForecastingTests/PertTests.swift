import Forecasting
import Testing

@Suite struct PertTests {
  struct Case {
    var names: [String] = []
    var estimates: [PertEstimate] = []
    var links: [(from: Int, to: Int)] = []
    let expected: [String: Any]

    init(_ id: String) throws {
      let found = try ForecastingCases.find(id)
      let input = found.part("input")
      expected = found.part("expected")
      let points = input.part("abm")
      names = points.keys.sorted()
      for name in names {
        let abm = points.numbers(name)
        estimates.append(
          try #require(PertEstimate(optimistic: abm[0], mostLikely: abm[1], pessimistic: abm[2])))
      }
      for (to, sources) in input.part("pred") {
        for from in sources as? String ?? "" {
          links.append(
            (try #require(names.firstIndex(of: String(from))), try #require(names.firstIndex(of: to))))
        }
      }
      if input["series"] != nil { links = (1..<names.count).map { ($0 - 1, $0) } }
    }
  }

  @Test func milwaukeePaper() throws {
    let given = try Case("O-24")
    let forecast = try PertForecast(estimates: given.estimates, links: given.links)
    #expect((forecast.mean - given.expected.number("mu")).magnitude < 1e-9)
    #expect((forecast.variance - given.expected.number("var")).magnitude < 1e-6)
    #expect((forecast.probability(within: 16) - given.expected.number("P")).magnitude < 1e-6)
    let sure = try #require(forecast.days(probability: 0.99))
    #expect((sure - given.expected.number("date99")).magnitude < 1e-5)
    #expect(forecast.variance < given.estimates.reduce(0) { $0 + $1.variance })
  }

  @Test func taylorsSeries() throws {
    let given = try Case("O-25")
    let forecast = try PertForecast(estimates: given.estimates, links: given.links)
    #expect((forecast.mean - given.expected.number("mu")).magnitude < 1e-9)
    #expect((forecast.variance - given.expected.number("var")).magnitude < 1e-9)
    #expect((forecast.probability(within: 28) - given.expected.number("P")).magnitude < 1e-6)
  }

  @Test func fourteenActivities() throws {
    let given = try Case("O-27")
    let forecast = try PertForecast(estimates: given.estimates, links: given.links)
    #expect((forecast.mean - given.expected.number("mu")).magnitude < 1e-6)
    #expect((forecast.variance - given.expected.number("var")).magnitude < 1e-6)
    #expect(forecast.criticalPath.map { given.names[$0] }.joined() == given.expected["critical"] as? String)
    #expect((forecast.probability(within: 53) - given.expected.number("P53")).magnitude < 1e-6)
    #expect((forecast.probability(within: 55) - given.expected.number("P55")).magnitude < 1e-6)
    for (name, slack) in ["B": 8, "D": 1.8333, "F": 1.8333, "G": 5, "J": 2.5, "L": 2.5] {
      let index = try #require(given.names.firstIndex(of: name))
      #expect((forecast.slack[index] - slack).magnitude < 1e-3, "\(name)")
    }
  }

  @Test func refusals() throws {
    #expect(PertEstimate(optimistic: 3, mostLikely: 2, pessimistic: 4) == nil)
    #expect(PertEstimate(optimistic: .nan, mostLikely: 2, pessimistic: 4) == nil)
    #expect(PertEstimate(optimistic: 1, mostLikely: 2, pessimistic: .infinity) == nil)
    let one = try #require(PertEstimate(optimistic: 1, mostLikely: 2, pessimistic: 3))
    #expect(throws: SimulationRefusal.self) { try PertForecast(estimates: [], links: []) }
    #expect(throws: SimulationRefusal.self) { try PertForecast(estimates: [one], links: [(0, 7)]) }
    #expect(throws: SimulationRefusal.self) {
      try PertForecast(estimates: [one, one], links: [(0, 1), (1, 0)])
    }
    let certain = try #require(PertEstimate(optimistic: 2, mostLikely: 2, pessimistic: 2))
    let forecast = try PertForecast(estimates: [certain], links: [])
    #expect(forecast.probability(within: 1.9) == 0)
    #expect(forecast.probability(within: 2) == 1)
    #expect(forecast.days(probability: 1) == nil)
  }

  /// Of two paths equally long the less certain one is the forecast.
  @Test func equalPathsTakeTheWiderOne() throws {
    let narrow = try #require(PertEstimate(optimistic: 9, mostLikely: 10, pessimistic: 11))
    let wide = try #require(PertEstimate(optimistic: 4, mostLikely: 10, pessimistic: 16))
    for pair in [[narrow, wide], [wide, narrow]] {
      #expect(try PertForecast(estimates: pair, links: []).variance == 4)
    }
  }
}
