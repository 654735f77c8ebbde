import Foundation
import Testing

/// Walks the sources for what the house does not do; each finding says what to do instead.
@Suite struct TidyTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Source: Sendable {
    let path: String
    let module: String
    let lines: [String]
  }

  static let sources: [Source] = files(under: "Sources", ending: ".swift")

  static func files(under folder: String, ending: String) -> [Source] {
    let base = root.appendingPathComponent(folder)
    guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
    var found: [Source] = []
    for case let path as String in walker where path.hasSuffix(ending) {
      guard let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8) else {
        continue
      }
      let module = path.split(separator: "/").first.map(String.init) ?? ""
      found.append(
        Source(path: "\(folder)/\(path)", module: module, lines: text.components(separatedBy: "\n")))
    }
    return found.sorted { $0.path < $1.path }
  }

  /// What is not written, and what is written instead.
  static let banned: [(text: String, instead: String)] = [
    ("try!", "do and catch, or throw on"), ("as!", "as? and a refusal"),
    ("fatalError(", "throw, or a value that says why"),
    ("preconditionFailure(", "throw, or a value that says why"), ("DateFormatter", "Day and Instant"),
    ("NSDecimalNumber", "Money and Decimals"), ("NSRegularExpression", "a scanner over bytes"),
    ("Regex(", "a scanner over bytes"),
    ("uniqueKeysWithValues", "uniquingKeysWith"), ("String(format:", "interpolation"),
    ("Thread.sleep", "Task.sleep"),
    ("Task.detached", "a structured group"), ("unowned", "a strong or weak reference"),
    ("TODO", "do it, or leave it out"),
    ("FIXME", "mend it"), ("XXX", "mend it"), ("print(\"DEBUG", "the log"),
  ]

  @Test func nothingBannedIsWritten() {
    #expect(Self.sources.count > 150, "The walk found too little to be trusted.")
    for source in Self.sources {
      for (number, line) in source.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for (text, instead) in Self.banned where line.contains(text) {
          Issue.record("\(source.path):\(number + 1) has \(text); write \(instead)")
        }
      }
    }
  }

  /// Which modules may not be seen from which: the walls that the manifest draws, and the reasons behind them.
  static let walls: [(module: String, notSeen: [String])] = [
    ("Measures", ["Foundation", "Registers", "Ledger", "Office", "Markup"]),
    ("Markup", ["Foundation", "Office", "Measures"]),
    ("Face", ["Foundation", "Office", "Registers", "Ledger"]), ("Registers", ["Ledger", "Office", "Markup"]),
    ("Ledger", ["Office", "GRDB", "Markup"]),
    ("Office", ["GRDB", "LedgerSQLite", "LedgerPostgres", "Markup", "Face", "Hummingbird"]),
    ("Interchange", ["Office", "Ledger", "Markup"]),
    ("Site", ["GRDB", "LedgerSQLite", "LedgerPostgres", "Hummingbird"]),
  ]

  @Test func wallsStand() {
    for (module, hidden) in Self.walls {
      for source in Self.sources where source.module == module {
        for line in source.lines
        where line.hasPrefix("import ") || line.contains(" import ") && line.hasPrefix("@") {
          for name in hidden where line.hasSuffix("import \(name)") {
            Issue.record("\(source.path) sees \(name); \(module) stands below or beside it")
          }
        }
      }
    }
  }

  @Test func namesSayWhatThingsAreInTheOffice() {
    let endings = ["Manager", "Helper", "Util", "Utils", "DTO", "Impl", "Handler"]
    for source in Self.sources {
      for line in source.lines {
        let words = line.split(separator: " ")
        guard
          let at = words.firstIndex(where: { ["struct", "class", "enum", "actor", "protocol"].contains($0) }),
          at + 1 < words.count
        else { continue }
        let name = words[at + 1].prefix { $0.isLetter || $0.isNumber }
        for ending in endings where name.hasSuffix(ending) {
          Issue.record("\(source.path): \(name) needs a noun of the office")
        }
      }
    }
  }

  @Test func filesStaySmall() {
    for source in Self.sources where source.lines.count > 400 {
      Issue.record(
        "\(source.path) has \(source.lines.count) lines; find the second idea in it and move it out")
    }
  }

  /// Pages ask the archivist and act through the registrar; only a few files keep tables of their own beside them.
  @Test func registersAreReadOnlyThroughTheArchivist() {
    let own = ["Idempotency.swift", "Uploads.swift", "SystemRoutes.swift", "FirstRun.swift"]
    for source in Self.sources where source.module == "Site" && !own.contains(where: source.path.hasSuffix) {
      for (number, line) in source.lines.enumerated()
      where line.contains("connection.query(") || line.contains("connection.execute(")
        || line.contains("ledger.")
      {
        Issue.record("\(source.path):\(number + 1): a page asks the archivist, not the ledger")
      }
    }
  }
}
