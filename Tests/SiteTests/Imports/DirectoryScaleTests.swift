import Ledger
import Measures
import Registers
import Testing

@testable import Interchange
@testable import Office
@testable import Site

/// Work grows with what is new, not with what is there: counted in statements, which no busy machine changes.
@Suite struct DirectoryScaleTests {
  private func people(_ count: Int) -> String {
    "name,email,line_manager,org_unit\n"
      + (0..<count).map { n in
        "Person \(n),p\(n)@n.example,\(n == 0 ? "" : "p\((n - 1) / 8)@n.example"),Works\n"
      }.joined()
  }

  /// The statements of an import, which is kept where `isKept`.
  private func statements(_ town: Town, _ text: String, isKept: Bool = false) async throws -> (
    Int, DirectoryOutcome
  ) {
    struct Counted: Error { let count: Int, outcome: DirectoryOutcome }
    let table = CSVTable.read(Array(text.utf8))
    let mapping = try DirectoryImport.proposal(table, .people, town.house.catalogue)
    let prepared = try Preparation.prepare(
      table, mapping: mapping, targets: try DirectoryKind.people.targets(town.house.catalogue))
    do {
      return try await town.house.write(.actor(.console), request: "t") { registrar in
        let before = registrar.archivist.connection.statements
        var work = try DirectoryWork(
          registrar,
          DirectoryOutcome(kind: .people, reconciliation: prepared.reconciliation, mapping: mapping))
        try work.take(prepared.rows)
        let counted = Counted(
          count: registrar.archivist.connection.statements - before, outcome: work.outcome)
        if !isKept { throw counted }
        return (counted.count, counted.outcome)
      }
    } catch let counted as Counted { return (counted.count, counted.outcome) }
  }

  @Test func anImportCostsAFewStatementsForEachNewRowAndNoneForTheRest() async throws {
    let town = try await Town()
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var unit = OrgUnit()
      unit.name = "Works"
      try registrar.enter(unit)
    }
    let (few, _) = try await statements(town, people(100))
    let (many, outcome) = try await statements(town, people(300), isKept: true)
    #expect(outcome.entered == 300 && outcome.problemCount == 0)
    // Row, version, link, number, and one question for each reference.
    #expect(many - few <= 200 * 7, "\(many - few) statements for 200 rows more")
    let (again, same) = try await statements(town, people(300))
    #expect(same.unchanged == 300)
    #expect(again <= 6, "\(again) statements for 300 rows that change nothing")
  }

  /// Pages over many people ask as few questions as over some.
  @Test func pagesAskNoQuestionForEachPerson() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    let post = try await town.house.read(.actor(.console)) { try $0.all(Post.self).first?.code ?? "" }
    let addresses = [
      "/people", "/people?load=over", "/directory", "/open-posts", "/posts/\(post)/candidates",
    ]
    func counts() async -> [Int] {
      var counts: [Int] = []
      for address in addresses {
        let answer = await town.get(address, token)
        let words = (answer.header("server-timing") ?? "").split(separator: "\"").dropFirst().first ?? ""
        counts.append(Int(words.split(separator: " ").first ?? "") ?? 999)
      }
      return counts
    }
    let few = await counts()
    _ = try await statements(town, people(400).replacing(",Works", with: ","), isKept: true)
    let many = await counts()
    for ((address, few), many) in zip(zip(addresses, few), many) {
      // The first page after a change also works out rights and tree.
      #expect(many <= few + 4 && many <= 24, "\(address): \(few), then \(many)")
    }
  }

  /// What somebody may do is known after one question about her posts, however many people there are.
  @Test func rightsOfAPersonAreOneQuestion() async throws {
    let town = try await Town()
    _ = try await statements(town, people(200).replacing(",Works", with: ","), isKept: true)
    let people = try await town.house.read(.actor(.console)) { try $0.all(Person.self).map(\.id) }
    // The tree is known once anybody has looked.
    _ = try await town.house.read(.actor(.console)) { $0.tree.all.count }
    for person in people.prefix(5) {
      let actor = Actor(account: nil, person: person, name: "x", isAdministrator: false, means: .session)
      let count = try await town.house.read(.actor(actor)) { archivist in
        _ = archivist.subject.holdings
        return archivist.connection.statements
      }
      // The number of the last change, and her posts.
      #expect(count <= 2, "\(count) statements")
    }
  }

  /// A row whose right is missing costs a search for who may; a file of nothing but such rows is given up early.
  @Test func aFileOfRowsThatAreNotHersIsGivenUp() async throws {
    let town = try await Town()
    _ = try await town.token("analyst", role: "auditor", office: town.spoke)
    let me = try await town.house.read(.actor(.console)) { try $0.all(Person.self).first?.id }
    let actor = Actor(account: nil, person: me, name: "x", isAdministrator: false, means: .session)
    let table = CSVTable.read(Array(people(400).replacing(",Works", with: ",").utf8))
    let mapping = try DirectoryImport.proposal(table, .people, town.house.catalogue)
    let outcome = try await DirectoryImport(town.house, key: .actor(actor), request: "t")
      .run(table, as: .people, mapping: mapping, isRehearsal: true)
    #expect(outcome.isCutShort && outcome.problemCount == 50 && !outcome.isKept)
  }
}
