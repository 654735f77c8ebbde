import Testing

@testable import Scheduling

/// Beside a row of numbers, one for each unit of time.
@Suite struct FreeTimeTests {
  @Test func asCountedUnitByUnit() {
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomProblem(seed: seed)
      var resource = LevellingResource(capacity: random.below(5))
      var row = [Int](repeating: resource.capacity, count: 100)
      var time = 0
      for _ in 0..<random.below(4) {
        time += random.below(12)
        let capacity = random.below(5)
        resource.steps.append(LevellingResource.Step(from: time, capacity: capacity))
        for at in time..<100 { row[at] = capacity }
      }
      var free = FreeTime(resource)
      for _ in 0..<20 {
        let (from, length, amount) = (random.below(60), random.below(30), random.below(4))
        free.take(from..<from + length, amount)
        for at in from..<from + length { row[at] -= amount }
        for asked in 0..<5 {
          let at = random.below(90)
          #expect(free.next(from: at, asked) == (at..<100).first { row[$0] >= asked }, "\(seed)")
          #expect(free.end(from: at, asked) == (at..<100).first { row[$0] < asked } ?? .max, "\(seed)")
        }
      }
    }
  }
}
