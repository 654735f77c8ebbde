import Ledger
import Measures
import Registers

/// The history of the office as a chain: every entry carries the fingerprint of the one before it.
///
/// What was changed and why is kept beside the chain under a salted commitment, so that personal data can be erased
/// later without breaking it.
struct Chain {
  private(set) var sequence: Int64
  private(set) var hash: String
  private(set) var at: Int64

  /// Takes up the chain where the ledger left it.
  init(_ connection: any Connection) throws {
    let row = try connection.query("SELECT sequence, hash, at FROM head WHERE id = 1").first
    sequence = row?.int(0) ?? 0
    hash = row?.text(1) ?? ""
    at = row?.int(2) ?? 0
  }

  /// What one link records.
  struct Link {
    var register: String
    var entry: Int64
    var revision: Int64
    var action: String
    var reason: String
    var changes: String
    var digest: String
    var actor: Actor
    var request: String
  }

  /// Adds a link; the moment never runs backwards.
  mutating func append(_ link: Link, now: Instant, to connection: any Connection) throws {
    sequence += 1
    at = max(at, now.milliseconds)
    let salt = Randomness.hex(bytes: 16)
    let commitment = Chain.commitment(salt: salt, reason: link.reason, changes: link.changes)
    let next = Chain.hash(
      sequence: sequence, at: at, actor: link.actor.code, means: link.actor.meansWord, request: link.request,
      register: link.register, entry: link.entry, revision: link.revision, action: link.action,
      commitment: commitment, digest: link.digest, previous: hash)
    try connection.execute(
      """
      INSERT INTO history (sequence, at, actor, means, request, register, entry, revision, action, reason, changes, \
      salt, commitment, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(sequence), .int(at), .text(link.actor.code), .text(link.actor.meansWord), .text(link.request),
        .text(link.register), .int(link.entry), .int(link.revision), .text(link.action), .text(link.reason),
        .text(link.changes), .text(salt), .text(commitment), .text(link.digest), .text(hash), .text(next),
      ])
    hash = next
  }

  /// Writes the head; called once at the end of a transaction.
  func close(_ connection: any Connection) throws {
    try connection.execute(
      "UPDATE head SET sequence = ?, hash = ?, at = ? WHERE id = 1", [.int(sequence), .text(hash), .int(at)])
  }

  static func commitment(salt: String, reason: String, changes: String) -> String {
    Fingerprint.of("podium-commitment-1", [salt, reason, changes])
  }

  static func hash(
    sequence: Int64, at: Int64, actor: String, means: String, request: String, register: String, entry: Int64,
    revision: Int64, action: String, commitment: String, digest: String, previous: String
  ) -> String {
    Fingerprint.of(
      "podium-history-1",
      [
        String(sequence), String(at), actor, means, request, register, String(entry), String(revision),
        action,
        commitment, digest, previous,
      ])
  }
}
