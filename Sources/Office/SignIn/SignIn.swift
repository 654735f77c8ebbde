import Ledger
import Measures
import Registers

/// Signing in and out: sessions in the ledger, so that they hold on every node and end when they are ended.
public struct SignIn: Sendable {
  let house: House
  let password: Password

  public init(_ house: House, password: Password) {
    self.house = house
    self.password = password
  }

  /// Why nobody was signed in: said the same way for an unknown name and a wrong password.
  public enum Failure: Error, Sendable, Equatable {
    case wrong
    /// Too many tries; when the next one is looked at.
    case wait(seconds: Int)
  }

  /// Tries in a quarter of an hour that are looked at, for one name and for one address.
  static let triesPerName = 10
  static let triesPerAddress = 60
  static let window: Int64 = 15 * 60 * 1000

  /// Starts a session and returns its secret, which is known to nobody else.
  public func start(email: String, password given: String, address: String, agent: String) async throws
    -> String
  {
    let account = try await proven(email: email, password: given, address: address)
    return try await open(account, address: address, agent: agent, clearing: SignIn.key(email))
  }

  /// Takes a new password from whoever shows the present one: every session of the account ends, and a new one begins.
  ///
  /// - Returns: the secret of the new session.
  public func change(
    account: Int64, password given: String, to new: String, address: String, agent: String
  ) async throws -> String {
    let email = try await house.ledger.read { connection in
      try connection.query("SELECT email FROM account WHERE id = ?", [.int(account)]).first?.text(0) ?? ""
    }
    guard try await proven(email: email, password: given, address: address) == account else {
      throw Failure.wrong
    }
    try await Secrets(house, password: password).set(new, account: account, email: email)
    return try await open(account, address: address, agent: agent, clearing: SignIn.key(email))
  }

  private static func key(_ email: String) -> String {
    String(decoding: EmailAddress.key(email).utf8.prefix(254), as: UTF8.self)
  }

  /// The account whose password that is. Every try counts, right or wrong.
  private func proven(email: String, password given: String, address: String) async throws -> Int64 {
    let key = SignIn.key(email)
    try await count(name: key, address: address, house.clock())
    let kept = try await house.ledger.read { connection in
      try connection.query(
        "SELECT a.id, s.hash FROM account a JOIN secret s ON s.account = a.id "
          + "WHERE a.archived = 0 AND a.status = 'active' AND lower(a.email) = ?", [.text(key)]
      ).first
    }
    let tooLong = given.utf8.count > 512
    let matches = try await password.matches(tooLong ? "" : given, kept?.text(1))
    guard matches, !tooLong, let account = kept?.int(0) else { throw Failure.wrong }
    return account
  }

  /// A session for an account that has shown who it is.
  func open(_ account: Int64, address: String, agent: String, clearing name: String) async throws -> String {
    let secret = Randomness.hex(bytes: 32)
    let now = house.clock()
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM attempt WHERE subject = ?", [.text("name " + name)])
      try connection.execute("DELETE FROM session WHERE ends_at < ?", [.int(now.milliseconds)])
      try connection.execute(
        "INSERT INTO session (id, account, made_at, seen_at, ends_at, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .text(Randomness.digest(secret)), .int(account), .int(now.milliseconds), .int(now.milliseconds),
          .int(now.milliseconds + Doorkeeper.absolute), .text(String(address.prefix(64))),
          .text(String(agent.prefix(200))),
        ])
    }
    return secret
  }

  /// Notes that the session is in use, at most once a minute.
  public func touch(_ secret: String) async throws {
    let now = house.clock().milliseconds
    let id = Value.text(Randomness.digest(secret))
    _ = try await house.ledger.write { connection in
      try connection.execute(
        "UPDATE session SET seen_at = ? WHERE id = ? AND seen_at < ?", [.int(now), id, .int(now - 60_000)])
    }
  }

  public func end(_ secret: String) async throws {
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM session WHERE id = ?", [.text(Randomness.digest(secret))])
    }
  }

  private func count(name: String, address: String, _ now: Instant) async throws {
    let start = now.milliseconds - SignIn.window
    let wait = try await house.ledger.write { connection -> Int? in
      try connection.execute("DELETE FROM attempt WHERE at < ?", [.int(start)])
      for (subject, most) in [
        ("name " + name, SignIn.triesPerName), ("address " + address, SignIn.triesPerAddress),
      ] {
        let row = try connection.query(
          "SELECT COUNT(*), MIN(at) FROM attempt WHERE subject = ?", [.text(subject)]
        ).first
        if let tries = row?.int(0), tries >= most {
          return Int(((row?.int(1) ?? start) - start) / 1000) + 1
        }
      }
      for subject in ["name " + name, "address " + address] {
        try connection.execute(
          "INSERT INTO attempt (subject, at) VALUES (?, ?)", [.text(subject), .int(now.milliseconds)])
      }
      return nil
    }
    if let wait { throw Failure.wait(seconds: wait) }
  }
}
