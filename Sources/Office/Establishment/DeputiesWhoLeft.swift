import Ledger
import Registers

extension Archivist {
  /// Assignments in force whose deputy has left: the post is held, and nobody stands in.
  public func deputiesWhoLeft() throws -> [AnyHeld] {
    let people = source(try catalogue.shelf(Person.self))
    return try everyRow(
      try catalogue.shelf(Assignment.self),
      where: .all([
        try filling(),
        Clause("t.deputy IN (SELECT d.id FROM \(people) d WHERE d.status = 'left' OR d.archived = 1)"),
      ]))
  }

  /// Live projects of directive offices whose manager reports to somebody else than the head of the governing office.
  ///
  /// A directive office owns its project managers (S-050); each exception is listed, none is refused.
  public func managersWhoReportElsewhere() throws -> [AnyHeld] {
    try managersWhoReportElsewhere(
      at: try all(
        OfficeUnit.self, where: Clause("t.control_profile = 'directive' AND t.status <> 'closed'")
      ).map(\.id))
  }

  /// The same for some offices, whatever their profile.
  func managersWhoReportElsewhere(at offices: [Int64]) throws -> [AnyHeld] {
    if offices.isEmpty { return [] }
    let heads = try HeadSeats(self, offices: offices).heads.mapValues { $0.compactMap(\.holder) }
    let rows = try everyRow(
      try catalogue.shelf(Project.self),
      where: .all([
        .in("t.governing_office", offices), Project.live, Clause("t.manager IS NOT NULL"),
      ]))
    let managers = Set(rows.compactMap { $0.as(Project.self)?.entry.manager?.id })
    // Whoever does not see the directory is not told of lines either.
    let people = try all(Person.self, where: .in("t.id", managers.sorted()))
    let lines = Dictionary(people.map { ($0.id, $0.entry.lineManager?.id) }, uniquingKeysWith: { a, _ in a })
    return rows.filter { row in
      guard let project = row.as(Project.self)?.entry, let office = project.governingOffice?.id,
        let manager = project.manager?.id, let line = lines[manager]
      else { return false }
      let head = heads[office] ?? []
      // The head who manages a project herself reports to nobody here.
      return !head.isEmpty && !head.contains(manager)
        && !(line.map(head.contains) ?? false)
    }
  }
}
