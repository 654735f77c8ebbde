import Foundation

/// Lets a few writers of this process through at a time, in the order they came.
///
/// Writers go one after another in any case; those who wait here hold no connection, so readers always find one.
final class WriterTurns: @unchecked Sendable {
  // Safe to share: both counts are only touched under `lock`.
  private let lock = NSLock()
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ atOnce: Int) { free = max(atOnce, 1) }

  func take() async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let mayGo = lock.withLock {
        if free > 0 {
          free -= 1
          return true
        }
        waiting.append(continuation)
        return false
      }
      if mayGo { continuation.resume() }
    }
  }

  func give() {
    let next = lock.withLock { () -> CheckedContinuation<Void, Never>? in
      if waiting.isEmpty {
        free += 1
        return nil
      }
      return waiting.removeFirst()
    }
    next?.resume()
  }
}
