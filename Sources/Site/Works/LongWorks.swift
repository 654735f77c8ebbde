import Synchronization

/// Work that takes longer than a page should: done once for all who ask the same, with its progress, until somebody stops it.
///
/// What came of it is kept for a while, so that a page which is loaded again, or the act that follows it, finds it done.
actor LongWorks<Product: Sendable> {
  /// How far a work is.
  enum State: Sendable {
    /// The part that is done, 0 to 1.
    case working(Double)
    case done(Product)
    /// It cannot be done, with the reason in a sentence.
    case refused(String)
    /// Too much else is being worked on.
    case busy
  }

  /// Says how much is done, 0 to 1; from any thread.
  typealias Saying = @Sendable (Double) -> Void

  private struct Work {
    let share: Share
    let task: Task<Void, Never>
    var ended: State?
  }

  private final class Share: Sendable {
    private let value = Mutex(0.0)
    func set(_ share: Double) { value.withLock { $0 = min(max(share, 0), 1) } }
    var now: Double { value.withLock { $0 } }
  }

  /// At the same time; the rest of the machine is left to pages.
  private let most: Int
  /// Ended works that are kept.
  private let kept: Int
  private var works: [String: Work] = [:]
  /// Keys in the order in which their works began.
  private var order: [String] = []

  init(most: Int = 3, kept: Int = 24) { (self.most, self.kept) = (most, kept) }

  /// How the work of a key stands; it begins where it has not, and what takes no longer than `wait` is answered done.
  ///
  /// - Parameter make: does the work; it ends early when its task is cancelled. A `LongWorkRefusal` is told to who asks.
  func state(
    of key: String, wait: Duration, make: @escaping @Sendable (@escaping Saying) async throws -> Product
  ) async -> State {
    if works[key] == nil, !begin(key, make) { return .busy }
    let end = ContinuousClock.now + wait
    while let work = works[key], work.ended == nil, ContinuousClock.now < end {
      do { try await Task.sleep(for: .milliseconds(6)) } catch { break }
    }
    return state(of: key) ?? .refused("It was stopped.")
  }

  /// How the work of a key stands; nil where none was begun, or it was stopped.
  func state(of key: String) -> State? { works[key].map { $0.ended ?? .working($0.share.now) } }

  /// Stops a work; whoever waits for it is told.
  func stop(_ key: String) {
    works.removeValue(forKey: key)?.task.cancel()
    order.removeAll { $0 == key }
  }

  private func begin(
    _ key: String, _ make: @escaping @Sendable (@escaping Saying) async throws -> Product
  ) -> Bool {
    guard works.values.count(where: { $0.ended == nil }) < most else { return false }
    let share = Share()
    let task = Task {
      do {
        self.end(key, share, .done(try await make { share.set($0) }))
      } catch let refusal as LongWorkRefusal {
        self.end(key, share, .refused(refusal.sentence))
      } catch is CancellationError {
        self.stop(key)
      } catch {
        self.end(key, share, .refused("It could not be worked out: \(error)."))
      }
    }
    works[key] = Work(share: share, task: task)
    order.append(key)
    return true
  }

  private func end(_ key: String, _ share: Share, _ state: State) {
    // A work that was stopped and begun again is another one.
    guard works[key]?.share === share else { return }
    works[key]?.ended = state
    let ended = order.filter { works[$0]?.ended != nil }
    for old in ended.dropLast(kept) {
      works[old] = nil
      order.removeAll { $0 == old }
    }
  }
}

/// Why a work cannot be done.
struct LongWorkRefusal: Error, Sendable {
  let sentence: String
}
