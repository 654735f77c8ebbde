import Ledger
import Measures
import Office
import Registers

/// Who sits where on the day that is shown: the posts of offices, their holders, and what stands empty.
///
/// Read as lists, so that an unchanged office costs no question.
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
    let only = office.map { Clause("t.office = ?", [.int($0)]) } ?? Clause("t.office IS NOT NULL")
    let posts = try OfficeStaff.rows(archivist, Post.self, only)
    let filled = try OfficeStaff.rows(
      archivist, Assignment.self, .all([try archivist.filling(on: day), .in("t.post", posts.map(\.id))]))
    var holders: [Int64: [Holder]] = [:]
    for row in filled {
      guard let entry = row.as(Assignment.self)?.entry, let post = entry.post?.id,
        let person = entry.person
      else { continue }
      holders[post, default: []].append(
        Holder(
          person: person.id, name: row.names["person"] ?? person.code, assignment: row.code,
          share: entry.share, from: entry.from, to: entry.to))
    }
    let seats = posts.compactMap { row -> Seat? in
      guard let post = row.as(Post.self)?.entry, let at = post.office?.id else { return nil }
      return Seat(
        id: row.id, post: post, office: at, role: row.names["role"] ?? "", holders: holders[row.id] ?? [])
    }
    self.seats = seats
    byOffice = Dictionary(grouping: seats, by: \.office)
  }

  /// All rows of a register that hold, page by page.
  private static func rows<E: Register>(_ archivist: Archivist, _ type: E.Type, _ clause: Clause) throws
    -> [AnyHeld]
  {
    let shelf = try archivist.catalogue.shelf(of: type)
    var query = ListQuery()
    query.limit = 500
    query.counts = false
    query.order = [ListQuery.Order("code")]
    var rows: [AnyHeld] = []
    repeat {
      let page = try archivist.list(shelf, query, where: clause)
      rows += page.rows
      query.cursor = page.next
    } while query.cursor != nil
    return rows
  }

  func seats(of office: Int64) -> [Seat] { byOffice[office] ?? [] }
  var vacancies: Int { seats.filter(\.isVacant).count }
  var people: Int { Set(seats.flatMap { $0.holders.map(\.person) }).count }
}
