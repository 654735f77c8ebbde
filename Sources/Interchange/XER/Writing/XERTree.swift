import Scheduling

/// Which lines of a plan become nodes of the work breakdown, which become activities, and under which numbers.
struct XERTree {
  enum Role { case node, activity, none }

  private(set) var roles: [Role]
  /// The number of each line among nodes and activities.
  private(set) var numbers: [Int]
  /// The node that stands above everything where the plan has not just one such summary.
  private(set) var addedRoot: Int?
  /// The short code of each node, and the code of each activity, each once.
  private(set) var codes: [String]

  init(_ plan: Plan, _ report: inout PlanReport) {
    var hasChildren = Array(repeating: false, count: plan.tasks.count)
    for task in plan.tasks {
      if let parent = task.parent, hasChildren.indices.contains(parent) { hasChildren[parent] = true }
    }
    let roles = zip(plan.tasks, hasChildren).map { task, isParent -> Role in
      if task.isBlank || task.isExternal { return .none }
      if task.kind == .summary || isParent { return .node }
      return task.isActive ? .activity : .none
    }
    let switchedOff = plan.tasks.filter { !$0.isActive }.count
    if switchedOff > 0 {
      report.note("task.inactive", at: "plan", "\(switchedOff) inactive tasks were left out: P6 has none.")
    }
    let numbers = XERTree.numbers(plan, roles)
    let tops = plan.tasks.indices.filter { roles[$0] != .none && plan.tasks[$0].parent == nil }
    if tops.count != 1 || tops.first.map({ roles[$0] }) != .node { addedRoot = (numbers.max() ?? 0) + 1 }
    codes = XERTree.codes(plan, roles, numbers)
    (self.roles, self.numbers) = (roles, numbers)
  }

  private static func numbers(_ plan: Plan, _ roles: [Role]) -> [Int] {
    let own = XERNumbers.distinct(plan.tasks.map(\.uid))
    return plan.tasks.indices.map { place in
      roles[place] == .node
        ? XERNumbers.positive(plan.tasks[place].custom["xer.wbs_id"]) ?? own[place] : own[place]
    }
  }

  /// The number of the node that a line stands under.
  func above(_ place: Int, _ plan: Plan) -> Int? {
    if let parent = plan.tasks[place].parent, numbers.indices.contains(parent), roles[parent] == .node {
      return numbers[parent]
    }
    return addedRoot
  }

  private static func codes(_ plan: Plan, _ roles: [Role], _ numbers: [Int]) -> [String] {
    var codes = Array(repeating: "", count: plan.tasks.count)
    var seen: Set<String> = []
    var siblings = Array(repeating: 0, count: plan.tasks.count + 1)
    for (place, task) in plan.tasks.enumerated() {
      let parent = task.parent.flatMap { plan.tasks.indices.contains($0) ? $0 : nil }
      siblings[(parent ?? -1) + 1] += 1
      switch roles[place] {
      case .node:
        let short = XERTree.last(task.wbs, below: parent.map { plan.tasks[$0].wbs })
        codes[place] = short.isEmpty ? "\(siblings[(parent ?? -1) + 1])" : short
      case .activity:
        let isFree = !task.code.isEmpty && seen.insert(task.code).inserted
        codes[place] = isFree ? task.code : "A\(numbers[place])"
        if !isFree { seen.insert(codes[place]) }
      case .none: break
      }
    }
    return codes
  }

  /// The part of a path that stands below the parent's.
  private static func last(_ path: String, below parent: String?) -> String {
    guard let parent, !parent.isEmpty else { return path }
    let (whole, above) = (Array(path.utf8), Array(parent.utf8))
    guard whole.count > above.count + 1, whole.starts(with: above), whole[above.count] == 0x2E else {
      return path
    }
    return String(decoding: whole[(above.count + 1)...], as: UTF8.self)
  }
}
