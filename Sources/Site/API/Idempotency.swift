import Ledger
import Measures
import Office
import Registers

/// Does what a request asks once, however often it is sent: the answer is kept in the transaction that did it.
struct Idempotency {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  func once(_ act: @escaping @Sendable (Registrar) throws -> Answer) async throws -> Answer {
    guard let key = visit.ask.header("idempotency-key") else { return try await visit.write(act) }
    guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Refusal.misasked([Problem("Idempotency-Key", "The key has 1 to 200 printable ASCII characters.")])
    }
    let digest = Randomness.digest(
      "\(visit.ask.method) \(visit.ask.path) \(String(decoding: visit.ask.body, as: UTF8.self))")
    return try await visit.write { registrar in
      let connection = registrar.archivist.connection
      let owner = registrar.archivist.actor.account.map { "AC-\($0)" } ?? registrar.archivist.actor.code
      let known = try connection.query(
        "SELECT digest, status, body, headers FROM idempotency WHERE owner = ? AND key = ?",
        [.text(owner), .text(key)]
      ).first
      if let known { return try repeated(known, digest) }
      let answer = try act(registrar)
      let location = answer.header("location") ?? ""
      let tag = answer.header("etag") ?? ""
      try connection.execute(
        "INSERT INTO idempotency (owner, key, digest, status, body, headers, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .text(owner), .text(key), .text(digest), .int(Int64(answer.status)), .text(answer.text),
          .text("\(location)\n\(tag)"), .int(registrar.archivist.now.milliseconds),
        ])
      // Keys are kept for two days.
      try connection.execute(
        "DELETE FROM idempotency WHERE at < ?", [.int(registrar.archivist.now.milliseconds - 172_800_000)])
      return answer
    }
  }

  private func repeated(_ row: LedgerRow, _ digest: String) throws -> Answer {
    guard row.text(0) == digest else {
      throw Refusal.invalid([
        Problem("Idempotency-Key", "This key was used for another request; take a new one.")
      ])
    }
    let headers = (row.text(3) ?? "").utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String($0) ?? ""
    }
    var answer = Answer.json(Array((row.text(2) ?? "").utf8), status: Int(row.int(1) ?? 200))
    if let location = headers.first, !location.isEmpty { answer.headers.append(("location", location)) }
    if headers.count > 1, !headers[1].isEmpty { answer.headers.append(("etag", headers[1])) }
    answer.headers.append(("idempotent-replayed", "true"))
    return answer
  }
}
