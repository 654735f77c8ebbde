import Ledger
import Measures
import Office
import Registers

/// Who sits where on the day that is shown: the posts of offices, their holders, and what stands empty.
///
/// Two questions however many offices there are; an unchanged office costs none.
struct OfficeStaff: Sendable {
  struct Seat: Sendable {
    let id: Int64
    let post: Post
    let office: Int64
    let role: String
    let holders: [Holder]
    var code: String { Post.title.code(of: id) }
    var isVacant: Bool { holders.isEmpty }
  }

  struct Holder: Sendable {
    let person: Int64
    let name: String
    let assignment: String
    let share: Percent
    let from: Day?
    let to: Day?
  }

  let seats: [Seat]
  private let byOffice: [Int64: [Seat]]

  /// - Parameter day: another day than the one that is read, such as one to come.
  init(_ archivist: Archivist, office: Int64? = nil, on day: Day? = nil) throws {
    let holders = try OfficeStaff.holders(archivist, office, on: day)
    seats = try OfficeStaff.posts(archivist, office).map { id, post, at, role in
      Seat(id: id, post: post, office: at, role: role, holders: holders[id] ?? [])
    }
    byOffice = Dictionary(grouping: seats, by: \.office)
  }

  private static func place(_ office: Int64?, _ alias: String) -> Clause {
    office.map { Clause("\(alias).office = ?", [.int($0)]) } ?? Clause("\(alias).office IS NOT NULL")
  }

  private static func posts(_ archivist: Archivist, _ office: Int64?) throws
    -> [(id: Int64, post: Post, office: Int64, role: String)]
  {
    let shelf = try archivist.catalogue.shelf(Post.self)
    let roles = archivist.source(try archivist.catalogue.shelf(Role.self))
    let columns = shelf.sheet.columns.map { "t.\($0.name)" }
    let rows = try archivist.reckon(
      shelf,
      "t.id, (SELECT r.name FROM \(roles) r WHERE r.id = t.role), \(columns.joined(separator: ", "))",
      where: place(office, "t"), tail: "ORDER BY t.id")
    return try rows.compactMap { row in
      guard case .success(let post) = Post.sheet.entry(from: row.cells.dropFirst(2)) else {
        throw LedgerError.damaged("post \(row.int(0) ?? 0)")
      }
      guard let id = row.int(0), let at = post.office?.id else { return nil }
      return (id, post, at, row.text(1) ?? "")
    }
  }

  /// Who fills each post on the day that is read, all in one question.
  private static func holders(_ archivist: Archivist, _ office: Int64?, on date: Day?) throws -> [Int64:
    [Holder]]
  {
    let catalogue = archivist.catalogue
    let people = archivist.source(try catalogue.shelf(Person.self))
    let posts = archivist.source(try catalogue.shelf(Post.self))
    let place = place(office, "q")
    let rows = try archivist.reckon(
      try catalogue.shelf(Assignment.self),
      """
      t.id, t.post, t.person, (SELECT n.name FROM \(people) n WHERE n.id = t.person), t.share, t.from_day, \
      t.to_day
      """,
      where: .all([
        try archivist.filling(on: date),
        Clause("t.post IN (SELECT q.id FROM \(posts) q WHERE \(place.sql))", place.values),
      ]), tail: "ORDER BY t.id")
    var holders: [Int64: [Holder]] = [:]
    for row in rows {
      guard let post = row.int(1), let person = row.int(2) else { continue }
      holders[post, default: []].append(
        Holder(
          person: person, name: row.text(3) ?? Person.title.code(of: person),
          assignment: Assignment.title.code(of: row.int(0) ?? 0),
          share: Percent(hundredths: row.int(4) ?? 0), from: day(row.int(5)), to: day(row.int(6))))
    }
    return holders
  }

  private static func day(_ number: Int64?) -> Day? {
    number.flatMap { Int32(exactly: $0) }.map(Day.init(number:))
  }

  func seats(of office: Int64) -> [Seat] { byOffice[office] ?? [] }
  var vacancies: Int { seats.filter(\.isVacant).count }
  var people: Int { Set(seats.flatMap { $0.holders.map(\.person) }).count }
}
