import Interchange
import Measures
import Office
import Registers

/// What became of one row of a directory file.
public struct DirectoryLine: Sendable {
  public enum Kind: String, Sendable, CaseIterable { case new, changed, unchanged }

  public let row: Int
  public let kind: Kind
  /// The code of what is there already; empty for what is new.
  public let code: String
  public let name: String
  /// Field by field, from what it was to what it becomes; for what is new, all that is filled in.
  public let changes: [Difference]
}

/// What an import into the directory came to, or would come to.
public struct DirectoryOutcome: Sendable {
  public let kind: DirectoryKind
  public internal(set) var entered = 0
  public internal(set) var changed = 0
  public internal(set) var unchanged = 0
  /// New and changed rows in the order of the file; at most `most` of them are kept.
  public internal(set) var lines: [DirectoryLine] = []
  /// What stands in the way, by row and column. With any of them nothing was kept.
  public internal(set) var problems: [ImportProblem] = []
  public internal(set) var problemCount = 0
  /// Whether the import gave up before the last row, since so many problems stand in the way.
  public internal(set) var isCutShort = false
  public internal(set) var isKept = false
  public var reconciliation: Reconciliation
  public var mapping: ColumnMapping

  static let most = 2_000

  mutating func report(_ problem: ImportProblem) {
    problemCount += 1
    if problems.count < 500 { problems.append(problem) }
  }

  mutating func add(_ line: DirectoryLine) {
    switch line.kind {
    case .new: entered += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    }
    if line.kind != .unchanged, lines.count < DirectoryOutcome.most { lines.append(line) }
  }
}

/// What an import into the directory came to, as JSON.
public enum DirectoryJSON {
  public static func write(_ outcome: DirectoryOutcome) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("register", outcome.kind.rawValue)
    w.key("kept")
    w.bool(outcome.isKept)
    w.pair("entered", outcome.entered)
    w.pair("changed", outcome.changed)
    w.pair("unchanged", outcome.unchanged)
    w.key("rows")
    w.beginArray()
    for line in outcome.lines { write(line, to: &w) }
    w.endArray()
    w.pair("problem_count", outcome.problemCount)
    ImportJSON.write("problems", outcome.problems, to: &w)
    w.key("cut_short")
    w.bool(outcome.isCutShort)
    ImportJSON.write(outcome.mapping, to: &w)
    w.key("reconciliation")
    outcome.reconciliation.write(to: &w)
    w.endObject()
    return w.bytes
  }

  private static func write(_ line: DirectoryLine, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("row", line.row)
    w.pair("kind", line.kind.rawValue)
    w.pair("code", line.code.isEmpty ? nil : line.code)
    w.pair("name", line.name)
    w.key("changes")
    w.beginArray()
    for change in line.changes {
      w.beginObject()
      w.pair("field", change.field)
      w.pair("from", change.from)
      w.pair("to", change.to)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }
}
