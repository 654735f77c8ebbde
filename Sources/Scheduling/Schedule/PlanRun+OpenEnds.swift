/// Networks that have an end of their own.
///
/// Microsoft Project's "Calculate multiple critical paths" sets the late finish of tasks without successors or
/// constraints to their early finish, in the words of its help; a constraint is taken to be meant where it says how late
/// the task may be. P6's "Make open-ended activities critical" leaves activities without successors no float.
extension PlanRun {
  /// For each node what its late dates are counted back from; nil where the plan asks for one end of all.
  func endsOfNetworks() -> [Int]? {
    switch plan.dialect {
    case .microsoft: guard plan.settings.hasManyCriticalPaths else { return nil }
    case .primavera: guard plan.settings.openEndsAreCritical else { return nil }
    }
    let isAwaited = awaited()
    return (0..<network.count).map { node in
      guard network.isActivity(node), !isAwaited[node], !isHeldFromBehind(node) else { return frame.end }
      return min(frame.end, dates.early[node].finish)
    }
  }

  /// For each node whether a task waits for it, itself or through a summary. Inactive tasks wait for nobody.
  private func awaited() -> [Bool] {
    var isAwaited = [Bool](repeating: false, count: network.count)
    for node in stride(from: network.count - 1, through: 0, by: -1) {
      let waits =
        network.isActivity(node) ? plan.tasks[Int(network.task[node])].isActive : isAwaited[node]
      guard waits else { continue }
      for edge in network.incoming(node) { isAwaited[Int(edge.from)] = true }
    }
    return isAwaited
  }

  /// Microsoft: whether a constraint says how late the task may be.
  private func isHeldFromBehind(_ node: Int) -> Bool {
    guard plan.dialect == .microsoft, network.detail[node] >= 0 else { return false }
    let detail = network.details[Int(network.detail[node])]
    switch detail.constraint?.kind {
    case .startNoLaterThan, .finishNoLaterThan, .mustStartOn, .mustFinishOn: return true
    default: return detail.isAsLateAsPossible
    }
  }
}
