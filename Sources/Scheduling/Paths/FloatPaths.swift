/// The chains of activities that lead to one of them, the most critical first: Primavera P6's multiple float paths.
///
/// Path 1 is traced back from the activity that is asked for. Every further path is the most critical of all links that
/// come from an activity without a path and lead into one that has a path, traced back likewise. So each activity that
/// the end waits for, directly or through others, stands in one path at most. What is finished stands in none; summaries
/// are passed through and not listed. Links that are equally critical are taken in the order in which the activities they
/// lead into were, those of one activity in the order in which the passes meet them.
///
/// After P6's "Calculate multiple float paths", with the floats of relationships as T. Boyle found them in P6
/// ("Relationship Free Float and Float Paths in Multi-Calendar Projects", 2018): in the calendar of the predecessor. How
/// P6 orders paths of equal float, whether it adds free floats up, and whether it goes on where no link drives was not
/// found described: there the two may differ.
public struct FloatPaths: Hashable, Sendable {
  /// The place of the activity that the paths end with.
  public let end: Int
  public let measure: Measure
  /// In the order in which they were found, numbered from 1.
  public let paths: [FloatPath]

  /// What makes a path critical.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// How far it may slip before the end activity moves: the free floats of the links that lead to the end, added up.
    /// A path goes on through links that drive (free float of 0 or less), so that path 1 is what drives the end activity.
    case freeFloat
    /// How far it may slip before a late date of what it leads into is passed. A path goes on through the most critical
    /// link while that is at least as critical as the path. With late constraints and many calendars it need not drive.
    case totalFloat
  }

  /// - Parameters:
  ///   - end: the place of the end activity in the plan; nil for the one that finishes last, of several the one lowest in
  ///     the outline.
  ///   - most: how many paths are looked for at most.
  /// - Throws: `Problem` where the end activity has no path.
  public init(_ plan: Plan, to end: Int? = nil, most: Int = 10, by measure: Measure = .freeFloat)
    throws(Problem)
  {
    let run = PlanRun.long(enough: plan)
    guard let end = end ?? run.lastToFinish() else { throw .nothingToDo }
    guard plan.tasks.indices.contains(end), run.network.node[end] >= 0, plan.tasks[end].isActive
    else { throw .notComputed }
    guard !plan.tasks[end].progress.isFinished else { throw .isFinished }
    (self.end, self.measure) = (end, measure)
    var search = FloatPathSearch(run, measure)
    paths = search.paths(to: Int(run.network.node[end]), most: most)
  }

  /// The number of the path that a task stands in; nil where it stands in none.
  public func number(of task: Int) -> Int? { paths.first { $0.tasks.contains(task) }?.number }

  /// Why there are no paths to an activity.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    case nothingToDo, notComputed, isFinished

    public var description: String {
      switch self {
      case .nothingToDo: "The plan has no activity that is still to be done."
      case .notComputed:
        "Paths end with an activity that has dates of its own: no summary, span, blank or inactive line."
      case .isFinished:
        "The activity is finished: nothing leads to it any more. Choose one that is still to be done."
      }
    }
  }
}

/// One chain of activities that ends with the end activity or leads into another chain.
public struct FloatPath: Hashable, Sendable {
  /// From 1, the most critical.
  public var number: Int
  /// Places of tasks, from the first to the last; each is waited for by the next.
  public var tasks: [Int]
  /// Working seconds, each link's in the calendar of its predecessor: how far the last activity of the path may slip, by
  /// the measure that was chosen. By free float it is 0 for path 1; by total float path 1 has that of its end activity.
  public var float: Int
  /// Where the path leads into another one; nil for path 1.
  public var joins: Joint?

  /// The link by which a path leads into another one.
  public struct Joint: Hashable, Sendable {
    /// The number of the other path.
    public var path: Int
    /// The place of the activity of the other path that waits for the last of this one.
    public var task: Int
    /// The place of the link in the plan's list; where summaries are linked, of the one nearest this path.
    public var link: Int
    /// Working seconds of the predecessor's calendar by which it may slip before it moves the other.
    public var freeFloat: Int
  }
}

extension PlanRun {
  /// The place of the activity that is still to be done and finishes last.
  fileprivate func lastToFinish() -> Int? {
    var found: (finish: Int, task: Int)?
    for node in 0..<network.count where network.isActivity(node) {
      let task = Int(network.task[node])
      guard plan.tasks[task].isActive, !plan.tasks[task].progress.isFinished else { continue }
      if let found, (dates.early[node].finish, task) < found { continue }
      found = (dates.early[node].finish, task)
    }
    return found?.task
  }
}
