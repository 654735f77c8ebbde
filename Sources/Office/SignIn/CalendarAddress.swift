import Ledger
import Measures

/// The secret address under which a calendar program, which sends no headers, fetches its owner's meetings.
///
/// It is a token with a scope of its own: it opens her calendar and nothing else, and no other door takes it.
extension Tokens {
  static let calendarScope = "calendar"

  /// Makes a new address; the one before opens nothing from then on.
  public func makeCalendarAddress(account: Int64) async throws -> String {
    let secret = Randomness.hex(bytes: 32)
    let now = house.clock().milliseconds
    try await house.ledger.write { connection in
      try connection.execute(
        "UPDATE token SET revoked_at = ? WHERE account = ? AND scopes = ? AND revoked_at IS NULL",
        [.int(now), .int(account), .text(Tokens.calendarScope)])
      let last = try connection.query("SELECT COALESCE(MAX(id), 0) FROM token").first?.int(0) ?? 0
      try connection.execute(
        "INSERT INTO token (id, digest, account, name, scopes, made_at) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .int(last + 1), .text(Randomness.digest(secret)), .int(account), .text("Calendar address"),
          .text(Tokens.calendarScope), .int(now),
        ])
    }
    return secret
  }
}
