import Ledger
import Measures
import Registers

/// Carries a hand-over out: every change by the right of who does it, all of them or none.
public struct HandOver {
  /// What was done with one line, or why it cannot be.
  public struct Step: Sendable {
    public let line: HandOverLine
    public let fate: HandOverPlan.Fate
    public let problems: [String]
  }

  public struct Outcome: Sendable {
    public let steps: [Step]
    /// What stands in the way beside the lines: of the person herself, or of the plan.
    public let problems: [Problem]
    public let hasLeft: Bool

    public var isClean: Bool { problems.isEmpty && steps.allSatisfy(\.problems.isEmpty) }
    public var done: Int { steps.count { $0.fate != .later && $0.problems.isEmpty } }
    public var remaining: Int { steps.count { $0.fate == .later } }
    /// All problems, those of a line under its key.
    public var everything: [Problem] {
      problems + steps.flatMap { step in step.problems.map { Problem(step.line.key, $0) } }
    }
  }

  let registrar: Registrar
  let person: Held<Person>
  let plan: HandOverPlan

  public init(_ registrar: Registrar, person: Int64, plan: HandOverPlan) throws {
    self.registrar = registrar
    self.person = try registrar.archivist.find(Reference<Person>(person))
    self.plan = plan
  }

  /// Does it; throws all problems at once where there are any, so that nothing of it holds.
  @discardableResult
  public func carry() throws -> Outcome {
    let outcome = try tried()
    if !outcome.isClean { throw Refusal.invalid(outcome.everything) }
    return outcome
  }

  /// What it would do. Always throws a `Rehearsal` in the end, so that the transaction is undone.
  public func rehearse() throws { throw Rehearsal(outcome: try tried()) }

  /// The end of a hand-over that was only tried.
  public struct Rehearsal: Error { public let outcome: Outcome }

  private func tried() throws -> Outcome {
    let lines = try registrar.archivist.handOverLines(of: person.id, after: plan.day)
    var problems = successorProblems(lines)
    let known = Set(lines.map(\.key))
    for key in plan.each.keys.sorted() where !known.contains(key) {
      problems.append(Problem(key, "She does not hold this, or you may not see it; look at the list again."))
    }
    var steps: [Step] = []
    for line in lines {
      let fate = plan.fate(of: line)
      steps.append(Step(line: line, fate: fate, problems: try said { try pass(line, fate) }))
    }
    var hasLeft = false
    if plan.leaves, problems.isEmpty, steps.allSatisfy(\.problems.isEmpty) {
      let sentences = try said { try leave() }
      problems += sentences.map { Problem("leaves", $0) }
      hasLeft = sentences.isEmpty
    }
    return Outcome(steps: steps, problems: problems, hasLeft: hasLeft)
  }

  private func successorProblems(_ lines: [HandOverLine]) -> [Problem] {
    let fates = [("to", plan.all)] + plan.each.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return fates.compactMap { field, fate in
      fate == .to(person.id) ? Problem(field, "Nobody hands over to herself; choose somebody else.") : nil
    }
  }

  /// What stood in the way of an act, in sentences; what is no refusal goes on up.
  private func said(_ act: () throws -> Void) throws -> [String] {
    do {
      try act()
      return []
    } catch Refusal.invalid(let problems) {
      return problems.map(\.sentence)
    } catch Refusal.forbidden(let forbidden) {
      let names = forbidden.whoMay.prefix(3).map { "\($0.person), \($0.role) of \($0.place)" }
      return [forbidden.sentence + (names.isEmpty ? "" : " May: \(names.joined(separator: "; ")).")]
    } catch Refusal.blocked(_, let reason, let wayOut) {
      return ["\(reason) \(wayOut)"]
    }
  }
}
