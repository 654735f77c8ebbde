import Foundation
import Ledger
import Measures
import Registers

/// Files on their way in: kept in the ledger for a day, so that any node can go on with them, for their owner alone.
public struct Uploads: Sendable {
  let house: House

  public init(_ house: House) { self.house = house }

  public struct Upload: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  /// The largest file that the browser may send.
  public static let most = 20_000_000

  public func keep(_ bytes: [UInt8], name: String, account: Int64) async throws -> String {
    let id = Randomness.hex(bytes: 16)
    let now = house.clock().milliseconds
    let body = Data(bytes).base64EncodedString()
    let name = (try? TextRules.accepted(String(name.prefix(200)))) ?? "file"
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM upload WHERE at < ?", [.int(now - 86_400_000)])
      // One person keeps one file at a time.
      try connection.execute("DELETE FROM upload WHERE account = ?", [.int(account)])
      try connection.execute(
        "INSERT INTO upload (id, account, name, body, at) VALUES (?, ?, ?, ?, ?)",
        [.text(id), .int(account), .text(name), .text(body), .int(now)])
    }
    return id
  }

  public func find(_ id: String, account: Int64) async throws -> Upload {
    let row = try await house.ledger.read { connection in
      try connection.query(
        "SELECT name, body FROM upload WHERE id = ? AND account = ?", [.text(id), .int(account)]
      ).first
    }
    guard let name = row?.text(0), let body = row?.text(1), let data = Data(base64Encoded: body) else {
      throw Refusal.missing("file")
    }
    return Upload(name: name, bytes: Array(data))
  }

  public func drop(_ id: String, account: Int64) async throws {
    _ = try await house.ledger.write { connection in
      try connection.execute("DELETE FROM upload WHERE id = ? AND account = ?", [.text(id), .int(account)])
    }
  }
}
