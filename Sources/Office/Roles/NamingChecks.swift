import Measures
import Registers

/// To be named sponsor or manager of a project or programme is an appointment, and stands under the same hard rules as a
/// post there: whoever audits it, or looks after the system, is not named.
enum NamingChecks {
  @Sendable static func run(_ c: Checking) throws {
    try SelfAppointment.run(c)
    for (register, column, role) in Holdings.named where register == c.shelf.name {
      let code = c.shelf.sheet.text(of: column, in: c.after)
      let was = c.before.map { c.shelf.sheet.text(of: column, in: $0) } ?? ""
      guard code != was, let person = Person.title.id(in: code) else { continue }
      try judge(c, person, role, at: column)
    }
  }

  private static func judge(_ c: Checking, _ person: Int64, _ role: String, at field: String) throws {
    let today = c.archivist.now.day
    let kind: NodeKind = c.shelf.name == "project" ? .project : .programme
    // What the entry itself named her for may change with it, and has a rule of its own.
    let posts = try Holdings.of(person, within: today...Day.last, c.connection).filter { !$0.via.isEmpty }
    for other in posts where other.node.kind == kind && other.node.id == c.id && other.role != role {
      if let rule = Segregation.conflict(role, other.role, in: c.archivist.roles) { c.problem(field, rule) }
    }
    let administers = try c.count(
      "account WHERE archived = 0 AND person = ? AND is_administrator = 1", [.int(person)])
    if administers > 0,
      let rule = Segregation.conflict(role, RoleCatalogue.systemAdministrator, in: c.archivist.roles)
    {
      c.problem(field, rule)
    }
  }
}
