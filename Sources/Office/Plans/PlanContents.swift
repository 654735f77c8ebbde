import Foundation
import Ledger
import Measures
import Registers
import Scheduling

/// The contents of plans, each kept once under its digest and never rewritten.
enum PlanContents {
  /// The largest plan that is kept, in bytes of its frame.
  static let most = 60_000_000

  static func keep(_ plan: Plan, _ connection: any Connection) throws -> String {
    let bytes = plan.framed
    guard bytes.count <= most else {
      throw Refusal.invalid([Problem("file", "The plan is too large to be kept: more than 60 MB.")])
    }
    let body = Data(bytes).base64EncodedString()
    let digest = Fingerprint.of("podium-plan-1", [body])
    let known = try connection.query("SELECT 1 FROM plan_content WHERE digest = ?", [.text(digest)])
    if known.isEmpty {
      try connection.execute(
        "INSERT INTO plan_content (digest, body) VALUES (?, ?)", [.text(digest), .text(body)])
    }
    return digest
  }

  static func find(_ digest: String, _ connection: any Connection) throws -> Plan? {
    let row = try connection.query("SELECT body FROM plan_content WHERE digest = ?", [.text(digest)]).first
    guard let body = row?.text(0), let data = Data(base64Encoded: body) else { return nil }
    return Plan(framed: Array(data))
  }
}
