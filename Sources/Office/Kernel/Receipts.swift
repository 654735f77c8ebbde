import Ledger
import Measures
import Registers

/// What was answered to requests that must act once: kept in the transaction that acted, and given again when the
/// same request comes again.
public struct Receipts {
  private let registrar: Registrar

  public struct Receipt: Sendable {
    /// Of the request, so that its key is not used for another.
    public let digest: String
    public let status: Int
    public let body: String
    /// Headers that belong to the answer, a line each.
    public let headers: String

    public init(digest: String, status: Int, body: String, headers: String) {
      self.digest = digest
      self.status = status
      self.body = body
      self.headers = headers
    }
  }

  /// Receipts are kept for two days, in milliseconds.
  static let kept: Int64 = 2 * 86_400_000

  public init(_ registrar: Registrar) { self.registrar = registrar }

  private var connection: any Connection { registrar.archivist.connection }
  private var owner: String {
    let actor = registrar.archivist.actor
    return actor.account.map { Account.title.code(of: $0) } ?? actor.code
  }

  /// The receipt that the actor holds under this key.
  public func find(_ key: String) throws -> Receipt? {
    try connection.query(
      "SELECT digest, status, body, headers FROM idempotency WHERE owner = ? AND key = ?",
      [.text(owner), .text(key)]
    ).first.map {
      Receipt(
        digest: $0.text(0) ?? "", status: Int($0.int(1) ?? 200), body: $0.text(2) ?? "",
        headers: $0.text(3) ?? "")
    }
  }

  /// Keeps a receipt, and forgets those that are too old.
  public func keep(_ key: String, _ receipt: Receipt) throws {
    let now = registrar.archivist.now.milliseconds
    try connection.execute(
      "INSERT INTO idempotency (owner, key, digest, status, body, headers, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        .text(owner), .text(key), .text(receipt.digest), .int(Int64(receipt.status)), .text(receipt.body),
        .text(receipt.headers), .int(now),
      ])
    try connection.execute("DELETE FROM idempotency WHERE at < ?", [.int(now - Receipts.kept)])
  }
}
