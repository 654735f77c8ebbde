import Ledger
import Measures
import Registers

/// Checks the history against itself and against the registers, without the server.
///
/// Found are: a link that was edited, swapped, inserted or taken out; a history cut short or emptied; a row or a past
/// version that the history does not account for; a plan whose content is not the one its entry names. A history that was rewritten whole, head included, is found only
/// against a checkpoint kept elsewhere.
public struct AuditVerification: Sendable {
  /// A state of the chain that somebody kept outside.
  public struct Checkpoint: Sendable, Equatable {
    public let sequence: Int64
    public let hash: String
    public init(sequence: Int64, hash: String) {
      self.sequence = sequence
      self.hash = hash
    }

    /// Reads `123:hash`, as it is printed.
    public init?(_ text: String) {
      let parts = text.utf8.split(separator: 0x3A)
      guard parts.count == 2, let sequence = Int64(String(parts[0]) ?? ""), let hash = String(parts[1]),
        hash.utf8.count == 64
      else { return nil }
      self.init(sequence: sequence, hash: hash)
    }
    public var text: String { "\(sequence):\(hash)" }
  }

  public struct Result: Sendable {
    public var links: Int64 = 0
    public var head: Checkpoint?
    /// The first thing that is wrong: where, and what.
    public var firstBad: (sequence: Int64?, what: String)?
    public var isSound: Bool { firstBad == nil }
  }

  let catalogue: Catalogue
  public init(_ catalogue: Catalogue = .everyRegister) { self.catalogue = catalogue }

  public func run(_ connection: any Connection, against checkpoint: Checkpoint? = nil) throws -> Result {
    var result = Result()
    var last: [String: (sequence: Int64, digest: String)] = [:]
    var versions: [String: (sequence: Int64, digest: String)] = [:]
    try walk(connection, checkpoint, &result, &last, &versions)
    if result.firstBad == nil { try head(connection, checkpoint, &result) }
    if result.firstBad == nil { try rows(connection, last, versions, &result) }
    if result.firstBad == nil, catalogue.shelf(ProjectPlan.title.name) != nil,
      let bad = try PlanContents.firstBad(connection)
    {
      result.firstBad = (nil, bad)
    }
    return result
  }

  private func walk(
    _ connection: any Connection, _ checkpoint: Checkpoint?, _ result: inout Result,
    _ last: inout [String: (sequence: Int64, digest: String)],
    _ versions: inout [String: (sequence: Int64, digest: String)]
  ) throws {
    var previous = ""
    var at: Int64 = 0
    var after: Int64 = Int64.min
    while true {
      let rows = try connection.query(
        """
        SELECT sequence, at, actor, means, request, register, entry, revision, action, reason, changes, salt, \
        commitment, digest, previous, hash FROM history WHERE sequence > \(after) ORDER BY sequence LIMIT 5000
        """)
      if rows.isEmpty { return }
      for row in rows {
        let sequence = row.int(0) ?? 0
        after = sequence
        result.links += 1
        if let what = fault(row, expected: result.links, previous: previous, notBefore: at) {
          result.firstBad = (sequence, what)
          return
        }
        previous = row.text(15) ?? ""
        at = row.int(1) ?? 0
        if let checkpoint, checkpoint.sequence == sequence, checkpoint.hash != previous {
          result.firstBad = (sequence, "The link differs from the checkpoint: the history was rewritten.")
          return
        }
        let entry = "\(row.text(5) ?? "") \(row.int(6) ?? 0)"
        let digest = (sequence, row.text(13) ?? "")
        last[entry] = digest
        versions["\(entry) \(row.int(7) ?? 0)"] = digest
      }
    }
  }

  private func fault(_ row: LedgerRow, expected: Int64, previous: String, notBefore at: Int64) -> String? {
    func text(_ index: Int) -> String { row.text(index) ?? "" }
    let sequence = row.int(0) ?? 0
    if sequence != expected { return "Link \(expected) is missing; \(sequence) stands in its place." }
    if text(14) != previous { return "The link does not carry the fingerprint of the one before it." }
    if (row.int(1) ?? 0) < at { return "The link is dated before the one before it." }
    if Chain.commitment(salt: text(11), reason: text(9), changes: text(10)) != text(12) {
      return "The recorded changes or the reason are not what was committed to."
    }
    let hash = Chain.hash(
      sequence: sequence, at: row.int(1) ?? 0, actor: text(2), means: text(3), request: text(4),
      register: text(5),
      entry: row.int(6) ?? 0, revision: row.int(7) ?? 0, action: text(8), commitment: text(12),
      digest: text(13),
      previous: previous)
    return hash == text(15) ? nil : "The fingerprint does not fit what the link says."
  }

  private func head(_ connection: any Connection, _ checkpoint: Checkpoint?, _ result: inout Result) throws {
    let row = try connection.query("SELECT sequence, hash FROM head WHERE id = 1").first
    let head = Checkpoint(sequence: row?.int(0) ?? -1, hash: row?.text(1) ?? "")
    let last =
      try connection.query("SELECT hash FROM history ORDER BY sequence DESC LIMIT 1").first?.text(0) ?? ""
    result.head = head
    if head.sequence != result.links || head.hash != last {
      let what = "The head says \(head.sequence) links, the history has \(result.links) or ends otherwise."
      result.firstBad = (min(max(head.sequence, 0), result.links), what)
    } else if let checkpoint, checkpoint.sequence > result.links {
      result.firstBad = (
        result.links, "The checkpoint knows \(checkpoint.sequence) links; the history ends before it."
      )
    }
  }

  private func rows(
    _ connection: any Connection, _ last: [String: (sequence: Int64, digest: String)],
    _ versions: [String: (sequence: Int64, digest: String)], _ result: inout Result
  ) throws {
    var worst: (sequence: Int64?, what: String)?
    func note(_ sequence: Int64?, _ what: String) {
      if let known = worst?.sequence, let sequence, known <= sequence { return }
      if worst == nil || sequence != nil { worst = (sequence, what) }
    }
    for shelf in catalogue.shelves {
      let columns = shelf.sheet.columns.map(\.name).joined(separator: ", ")
      var current = 0
      for row in try connection.query("SELECT id, revision, archived, \(columns) FROM \(shelf.name)") {
        current += 1
        let id = row.int(0) ?? 0
        let known = last["\(shelf.name) \(id)"]
        if known?.digest != digest(row, shelf) {
          note(known?.sequence, "\(shelf.title.code(of: id)) is not as the history left it.")
        }
      }
      let expected = last.keys.filter { $0.hasPrefix(shelf.name + " ") }.count
      if current != expected {
        note(
          nil, "\(shelf.title.many): the history knows \(expected) entries, the register holds \(current).")
      }
      for row in try connection.query("SELECT id, revision, archived, \(columns) FROM \(shelf.name)_past") {
        let id = row.int(0) ?? 0
        let known = versions["\(shelf.name) \(id) \(row.int(1) ?? 0)"]
        if known?.digest != digest(row, shelf) {
          note(
            known?.sequence, "A past version of \(shelf.title.code(of: id)) is not as the history left it.")
        }
      }
    }
    result.firstBad = worst
  }

  private func digest(_ row: LedgerRow, _ shelf: Shelf) -> String {
    Fingerprint.state(
      revision: row.int(1) ?? 0, archived: row.flag(2), columns: shelf.sheet.columns,
      cells: Array(row.cells.dropFirst(3)))
  }
}
