import Measures
import Registers

/// A word as an office uses it: for itself and for all offices below it that do not lay it down otherwise.
public struct Term: Register {
  public var name = ""
  public var abbreviation = ""
  public var meaning = ""
  public var office: Reference<OfficeUnit>?
  public var alsoCalled = ""
  public init() {}

  public static let title = RegisterTitle("term", code: "TE", one: "term", many: "Terms")
  public static let sheet = Sheet<Term> { s in
    s.field(\.name, "name", "Term").required().searched().listed().atMost(bytes: 100)
    s.field(\.abbreviation, "abbreviation", "Short").searched().listed().atMost(bytes: 60)
    s.field(\.meaning, "meaning", "Meaning").required().multiline().searched().listed().atMost(bytes: 2000)
    s.field(\.office, "office", "Laid down by").required().listed()
      .help("It holds for this office and for all below it that do not lay the word down themselves.")
    s.field(\.alsoCalled, "also_called", "Also called").searched().listed().atMost(bytes: 300)
      .help(
        "Other words for it, with commas between. Words of these names from offices above are not used here.")
    s.named(by: \.name, column: "name")
  }

  /// The words by which it is known, in one spelling: its name and what it is also called.
  var keys: Set<String> {
    let others = alsoCalled.utf8.split(separator: 0x2C).map { Term.key(String($0) ?? "") }
    return Set([Term.key(name)] + others).subtracting([""])
  }

  static func key(_ word: String) -> String { TextRules.trimmed(word).lowercased() }
}

/// An office lays a word down once.
enum TermChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let term = c.after as? Term, let office = term.office?.id else { return }
    let rows = try c.connection.query(
      "SELECT id, name FROM term WHERE archived = 0 AND office = ? AND id <> ?",
      [.int(office), .int(c.id ?? 0)])
    let twin = rows.first { Term.key($0.text(1) ?? "") == Term.key(term.name) }?.int(0)
    if let twin {
      c.problem(
        "name", "This office lays the word down already: \(Term.title.code(of: twin)). Change that one.")
    }
  }
}
