import Measures
import Office
import Registers

/// Reads what a program sends beside the address: body, revision and reason.
enum Bodies {
  static func json(_ ask: Ask) throws -> JSON {
    let type = ask.header("content-type") ?? ""
    guard
      type.utf8.starts(with: "application/json".utf8)
        || type.utf8.starts(with: "application/merge-patch+json".utf8)
    else {
      throw Refusal.misasked([Problem("", "The body is JSON, sent with content-type application/json.")])
    }
    return try JSON.parse(ask.body)
  }

  /// The revision that `If-Match` names. Without it a change is not looked at.
  static func revision(_ visit: Visit) throws -> Int64 {
    guard let header = visit.ask.header("if-match") else { throw RevisionNeeded() }
    let bytes = header.utf8
    guard bytes.count >= 3, bytes.first == 0x22, bytes.last == 0x22,
      let revision = Int64(String(bytes.dropFirst().dropLast()) ?? "")
    else {
      throw Refusal.misasked([
        Problem("If-Match", "If-Match is the ETag of the entry, such as \"3\" with its quotes.")
      ])
    }
    return revision
  }

  /// The reason for a change, from the header `Reason`, percent-encoded where it needs to be.
  static func reason(_ visit: Visit) throws -> String {
    guard let header = visit.ask.header("reason") else { return "" }
    guard let text = Encoded.decode(header.utf8, plus: false) else {
      throw Refusal.misasked([Problem("reason", "The reason is percent-encoded UTF-8.")])
    }
    return text
  }
}

/// A change without `If-Match`.
struct RevisionNeeded: Error {}
