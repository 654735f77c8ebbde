import Measures
import Registers
import Testing

@testable import Office

/// Shares over all posts, day by day.
@Suite struct WorkloadTests {
  private let start = Day("2026-06-30") ?? .first

  private func part(_ code: String, _ from: Int, _ to: Int?, _ share: Int64) -> Workload.Part {
    Workload.Part(
      assignment: code, post: code, place: "", from: start.adding(from), to: to.map { start.adding($0) },
      share: Percent(hundredths: share * 100))
  }

  @Test func periodsTurnWherePostsBeginAndEnd() {
    let work = Workload(
      [part("A", -50, nil, 70), part("B", 10, 19, 50), part("C", 19, nil, 20)], from: start,
      to: start.adding(100))
    #expect(work.periods.map { $0.share.hundredths } == [7_000, 12_000, 14_000, 9_000])
    #expect(work.over.map(\.from) == [start.adding(10), start.adding(19)])
    #expect(work.over.map(\.to) == [start.adding(18), start.adding(19)])
    #expect(work.over.last?.parts == ["A", "B", "C"])
    #expect(work.peak.hundredths == 14_000)
  }

  /// Every day of the stretch stands in one period, and its share is the sum of the posts of that day.
  @Test(arguments: [UInt64(1), 9, 77, 1_234])
  func everyDayIsCountedOnce(_ seed: UInt64) {
    var chance = HandOverPropertyTests.Chance(seed)
    let parts = (0..<12).map { index in
      let from = Int(chance.next() % 90) - 30
      return part(
        "\(index)", from, chance.next() % 4 == 0 ? nil : from + Int(chance.next() % 40),
        Int64(chance.next() % 90))
    }
    let end = start.adding(60)
    let work = Workload(parts, from: start, to: end)
    for ahead in 0...60 {
      let day = start.adding(ahead)
      let here = work.periods.filter { $0.from <= day && day <= $0.to }
      let sum = parts.filter { $0.from <= day && day <= ($0.to ?? .last) }.reduce(Int64(0)) {
        $0 + $1.share.hundredths
      }
      #expect(here.count == 1, "Seed \(seed), \(day)")
      #expect(here.first?.share.hundredths == sum, "Seed \(seed), \(day)")
    }
  }
}
