import Ledger
import Measures
import Registers

/// Keys for programs: each has its scopes, and never more rights than the person it belongs to.
public struct Tokens: Sendable {
  let house: House
  public init(_ house: House) { self.house = house }

  /// A token as its owner sees it; the secret is shown once and not kept.
  public struct Token: Sendable {
    public let id: Int64
    public let name: String
    public let scopes: String
    public let madeAt: Instant
    public let expiresAt: Instant?
    public let isRevoked: Bool
  }

  public func create(account: Int64, name: String, scopes: [Scope], expires: Instant?) async throws -> String
  {
    let secret = "podium_" + Randomness.hex(bytes: 32)
    let now = house.clock().milliseconds
    let name = try TextRules.accepted(String(name.prefix(100)), field: "name", called: "The name")
    let words = scopes.map(\.rawValue).joined(separator: " ")
    _ = try await house.ledger.write { connection in
      let last = try connection.query("SELECT COALESCE(MAX(id), 0) FROM token").first?.int(0) ?? 0
      try connection.execute(
        "INSERT INTO token (id, digest, account, name, scopes, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .int(last + 1), .text(Randomness.digest(secret)), .int(account), .text(name), .text(words),
          .int(now),
          expires.map { .int($0.milliseconds) } ?? .null,
        ])
    }
    return secret
  }

  public func list(account: Int64) async throws -> [Token] {
    try await house.ledger.read { connection in
      try connection.query(
        "SELECT id, name, scopes, made_at, expires_at, revoked_at FROM token WHERE account = ? ORDER BY id",
        [.int(account)]
      ).map {
        Token(
          id: $0.int(0) ?? 0, name: $0.text(1) ?? "", scopes: $0.text(2) ?? "",
          madeAt: Instant(milliseconds: $0.int(3) ?? 0),
          expiresAt: $0.int(4).map(Instant.init(milliseconds:)),
          isRevoked: !$0[5].isNull)
      }
    }
  }

  /// Ends one of the account's own tokens; false where it has none of this number.
  public func revoke(_ id: Int64, account: Int64) async throws -> Bool {
    let now = house.clock().milliseconds
    return try await house.ledger.write { connection in
      try connection.execute(
        "UPDATE token SET revoked_at = ? WHERE id = ? AND account = ? AND revoked_at IS NULL",
        [.int(now), .int(id), .int(account)]) == 1
    }
  }
}

/// The sessions of an account, to look at and to end.
public struct Sessions: Sendable {
  let house: House
  public init(_ house: House) { self.house = house }

  public struct Session: Sendable {
    /// The first half of the stored digest: enough to name it, useless as a key.
    public let id: String
    public let madeAt: Instant
    public let seenAt: Instant
    public let address: String
    public let agent: String
    public let isThis: Bool
  }

  public func list(account: Int64, current secret: String) async throws -> [Session] {
    let now = house.clock().milliseconds
    let own = Randomness.digest(secret)
    return try await house.ledger.read { connection in
      try connection.query(
        "SELECT id, made_at, seen_at, address, agent FROM session WHERE account = ? AND ends_at > ? AND seen_at > ? "
          + "ORDER BY seen_at DESC", [.int(account), .int(now), .int(now - Doorkeeper.idle)]
      ).map {
        Session(
          id: String(($0.text(0) ?? "").prefix(32)), madeAt: Instant(milliseconds: $0.int(1) ?? 0),
          seenAt: Instant(milliseconds: $0.int(2) ?? 0), address: $0.text(3) ?? "", agent: $0.text(4) ?? "",
          isThis: $0.text(0) == own)
      }
    }
  }

  public func end(_ id: String, account: Int64) async throws -> Bool {
    guard id.utf8.count == 32,
      id.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
    else { return false }
    return try await house.ledger.write { connection in
      try connection.execute(
        "DELETE FROM session WHERE account = ? AND id LIKE ?", [.int(account), .text(id + "%")]) > 0
    }
  }
}
