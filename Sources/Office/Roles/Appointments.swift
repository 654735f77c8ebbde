import Ledger
import Measures
import Registers

/// Appointments with the posts they fill: those that the actor may see, and always her own.
///
/// Whoever is appointed knows to what, whatever else she may see.
public struct Appointments: Sendable {
  public struct One: Sendable {
    public let assignment: Held<Assignment>
    public let post: Held<Post>
    /// The key of the role of the post.
    public let role: String
  }

  public let all: [One]

  /// Those of a person that count on the day that is read, in the order in which they were entered.
  public init(_ archivist: Archivist, of person: Int64) throws {
    let hers = Clause.all([Clause("t.person = ?", [.int(person)]), try archivist.filling()])
    let found =
      try person == archivist.actor.person
      ? archivist.binding(Assignment.self, where: hers) : archivist.all(Assignment.self, where: hers)
    all = try Appointments.join(archivist, found)
  }

  /// Those that fill these posts on the day that is read, as far as the actor may see them.
  public init(_ archivist: Archivist, posts: [Int64]) throws {
    let found = try archivist.all(
      Assignment.self, where: .all([.in("t.post", posts), try archivist.filling()]))
    all = try Appointments.join(archivist, found)
  }

  /// One appointment, past or present.
  public static func find(_ archivist: Archivist, _ id: Int64) throws -> One {
    let own = try archivist.binding(
      Assignment.self,
      where: Clause("t.id = ? AND t.person = ?", [.int(id), .int(archivist.actor.person ?? 0)]))
    let held = try own.first ?? archivist.find(Reference<Assignment>(id))
    guard let one = try join(archivist, [held]).first else { throw Refusal.missing(Assignment.title.one) }
    return one
  }

  /// What an appointment is to is part of it.
  private static func join(_ archivist: Archivist, _ found: [Held<Assignment>]) throws -> [One] {
    var posts: [Int64: Held<Post>] = [:]
    let ids = Set(found.compactMap { $0.entry.post?.id }).sorted()
    for held in try archivist.binding(Post.self, where: .in("t.id", ids), withArchived: true) {
      posts[held.id] = held
    }
    let roles = try archivist.roleKeys()
    return found.compactMap { held in
      guard let post = held.entry.post.flatMap({ posts[$0.id] }) else { return nil }
      return One(
        assignment: held, post: post, role: post.entry.role.flatMap { roles[$0.id] } ?? "")
    }
  }
}

extension Archivist {
  /// The keys of all roles by their numbers.
  public func roleKeys() throws -> [Int64: String] {
    let roles = try binding(Role.self, where: .all, withArchived: true)
    return Dictionary(roles.map { ($0.id, $0.entry.key) }, uniquingKeysWith: { a, _ in a })
  }

  /// A person whom the actor may see, or she herself.
  public func person(_ id: Int64) throws -> Held<Person> {
    if id == actor.person, let me = try binding(Person.self, where: .in("t.id", [id])).first { return me }
    return try find(Reference<Person>(id))
  }

  /// What is said of a role by its key: what a role asks is told to everyone who holds it or meets it.
  public func role(_ key: String) throws -> Held<Role>? {
    try binding(Role.self, where: Clause("t.key = ?", [.text(key)]), withArchived: true).first
  }

  /// The office in whose matrix somebody stands who holds a role at this place, and what the place is called.
  public func home(of post: Post) throws -> (office: Int64?, name: String) {
    if let office = post.office { return (office.id, try treeThen().names[office.id] ?? office.code) }
    if let portfolio = post.portfolio {
      let held = try binding(Portfolio.self, where: .in("t.id", [portfolio.id]), withArchived: true).first
      return (held?.entry.office?.id, held?.entry.name ?? portfolio.code)
    }
    if let programme = post.programme {
      let held = try binding(Programme.self, where: .in("t.id", [programme.id]), withArchived: true).first
      return (held?.entry.office?.id, held?.entry.name ?? programme.code)
    }
    guard let project = post.project else { return (nil, "") }
    let held = try binding(Project.self, where: .in("t.id", [project.id]), withArchived: true).first
    return (held?.entry.governingOffice?.id, held?.entry.name ?? project.code)
  }
}

extension Archivist {
  /// The delegations in force on the day that is read, to these roles or to this person; of her own the actor is told
  /// all, of others those that she may see.
  public func delegations(to person: Int64, roles keys: Set<String>) throws -> [Held<Delegation>] {
    let today = Value.int(Int64(day.number))
    let roles = try roleKeys().filter { keys.contains($0.value) }.map(\.key).sorted()
    let clause = Clause.all([
      Clause(
        "t.status = 'in_force' AND t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [today, today]),
      .any([.in("t.role", roles), .in("t.person", [person])]),
    ])
    return try person == actor.person
      ? binding(Delegation.self, where: clause) : all(Delegation.self, where: clause)
  }
}

extension Registrar {
  /// Enters the actor's own word that she knows what her appointment asks of her.
  ///
  /// She need not see the registers for it: it is judged by whether the appointment is hers and runs.
  @discardableResult
  public func acknowledge(_ assignment: Int64, in words: String) throws -> Held<Acknowledgement> {
    guard let me = archivist.actor.person else {
      throw Refusal.forbidden(.init(action: "acknowledge", reason: "This account belongs to no person."))
    }
    var word = Acknowledgement()
    word.person = Reference(me)
    word.assignment = Reference(assignment)
    word.on = archivist.now.day
    word.statement = words
    try archivist.demand(.create, try archivist.catalogue.shelf(Acknowledgement.self), word, id: nil)
    guard try Appointments(archivist, of: me).all.contains(where: { $0.assignment.id == assignment }) else {
      throw Refusal.missing(Assignment.title.one)
    }
    return try record(word, because: "Acknowledged by herself")
  }
}
