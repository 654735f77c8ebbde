import Measures

/// A project, or an office itself, whose levels a preview compares.
public struct ControlSubject: Sendable {
  /// The code of the project or office.
  public let id: String
  public let chain: ControlChain
  public let facts: ProjectFacts?
  public let tailorings: [Tailoring]
  public let waivers: [Waiver]

  public init(
    id: String, chain: ControlChain, facts: ProjectFacts? = nil, tailorings: [Tailoring] = [],
    waivers: [Waiver] = []
  ) {
    self.id = id
    self.chain = chain
    self.facts = facts
    self.tailorings = tailorings
    self.waivers = waivers
  }
}

/// One control of one project or office that a change of policy would move.
public struct LevelChange: Equatable, Sendable {
  public let subject: String
  public let control: ControlKey
  public let before: ControlLevel
  public let after: ControlLevel

  public init(subject: String, control: ControlKey, before: ControlLevel, after: ControlLevel) {
    self.subject = subject
    self.control = control
    self.before = before
    self.after = after
  }
}

extension Controls {
  /// What a change moves, in the order of `before` and of the matrix. A subject on one side only has
  /// nothing to compare and is left out.
  ///
  /// - Parameter day: the day from which the change would count.
  public static func impact(
    before: [ControlSubject], after: [ControlSubject], on day: Day
  ) -> [LevelChange] {
    var later: [String: ControlSubject] = [:]
    for subject in after { later[subject.id] = subject }
    var changes: [LevelChange] = []
    for subject in before {
      guard let other = later[subject.id] else { continue }
      let pairs = zip(ControlKey.allCases, zip(levels(subject, day), levels(other, day)))
      for (control, (old, new)) in pairs where old != new {
        changes.append(LevelChange(subject: subject.id, control: control, before: old, after: new))
      }
    }
    return changes
  }

  private static func levels(_ subject: ControlSubject, _ day: Day) -> [ControlLevel] {
    subject.chain.levels(
      facts: subject.facts, tailorings: subject.tailorings, waivers: subject.waivers, on: day)
  }
}
