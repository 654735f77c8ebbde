import Ledger
import Registers

/// What a project must be among others: governed by an office that lives, honest about its confidence.
enum ProjectChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let project = c.after as? Project else { return }
    let before = c.before as? Project
    try SelfAppointment.run(c)
    if let office = project.governingOffice?.id, before?.governingOffice != project.governingOffice,
      try c.connection.query("SELECT status FROM office WHERE id = ?", [.int(office)]).first?.text(0)
        == OfficeUnit.Status.closed.rawValue
    {
      c.problem("governing_office", "This office is closed and governs nothing.")
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
    try ragOverride(c, project, before)
  }

  /// The control `rag_override` in force: at "require" a declared RAG better than the computed one needs its reason;
  /// at "block" and above only the governing office declares it.
  private static func ragOverride(_ c: Checking, _ project: Project, _ before: Project?) throws {
    guard let declared = project.ragDeclared, let computed = ComputedRag(of: project).rag,
      declared < computed,
      before?.ragDeclared != project.ragDeclared || before?.ragReason != project.ragReason
    else { return }
    let level = try Effective(c.archivist).level(.ragOverride, of: project, id: c.id)
    if level >= .require, project.ragReason.isEmpty {
      c.problem(
        "rag_reason",
        "The facts say \(computed.title.lowercased()); to declare \(declared.title.lowercased()) needs a reason "
          + "(control rag_override at \(level.word)).")
    }
    if level >= .block, !isOffice(c, project) {
      throw Refusal.blocked(
        control: ControlKey.ragOverride.rawValue,
        reason: "Only the governing office may declare a better colour than the facts show.",
        wayOut: "Ask the governing office to review it, or ask for a waiver of rag_override.")
    }
  }

  private static func isOffice(_ c: Checking, _ project: Project) -> Bool {
    if c.archivist.actor.means == .console { return true }
    guard let office = project.governingOffice?.id else { return false }
    let chain = Set(c.archivist.tree.chain(from: office))
    return c.archivist.subject.holdings.contains {
      $0.node.kind == .office && chain.contains($0.node.id) && $0.counts(on: c.archivist.now.day)
    }
  }
}
