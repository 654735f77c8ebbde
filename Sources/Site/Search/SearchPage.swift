import Face
import Markup
import Measures
import Office
import Registers

/// Finds entries by code or words in every register that the reader may see.
enum SearchPage {
  static var routes: [Route] { [Route("GET", "/search", act: "search", handle: answer)] }

  struct Hit: Sendable {
    let code: String
    let register: String
    let name: String
    let href: String
  }

  /// The most that is shown of one register.
  static let most = 12

  static func hits(_ visit: Visit, _ words: String) async throws -> [Hit] {
    if TextRules.isEmpty(words) { return [] }
    return try await visit.read { archivist in
      if let found = try? archivist.find(code: TextRules.trimmed(words)) {
        return [hit(found.held, found.shelf)]
      }
      var hits: [Hit] = []
      for shelf in archivist.catalogue.shelves where shelf.sheet.fields.contains(where: \.isSearched) {
        var query = ListQuery()
        query.words = words
        query.limit = most
        query.counts = false
        hits += try archivist.list(shelf, query).rows.map { hit($0, shelf) }
      }
      return hits + (try inherited(archivist, words, beside: hits))
    }
  }

  /// Words of offices further up, which hold for the reader though their own pages are not open to her.
  private static func inherited(_ archivist: Archivist, _ words: String, beside hits: [Hit]) throws -> [Hit] {
    let known = Set(hits.map(\.code))
    return try Glossary(archivist).holding(words).filter { !known.contains($0.term.code) }.prefix(most).map {
      Hit(
        code: $0.term.code, register: Term.title.name, name: $0.term.entry.name,
        href: "/terms?q=\(Link.encode($0.term.entry.name))")
    }
  }

  private static func hit(_ held: AnyHeld, _ shelf: Shelf) -> Hit {
    Hit(
      code: held.code, register: shelf.title.name, name: EntryView.label(held, shelf),
      href: "/\(shelf.title.path)/\(held.code)")
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let words = visit.query("q") ?? ""
    let hits = try await hits(visit, words)
    // A code leads straight to its entry.
    if hits.count == 1, let only = hits.first, only.code.lowercased() == TextRules.trimmed(words).lowercased()
    {
      let past = visit.query("as-of").map { "?as-of=" + Link.encode($0) } ?? ""
      return .seeOther(only.href + past)
    }
    let frame = try await visit.read { Frame($0) }
    var body = Markup.nothing
    var registers: [String] = []
    for hit in hits where !registers.contains(hit.register) { registers.append(hit.register) }
    for register in registers {
      let title = visit.house.catalogue.shelf(register)?.title
      let rows = hits.filter { $0.register == register }.map {
        WorkItem(title: $0.name, href: $0.href, about: Code($0.code).markup)
      }
      body += Section(title?.many ?? register, body: WorkList(rows).markup).markup
    }
    if hits.isEmpty {
      body =
        EmptyState(
          title: TextRules.isEmpty(words) ? "Search the office" : "Nothing found",
          text: "Type a code such as P-12, or words from a name, a description or a reference."
        ).markup
    }
    return frame.page(
      visit, title: words.isEmpty ? "Search" : "Search for “\(words.prefix(80))”", crumbs: [Crumb("Search")],
      room: "",
      help: "search", body: body)
  }
}
