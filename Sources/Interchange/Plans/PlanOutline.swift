import Scheduling

/// The level and the number of each line in the outline of a plan.
struct PlanOutline {
  /// Whether the first line stands for the plan as a whole, above level 1: it has the number 0 and all else
  /// below it.
  let hasProjectSummary: Bool
  /// 0 for the plan as a whole, 1 for the uppermost lines, and so on.
  private(set) var levels: [Int] = []
  /// Such as 1.2.3; 0 for the plan as a whole; empty where an outline is so deep that the number has over
  /// 500 characters.
  private(set) var numbers: [String] = []

  init(_ tasks: [PlanTask]) {
    let isAboveAll = tasks.dropFirst().allSatisfy { $0.parent != nil || $0.isBlank }
    hasProjectSummary =
      isAboveAll && tasks.first.map { $0.uid == 0 && $0.kind == .summary && $0.parent == nil } ?? false
    var children = [Int](repeating: 0, count: tasks.count)
    var uppermost = 0
    levels.reserveCapacity(tasks.count)
    numbers.reserveCapacity(tasks.count)
    for (place, task) in tasks.enumerated() {
      if place == 0, hasProjectSummary {
        levels.append(0)
        numbers.append("0")
      } else if let parent = task.parent, parent < place, parent >= 0 {
        levels.append(levels[parent] + 1)
        if !task.isBlank { children[parent] += 1 }
        let above = numbers[parent]
        let isTooDeep = levels[parent] > 0 && (above.isEmpty || above.utf8.count > 490)
        numbers.append(
          levels[parent] == 0 ? "\(children[parent])" : isTooDeep ? "" : "\(above).\(children[parent])")
      } else {
        levels.append(1)
        if !task.isBlank { uppermost += 1 }
        numbers.append("\(uppermost)")
      }
    }
  }
}
