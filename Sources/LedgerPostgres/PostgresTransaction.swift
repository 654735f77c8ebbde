import Ledger

extension PostgresLine {
  /// What a read begins with: one state of the ledger throughout.
  static let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

  /// What a write begins with: writers go one after another, as in SQLite, on whichever machine they are.
  ///
  /// Each statement after the lock sees what the writer before has committed. The number spells "Podium".
  static let writing = """
    BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
    SELECT pg_advisory_xact_lock(88439356224877)
    """

  /// How often work is tried again when another transaction got in its way.
  private static let retries = 3

  /// Runs `work` in one transaction; nothing of it stays when it throws.
  func transaction<T>(_ begin: String, _ work: (any Connection) throws -> T) throws -> T {
    var tries = 0
    while true {
      let wasOpen = isOpen
      var hasBegun = false
      do {
        try self.begin(begin)
        hasBegun = true
        return try attempt(work)
      } catch {
        rollBack()
        // The server may have restarted while the line was idle; no work has run yet, so a new line is safe.
        if !hasBegun && wasOpen && !isOpen { continue }
        guard case .conflict? = failure, tries < PostgresLine.retries else { throw error }
        tries += 1
      }
    }
  }

  private func attempt<T>(_ work: (any Connection) throws -> T) throws -> T {
    let connection = PostgresConnection(self)
    // Whoever keeps the connection after its transaction gets an error, not somebody else's transaction.
    defer { connection.end() }
    let result = try work(connection)
    try commit()
    return result
  }
}
