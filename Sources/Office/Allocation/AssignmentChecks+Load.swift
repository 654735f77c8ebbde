import Measures
import Registers

extension AssignmentChecks {
  /// Half as much again as all of somebody's time is not promised without a reason.
  ///
  /// Up to there it is her own and her manager's business: the page of allocation shows it. What counts is what the
  /// one who appoints may see, so that nobody learns from a refusal of posts that she may not see.
  static func load(_ c: Checking, _ assignment: Assignment, _ person: Int64, from: Day, to: Day) throws {
    guard TextRules.isEmpty(assignment.exception), asksForMore(c.before as? Assignment, assignment) else {
      return
    }
    let first = max(from, c.archivist.now.day)
    guard first <= to else { return }
    let others = try c.archivist.workload(of: person, from: first, to: to, without: c.id)
    let this = Workload.Part(
      assignment: "", post: "", place: "", from: from, to: assignment.to, share: assignment.share)
    let work = Workload(others + [this], from: first, to: to, rules: c.rules)
    guard let over = work.periods.first(where: { $0.share.hundredths > Workload.most }) else { return }
    c.problem(
      "share",
      "With this her posts come to \(over.share.text) % from \(over.from). Lower a share, end a post, or say why "
        + "under “Why in spite of a requirement”.")
  }

  /// Whether it is a new appointment, or a longer or larger one: to end one or to lower its share is never held up.
  static func asksForMore(_ before: Assignment?, _ after: Assignment) -> Bool {
    guard let before, before.person == after.person else { return true }
    return after.share > before.share || (after.to ?? .last) > (before.to ?? .last)
      || (after.from ?? .first) < (before.from ?? .first)
  }

  /// A deputy has the rights of the post, so what the holder may not be beside it she may not be either.
  static func deputy(_ c: Checking, _ assignment: Assignment) throws {
    guard let deputy = assignment.deputy?.id, deputy != (c.before as? Assignment)?.deputy?.id else { return }
    let status = try c.connection.query("SELECT status FROM person WHERE id = ?", [.int(deputy)]).first
    if status?.text(0) == Person.Status.left.rawValue { c.problem("deputy", "This person has left.") }
  }
}
