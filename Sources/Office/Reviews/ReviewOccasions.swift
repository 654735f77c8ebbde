import Ledger
import Measures
import Registers

/// What has changed about offices since they were last reviewed: who heads them, and where they stand.
///
/// Whose word an office is, is told to everyone who may see it: ask only for offices that the reader may see.
struct ReviewOccasions {
  private(set) var heads: [Int64: (name: String, from: Day)] = [:]
  private(set) var moves: [Int64: (words: String, on: Day)] = [:]

  /// - Parameter since: the day of the last review, by office.
  init(_ archivist: Archivist, since: [Int64: Day]) throws {
    if since.isEmpty { return }
    try readHeads(archivist, since)
    try readMoves(archivist, since)
  }

  /// Somebody new in the head post, and nobody of those who were in it then.
  private mutating func readHeads(_ archivist: Archivist, _ since: [Int64: Day]) throws {
    let posts = try archivist.binding(
      Post.self, where: .all([Clause("t.is_head = 1"), .in("t.office", since.keys.sorted())]))
    let held = try archivist.binding(Assignment.self, where: .in("t.post", posts.map(\.id)))
    let offices = Dictionary(posts.map { ($0.id, $0.entry.office?.id) }, uniquingKeysWith: { a, _ in a })
    var there: [Int64: (then: Set<Int64>, now: [Int64: Day])] = [:]
    for one in held {
      guard let office = one.entry.post.flatMap({ offices[$0.id] }) ?? nil, let review = since[office],
        let person = one.entry.person?.id, let from = one.entry.from
      else { continue }
      let to = one.entry.to ?? .last
      if from <= review, review <= to { there[office, default: ([], [:])].then.insert(person) }
      if from <= archivist.day, archivist.day <= to {
        let known = there[office]?.now[person] ?? from
        there[office, default: ([], [:])].now[person] = min(known, from)
      }
    }
    var new: [Int64: (person: Int64, from: Day)] = [:]
    for (office, seats) in there {
      guard let review = since[office], seats.then.isDisjoint(with: seats.now.keys),
        let first = seats.now.filter({ $0.value > review }).min(by: {
          ($0.value, $0.key) < ($1.value, $1.key)
        })
      else { continue }
      new[office] = (first.key, first.value)
    }
    let people = try archivist.binding(
      Person.self, where: .in("t.id", Set(new.values.map(\.person)).sorted()))
    let names = Dictionary(people.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { a, _ in a })
    heads = new.mapValues { (names[$0.person] ?? Person.title.code(of: $0.person), $0.from) }
  }

  /// Another parent or another unit than at the end of the day of the review.
  private mutating func readMoves(_ archivist: Archivist, _ since: [Int64: Day]) throws {
    let tree = try archivist.treeThen()
    let these = Clause.in("id", since.keys.sorted())
    let until = archivist.asOf.map { " AND since <= \($0.milliseconds)" } ?? ""
    let rows = try archivist.connection.query(
      "SELECT id, parent, host_unit, since FROM office_past WHERE \(these.sql)\(until) ORDER BY id, since",
      these.values)
    for (office, versions) in Dictionary(grouping: rows, by: { $0.int(0) ?? 0 }) {
      guard let review = since[office], let moment = Instant(review.description),
        let now = versions.last,
        let then = versions.last(where: { ($0.int(3) ?? .max) <= moment.milliseconds })
      else { continue }
      let hasMoved = now.int(1) != then.int(1)
      guard hasMoved || now.int(2) != then.int(2) else { continue }
      let column = hasMoved ? 1 : 2
      // The first version that stands as it does now, after the last that did not.
      let last = versions.lastIndex { $0.int(column) != now.int(column) } ?? versions.startIndex
      let at = versions.indices.contains(last + 1) ? versions[last + 1].int(3) : now.int(3)
      let parent = now.int(1).map { tree.names[$0] ?? OfficeUnit.title.code(of: $0) }
      let words =
        hasMoved
        ? parent.map { "It moved under \($0)" } ?? "It came to stand by itself" : "It moved to another unit"
      moves[office] = (words, Instant(milliseconds: at ?? 0).day)
    }
  }
}
