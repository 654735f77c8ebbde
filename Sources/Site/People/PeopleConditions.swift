import Ledger
import Measures
import Office
import Registers

/// What narrows the list of people beyond their own fields: the unit with all below it, a role held, and the load.
struct PeopleConditions: Sendable {
  /// How much of her time somebody's posts ask for.
  enum Load: String, CaseIterable, Sendable {
    case over, full, free
    var title: String {
      switch self {
      case .over: "Over 100 %"
      case .full: "Exactly 100 %"
      case .free: "Under 100 %"
      }
    }
    var having: String {
      switch self {
      case .over: "> 10000"
      case .full: "= 10000"
      case .free: ">= 10000"
      }
    }
  }

  /// The names in the address that are read here and not by the list of the register.
  static let names: Set<String> = ["org_unit", "role", "load"]

  let unit: Int64?
  let role: Int64?
  let load: Load?

  init(reading visit: Visit) throws {
    var problems: [Problem] = []
    func asked(_ name: String) -> String? { visit.query(name).flatMap { $0.isEmpty ? nil : $0 } }
    unit = asked("org_unit").flatMap { OrgUnit.title.id(in: $0) }
    role = asked("role").flatMap { Role.title.id(in: $0) }
    load = asked("load").flatMap { Load(rawValue: $0) }
    if unit == nil, asked("org_unit") != nil {
      problems.append(Problem("org_unit", "The unit is written as its code, such as U-2."))
    }
    if role == nil, asked("role") != nil {
      problems.append(Problem("role", "The role is written as its code, such as RO-2."))
    }
    if load == nil, asked("load") != nil {
      problems.append(Problem("load", "The load is over, full or free."))
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  /// What the list of the register itself reads of the address.
  static func rest(_ visit: Visit) -> [(name: String, value: String)] {
    visit.pairs.filter { !names.contains($0.name) }
  }

  func clause(_ archivist: Archivist, _ units: UnitTree) throws -> Clause {
    var parts: [Clause] = []
    if let unit { parts.append(.in("t.org_unit", units.below(unit).sorted())) }
    if let role { parts.append(.in("t.id", try Self.holders(of: role, archivist))) }
    if let load {
      let ids = try Self.people(archivist, .all, "HAVING SUM(t.share) \(load.having)")
      let clause = Clause.in("t.id", ids)
      parts.append(
        load == .free ? Clause("t.status <> 'left' AND NOT (\(clause.sql))", clause.values) : clause)
    }
    return parts.isEmpty ? .all : .all(parts)
  }

  /// Who holds the role today by a post that the reader may see, or is named for it on a project or programme.
  private static func holders(of role: Int64, _ archivist: Archivist) throws -> [Int64] {
    let catalogue = archivist.catalogue
    let posts = try archivist.reckon(
      try catalogue.shelf(Post.self), "t.id", where: Clause("t.role = ?", [.int(role)])
    ).compactMap { $0.int(0) }
    var ids = try people(archivist, .in("t.post", posts), "")
    let key = try archivist.reckon(
      try catalogue.shelf(Role.self), "t.key", where: Clause("t.id = ?", [.int(role)])
    ).first?.text(0)
    for (register, column, named) in Holdings.named where named == key {
      guard let shelf = catalogue.shelf(register) else { continue }
      ids += try archivist.reckon(
        shelf, "t.\(column)", where: Clause("t.\(column) IS NOT NULL"), tail: "GROUP BY t.\(column)"
      ).compactMap { $0.int(0) }
    }
    return Array(Set(ids)).sorted()
  }

  private static func people(_ archivist: Archivist, _ clause: Clause, _ having: String) throws -> [Int64] {
    try archivist.reckon(
      try archivist.catalogue.shelf(Assignment.self), "t.person",
      where: .all([try archivist.filling(), clause]), tail: "GROUP BY t.person \(having)"
    ).compactMap { $0.int(0) }
  }
}
