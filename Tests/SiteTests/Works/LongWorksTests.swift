import Synchronization
import Testing

@testable import Site

/// Long work is done once for all who ask, tells how far it is, and ends when it is stopped.
@Suite struct LongWorksTests {
  private final class Count: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var now: Int { value.withLock { $0 } }
  }

  @Test func whoAsksTheSameWaitsForTheSame() async {
    let works = LongWorks<Int>()
    let begun = Count()
    let answers = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let state = await works.state(of: "a", wait: .seconds(120)) { _ in
            begun.add()
            try await Task.sleep(for: .milliseconds(50))
            return 42
          }
          if case .done(let value) = state { return value }
          return nil
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: 42, count: 20))
    #expect(begun.now == 1)
  }

  @Test func aPageIsToldHowFarItIsAndGoesOn() async throws {
    let works = LongWorks<Int>()
    let (gate, opening) = AsyncStream<Void>.makeStream()
    _ = await works.state(of: "a", wait: .milliseconds(1)) { say in
      say(0.25)
      for await _ in gate { break }
      return 7
    }
    var share = 0.0
    for _ in 0..<6_000 where share == 0 {
      if case .working(let now)? = await works.state(of: "a") { share = now }
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(share == 0.25)
    opening.yield()
    let later = await works.state(of: "a", wait: .seconds(120)) { _ in 0 }
    guard case .done(7) = later else {
      Issue.record("\(later)")
      return
    }
  }

  @Test func whatIsStoppedEndsAndCanBeginAgain() async throws {
    let works = LongWorks<Int>()
    let ended = Count()
    _ = await works.state(of: "a", wait: .milliseconds(20)) { _ in
      do { try await Task.sleep(for: .seconds(60)) } catch {
        ended.add()
        throw error
      }
      return 1
    }
    await works.stop("a")
    let stopped = await works.state(of: "a")
    #expect(stopped == nil)
    for _ in 0..<6_000 where ended.now == 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(ended.now == 1)
    guard case .done(2) = await works.state(of: "a", wait: .seconds(120), make: { _ in 2 }) else {
      Issue.record("It did not begin again.")
      return
    }
  }

  @Test func noMoreThanSoManyAtOnce() async {
    let works = LongWorks<Int>(most: 2)
    for key in ["a", "b"] {
      _ = await works.state(of: key, wait: .milliseconds(5)) { _ in
        try await Task.sleep(for: .seconds(60))
        return 1
      }
    }
    guard case .busy = await works.state(of: "c", wait: .milliseconds(5), make: { _ in 3 }) else {
      Issue.record("A third began.")
      return
    }
    await works.stop("a")
    guard case .done(3) = await works.state(of: "c", wait: .seconds(120), make: { _ in 3 }) else {
      Issue.record("It does not begin where there is room.")
      return
    }
    await works.stop("b")
  }

  @Test func whatCannotBeIsSaidAndTheOldestIsForgotten() async {
    let works = LongWorks<Int>(kept: 2)
    guard
      case .refused("No.") = await works.state(
        of: "no", wait: .seconds(120), make: { _ in throw LongWorkRefusal(sentence: "No.") })
    else {
      Issue.record("The reason is lost.")
      return
    }
    for key in ["a", "b"] { _ = await works.state(of: key, wait: .seconds(120)) { _ in 1 } }
    let (oldest, newer) = (await works.state(of: "no"), await works.state(of: "a"))
    #expect(oldest == nil && newer != nil)
  }
}
