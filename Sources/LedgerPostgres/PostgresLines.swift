import Foundation
import Ledger

/// The office's connections to PostgreSQL; there are never more than threads that use them.
final class PostgresLines: @unchecked Sendable {
  // Safe to share: `idle` and `closed` are only touched under `lock`.
  private let lock = NSLock()
  private var idle: [PostgresLine] = []
  private var closed = false
  private let address: PostgresAddress
  private let library: LibPQ

  init(_ address: PostgresAddress, _ library: LibPQ) {
    self.address = address
    self.library = library
  }

  /// Lends a line to `work`, the one used last first, so that a quiet office holds few connections.
  func lend<T>(_ work: (PostgresLine) throws -> T) rethrows -> T {
    let line = lock.withLock { idle.popLast() } ?? PostgresLine(address, library)
    defer { lock.withLock { if !closed { idle.append(line) } } }
    return try work(line)
  }

  var isClosed: Bool { lock.withLock { closed } }

  /// No more work comes; lines still lent are closed as they come back.
  func close() {
    lock.withLock {
      closed = true
      idle = []
    }
  }
}
