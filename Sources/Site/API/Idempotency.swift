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
      let receipts = Receipts(registrar)
      if let known = try receipts.find(key) { return try repeated(known, digest) }
      let answer = try act(registrar)
      let headers = "\(answer.header("location") ?? "")\n\(answer.header("etag") ?? "")"
      try receipts.keep(
        key, Receipts.Receipt(digest: digest, status: answer.status, body: answer.text, headers: headers))
      return answer
    }
  }

  private func repeated(_ receipt: Receipts.Receipt, _ digest: String) throws -> Answer {
    guard receipt.digest == digest else {
      throw Refusal.invalid([
        Problem("Idempotency-Key", "This key was used for another request; take a new one.")
      ])
    }
    let headers = receipt.headers.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String($0) ?? ""
    }
    var answer = Answer.json(Array(receipt.body.utf8), status: receipt.status)
    if let location = headers.first, !location.isEmpty { answer.headers.append(("location", location)) }
    if headers.count > 1, !headers[1].isEmpty { answer.headers.append(("etag", headers[1])) }
    answer.headers.append(("idempotent-replayed", "true"))
    return answer
  }
}
