import Registers
import Testing

@testable import Office

/// Words of a choice are sorted as the choice has them, page by page, and what is not answered comes last.
@Suite struct ChoiceOrderTests {
  @Test(arguments: [false, true]) func ratingsStandInOrder(_ worstFirst: Bool) async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let given: [Rag?] = [.amber, .green, nil, .red, .amberRed, .green, .amberGreen, nil, .red]
    for (number, rag) in given.enumerated() {
      let id = try await world.project("Project \(number)", office: office)
      _ = try await world.enter { registrar in
        let held = try registrar.archivist.find(Reference<Project>(id))
        var project = held.entry
        project.ragDeclared = rag
        project.ragReason = "Said so."
        return try registrar.change(held, to: project)
      }
    }
    let shelf = try world.shelf("project")
    var seen: [Rag?] = []
    var cursor: String?
    repeat {
      var query = ListQuery()
      query.limit = 2
      query.order = [ListQuery.Order("rag_declared", descending: worstFirst)]
      query.cursor = cursor
      let asked = query
      let page = try await world.look { try $0.list(shelf, asked) }
      seen += page.rows.compactMap { $0.as(Project.self)?.entry }.map(\.ragDeclared)
      cursor = page.next
    } while cursor != nil
    let rated = given.compactMap { $0 }.sorted()
    #expect(seen == (worstFirst ? rated.reversed() : rated).map { Optional($0) } + [nil, nil])
  }
}
