import Ledger
import Measures
import Registers
import Testing

@testable import Interchange
@testable import Office
@testable import Site

/// Files of the directory: what they name is found, what they change is shown, and nothing is half-written.
@Suite struct DirectoryImportTests {
  @discardableResult
  private func run(
    _ town: Town, _ kind: DirectoryKind, _ text: String, by actor: Actor = .console, rehearse: Bool = false
  ) async throws -> DirectoryOutcome {
    let table = CSVTable.read(Array(text.utf8))
    let mapping = try DirectoryImport.proposal(table, kind, town.house.catalogue)
    return try await DirectoryImport(town.house, key: .actor(actor), request: "test")
      .run(table, as: kind, mapping: mapping, isRehearsal: rehearse)
  }

  private func said(_ outcome: DirectoryOutcome) -> [String] {
    outcome.problems.map { "\($0.row) \($0.column): \($0.sentence)" }
  }

  static let people = """
    Name,E-mail,Unit,Line manager,Grade,Status
    Anna Berg,anna@norrland.example,Works,bo@norrland.example,7,Active
    Bo Lind,bo@norrland.example,Works,Cilla Dahl,9,active
    Cilla Dahl,cilla@norrland.example,Head office,,12,On leave
    """
  static let units = "Name,Part of,Kind\nWorks,Head office,Department\nHead office,,Enterprise\n"

  @Test func peopleAndUnitsComeInWhateverTheOrderOfTheirRows() async throws {
    let town = try await Town()
    let units = try await run(town, .units, Self.units)
    #expect(units.isKept && units.entered == 2, "\(said(units))")
    let before = try await town.head()
    let rehearsed = try await run(town, .people, Self.people, rehearse: true)
    #expect(!rehearsed.isKept && rehearsed.entered == 3 && rehearsed.problemCount == 0, "\(said(rehearsed))")
    #expect(try await town.head() == before)
    let outcome = try await run(town, .people, Self.people)
    #expect(outcome.isKept && outcome.entered == 3, "\(said(outcome))")
    let found = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Person.self).map {
        ($0.entry.name, $0.entry.lineManager?.id, $0.entry.orgUnit?.id, $0.id)
      }
    }
    let ids = Dictionary(found.map { ($0.0, $0.3) }, uniquingKeysWith: { a, _ in a })
    #expect(found.first { $0.0 == "Anna Berg" }?.1 == ids["Bo Lind"])
    #expect(found.first { $0.0 == "Bo Lind" }?.1 == ids["Cilla Dahl"])
    #expect(found.allSatisfy { $0.2 != nil })
    // A second time nothing changes, not even the history.
    let after = try await town.head()
    let again = try await run(town, .people, Self.people)
    #expect(again.isKept && again.unchanged == 3 && again.entered + again.changed == 0)
    #expect(try await town.head() == after)
  }

  @Test func theDiffSaysFromWhatToWhat() async throws {
    let town = try await Town()
    try await run(town, .units, Self.units)
    try await run(town, .people, Self.people)
    let outcome = try await run(
      town, .people,
      "E-mail,Name,Grade,Line manager,Location\nANNA@norrland.example,Anna Berg-Lind,7,Cilla Dahl,\n",
      rehearse: true)
    #expect(outcome.changed == 1 && outcome.entered == 0)
    let line = try #require(outcome.lines.first)
    #expect(line.kind == .changed && line.row == 2 && line.name == "Anna Berg")
    // The address differs in its capitals, the grade stays, and the empty cell takes nothing away.
    #expect(Set(line.changes.map(\.field)) == ["name", "email", "line_manager"])
    let manager = try #require(line.changes.first { $0.field == "line_manager" })
    #expect(manager.from.hasSuffix(" Bo Lind") && manager.to.hasSuffix(" Cilla Dahl"))
  }

  @Test func twoRowsMayNameEachOther() async throws {
    let town = try await Town()
    let outcome = try await run(
      town, .people, "name,email,line_manager\nA,a@n.example,b@n.example\nB,b@n.example,a@n.example\n")
    #expect(outcome.isKept && outcome.entered == 2, "\(said(outcome))")
    let managers = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Person.self).map { ($0.id, $0.entry.lineManager?.id) }
    }
    #expect(managers.count == 2 && managers.allSatisfy { $0.1 != nil && $0.1 != $0.0 })
  }

  /// Every problem of a file at once, by row and column, and nothing is kept.
  @Test func problemsNameRowColumnAndMend() async throws {
    let town = try await Town()
    try await run(town, .people, "name,email\nEva Holm,eva1@n.example\nEva Holm,eva2@n.example\n")
    let before = try await town.head()
    let outcome = try await run(
      town, .people,
      """
      code,name,email,line_manager,org_unit,status,grade
      ,Finn Ek,finn@n.example,Eva Holm,,,
      ,Gun Ek,gun@n.example,,No such unit,,
      H-999,Hans Ek,hans@n.example,,,,
      ,,ida@n.example,,,,
      ,Jan Ek,no address,,,,
      ,Kim Ek,kim@n.example,,,somewhere,
      ,Lea Ek,finn@n.example,,,,
      ,Max Ek,max@n.example,,,,much
      H-1,Nils Ek,eva2@n.example,,,,
      """)
    #expect(!outcome.isKept)
    #expect(try await town.head() == before)
    let problems = said(outcome)
    let wanted = [
      "2 line_manager: Several people are called so: H-1, H-2. Write the code or the e-mail address.",
      "3 org_unit: There is no unit “No such unit” that you can choose.",
      "4 code: There is no person of this code.",
      "5 name: Name is needed.", "6 email: An e-mail address has one @", "7 status: Status needs one of",
      "8 : This row is about the same person as row 2.", "9 grade: The cell is no whole number.",
      "10 email: E-mail stands already on H-2.",
    ]
    for one in wanted { #expect(problems.contains { $0.hasPrefix(one) }, "\(one) in \(problems)") }
    #expect(problems.count == wanted.count, "\(problems)")
  }

  static let posts = """
    Post,Role,Office
    Planner,Planning analyst,Spoke
    Planner,Planning analyst,Other
    """

  /// The name of some role that may be held on an office.
  private func staffed(_ town: Town) async throws {
    let role = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Role.self).first { $0.entry.key == "project_support_officer" }?.entry.name
        ?? archivist.all(Role.self).last?.entry.name
    }
    let posts = try await run(
      town, .posts, "Post,Role,Office\nPlanner,\(role ?? ""),Spoke\nPlanner,\(role ?? ""),Other\n")
    #expect(posts.isKept && posts.entered == 2, "\(said(posts))")
    try await run(town, .people, "name,email\nAnna Berg,anna@n.example\nBo Lind,bo@n.example\n")
  }

  @Test func postsOfOneNameAreToldApartByTheirPlace() async throws {
    let town = try await Town()
    try await staffed(town)
    let unclear = try await run(town, .assignments, "Person,Post,From\nAnna Berg,Planner,2026-07-01\n")
    #expect(
      said(unclear).first?.hasPrefix("2 Post: Several posts are called so: PO-") == true, "\(said(unclear))")
    let file = """
      Person,Post,Place,From,To,Share
      Anna Berg,Planner,Spoke,2026-07-01,2026-12-31,60 %
      bo@n.example,Planner (Other),,2026-07-01,,40
      """
    let outcome = try await run(town, .assignments, file)
    #expect(outcome.isKept && outcome.entered == 2, "\(said(outcome))")
    let offices = try await town.house.read(.actor(.console)) { archivist in
      try archivist.reckon(
        try archivist.catalogue.shelf(Assignment.self),
        "t.share, (SELECT p.office FROM post p WHERE p.id = t.post)"
      ).map { [$0.int(0), $0.int(1)] }
    }
    #expect(offices == [[6_000, town.spoke], [4_000, town.other]])
    let again = try await run(town, .assignments, file)
    #expect(again.unchanged == 2 && again.changed + again.entered == 0, "\(said(again))")
  }

  /// Rights are judged row by row as for anybody: nobody appoints herself, and no office but her own is hers to staff.
  @Test func nobodyAppointsHerselfOrStaffsAnotherOffice() async throws {
    let town = try await Town()
    try await staffed(town)
    _ = try await town.token("head", role: "pmo_director", office: town.spoke)
    let me = try await town.house.read(.actor(.console)) { archivist in
      try archivist.all(Person.self).first { $0.entry.name == "head" }?.id
    }
    let actor = Actor(account: nil, person: me, name: "head", isAdministrator: false, means: .session)
    let before = try await town.head()
    let outcome = try await run(
      town, .assignments,
      """
      Person,Post,Place,From
      Anna Berg,Planner,Spoke,2026-07-01
      head@norrland.example,Planner,Spoke,2026-08-01
      Bo Lind,PO-2,,2026-07-01
      """, by: actor)
    let problems = said(outcome)
    #expect(problems.count == 2, "\(problems)")
    #expect(
      problems.contains { $0.hasPrefix("3 ") && $0.contains("Nobody gives or changes a role") }, "\(problems)"
    )
    #expect(problems.contains { $0.hasPrefix("4 ") }, "\(problems)")
    #expect(!outcome.isKept)
    #expect(try await town.head() == before)
  }

  @Test func rolesAreTakenAndTheirRightsJudged() async throws {
    let town = try await Town()
    let wrong = try await run(town, .roles, "key,summary,grants\nsponsor,Owns the case.,X everything\n")
    #expect(said(wrong).count == 1 && said(wrong)[0].contains("is not understood"), "\(said(wrong))")
    #expect(!wrong.isKept)
    let kept = try await run(town, .roles, "key,summary\nsponsor,Owns the case.\n")
    #expect(kept.isKept && kept.changed == 1)
    #expect(kept.lines.first?.changes.map(\.field) == ["summary"])
  }

  @Test func whatIsExportedComesBackUnchanged() async throws {
    let town = try await Town()
    try await run(town, .units, Self.units)
    try await staffed(town)
    try await run(town, .people, Self.people)
    try await run(town, .assignments, "Person,Post,From\nanna@n.example,Planner (Spoke),2026-07-01\n")
    try await run(
      town, .delegations,
      "subject,role,office,limit_amount,from_day\nBudget change,Sponsor,Hub,GBP 5000,2026-07-01\n")
    for kind in DirectoryKind.allCases {
      let shelf = try kind.shelf(town.house.catalogue)
      let rows = try await town.house.read(.actor(.console)) { try $0.list(shelf, ListQuery()).rows }
      #expect(kind == .jobs || !rows.isEmpty, "\(kind)")
      for bytes in [ListExport.csv(rows, shelf), ListExport.workbook(rows, shelf)] {
        let table = TableFile.read(bytes)
        let mapping = try DirectoryImport.proposal(table, kind, town.house.catalogue)
        if rows.isEmpty { continue }
        let outcome = try await DirectoryImport(town.house, key: .actor(.console), request: "test")
          .run(table, as: kind, mapping: mapping, isRehearsal: true)
        #expect(outcome.problemCount == 0, "\(kind): \(said(outcome))")
        #expect(outcome.unchanged == rows.count, "\(kind): \(outcome.lines.prefix(3))")
      }
    }
  }

  /// Projects that left as a workbook come back unchanged too.
  @Test func projectsComeBackFromTheirWorkbook() async throws {
    let town = try await Town()
    let shelf = try town.house.catalogue.shelf(Project.self)
    let rows = try await town.house.read(.actor(.console)) { try $0.list(shelf, ListQuery()).rows }
    let table = TableFile.read(ListExport.workbook(rows, shelf))
    let mapping = ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
    let outcome = try await ProjectImport(town.house, key: .actor(.console), request: "t")
      .run(table, mapping: mapping, options: ImportOptions())
    #expect(outcome.problemCount == 0, "\(outcome.problems)")
    #expect(outcome.unchanged == rows.count && outcome.changed + outcome.entered == 0)
  }

  /// A cell of nothing but accents, which would take for ever to compare, is a problem like any other.
  @Test func hostileNamesAreNotCompared() async throws {
    let town = try await Town()
    let accents = String(repeating: "\u{0301}\u{0316}", count: 15_000)
    let clock = ContinuousClock()
    let took = try await clock.measure {
      let outcome = try await run(town, .people, "name,email\nA\(accents),\nB\(accents),\nC,\(accents)\n")
      #expect(outcome.problemCount >= 3 && !outcome.isKept)
    }
    #expect(took < .seconds(20))
  }

  /// Whoever may enter nothing of a kind has no file of it read, and is offered no such import.
  @Test func whoMayEnterNothingImportsNothing() async throws {
    let town = try await Town()
    let nobody = try await town.token("nobody", role: nil)
    let csv = [("content-type", "text/csv")]
    for kind in DirectoryKind.allCases {
      let answer = await town.ask(
        "POST", "/api/v1/imports/\(kind.rawValue)", token: nobody, body: "name\nA\n", headers: csv)
      #expect(answer.status == 403, "\(kind): \(answer.status)")
    }
    #expect(await town.get("/import", nobody).status == 403)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let page = await town.get("/import", director)
    // Projects are registered by others than the director.
    for word in ImportPages.words.dropFirst() { #expect(page.text.contains("value=\"\(word)\""), "\(word)") }
    #expect(
      await town.ask(
        "POST", "/api/v1/imports/nonsense", token: director, body: "a", headers: csv
      ).status == 404)
    #expect(await town.ask("POST", "/api/v1/imports/people", token: director, body: "{}").status == 400)
  }

  /// Long chains of managers and circles of them take one pass, not one for each link.
  @Test func longChainsTakeOnePass() {
    let count = 20_000
    func draft(_ waits: [String: Int]) -> DirectoryDraft {
      DirectoryDraft(
        row: PreparedRow(number: 1, values: [:], withheld: [:]), form: [:], id: nil, waits: waits)
    }
    let chain = (0..<count).map { draft($0 + 1 < count ? ["line_manager": $0 + 1] : [:]) }
    #expect(DirectoryOrder.places(chain) == (0..<count).reversed())
    let circle = (0..<count).map { draft(["line_manager": ($0 + 1) % count]) }
    #expect(Set(DirectoryOrder.places(circle)).count == count)
  }
}
