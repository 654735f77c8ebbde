import Office
import Registers

/// What a redesign would change, for programs.
enum RedesignAPI {
  static let note = RouteNote.plain(
    summary: "What a redesign would change: levels, shortfalls, posts, rights and authority, without writing",
    parameters: [
      .init(name: "code", place: "path", help: "Such as RD-1.", isRequired: true),
      .init(name: "as-of", place: "query", help: "A day or a moment in the past."),
    ], statuses: [200, 400, 404])

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Redesign.self)
    let id = try RegisterPages.id(visit, shelf)
    return .json(try await visit.read { try RedesignJSON.write($0, id) })
  }
}
