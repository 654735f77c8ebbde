import Ledger
import Measures
import Registers

/// The controls in force: for an office, or for a project, on a day, always with the records that led there.
public struct Effective {
  let archivist: Archivist
  public init(_ archivist: Archivist) { self.archivist = archivist }

  /// One control of a project, on a day (the day that is read unless another is asked for).
  public func resolution(
    _ control: ControlKey, of project: Project, id: Int64?, on day: Day? = nil
  ) throws -> Resolution {
    let day = day ?? archivist.day
    let records = try records(of: id, project)
    return Controls.resolve(
      control, chain: try layers(project.governingOffice?.id), facts: Effective.facts(project),
      tailorings: records.tailorings, waivers: records.waivers, on: day)
  }

  /// All controls of a project, in the order of the catalogue.
  public func all(of project: Project, id: Int64?, on day: Day? = nil) throws -> [Resolution] {
    let records = try records(of: id, project)
    return Controls.resolveAll(
      chain: try layers(project.governingOffice?.id), facts: Effective.facts(project),
      tailorings: records.tailorings,
      waivers: records.waivers, on: day ?? archivist.day)
  }

  /// All controls of an office itself, without any project's conditions.
  public func all(ofOffice id: Int64, on day: Day? = nil) throws -> [Resolution] {
    Controls.resolveAll(
      chain: try layers(id), facts: nil, tailorings: [], waivers: [], on: day ?? archivist.day)
  }

  public func level(_ control: ControlKey, of project: Project, id: Int64?) throws -> ControlLevel {
    try resolution(control, of: project, id: id).level
  }

  /// What conditions of policies look at.
  public static func facts(_ project: Project) -> ProjectFacts {
    ProjectFacts(
      tier: Tiering.effective(of: project), approach: project.approach.rawValue,
      workType: project.workType.rawValue,
      amount: project.wholeLifeCost ?? project.budget)
  }

  /// The offices from the root to this one, each with its policies. What binds a project is told to everyone who may
  /// see the project, so this reads past the reader's own rights.
  public func layers(_ office: Int64?) throws -> [OfficeLayer] {
    guard let office else { return [] }
    let chain = Array(archivist.tree.chain(from: office).reversed())
    let shelf = try archivist.catalogue.shelf(ControlPolicy.self)
    let columns = shelf.sheet.columns.map(\.name).joined(separator: ", ")
    let policies = try archivist.connection.query(
      "SELECT t.id, \(columns) FROM \(archivist.source(shelf)) t WHERE t.archived = 0 AND \(Clause.in("t.office", chain).sql)"
    )
    let offices = try archivist.connection.query(
      "SELECT t.id, t.name, t.control_profile FROM \(archivist.source(try archivist.catalogue.shelf(OfficeUnit.self))) t "
        + "WHERE \(Clause.in("t.id", chain).sql)")
    var byOffice: [Int64: [Policy]] = [:]
    for row in policies {
      guard case .success(let entry) = ControlPolicy.sheet.entry(from: row.cells[1...]),
        let at = entry.office?.id,
        let condition = Condition.read(entry.condition)
      else { continue }
      byOffice[at, default: []].append(
        Policy(
          id: ControlPolicy.title.code(of: row.int(0) ?? 0), control: entry.control, level: entry.level,
          lock: entry.lock,
          condition: condition, from: entry.from, to: entry.to,
          waiverAuthority: entry.waiverAuthority.isEmpty ? nil : entry.waiverAuthority))
    }
    return chain.compactMap { id in
      guard let row = offices.first(where: { $0.int(0) == id }) else { return nil }
      return OfficeLayer(
        id: OfficeUnit.title.code(of: id), title: row.text(1) ?? "",
        profile: ControlProfile(rawValue: row.text(2) ?? "") ?? .custom, policies: byOffice[id] ?? [])
    }
  }

  private func records(of id: Int64?, _ project: Project) throws -> (
    tailorings: [Tailoring], waivers: [Waiver]
  ) {
    guard let id else { return ([], []) }
    let chain = archivist.tree.chain(from: project.governingOffice?.id ?? 0)
    let tailorings = try rows(TailoringRecord.self, try archivist.catalogue.shelf(TailoringRecord.self), id)
    let waivers = try rows(WaiverRecord.self, try archivist.catalogue.shelf(WaiverRecord.self), id)
    let approvers = Set(
      tailorings.compactMap { $0.1.approver?.id } + waivers.compactMap { $0.1.approver?.id })
    let highest = try approvers.isEmpty ? [:] : highestOffices(of: approvers, in: chain)
    func office(_ named: Reference<OfficeUnit>?, _ person: Reference<Person>?) -> String? {
      (named?.id ?? person.flatMap { highest[$0.id] }).map { OfficeUnit.title.code(of: $0) }
    }
    return (
      tailorings.map { id, record in
        Tailoring(
          id: TailoringRecord.title.code(of: id), control: record.control, level: record.level,
          from: record.from ?? .first, to: record.to, isApproved: record.status == .inForce,
          approvedByOffice: office(record.approvedBy, record.approver))
      },
      waivers.map { id, record in
        Waiver(
          id: WaiverRecord.title.code(of: id), control: record.control, level: record.level,
          from: record.from ?? .first, until: record.until ?? .first,
          grantedByOffice: office(record.grantedBy, record.approver) ?? "",
          state: Waiver.State(rawValue: record.status.rawValue) ?? .requested)
      }
    )
  }

  /// The office furthest up the chain at which each person holds a post: in whose name she decides.
  private func highestOffices(of people: Set<Int64>, in chain: [Int64]) throws -> [Int64: Int64] {
    let rows = try archivist.connection.query(
      "SELECT a.person, p.office FROM assignment a JOIN post p ON p.id = a.post WHERE a.archived = 0 AND p.archived = 0 "
        + "AND \(Clause.in("a.person", people.sorted()).sql) AND \(Clause.in("p.office", chain).sql)")
    var highest: [Int64: Int64] = [:]
    for row in rows {
      guard let person = row.int(0), let office = row.int(1), let at = chain.firstIndex(of: office) else {
        continue
      }
      if let known = highest[person], let better = chain.firstIndex(of: known), better >= at { continue }
      highest[person] = office
    }
    return highest
  }

  private func rows<E: Register>(_ type: E.Type, _ shelf: Shelf, _ project: Int64) throws -> [(Int64, E)] {
    let columns = shelf.sheet.columns.map(\.name).joined(separator: ", ")
    return try archivist.connection.query(
      "SELECT t.id, \(columns) FROM \(archivist.source(shelf)) t WHERE t.archived = 0 AND t.project = ?",
      [.int(project)]
    ).compactMap { row in
      guard case .success(let entry) = E.sheet.entry(from: row.cells[1...]) else { return nil }
      return (row.int(0) ?? 0, entry)
    }
  }
}
