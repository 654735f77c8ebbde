import Foundation
import GRDB
import Ledger

/// Lets writers who wait at the same time share one commit, since each commit waits for the disk.
///
/// Every piece of work runs in a savepoint of its own, so one that fails leaves the others untouched; nobody is told
/// "done" before the shared commit has reached the disk.
final class GroupCommit: @unchecked Sendable {
  // Safe to share: `waiting` and `running` are only touched under `lock`.
  private let lock = NSLock()
  private var waiting: [Job] = []
  private var running = false
  private let database: any DatabaseWriter
  /// The most pieces of work in one commit, so that a crowd does not make the first one wait.
  private let most = 64

  private let limit: StatementLimit

  init(_ database: any DatabaseWriter, _ limit: StatementLimit) {
    self.database = database
    self.limit = limit
  }

  /// One piece of work and how its writer is told.
  private struct Job: Sendable {
    /// Runs the work in a savepoint; keeps what it threw for later.
    let run: @Sendable (Database) -> Void
    /// Tells the writer, once it is known whether the shared commit held.
    let tell: @Sendable ((any Error)?) -> Void
  }

  /// What a piece of work came to, handed from the database's thread to the waiting writer.
  private final class Outcome<T: Sendable>: @unchecked Sendable {
    // Written before the commit and read after it, never at once.
    var value: Result<T, any Error>?
  }

  func run<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
      let outcome = Outcome<T>()
      let job = Job(
        run: { [limit] db in
          do {
            var result: T?
            try db.inSavepoint {
              result = try work(SQLiteConnection(db, limit))
              return .commit
            }
            if let result { outcome.value = .success(result) }
          } catch { outcome.value = .failure(error) }
        },
        tell: { failure in
          if let failure { return continuation.resume(throwing: failure) }
          switch outcome.value {
          case .success(let value)?: continuation.resume(returning: value)
          case .failure(let error)?: continuation.resume(throwing: error)
          case nil: continuation.resume(throwing: LedgerError.other("The work did not run."))
          }
        })
      enqueue(job)
    }
  }

  private func enqueue(_ job: Job) {
    let start = lock.withLock {
      waiting.append(job)
      if running { return false }
      running = true
      return true
    }
    if start { next() }
  }

  private func commit(_ jobs: [Job], _ db: Database) -> (any Error)? {
    do {
      try db.inTransaction(.immediate) {
        for job in jobs { job.run(db) }
        return .commit
      }
      return nil
    } catch { return error }
  }

  private func next() {
    database.asyncWriteWithoutTransaction { [self] db in
      let jobs = lock.withLock {
        let batch = Array(waiting.prefix(most))
        waiting.removeFirst(batch.count)
        return batch
      }
      let failure = commit(jobs, db)
      for job in jobs {
        // One of several may have spoilt the shared commit (a full disk does): then each gets its own.
        job.tell(failure == nil || jobs.count == 1 ? failure : commit([job], db))
      }
      let more = lock.withLock {
        running = !waiting.isEmpty
        return running
      }
      if more { next() }
    }
  }
}
