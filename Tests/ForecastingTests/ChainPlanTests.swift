import Forecasting
import Testing

@Suite struct ChainPlanTests {
  private func activity(
    _ name: String, _ focused: Double, _ resources: Set<String> = [], at start: Double = 0
  )
    -> ChainActivity
  {
    ChainActivity(name: name, focused: focused, safe: 2 * focused, resources: resources, start: start)
  }

  /// Two branches that share a person: the chain runs through both by way of the person.
  @Test func theChainFollowsPeopleToo() throws {
    let brief = ChainBrief(
      activities: [
        activity("a", 4, ["Ann"], at: 0), activity("b", 6, ["Bob"], at: 4), activity("c", 5, ["Ann"], at: 4),
        activity("d", 3, ["Cid"], at: 9), activity("e", 2, at: 12),
      ],
      links: [
        ChainLink(from: 0, to: 1), ChainLink(from: 1, to: 4), ChainLink(from: 2, to: 3),
        ChainLink(from: 3, to: 4),
      ])
    let plan = try ChainPlan(brief)
    #expect(plan.criticalChain == [0, 2, 3, 4])
    // 4² + 5² + 3² + 2², what the four gave up.
    let squares: Double = 54
    #expect(plan.projectBuffer == squares.squareRoot())
    #expect(plan.chainEnd == 14)
    #expect(plan.promisedEnd == 14 + plan.projectBuffer)
    let feeding = try #require(plan.feedingBuffers.first)
    #expect(plan.feedingBuffers.count == 1)
    #expect(feeding.chain == [1])
    #expect(feeding.feeds == 4)
    #expect(feeding.length == 6)
    // b has to wait for a on day 4 and lasts to day 10; e starts on day 12, so that only two of six days fit.
    #expect(plan.starts[1] == 4)
    #expect(feeding.overrun == 4)
    #expect([0, 2, 3, 4].map { plan.starts[$0] } == [0, 4, 9, 12])
  }

  @Test func rules() throws {
    let brief = ChainBrief(
      activities: [activity("a", 4), activity("b", 6), activity("c", 1)],
      links: [ChainLink(from: 0, to: 1), ChainLink(from: 2, to: 1)], buffers: .partOfSafety(0.5))
    let plan = try ChainPlan(brief)
    #expect(plan.projectBuffer == 5)
    let feeding = try #require(plan.feedingBuffers.first)
    #expect(plan.feedingBuffers.count == 1)
    #expect(feeding.chain == [2])
    #expect(feeding.feeds == 1)
    #expect(feeding.length == 0.5)
    #expect(feeding.overrun == 0)
    #expect(plan.starts == [0, 4, 2.5])
  }

  /// What runs to the end beside the critical chain has its buffer before the end.
  @Test func aChainBeside() throws {
    let plan = try ChainPlan(ChainBrief(activities: [activity("a", 10), activity("b", 3)], links: []))
    #expect(plan.criticalChain == [0])
    #expect(plan.feedingBuffers.map(\.chain) == [[1]])
    #expect(plan.feedingBuffers.first?.feeds == nil)
    #expect(plan.starts == [0, 4])
  }

  @Test func refusals() {
    func count(_ brief: ChainBrief) -> Int {
      do {
        _ = try ChainPlan(brief)
        return 0
      } catch {
        return error.problems.count
      }
    }
    #expect(count(ChainBrief(activities: [], links: [])) == 1)
    let odd = [
      ChainActivity(name: "a", focused: 3, safe: 2), ChainActivity(name: "b", focused: .nan, safe: 2),
      ChainActivity(name: "c", focused: 1, safe: .infinity),
      ChainActivity(name: "d", focused: 1, safe: 2, start: .nan),
    ]
    #expect(
      count(ChainBrief(activities: odd, links: [ChainLink(from: 0, to: 9)], buffers: .partOfSafety(.nan)))
        == 6)
    let round = [ChainLink(from: 0, to: 1), ChainLink(from: 1, to: 0)]
    #expect(count(ChainBrief(activities: [activity("a", 1), activity("b", 1)], links: round)) == 1)
    // The second starts before the first and needs the same person, but waits for it by a link.
    let turned = [activity("a", 1, ["Ann"], at: 5), activity("b", 1, ["Ann"], at: 0)]
    #expect(count(ChainBrief(activities: turned, links: [ChainLink(from: 0, to: 1)])) == 1)
  }

  @Test func feverChart() throws {
    let chain = [4.0, 6, 10]
    let start = try #require(BufferConsumption(chain: chain, remaining: chain, elapsed: 0, buffer: 10))
    #expect(start.chainDone == 0)
    #expect(start.bufferUsed == 0)
    #expect(start.zone() == .green)
    let late = try #require(BufferConsumption(chain: chain, remaining: [0, 6, 10], elapsed: 6, buffer: 10))
    #expect(late.chainDone == 0.2)
    #expect(late.bufferUsed == 0.2)
    #expect(late.zone() == .green)
    let later = try #require(BufferConsumption(chain: chain, remaining: [0, 6, 10], elapsed: 7, buffer: 10))
    #expect(later.zone() == .yellow)
    let over = try #require(BufferConsumption(chain: chain, remaining: [0, 8, 10], elapsed: 7, buffer: 10))
    #expect(over.chainDone == 0.2)
    #expect(over.bufferUsed == 0.5)
    #expect(over.zone() == .red)
    let ahead = try #require(BufferConsumption(chain: chain, remaining: [0, 0, 0], elapsed: 18, buffer: 10))
    #expect(ahead.bufferUsed == -0.2)
    #expect(ahead.zone() == .green)
    #expect(BufferConsumption(chain: chain, remaining: [1], elapsed: 0, buffer: 10) == nil)
    #expect(BufferConsumption(chain: [], remaining: [], elapsed: 0, buffer: 10) == nil)
    #expect(BufferConsumption(chain: chain, remaining: chain, elapsed: .nan, buffer: 10) == nil)
    #expect(BufferConsumption(chain: chain, remaining: chain, elapsed: 0, buffer: 0) == nil)
  }
}
