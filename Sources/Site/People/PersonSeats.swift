import Ledger
import Measures
import Office
import Registers

/// The posts of a person over time, her own and those for which she is deputy, and what she is named for.
struct PersonSeats: Sendable {
  /// One assignment with the place of its post.
  struct Seat: Sendable {
    let row: AnyHeld
    let entry: Assignment
    let post: AnyHeld?
    let place: StandingPlace?
    let roleKey: String
    let isDeputy: Bool

    func counts(on day: Day) -> Bool {
      guard let from = entry.from, from <= day else { return false }
      return entry.to.map { $0 >= day } ?? true
    }
  }

  let seats: [Seat]
  let projects: [AnyHeld]
  let programmes: [AnyHeld]
  /// The roles with their rights, as they are now.
  let roles: RoleCatalogue

  /// The most posts, and the most projects, that are read for one person.
  static let most = 500

  init(_ archivist: Archivist, person: Int64) throws {
    roles = archivist.roles
    let me = Value.int(person)
    let rows = try PersonSeats.rows(
      archivist, Assignment.self, Clause("t.person = ? OR t.deputy = ?", [me, me]))
    let ids = Set(rows.compactMap { $0.as(Assignment.self)?.entry.post?.id })
    var posts: [Int64: AnyHeld] = [:]
    for post in try PersonSeats.rows(archivist, Post.self, .in("t.id", ids.sorted())) {
      posts[post.id] = post
    }
    var keys: [Int64: String] = [:]
    for role in try PersonSeats.rows(archivist, Role.self, .all) {
      keys[role.id] = role.as(Role.self)?.entry.key
    }
    seats = rows.compactMap { row -> Seat? in
      guard let entry = row.as(Assignment.self)?.entry else { return nil }
      let post = entry.post.flatMap { posts[$0.id] }
      let role = post?.as(Post.self)?.entry.role
      return Seat(
        row: row, entry: entry, post: post, place: post.flatMap(StandingPlace.init),
        roleKey: role.flatMap { keys[$0.id] } ?? "", isDeputy: entry.person?.id != person)
    }
    let named = Clause("t.sponsor = ? OR t.manager = ?", [me, me])
    projects = try PersonSeats.rows(archivist, Project.self, named)
    programmes = try PersonSeats.rows(archivist, Programme.self, named)
  }

  private static func rows<E: Register>(_ archivist: Archivist, _ type: E.Type, _ clause: Clause) throws
    -> [AnyHeld]
  {
    var query = ListQuery()
    query.limit = most
    query.counts = false
    return try archivist.list(try archivist.catalogue.shelf(type), query, where: clause).rows
  }

  /// Her own posts: those of the day first, then those to come, then those past, each the latest first.
  func own(on day: Day) -> [Seat] {
    func rank(_ seat: Seat) -> Int { seat.counts(on: day) ? 0 : (seat.entry.from ?? .first) > day ? 1 : 2 }
    return seats.filter { !$0.isDeputy }.sorted {
      (rank($0), -Int(($0.entry.from ?? .first).number), $0.row.id)
        < (rank($1), -Int(($1.entry.from ?? .first).number), $1.row.id)
    }
  }

  func deputyFor(on day: Day) -> [Seat] { seats.filter { $0.isDeputy && $0.counts(on: day) } }

  /// The days, from this one on, from which her posts together ask for more than all of her time.
  func overloads(from day: Day) -> [(day: Day, share: Percent)] {
    let own = seats.filter { !$0.isDeputy }
    let starts = Set([day] + own.compactMap(\.entry.from).filter { $0 > day }).sorted()
    return starts.compactMap { start in
      let sum = own.filter { $0.counts(on: start) }.reduce(Int64(0)) { $0 + $1.entry.share.hundredths }
      return sum > 10_000 ? (start, Percent(hundredths: sum)) : nil
    }
  }
}
