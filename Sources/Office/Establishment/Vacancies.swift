import Ledger
import Measures
import Registers

/// All seats that stand empty or should be there and are not, as far as the reader may see.
public struct Vacancies: Sendable {
  public let all: [Vacancy]
  public let day: Day

  public init(_ archivist: Archivist) throws {
    day = archivist.day
    let places = try VacancyPlaces(archivist)
    var found = try Vacancies.empty(archivist, places)
    found += try RequiredSeats(archivist, places).missing
    all = found.sorted { Vacancies.rank($0) < Vacancies.rank($1) }
  }

  /// What must be filled first, posts before parts that are only named, and of each the longest empty.
  private static func rank(_ one: Vacancy) -> (Int, Int, Day, String, Int64) {
    let kind = Vacancy.Kind.allCases.firstIndex(of: one.kind) ?? 0
    return (one.isMandatory ? 0 : 1, kind, one.since ?? .last, one.place.title.code, one.post ?? one.place.id)
  }

  /// Posts at open places that nobody fills on the day that is read.
  private static func empty(_ archivist: Archivist, _ places: VacancyPlaces) throws -> [Vacancy] {
    let people = archivist.source(try archivist.catalogue.shelf(Person.self))
    let filled = Filling.clause("a", on: archivist.day, people: people)
    let assignments = archivist.source(try archivist.catalogue.shelf(Assignment.self))
    let empty = Clause(
      "t.id NOT IN (SELECT a.post FROM \(assignments) a WHERE \(filled.sql) AND a.post IS NOT NULL)",
      filled.values)
    let rows = try archivist.everyRow(try archivist.catalogue.shelf(Post.self), where: empty)
    let posts = rows.compactMap { row -> (AnyHeld, Post, Vacancy.Place)? in
      guard let post = row.as(Post.self)?.entry, let place = places.place(of: post) else { return nil }
      return (row, post, place)
    }
    let fell = try FellVacant(archivist, vacant: posts.map(\.0.id))
    return posts.map { row, post, place in
      let role = post.role.flatMap { places.roles[$0.id] }
      let rule = PostRule.all.first { rule in
        post.isHead && rule.seat == .head && place.title.name == OfficeUnit.title.name
      }
      return Vacancy(
        kind: .vacant, place: place, post: row.id, title: post.name,
        role: row.names["role"] ?? role ?? "", roleKey: role ?? "", isHead: post.isHead,
        isMandatory: post.isMandatory || post.isHead, reason: rule?.reason ?? "",
        since: fell.since(row.id), former: fell.former[row.id], coming: fell.coming(row.id))
    }
  }

  /// Those at the office and below it.
  public func at(_ office: Int64, in tree: OfficeTree) -> [Vacancy] {
    let below = tree.below([office])
    return all.filter { $0.place.office.map(below.contains) ?? false }
  }
}
