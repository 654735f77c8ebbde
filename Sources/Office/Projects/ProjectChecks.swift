import Ledger
import Registers

/// What a project must be among others: governed by an office that lives, honest about its confidence.
enum ProjectChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let project = c.after as? Project else { return }
    let before = c.before as? Project
    try NamingChecks.run(c)
    if c.rules.closedOfficesGovernNothing, let office = project.governingOffice?.id,
      before?.governingOffice != project.governingOffice || project.status.isLive,
      try c.connection.query("SELECT status FROM office WHERE id = ?", [.int(office)]).first?.text(0)
        == OfficeUnit.Status.closed.rawValue
    {
      c.problem("governing_office", "This office is closed and governs nothing; name another.")
    }
    if let programme = project.programme?.id, let portfolio = project.portfolio?.id,
      before?.programme != project.programme || before?.portfolio != project.portfolio
    {
      let of = try c.connection.query("SELECT portfolio FROM programme WHERE id = ?", [.int(programme)])
        .first?.int(0)
      if let of, of != portfolio {
        c.problem(
          "portfolio",
          "The programme belongs to \(Portfolio.title.code(of: of)); the project cannot be in another portfolio."
        )
      }
    }
    try ControlActs(c).judge(before, project)
  }
}
