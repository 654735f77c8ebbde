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
    return try keep(body: Data(bytes).base64EncodedString(), connection)
  }

  /// Keeps a text once under its digest.
  static func keep(body: String, _ connection: any Connection) throws -> String {
    let digest = digest(of: body)
    let known = try connection.query("SELECT 1 FROM plan_content WHERE digest = ?", [.text(digest)])
    if known.isEmpty {
      try connection.execute(
        "INSERT INTO plan_content (digest, body) VALUES (?, ?)", [.text(digest), .text(body)])
    }
    return digest
  }

  static func find(_ digest: String, _ connection: any Connection) throws -> Plan? {
    let row = try connection.query("SELECT body FROM plan_content WHERE digest = ?", [.text(digest)]).first
    return row?.text(0).flatMap { plan($0, under: digest) }
  }

  /// Many contents in a few questions; what is missing or is not what its digest says is left out.
  static func find(_ digests: Set<String>, _ connection: any Connection) throws -> [String: Plan] {
    var found: [String: Plan] = [:]
    let all = digests.filter { !$0.isEmpty }.sorted()
    for first in stride(from: 0, to: all.count, by: 200) {
      let some = all[first..<min(first + 200, all.count)]
      let marks = Array(repeating: "?", count: some.count).joined(separator: ", ")
      let rows = try connection.query(
        "SELECT digest, body FROM plan_content WHERE digest IN (\(marks))", some.map { .text($0) })
      for row in rows {
        guard let digest = row.text(0), let body = row.text(1) else { continue }
        found[digest] = plan(body, under: digest)
      }
    }
    return found
  }

  private static func plan(_ body: String, under digest: String) -> Plan? {
    guard self.digest(of: body) == digest, let data = Data(base64Encoded: body) else { return nil }
    return Plan(framed: Array(data))
  }

  /// The first plan, past ones included, whose content is missing or is not what its digest says.
  static func firstBad(_ connection: any Connection) throws -> String? {
    let named = try connection.query(
      "SELECT content, changes, external, MIN(id) FROM project_plan_past GROUP BY content, changes, external "
        + "ORDER BY MIN(id)", [])
    var sound: Set<String> = [""]
    for row in named {
      guard let content = row.text(0), let id = row.int(3) else { continue }
      for digest in [content, row.text(2) ?? ""] + PlanStep.contents(of: row.text(1) ?? "")
      where !sound.contains(digest) {
        let found = try connection.query("SELECT body FROM plan_content WHERE digest = ?", [.text(digest)])
          .first
        if found?.text(0).map({ self.digest(of: $0) }) != digest {
          return "The content of \(ProjectPlan.title.code(of: id)) is not what its entry names."
        }
        sound.insert(digest)
      }
    }
    return nil
  }

  private static func digest(of body: String) -> String { Fingerprint.of("podium-plan-1", [body]) }
}
