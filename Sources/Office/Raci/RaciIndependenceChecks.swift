import Measures

/// Nobody reviews what she does or answers for: neither by role nor as a person.
struct RaciIndependenceChecks {
  let c: Checking
  let book: RaciBook
  let office: Int64

  init(_ c: Checking, _ book: RaciBook, _ office: Int64) {
    self.c = c
    self.book = book
    self.office = office
  }

  func run(_ rule: RaciRule) throws {
    if let against = RaciIndependence.against(rule) {
      c.problem("part", "Not independent: \(against).")
      return
    }
    guard case .person(let person) = rule.party, rule.part == .accountable || rule.part == .responsible else {
      return
    }
    if rule.process == .audit {
      if try works(person) {
        c.problem(
          "person", "She does or answers for work that would be reviewed here; name somebody independent.")
      }
    } else if rule.process != .deliverable, try audits(person) {
      c.problem("person", "She audits here, and so neither does nor answers for what is audited.")
    }
  }

  /// Whether the person holds an auditor's post on the way up, or a line gives her the work of audits.
  private func audits(_ person: Int64) throws -> Bool {
    let chain = Set(book.tree.chain(from: office).map { Node(.office, $0) })
    let held = try Holdings.of(person, on: c.archivist.now.day, c.connection)
    if held.contains(where: { $0.role == "auditor" && chain.contains($0.node) }) { return true }
    return lines.contains { $0.process == .audit && $0.party == .person(person) && isWork($0) }
  }

  /// Whether the person has any part that is audited at this office or below, by a post, by name or by a line.
  private func works(_ person: Int64) throws -> Bool {
    if lines.contains(where: { $0.process != .audit && $0.party == .person(person) && isWork($0) }) {
      return true
    }
    let below = c.archivist.tree.below([office])
    let chain = Set(book.tree.chain(from: office))
    let held = try Holdings.of(person, on: c.archivist.now.day, c.connection)
    for holding in held where holding.role != "auditor" {
      switch holding.node.kind {
      case .office: if chain.contains(holding.node.id) || below.contains(holding.node.id) { return true }
      case .project:
        let project = try c.archivist.binding(Project.self, where: .in("t.id", [holding.node.id]))
        if let governing = project.first?.entry.governingOffice?.id, below.contains(governing) { return true }
      case .portfolio, .programme, .person: return true
      }
    }
    return false
  }

  private var lines: [RaciRule] { book.layers(office).flatMap(\.rules) }
  private func isWork(_ rule: RaciRule) -> Bool { rule.part == .accountable || rule.part == .responsible }
}
