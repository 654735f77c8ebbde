import Foundation
import GRDB
import Ledger
import Registers

/// The office's ledger in one SQLite file beside the binary, or in memory for tests and trials.
///
/// Write-ahead log with `synchronous = FULL`: a change that was acknowledged survives a power cut.
public final class SQLiteLedger: Ledger {
  public let dialect = Dialect.sqlite
  private let database: any DatabaseWriter
  private let commits: GroupCommit
  private let limit = StatementLimit()

  /// Opens or creates the file at `path`; its folder exists.
  public init(path: String, readers: Int = 4) throws {
    do {
      let pool = try DatabasePool(path: path, configuration: SQLiteLedger.configuration(readers: readers))
      // The pool sets NORMAL when it turns the write-ahead log on, so FULL is said after it.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      database = pool
    } catch let error as DatabaseError { throw SQLiteErrors.ledgerError(error) }
    commits = GroupCommit(database, limit)
  }

  private init(memory: Void) throws {
    database = try DatabaseQueue(configuration: SQLiteLedger.configuration(readers: 1))
    commits = GroupCommit(database, limit)
  }

  /// A ledger that lives as long as the process.
  public static func inMemory() throws -> SQLiteLedger { try SQLiteLedger(memory: ()) }

  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = readers
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -8000")
    }
    return configuration
  }

  public func read<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await database.read { [limit] in try work(SQLiteConnection($0, limit)) }
    } catch let error as DatabaseError { throw SQLiteErrors.ledgerError(error) }
  }

  public func write<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    do {
      return try await commits.run(work)
    } catch let error as DatabaseError { throw SQLiteErrors.ledgerError(error) }
  }

  public func close() async { try? database.close() }
}
