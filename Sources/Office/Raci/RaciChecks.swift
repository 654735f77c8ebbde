import Ledger
import Measures
import Registers

/// What an office may lay down: exactly one who answers, somebody who does it, and nobody who reviews her own work.
enum RaciChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let line = c.after as? RaciLine, let office = line.office?.id else { return }
    if try !stands(c, line, office) { return }
    try mayLayDown(c, line, office)
    let book = try RaciBook(c.archivist, offices: [office], projects: try projects(c, line))
    guard
      let rule = RaciRule(line, id: c.id.map { RaciLine.title.code(of: $0) } ?? "RL-0", roles: book.roleKeys)
    else { return }
    let others = (book.rules[office] ?? []).filter { $0.id != rule.id }
    twins(c, rule, others)
    try RaciIndependenceChecks(c, book, office).run(rule)
    if c.problems.isEmpty, line.process != .deliverable {
      RaciEffectCheck(book: book, office: office, rule: rule, others: others).run(c)
    }
  }

  /// Whoever may not lay a line down at its office does not take it away either.
  @Sendable static func putAway(_ c: Checking) throws {
    guard let line = c.after as? RaciLine, let office = line.office?.id else { return }
    try mayLayDown(c, line, office)
  }

  /// A line for one project stands at the office that governs it or above.
  private static func stands(_ c: Checking, _ line: RaciLine, _ office: Int64) throws -> Bool {
    guard let project = line.project else { return true }
    let row = try c.connection.query("SELECT governing_office FROM project WHERE id = ?", [.int(project.id)])
    if let governing = row.first?.int(0), c.archivist.tree.chain(from: governing).contains(office) {
      return true
    }
    c.problem(
      "project", "This project is not governed by this office or one below it; choose another office.")
    return false
  }

  /// The parts in a process are laid down by the office; of a project only what it delivers is laid down there.
  private static func mayLayDown(_ c: Checking, _ line: RaciLine, _ office: Int64) throws {
    if line.process == .deliverable, line.project != nil { return }
    let chain = c.archivist.tree.chain(from: office).map { Node(.office, $0) }
    if c.archivist.may(.change, Facts(area: c.shelf.area, chain: chain)) { return }
    throw Refusal.forbidden(
      .init(
        action: "lay down the parts in a process at this office",
        reason: "A project lays down who does what for its own deliverables; processes are the office's."))
  }

  private static func projects(_ c: Checking, _ line: RaciLine) throws -> [Held<Project>] {
    guard let project = line.project else { return [] }
    return try c.archivist.binding(Project.self, where: .in("t.id", [project.id]), withArchived: true)
  }

  /// Two lines of one office do not speak of the same, and do not both name who answers.
  private static func twins(_ c: Checking, _ rule: RaciRule, _ others: [RaciRule]) {
    let same = others.filter { other in
      other.process == rule.process && other.project == rule.project && other.condition == rule.condition
        && RaciWalk.key(other.deliverable) == RaciWalk.key(rule.deliverable)
    }
    if let twin = same.first(where: {
      $0.party == rule.party && ($0.part == .accountable) == (rule.part == .accountable)
    }) {
      c.problem("role", "\(twin.id) gives the same a part in the same already; change that one.")
    }
    if rule.part == .accountable,
      let twin = same.first(where: { $0.part == .accountable && $0.party != rule.party })
    {
      c.problem(
        "part",
        "\(twin.id) names somebody else accountable for the same; exactly one answers. Change that one first."
      )
    }
  }
}
