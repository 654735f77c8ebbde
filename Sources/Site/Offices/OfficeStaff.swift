import Ledger
import Measures
import Office
import Registers

/// Who sits where on the day that is shown: the posts of offices, their holders, and what stands empty.
struct OfficeStaff: Sendable {
  struct Seat: Sendable {
    let id: Int64
    let post: Post
    let office: Int64
    let holders: [Holder]
    var isVacant: Bool { holders.isEmpty }
  }

  struct Holder: Sendable {
    let person: Int64
    let name: String
    let assignment: Int64
    let share: Percent
    let from: Day?
    let to: Day?
  }

  let seats: [Seat]

  init(_ archivist: Archivist, office: Int64? = nil) throws {
    let day = archivist.day
    let only: Clause = office.map { Clause("t.office = ?", [.int($0)]) } ?? Clause("t.office IS NOT NULL")
    let posts = try archivist.all(Post.self, where: only)
    let inForce = Clause(
      "t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [.int(Int64(day.number)), .int(Int64(day.number))])
    let assignments = try archivist.all(
      Assignment.self, where: .all([inForce, .in("t.post", posts.map(\.id))]))
    let people = Set(assignments.compactMap { $0.entry.person?.id })
    var names: [Int64: String] = [:]
    for held in try archivist.all(Person.self, where: .in("t.id", people.sorted())) { names[held.id] = held.entry.name }
    var holders: [Int64: [Holder]] = [:]
    for held in assignments {
      guard let post = held.entry.post?.id, let person = held.entry.person?.id else { continue }
      holders[post, default: []].append(
        Holder(
          person: person, name: names[person] ?? Person.title.code(of: person), assignment: held.id, share: held.entry.share,
          from: held.entry.from, to: held.entry.to))
    }
    seats = posts.compactMap { held in
      guard let at = held.entry.office?.id else { return nil }
      return Seat(id: held.id, post: held.entry, office: at, holders: holders[held.id] ?? [])
    }
  }

  func seats(of office: Int64) -> [Seat] { seats.filter { $0.office == office } }
  var vacancies: Int { seats.filter(\.isVacant).count }
  var people: Int { Set(seats.flatMap { $0.holders.map(\.person) }).count }
}
