import Ledger
import Measures
import Registers

/// Turns a key into an actor: the one place in which sessions, tokens and accounts are judged.
enum Doorkeeper {
  /// Longest rest between two requests of a session: 30 minutes.
  static let idle: Int64 = 30 * 60 * 1000
  /// Longest life of a session: 12 hours.
  static let absolute: Int64 = 12 * 60 * 60 * 1000

  /// The actor, and the number of the last change, in one statement.
  static func admit(_ key: House.Key, _ connection: any Connection, _ now: Instant) throws -> (Actor, Int64) {
    switch key {
    case .actor(let actor):
      let row = try connection.query("SELECT sequence FROM head WHERE id = 1").first
      return (actor, row?.int(0) ?? 0)
    case .session(let secret):
      let row = try connection.query(
        """
        SELECT a.id, a.person, a.is_administrator, a.email, p.name, h.sequence FROM session s \
        JOIN account a ON a.id = s.account LEFT JOIN person p ON p.id = a.person JOIN head h ON h.id = 1 \
        WHERE s.id = ? AND s.seen_at > ? AND s.ends_at > ? AND a.status = 'active' AND a.archived = 0
        """,
        [.text(Randomness.digest(secret)), .int(now.milliseconds - idle), .int(now.milliseconds)]
      ).first
      guard let row else { throw SignInNeeded() }
      return (actor(row, .session), row.int(5) ?? 0)
    case .token(let secret):
      let row = try token(secret, connection, now)
      // The secret of a calendar's address opens that calendar alone.
      if row.text(7) == Tokens.calendarScope { throw SignInNeeded() }
      let scopes = (row.text(7) ?? "").utf8.split(separator: 0x20).compactMap {
        Scope(rawValue: String($0) ?? "")
      }
      return (actor(row, .token(id: row.int(6) ?? 0, scopes: Set(scopes))), row.int(5) ?? 0)
    case .calendar(let secret):
      let row = try token(secret, connection, now)
      guard row.text(7) == Tokens.calendarScope else { throw SignInNeeded() }
      return (actor(row, .token(id: row.int(6) ?? 0, scopes: [.read])), row.int(5) ?? 0)
    }
  }

  private static func token(_ secret: String, _ connection: any Connection, _ now: Instant) throws
    -> LedgerRow
  {
    let row = try connection.query(
      """
      SELECT a.id, a.person, a.is_administrator, a.email, p.name, h.sequence, k.id, k.scopes FROM token k \
      JOIN account a ON a.id = k.account LEFT JOIN person p ON p.id = a.person JOIN head h ON h.id = 1 \
      WHERE k.digest = ? AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?) \
      AND a.status = 'active' AND a.archived = 0
      """, [.text(Randomness.digest(secret)), .int(now.milliseconds)]
    ).first
    guard let row else { throw SignInNeeded() }
    return row
  }

  private static func actor(_ row: LedgerRow, _ means: Actor.Means) -> Actor {
    Actor(
      account: row.int(0), person: row.int(1), name: row.text(4) ?? row.text(3) ?? "",
      isAdministrator: row.flag(2), means: means)
  }
}

/// The key opens nothing: no session, an expired one, or an account that is shut.
public struct SignInNeeded: Error, Sendable { public init() {} }
