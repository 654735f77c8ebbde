import Ledger
import Measures
import Registers

/// Who holds the delegations of a case on its day, who covers for those who are away, and who asks herself.
struct AuthorityHolders {
  let archivist: Archivist
  let it: AuthorityCase
  private(set) var byGrant: [Int64: [AuthorityHolder]] = [:]
  private var names: [Int64: String] = [:]
  private var away: [Int64: Away] = [:]

  /// How long somebody is away, and who covers.
  private struct Away {
    let until: Day?
    let cover: Int64?
  }

  /// Somebody in a role at a node, with the deputy that her assignment names.
  private struct Seat {
    let role: String
    let node: Node
    let person: Int64
    let deputy: Int64?
    let via: String
  }

  init(_ archivist: Archivist, _ it: AuthorityCase, _ grants: [AuthorityGrant]) throws {
    self.archivist = archivist
    self.it = it
    let seats = try seats(Set(grants.compactMap(\.role)))
    try readPeople(seats, grants)
    for grant in grants {
      var holders: [AuthorityHolder] = []
      if let person = grant.entry.person?.id, names[person] != nil {
        holders = asked(Seat(role: "", node: grant.scope, person: person, deputy: nil, via: grant.code))
      }
      if let role = grant.role { holders = seats.filter { $0.role == role }.flatMap(asked) }
      byGrant[grant.id] = holders
    }
  }

  /// The holder, and where she is away whoever decides in her place.
  private func asked(_ seat: Seat) -> [AuthorityHolder] {
    guard let name = names[seat.person] else { return [] }
    guard let away = away[seat.person] else {
      return [AuthorityHolder(person: seat.person, name: name, node: seat.node, via: seat.via)]
    }
    var found = [
      AuthorityHolder(
        person: seat.person, name: name, node: seat.node, via: seat.via, awayUntil: away.until, isAway: true)
    ]
    // One step and no further: who covers and is away herself does not pass it on.
    if let other = away.cover ?? seat.deputy, other != seat.person, let cover = names[other] {
      found.append(
        AuthorityHolder(
          person: other, name: cover, node: seat.node, via: seat.via, inPlaceOf: (seat.person, name),
          awayUntil: self.away[other]?.until, isAway: self.away[other] != nil))
    }
    return found
  }

  /// Everybody in one of the roles at one of the nodes: by post, or named on the project or programme.
  private func seats(_ roles: Set<String>) throws -> [Seat] {
    if roles.isEmpty { return [] }
    let keys = try archivist.namedRoles().filter { roles.contains($0.value.key) }
    let posts = try archivist.binding(
      Post.self, where: .all([.in("t.role", keys.keys.sorted()), AuthorityReading.at(it.chain)]))
    let filled = try archivist.binding(
      Assignment.self, where: .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
    var seats: [Seat] = []
    let places = Dictionary(posts.map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
    for held in filled {
      guard let post = held.entry.post.flatMap({ places[$0.id] }), let person = held.entry.person?.id,
        let role = post.role.flatMap({ keys[$0.id]?.key }), let node = Self.node(post)
      else { continue }
      seats.append(
        Seat(role: role, node: node, person: person, deputy: held.entry.deputy?.id, via: held.code))
    }
    return seats + (try named(roles))
  }

  private func named(_ roles: Set<String>) throws -> [Seat] {
    var seats: [Seat] = []
    func add(_ role: String, _ node: Node, _ person: Int64?, _ code: String) {
      guard roles.contains(role), let person else { return }
      seats.append(Seat(role: role, node: node, person: person, deputy: nil, via: "named on \(code)"))
    }
    func ids(_ kind: NodeKind) -> [Int64] { it.chain.filter { $0.kind == kind }.map(\.id) }
    for held in try archivist.binding(Project.self, where: .in("t.id", ids(.project))) {
      add("sponsor", Node(.project, held.id), held.entry.sponsor?.id, held.code)
      add("project_manager", Node(.project, held.id), held.entry.manager?.id, held.code)
    }
    for held in try archivist.binding(Programme.self, where: .in("t.id", ids(.programme))) {
      add("sponsor", Node(.programme, held.id), held.entry.sponsor?.id, held.code)
      add("programme_manager", Node(.programme, held.id), held.entry.manager?.id, held.code)
    }
    return seats
  }

  private static func node(_ post: Post) -> Node? {
    post.project.map { Node(.project, $0.id) } ?? post.programme.map { Node(.programme, $0.id) }
      ?? post.portfolio.map { Node(.portfolio, $0.id) } ?? post.office.map { Node(.office, $0.id) }
  }

  /// Names of all who are here, and who of them is away on the day. Whoever has left decides nothing.
  private mutating func readPeople(_ seats: [Seat], _ grants: [AuthorityGrant]) throws {
    let holders = Set(seats.map(\.person) + grants.compactMap(\.entry.person?.id))
    let day = Value.int(Int64(it.day.number))
    let absences = try archivist.binding(
      Absence.self,
      where: .all([
        .in("t.person", holders.sorted()), Clause("t.from_day <= ? AND t.to_day >= ?", [day, day]),
      ]))
    for held in absences {
      guard let person = held.entry.person?.id else { continue }
      away[person] = Away(until: held.entry.to, cover: held.entry.cover?.id ?? away[person]?.cover)
    }
    let others = Set(seats.compactMap(\.deputy) + away.values.compactMap(\.cover))
    let covers = try archivist.binding(
      Absence.self,
      where: .all([
        .in("t.person", others.subtracting(holders).sorted()),
        Clause("t.from_day <= ? AND t.to_day >= ?", [day, day]),
      ]))
    for held in covers {
      if let person = held.entry.person?.id { away[person] = Away(until: held.entry.to, cover: nil) }
    }
    for held in try archivist.binding(Person.self, where: .in("t.id", holders.union(others).sorted()))
    where held.entry.status != .left {
      names[held.id] = held.entry.name
      if held.entry.status == .onLeave, away[held.id] == nil { away[held.id] = Away(until: nil, cover: nil) }
    }
  }

  /// Who does not decide because she asks, or because she is deputy to or covers for who asks.
  func barred() throws -> [Int64: String] {
    try AuthorityHolders.barred(archivist, by: it.requester, on: it.day)
  }

  static func barred(_ archivist: Archivist, by requester: Int64?, on day: Day) throws -> [Int64: String] {
    guard let requester else { return [:] }
    var barred = [requester: "Whoever asks does not decide."]
    if !archivist.rules.standInsDoNotDecide { return barred }
    let day = Value.int(Int64(day.number))
    let own = try archivist.binding(
      Assignment.self,
      where: .all([
        Clause("t.person = ? AND t.deputy IS NOT NULL", [.int(requester)]), try archivist.filling(),
      ]))
    let covered = try archivist.binding(
      Absence.self,
      where: Clause(
        "t.person = ? AND t.cover IS NOT NULL AND t.from_day <= ? AND t.to_day >= ?",
        [.int(requester), day, day]))
    for person in own.compactMap(\.entry.deputy?.id) + covered.compactMap(\.entry.cover?.id)
    where barred[person] == nil {
      barred[person] = "She stands in for who asks."
    }
    return barred
  }
}
