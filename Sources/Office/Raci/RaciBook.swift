import Ledger
import Measures
import Registers

/// What the matrices of some offices and projects rest on, read in a dozen questions however many there are.
///
/// What binds an office or a project is told to everyone who may see it, so lines are read past the reader's own
/// rights: ask only for offices and projects that she may see. Names are given only of those whom she may see there.
public struct RaciBook {
  let archivist: Archivist
  let tree: OfficeTree
  let offices: [Int64: Held<OfficeUnit>]
  let rules: [Int64: [RaciRule]]
  let delegations: [Held<Delegation>]
  let roleKeys: [Int64: String]
  let seats: RaciSeats
  /// Offices right below one on the way that work for all of them, such as a centre of excellence.
  let helping: [Int64: [Int64]]
  /// The persons of whom lines speak and who are still with us; with a name where the reader may see them.
  let persons: [Int64: String?]

  public init(_ archivist: Archivist, offices asked: [Int64], projects: [Held<Project>] = []) throws {
    self.archivist = archivist
    let tree = try archivist.treeThen()
    self.tree = tree
    let up = Set(
      asked.flatMap(tree.chain)
        + projects.compactMap { $0.entry.governingOffice?.id }
        .flatMap(tree.chain)
    ).sorted()
    var offices: [Int64: Held<OfficeUnit>] = [:]
    for held in try archivist.binding(OfficeUnit.self, where: .in("t.id", up), withArchived: true) {
      offices[held.id] = held
    }
    self.offices = offices
    var keys: [Int64: String] = [:]
    for role in try archivist.binding(Role.self, where: .all, withArchived: true) {
      keys[role.id] = role.entry.key
    }
    roleKeys = keys
    // A line for another project stays with those who may see that project.
    let here = Clause.any([Clause("t.project IS NULL"), .in("t.project", projects.map(\.id))])
    var rules: [Int64: [RaciRule]] = [:]
    for held in try archivist.binding(RaciLine.self, where: .all([.in("t.office", up), here])) {
      guard let office = held.entry.office?.id, let rule = RaciRule(held, roles: keys) else { continue }
      rules[office, default: []].append(rule)
    }
    self.rules = rules
    delegations = try RaciBook.delegations(archivist, up, projects)
    helping = try RaciBook.helping(archivist, up)
    let all = Set(up + helping.values.flatMap { $0 }).sorted()
    seats = try RaciSeats(archivist, offices: all, projects: projects, roles: keys)
    persons = try RaciBook.persons(archivist, rules.values.flatMap { $0 })
  }

  /// Delegations in force at these places that say up to which amount a gate or a change may be decided.
  private static func delegations(
    _ archivist: Archivist, _ offices: [Int64], _ projects: [Held<Project>]
  ) throws -> [Held<Delegation>] {
    let day = Value.int(Int64(archivist.day.number))
    let places = Clause.any([
      .in("t.office", offices), .in("t.portfolio", Set(projects.compactMap { $0.entry.portfolio?.id })),
      .in("t.programme", Set(projects.compactMap { $0.entry.programme?.id })),
      .in("t.project", projects.map(\.id)),
    ])
    let inForce = Clause(
      "t.status = 'in_force' AND t.subject IN ('gate_approval', 'budget_change') AND t.from_day <= ? "
        + "AND (t.to_day IS NULL OR t.to_day >= ?)", [day, day])
    return try archivist.binding(Delegation.self, where: .all([inForce, places]))
  }

  private static func helping(_ archivist: Archivist, _ up: [Int64]) throws -> [Int64: [Int64]] {
    let kinds = "'centre_of_excellence', 'transformation_office', 'vmo', 'pso'"
    let clause = Clause.all([.in("t.parent", up), Clause("t.kind IN (\(kinds)) AND t.status <> 'closed'")])
    var found: [Int64: [Int64]] = [:]
    for held in try archivist.binding(OfficeUnit.self, where: clause) {
      if let parent = held.entry.parent?.id { found[parent, default: []].append(held.id) }
    }
    return found
  }

  private static func persons(_ archivist: Archivist, _ rules: [RaciRule]) throws -> [Int64: String?] {
    let ids = Set(
      rules.compactMap { rule -> Int64? in if case .person(let id) = rule.party { id } else { nil } }
    ).sorted()
    if ids.isEmpty { return [:] }
    let here = Clause.all([.in("t.id", ids), Clause("t.status <> 'left'")])
    let seen = Set(try archivist.all(Person.self, where: here).map(\.id))
    var found: [Int64: String?] = [:]
    for held in try archivist.binding(Person.self, where: here) {
      found[held.id] = .some(seen.contains(held.id) ? held.entry.name : nil)
    }
    return found
  }

  /// The layers from the root office down to this one.
  public func layers(_ office: Int64) -> [RaciLayer] {
    tree.chain(from: office).reversed().compactMap { id in
      guard let held = offices[id] else { return nil }
      return RaciLayer(id: held.code, title: held.entry.name, rules: rules[id] ?? [])
    }
  }

  /// What a party is called to this reader.
  public func title(_ party: RaciParty) -> String {
    guard case .person(let id) = party else { return party.title }
    return (persons[id] ?? nil) ?? "A person you may not see"
  }
}

extension RaciRule {
  /// A line as it is kept; nil where it names nobody or its condition cannot be read.
  init?(_ held: Held<RaciLine>, roles: [Int64: String]) {
    self.init(held.entry, id: held.code, roles: roles)
  }

  init?(_ line: RaciLine, id: String, roles: [Int64: String]) {
    guard let condition = Condition.read(line.condition) else { return nil }
    let party: RaciParty
    if let person = line.person?.id {
      party = .person(person)
    } else if let key = line.role.flatMap({ roles[$0.id] }) {
      party = RaciParty(role: key)
    } else {
      return nil
    }
    self.init(
      id: id, process: line.process, deliverable: line.deliverable, party: party, part: line.part,
      condition: condition, project: line.project?.id)
  }
}
