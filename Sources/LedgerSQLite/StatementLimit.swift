import GRDB
import Synchronization

/// Keeps the statements that a connection has prepared from growing without end.
///
/// GRDB keeps every text that it was ever given. Texts that name moments of the past or lists of ids are without number,
/// and each costs tens of kilobytes, so a connection forgets all of them when too many different ones have come.
final class StatementLimit: Sendable {
  // The connections by identity. One that was closed may lend its identity to a new one: that forgets too early, no more.
  private let seen = Mutex<[ObjectIdentifier: Set<Int>]>([:])
  private let most: Int

  init(most: Int = 400) { self.most = most }

  /// Notes a text before it is prepared on the connection; to be called where no statement of it is at work.
  func note(_ sql: String, on db: Database) {
    let key = ObjectIdentifier(db)
    let isFull = seen.withLock { seen in
      seen[key, default: []].insert(sql.hashValue)
      guard seen[key, default: []].count > most else { return false }
      seen[key] = [sql.hashValue]
      return true
    }
    if isFull { db.clearSchemaCache() }
  }
}
