import Ledger
import NIOPosix

/// The office's ledger in PostgreSQL, for an office that runs on several machines or has PostgreSQL already.
///
/// It connects on first use. Every transaction runs on one thread from beginning to end.
public final class PostgresLedger: Ledger {
  public let dialect = Dialect.postgres
  private let lines: PostgresLines
  private let threads: NIOThreadPool
  /// Two, so that one writer begins while the other waits for the disk.
  private let turns = WriterTurns(2)

  /// - Parameter url: `postgres://user:password@host:port/database`, or libpq's `host=… dbname=…`.
  /// - Throws: `LedgerError.unreachable` when PostgreSQL's client library is not on this machine.
  public init(url: String, connections: Int = 8) throws {
    let library = try LibPQ.found.get()
    lines = PostgresLines(try PostgresAddress(url, library), library)
    threads = NIOThreadPool(numberOfThreads: max(connections, 2))
    threads.start()
  }

  deinit { threads.shutdownGracefully { _ in } }

  public func read<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await run(PostgresLine.reading, work)
  }

  public func write<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    await turns.take()
    defer { turns.give() }
    return try await run(PostgresLine.writing, work)
  }

  public func close() async {
    lines.close()
    try? await threads.shutdownGracefully()
  }

  private func run<T: Sendable>(
    _ begin: String, _ work: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await threads.runIfActive { [lines] in
        try lines.lend { try $0.transaction(begin, work) }
      }
    } catch  where lines.isClosed && !(error is LedgerError) {
      throw LedgerError.unreachable("The ledger is closed.")
    }
  }
}
