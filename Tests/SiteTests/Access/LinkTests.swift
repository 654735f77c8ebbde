import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Every link on the pages of the demonstration leads somewhere, for the director and for a manager.
@Suite struct LinkTests {
  /// So many addresses of one shape are followed.
  private static let each = 2
  private static let most = 900

  /// The addresses on a page, without what is only a place on it.
  private static func links(_ text: String) -> [String] {
    text.split(separator: "href=\"").dropFirst().compactMap { part -> String? in
      guard let end = part.firstIndex(of: "\"") else { return nil }
      let whole = String(part[..<end])
      guard whole.hasPrefix("/"), !whole.hasPrefix("/assets"), !whole.hasPrefix("/sign-out") else {
        return nil
      }
      let address = whole.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
      return address.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    }
  }

  /// An address with every code and value taken out: what tells one kind of page from another.
  private static func shape(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    let path = parts[0].split(separator: "/").map { word in
      word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } ? "*" : String(word)
    }.joined(separator: "/")
    let names = parts.count > 1 ? parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }.sorted() : []
    return "\(path)?\(names.joined(separator: "&"))"
  }

  @Test func noLinkIsDead() async throws {
    let now = Instant("2026-06-30T09:00:00Z") ?? Instant(milliseconds: 0)
    let house = House(try SQLiteLedger.inMemory(), clock: { now })
    try await house.prepare()
    _ = try await Demonstration.build(house, today: now.day)
    let site = Site(house, password: Password(cost: 10), settings: SiteSettings())
    for name in ["ingrid.solberg", "daniel.osei"] {
      let account = try await house.write(.actor(.console), request: "test") { registrar -> Int64 in
        let person = try registrar.archivist.all(
          Person.self, where: Clause("t.email = ?", [.text("\(name)@norrland.example")])
        ).first
        var account = Account()
        account.email = "\(name)@norrland.example"
        account.person = person.map { Reference($0.id) }
        return try registrar.enter(account).id
      }
      let token = try await site.tokens.create(
        account: account, name: "t", scopes: [.read, .write], expires: nil)
      var open = [
        "/", "/governance", "/offices", "/people", "/projects", "/portfolios", "/settings", "/help",
      ]
      var from: [String: String] = [:]
      var shapes: [String: Int] = [:]
      var followed = Set(open)
      var dead: [String] = []
      while let address = open.popLast(), followed.count < Self.most {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let answer = await site.answer(
          Ask(
            "GET", parts[0], query: parts.count > 1 ? parts[1] : "",
            headers: [("authorization", "Bearer \(token)")], body: [], address: "192.0.2.1"))
        if answer.status >= 400 {
          dead.append("\(address) (\(answer.status)), on \(from[address] ?? "the start")")
        }
        guard answer.header("content-type")?.hasPrefix("text/html") == true else { continue }
        for link in Self.links(answer.text) where !followed.contains(link) {
          shapes[Self.shape(link), default: 0] += 1
          guard shapes[Self.shape(link), default: 0] <= Self.each else { continue }
          followed.insert(link)
          from[link] = address
          open.append(link)
        }
      }
      #expect(dead.isEmpty, "\(name): \(dead)")
      #expect(followed.count > 150, "\(name): only \(followed.count) addresses were followed")
    }
  }
}
