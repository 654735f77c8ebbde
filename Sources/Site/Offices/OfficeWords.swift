import Face
import Markup
import Office
import Registers

/// The words used in an office, in short, with the way to all of them.
struct OfficeWords: Sendable {
  private let words: [Glossary.Word]
  private let names: [Int64: String]

  /// So many stand on the page of an office.
  static let most = 8

  init(_ archivist: Archivist, office: Int64) throws {
    words = try Glossary(archivist, office: office).words
    names = try archivist.treeThen().names
  }

  /// Its own words first, then those from above; nothing where there are none.
  func section(_ code: String, office: Int64) -> Section? {
    if words.isEmpty { return nil }
    let own = words.filter { $0.office == office } + words.filter { $0.office != office }
    let facts = own.prefix(OfficeWords.most).map { word -> Fact in
      let entry = word.term.entry
      let short = entry.abbreviation.isEmpty ? "" : " (\(entry.abbreviation))"
      let from: Markup =
        word.office == office
        ? .nothing : " <span class=\"none\">From \(names[word.office] ?? "above").</span>"
      return Fact("\(entry.name)\(short)", "\(entry.meaning)\(from)")
    }
    return Section(
      "Words used here",
      actions: ActionLink("All \(words.count)", href: "/terms?office=\(code)").markup,
      body: Face.Facts(facts).markup)
  }
}
