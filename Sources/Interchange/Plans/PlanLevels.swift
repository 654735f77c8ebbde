import Scheduling

/// Turns outline levels into parents.
struct PlanLevels {
  /// The last line on each level, from the top down.
  private var open: [(level: Int, place: Int)] = []

  /// The parent of the line at that place, which stands on that level; lines come in the order of the outline.
  mutating func parent(of place: Int, level: Int) -> Int? {
    while let last = open.last, last.level >= level { open.removeLast() }
    let parent = open.last?.place
    open.append((level, place))
    return parent
  }

  /// Marks lines with others below them as summaries.
  static func markSummaries(_ tasks: inout [PlanTask]) {
    for place in tasks.indices {
      if let parent = tasks[place].parent, tasks.indices.contains(parent) { tasks[parent].kind = .summary }
    }
  }
}
