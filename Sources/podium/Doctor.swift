import ArgumentParser
import Foundation
import Ledger
import LedgerPostgres
import Measures
import Office
import Registers

/// Looks the installation over and says what to mend.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the installation and its data.",
    discussion:
      "Example: podium doctor --json\nExit codes: 0 all is well, 1 something needs mending, 3 the ledger cannot be reached."
  )
  @OptionGroup var place: Place
  @Flag(help: "Answer in JSON.") var json = false

  struct Finding {
    let what: String
    let isWell: Bool
    let said: String
  }

  func run() async throws {
    try await Work.run(json: json) {
      var findings: [Finding] = []
      if place.database == nil { findings += files() }
      let house = try await place.open()
      findings += try await ledger(house)
      findings += try await office(house)
      say(findings)
      if findings.contains(where: { !$0.isWell }) { throw Exit.refused }
    }
  }

  private func files() -> [Finding] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: place.file) else {
      return [Finding(what: "ledger file", isWell: true, said: "\(place.file) is new.")]
    }
    let mode = (try? manager.attributesOfItem(atPath: place.data)[.posixPermissions] as? Int) ?? 0o755
    let free = (try? manager.attributesOfFileSystem(forPath: place.data)[.systemFreeSize] as? Int64) ?? 0
    return [
      Finding(
        what: "permissions", isWell: mode & 0o077 == 0,
        said: mode & 0o077 == 0
          ? "Only its owner enters \(place.data)." : "Others can enter \(place.data); chmod 700 it."),
      Finding(
        what: "free disk", isWell: free > 500_000_000,
        said:
          "\(free / 1_000_000) MB are free\(free > 500_000_000 ? "." : "; make room before the ledger cannot grow.")"
      ),
    ]
  }

  private func ledger(_ house: House) async throws -> [Finding] {
    var found: [Finding] = []
    if house.ledger.dialect == .sqlite {
      let sync = try await house.ledger.write { try $0.query("PRAGMA synchronous").first?.int(0) ?? 0 }
      found.append(
        Finding(
          what: "durability", isWell: sync == 2,
          said: sync == 2
            ? "Every acknowledged change is on the disk." : "synchronous is \(sync), not FULL (2)."))
      let check = try await house.ledger.read { try $0.query("PRAGMA quick_check(3)").first?.text(0) ?? "" }
      found.append(
        Finding(
          what: "integrity", isWell: check == "ok",
          said: check == "ok"
            ? "The file is whole." : "The file is damaged: \(check). Restore the last backup."))
    }
    let result = try await house.ledger.read { try AuditVerification().run($0) }
    found.append(
      Finding(
        what: "history", isWell: result.isSound,
        said: result.firstBad.map { "Broken\($0.sequence.map { " at link \($0)" } ?? ""): \($0.what)" }
          ?? "\(result.links) links, sound."))
    return found
  }

  private func office(_ house: House) async throws -> [Finding] {
    let filled = Filling.clause("a", on: Clock.now().day)
    let (accounts, administrators, headless) = try await house.ledger.read { connection in
      func count(_ sql: String, _ values: [Value] = []) throws -> Int64 {
        try connection.query("SELECT COUNT(*) FROM \(sql)", values).first?.int(0) ?? 0
      }
      return (
        try count("account WHERE archived = 0 AND status = 'active'"),
        try count("account WHERE archived = 0 AND status = 'active' AND is_administrator = 1"),
        try count(
          """
          office o WHERE o.archived = 0 AND o.status = 'operating' AND NOT EXISTS (SELECT 1 FROM assignment a \
          JOIN post p ON p.id = a.post WHERE p.office = o.id AND p.is_head = 1 AND p.archived = 0 AND \(filled.sql))
          """, filled.values)
      )
    }
    return [
      Finding(
        what: "accounts", isWell: accounts > 0,
        said: accounts > 0
          ? "\(accounts) active." : "Nobody can sign in; podium account create makes the first one."),
      Finding(
        what: "administrators", isWell: true,
        said: administrators > 1
          ? "\(administrators) active."
          : "\(administrators) active; a second one keeps the door open when the first is away."),
      Finding(
        what: "office heads", isWell: headless == 0,
        said: headless == 0
          ? "Every operating office has a head."
          : "\(headless) operating offices have no head; fill the posts."),
    ]
  }

  private func say(_ findings: [Finding]) {
    guard json else {
      for one in findings { print("\(one.isWell ? "ok  " : "MEND")  \(one.what): \(one.said)") }
      return
    }
    var w = JSONWriter()
    w.beginArray()
    for one in findings {
      w.beginObject()
      w.pair("what", one.what)
      w.key("well")
      w.bool(one.isWell)
      w.pair("said", one.said)
      w.endObject()
    }
    w.endArray()
    print(w.string)
  }
}
