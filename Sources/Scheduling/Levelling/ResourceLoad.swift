/// How much of a resource the tasks of a plan ask for over time.
///
/// Each assignment asks for its units from the start of its task to the finish; how the work is spread within the task is
/// not looked at, as levelling does not.
public struct ResourceLoad: Sendable, Hashable {
  /// A stretch with one load.
  public struct Step: Sendable, Hashable {
    public var from: Moment
    public var to: Moment
    /// 1 is one whole resource.
    public var units: Double
  }

  /// The place of the resource in the plan.
  public let resource: Int
  /// What it has to give, in units.
  public let capacity: Double
  /// In order of time, without gaps from the first task to the last; what asks for nothing has 0 units.
  public let steps: [Step]

  public var peak: Double { steps.map(\.units).max() ?? 0 }

  /// Whether at any time more is asked for than there is.
  public var isOver: Bool { steps.contains { isOver($0) } }

  /// Working seconds of the plan's calendar during which more is asked for than there is.
  public func overloadedSeconds(in plan: Plan) -> Int {
    steps.filter(isOver).reduce(0) { $0 + plan.workingSeconds(from: $1.from, to: $1.to) }
  }

  // Units are decimals: what differs by less than a millionth is the same.
  private func isOver(_ step: Step) -> Bool { step.units > capacity + 1e-6 }

  /// The loads of all working resources of a plan that have something to do, in the order of the plan.
  ///
  /// - Parameter splits: for tasks that are interrupted, by their place, when they are worked on.
  public static func all(_ plan: Plan, _ schedule: Schedule, splits: [Int: [WorkStretch]] = [:])
    -> [ResourceLoad]
  {
    var changes: [Int: [(at: Moment, units: Double)]] = [:]
    for assignment in plan.assignments {
      guard let resource = assignment.resource, plan.resources.indices.contains(resource),
        plan.resources[resource].kind == .work, !plan.resources[resource].isBlank,
        plan.tasks.indices.contains(assignment.task), plan.tasks[assignment.task].isActive,
        assignment.units > 0, assignment.units.isFinite
      else { continue }
      let dates = schedule.dates[assignment.task]
      guard let start = dates.start, let finish = dates.finish, finish > start else { continue }
      for stretch in splits[assignment.task] ?? [WorkStretch(from: start, until: finish)] {
        changes[resource, default: []] += [
          (stretch.from, assignment.units), (stretch.until, -assignment.units),
        ]
      }
    }
    return changes.keys.sorted().map { resource in
      ResourceLoad(
        resource: resource, capacity: max(plan.resources[resource].units, 0),
        steps: steps(changes[resource] ?? []))
    }
  }

  private static func steps(_ changes: [(at: Moment, units: Double)]) -> [Step] {
    var steps: [Step] = []
    var units = 0.0
    var since: Moment?
    for change in changes.sorted(by: { $0.at < $1.at }) {
      if let from = since, change.at > from {
        // Sums of decimals come back to nothing only nearly.
        let now = units < 1e-9 ? 0 : units
        if let last = steps.last, abs(last.units - now) < 1e-9 {
          steps[steps.count - 1].to = change.at
        } else {
          steps.append(Step(from: from, to: change.at, units: now))
        }
      }
      units += change.units
      since = change.at
    }
    return steps
  }
}
