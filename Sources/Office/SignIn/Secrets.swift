import Ledger
import Measures
import Registers

/// Passwords and one-time links of accounts: kept apart from the register, so that no list ever shows them.
public struct Secrets: Sendable {
  let house: House
  let password: Password

  public init(_ house: House, password: Password) {
    self.house = house
    self.password = password
  }

  /// Sets the password of an account and ends its other sessions.
  public func set(_ given: String, account: Int64, email: String) async throws {
    if let problem = Password.problem(given, email: email) {
      throw Refusal.invalid([Problem("password", problem)])
    }
    let hash = try await password.hash(given)
    let now = house.clock().milliseconds
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM session WHERE account = ?", [.int(account)])
      try connection.execute("DELETE FROM reset_link WHERE account = ?", [.int(account)])
      try connection.execute(
        "INSERT INTO secret (account, hash, changed_at) VALUES (?, ?, ?) "
          + "ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at",
        [.int(account), .text(hash), .int(now)])
    }
  }

  /// A link's secret with which the password can be set once within half an hour.
  public func resetLink(account: Int64) async throws -> String {
    let secret = Randomness.hex(bytes: 32)
    let ends = house.clock().milliseconds + 30 * 60 * 1000
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM reset_link WHERE account = ?", [.int(account)])
      try connection.execute(
        "INSERT INTO reset_link (digest, account, ends_at) VALUES (?, ?, ?)",
        [.text(Randomness.digest(secret)), .int(account), .int(ends)])
    }
    return secret
  }

  /// Uses up a link: of several at once, one wins.
  public func redeem(_ link: String, newPassword: String) async throws {
    let now = house.clock().milliseconds
    let digest = Value.text(Randomness.digest(link))
    let found = try await house.ledger.read { connection in
      try connection.query(
        "SELECT l.account, a.email FROM reset_link l JOIN account a ON a.id = l.account "
          + "WHERE l.digest = ? AND l.ends_at > ? AND a.status = 'active' AND a.archived = 0",
        [digest, .int(now)]
      ).first
    }
    guard let account = found?.int(0), let email = found?.text(1) else { throw Refusal.missing("link") }
    if let problem = Password.problem(newPassword, email: email) {
      throw Refusal.invalid([Problem("password", problem)])
    }
    let taken = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM reset_link WHERE digest = ?", [digest])
    }
    guard taken == 1 else { throw Refusal.missing("link") }
    try await set(newPassword, account: account, email: email)
  }
}
