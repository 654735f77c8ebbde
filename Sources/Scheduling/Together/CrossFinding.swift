/// What is wrong with a link between two plans. The link was passed over.
public struct CrossFinding: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The plan of the predecessor is not there any more, or was not given.
    case noPlan
    /// The task of the predecessor is not in its plan any more.
    case noPredecessor
    /// The task that waits is not in its plan any more.
    case noSuccessor
    /// Both tasks stand in one plan.
    case within
    /// Tasks of several plans wait for each other in a circle: the links of it, in their order.
    case circle([CrossLink])
    /// The plans move each other without an end, by work that lies as late as possible.
    case unsettled
  }

  public var kind: Kind
  public var link: CrossLink

  public init(_ kind: Kind, _ link: CrossLink) { (self.kind, self.link) = (kind, link) }

  /// As a finding about the plan of the successor, or of every plan of a circle.
  ///
  /// - Parameters:
  ///   - plan: the number of the plan that is spoken of.
  ///   - place: the place in it of a task by its identifier.
  ///   - name: what a task is called.
  public func finding(
    in plan: Int64, place: (Int) -> Int?, name: (CrossLink.End) -> String
  ) -> Finding {
    let ends =
      switch kind {
      case .circle(let links): links.flatMap { [$0.successor, $0.predecessor] }
      default: [link.successor]
      }
    var tasks: [Int] = []
    for end in ends where end.plan == plan {
      if let at = place(end.task), !tasks.contains(at) { tasks.append(at) }
    }
    return Finding(severity, id, tasks: tasks, sentence(name))
  }

  public var severity: Finding.Severity {
    switch kind {
    case .circle: .error
    default: .warning
    }
  }

  /// What tests and help pages refer to.
  public var id: String {
    switch kind {
    case .noPlan, .noPredecessor, .noSuccessor, .within: "schedule.external-missing"
    case .circle: "schedule.external-cycle"
    case .unsettled: "schedule.external-unsettled"
    }
  }

  /// What is so, and the mend.
  public func sentence(_ name: (CrossLink.End) -> String) -> String {
    switch kind {
    case .noPlan:
      return
        "It waits for \(name(link.predecessor)), whose project has no plan any more; the link was passed over. Take the link out, or bring that plan back."
    case .noPredecessor:
      return
        "It waits for \(name(link.predecessor)), which is not in its plan any more; the link was passed over. Take the link out, or link to another task."
    case .noSuccessor:
      return
        "A task that is not in the plan any more waits for \(name(link.predecessor)); the link was passed over. Take it out."
    case .within:
      return
        "\(name(link.successor)) waits for a task of its own plan as if it were another's; the link was passed over. Link them in the plan."
    case .circle(let links):
      let way = links.prefix(CrossFinding.mostNamed).map { name($0.successor) }
      let more = links.count > way.count ? " → …" : ""
      let back = links.first.map { " → \(name($0.successor))" } ?? ""
      return
        "Tasks of several projects wait for each other in a circle: \(way.joined(separator: " → "))\(more)\(back). One link was passed over; take out one link of the circle."
    case .unsettled:
      return
        "Projects that wait for each other move one another without an end; the dates are those of the last round. Take out a link, or what lies as late as possible."
    }
  }

  private static let mostNamed = 12
}
