import Interchange
import Measures
import Office
import Scheduling

/// How the values of a plan are written on its pages, and read back.
struct PlanTexts: Sendable {
  let plan: Plan
  let units: DurationUnits
  /// By task, the places of the links it waits by and of the assignments on it.
  private let waits: [Int: [Int]]
  private let working: [Int: [Int]]
  /// By the identifier of a task, what it waits for in other projects as it is written, and how many links lead to
  /// projects that the reader may not see.
  private var outside: [Int: [String]] = [:]
  private(set) var hidden: [Int: Int] = [:]

  /// The plan of a project with what it waits for in others.
  init(_ loaded: PlanOfProject) {
    self.init(loaded.plan)
    if let joint = loaded.joint { take(loaded.external, joint) }
  }

  /// One of several plans that were read together.
  init(_ plan: Plan, _ joint: JointPlans, of project: Int64) {
    self.init(plan)
    take(joint.links.filter { $0.successor.plan == project }, joint)
  }

  private mutating func take(_ links: [CrossLink], _ joint: JointPlans) {
    for link in links {
      if let written = written(link, joint) {
        outside[link.successor.task, default: []].append(written)
      } else {
        hidden[link.successor.task, default: 0] += 1
      }
    }
  }

  /// A link to another project as a planner writes it: `P-16:12 FS+2d`; nil where the reader may not see that project.
  func written(_ link: CrossLink, _ joint: JointPlans) -> String? {
    joint.code(of: link.predecessor).map {
      LinkNotation(code: $0, kind: link.kind, lag: link.lag).text(units: units)
    }
  }

  init(_ plan: Plan) {
    self.plan = plan
    let settings = plan.settings
    units = DurationUnits(
      day: settings.secondsPerDay, week: settings.secondsPerWeek, month: settings.secondsPerMonth)
    waits = Dictionary(grouping: plan.links.indices) { plan.links[$0].successor }
    working = Dictionary(grouping: plan.assignments.indices) { plan.assignments[$0].task }
  }

  func duration(_ task: PlanTask) -> String {
    DurationNotation(seconds: task.duration, isElapsed: task.isElapsed, isEstimated: task.isEstimated).text(
      units: units)
  }

  /// A float or another span of working time in days, with its sign: `39d`, `-8.5d`.
  func span(_ seconds: Int) -> String {
    let tenths = (Double(seconds) * 10 / Double(units.day)).rounded() / 10
    return "\(Int(exactly: tenths).map(String.init) ?? String(tenths))d"
  }

  /// `12 Mar 2026`; with the time where it is not that of a usual start or finish.
  func moment(_ moment: Moment?) -> String {
    guard let moment else { return "" }
    let usual = [plan.settings.defaultStart, plan.settings.defaultFinish, 0, 8 * 3600, 17 * 3600]
    let day = DueWords.short(moment.day)
    if usual.contains(moment.secondOfDay) { return day }
    let (hour, minute) = (moment.secondOfDay / 3600, moment.secondOfDay / 60 % 60)
    return "\(day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// What people call a task: its code, or its place.
  func code(of place: Int) -> String {
    plan.number(of: place)
  }

  func predecessors(of place: Int) -> String {
    let inside = (waits[place] ?? []).map { plan.links[$0] }
      .map { LinkNotation(code: code(of: $0.predecessor), kind: $0.kind, lag: $0.lag).text(units: units) }
    return (inside + (outside[plan.tasks[place].uid] ?? [])).joined(separator: ", ")
  }

  /// What the task waits for, with a word for what the reader may not see.
  func waits(of place: Int) -> String {
    let seen = predecessors(of: place)
    guard let count = hidden[plan.tasks[place].uid] else { return seen }
    return (seen.isEmpty ? "" : seen + ", ") + "\(count) hidden"
  }

  func resources(on place: Int) -> String {
    (working[place] ?? []).compactMap { assignment in
      plan.assignments[assignment].resource.flatMap {
        plan.resources.indices.contains($0) ? plan.resources[$0].name : nil
      }
    }.joined(separator: ", ")
  }

  /// The place of the task that people call by that code.
  func place(called code: String) -> Int? {
    plan.tasks.indices.first { !plan.tasks[$0].isBlank && self.code(of: $0) == code }
  }
}

extension Plan {
  /// 1 for the highest level of the outline.
  func level(of place: Int) -> Int {
    var (level, at) = (1, tasks[place].parent)
    while let here = at, here >= 0, here < tasks.count, level < 64 {
      level += 1
      at = tasks[here].parent.flatMap { $0 < here ? $0 : nil }
    }
    return level
  }
}
