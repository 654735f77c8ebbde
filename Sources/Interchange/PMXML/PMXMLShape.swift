import Scheduling

/// Which tasks of a plan are lines of Primavera's work breakdown and which are activities, with their
/// numbers.
struct PMXMLShape {
  /// The number of each task that becomes a line; nil for others.
  private(set) var lines: [Int?]
  /// The number and id of each task that becomes an activity; nil for others.
  private(set) var activities: [(number: Int, id: String)?]
  /// The number of the line that each task stands below; nil for those that stand below the project itself.
  private(set) var above: [Int?]
  /// The numbers of baselines that some task has, in order.
  let baselines: [Int]

  init(_ plan: Plan) {
    let hasProjectSummary = PlanOutline(plan.tasks).hasProjectSummary
    lines = Array(repeating: nil, count: plan.tasks.count)
    activities = Array(repeating: nil, count: plan.tasks.count)
    above = Array(repeating: nil, count: plan.tasks.count)
    var numbers: Set<Int> = []
    var ids: Set<String> = []
    var free = min(max(plan.tasks.lazy.map(\.uid).max() ?? 0, 0), Int(Int32.max))
    for (place, task) in plan.tasks.enumerated() {
      if task.isBlank || !task.isActive || (place == 0 && hasProjectSummary) { continue }
      var number = task.uid
      if !(1...Int(Int32.max)).contains(number) || !numbers.insert(number).inserted {
        free += 1
        number = free
        numbers.insert(number)
      }
      if task.kind == .summary {
        lines[place] = number
      } else {
        var id = task.code.isEmpty ? "A\(number)" : task.code
        if !ids.insert(id).inserted {
          id = "\(id)-\(number)"
          ids.insert(id)
        }
        activities[place] = (number, id)
      }
      if let parent = task.parent, lines.indices.contains(parent), parent < place {
        above[place] = lines[parent]
      }
    }
    baselines = Set(plan.tasks.lazy.flatMap { $0.baselines.lazy.map(\.number) }).sorted()
  }
}
