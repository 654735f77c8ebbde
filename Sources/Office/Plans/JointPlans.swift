import Ledger
import Measures
import Registers
import Scheduling

/// The plans of several projects read together, with the dates that follow from all of them and what the reader may know
/// of each.
///
/// The dates of a project hang on those it waits for, whether or not the reader may see them; of a project that she may
/// not see she is told that a link is there and what date it gives, and nothing else.
public struct JointPlans: Sendable {
  /// By the number of the project, those it waits for among them.
  public let plans: [Int64: Plan]
  /// The entries of those plans.
  public let entries: [Int64: Held<ProjectPlan>]
  /// Between these plans, in the order in which they were set.
  public let links: [CrossLink]
  public private(set) var together: PlansTogether
  /// Projects that the reader may not see.
  public let hidden: Set<Int64>

  /// The dates of one of them, with what is wrong with its links among its findings.
  public func schedule(of project: Int64) -> Schedule? {
    guard var schedule = together.schedules[project] else { return nil }
    schedule.findings += findings(of: project)
    return schedule
  }

  /// Lets floats and what is critical count the projects that wait, of those that the reader may see.
  public mutating func countLateDates() {
    let hidden = hidden
    together.countLateDates { !hidden.contains($0.successor.plan) }
  }

  /// What is wrong with the links of one of them.
  public func findings(of project: Int64) -> [Scheduling.Finding] {
    together.findings.filter { $0.concerns(project) }.map { finding in
      finding.finding(
        in: project, place: { place(of: .init(plan: project, task: $0)) }, name: { name(of: $0) })
    }
  }

  private func place(of end: CrossLink.End) -> Int? {
    plans[end.plan]?.tasks.firstIndex { $0.uid == end.task && !$0.isBlank }
  }

  /// The task as a planner writes it, `P-16:12`; nil where she may not see it.
  public func code(of end: CrossLink.End) -> String? {
    if hidden.contains(end.plan) { return nil }
    return "\(Project.title.code(of: end.plan)):\(taskCode(of: end) ?? "?")"
  }

  /// The task's own number in its plan; nil where it is not there any more, or not to be seen.
  public func taskCode(of end: CrossLink.End) -> String? {
    guard !hidden.contains(end.plan), let plan = plans[end.plan], let place = place(of: end) else {
      return nil
    }
    return plan.number(of: place)
  }

  /// What the task is called: `P-16:12 Steel on site`.
  public func name(of end: CrossLink.End) -> String {
    guard let code = code(of: end) else { return ExternalDriver.unseen }
    guard let plan = plans[end.plan], let place = place(of: end) else { return code }
    return "\(code) \(plan.tasks[place].name)"
  }
}

extension CrossFinding {
  /// Whether it is about a link onto the plan of this project, or a circle through it.
  public func concerns(_ project: Int64) -> Bool {
    if case .circle(let links) = kind { return links.contains { $0.successor.plan == project } }
    return link.successor.plan == project
  }
}

extension Archivist {
  /// The plans of these projects with those they wait for, whoever asks: the dates of what she may see hang on them.
  ///
  /// As many questions for many projects as for few.
  ///
  /// - Parameters:
  ///   - known: plans that were read already.
  ///   - proposed: links of one of the projects that take the place of those that are kept, to see what would come of it.
  public func jointPlans(
    of projects: Set<Int64>, knowing known: [Int64: Plan] = [:],
    proposing proposed: (project: Int64, links: [CrossLink])? = nil
  ) throws -> JointPlans {
    var book = try ExternalLinkBook(self)
    if let proposed {
      book.links.removeAll { $0.successor.plan == proposed.project }
      book.links += proposed.links
    }
    let all = book.upstream(of: projects)
    var (plans, entries) = (known, [Int64: Held<ProjectPlan>]())
    for held in try binding(ProjectPlan.self, where: .in("t.project", all.sorted())) {
      if let project = held.entry.project?.id { entries[project] = held }
    }
    for (project, plan) in try replayed(entries.filter { known[$0.key] == nil }) { plans[project] = plan }
    let closed = try closed(Set(all.map { Project.title.code(of: $0) }))
    let hidden = all.filter { closed.contains(Project.title.code(of: $0)) }
    let links = book.links.filter { all.contains($0.successor.plan) }
    let names = JointPlans(
      plans: plans, entries: entries, links: links,
      together: PlansTogether([:], links: [], name: { _ in nil }),
      hidden: hidden)
    return JointPlans(
      plans: plans, entries: entries, links: links,
      together: PlansTogether(plans, links: links) { hidden.contains($0.plan) ? nil : names.name(of: $0) },
      hidden: hidden)
  }

  /// The projects that wait for one of these or that one of these waits for, themselves left out; those that the actor
  /// may not see are among them.
  public func linked(to projects: Set<Int64>) throws -> Set<Int64> {
    try ExternalLinkBook(self).neighbours(of: projects)
  }

  /// How large the kept contents of plans are, in bytes as they are kept; about a hundred a task. One question.
  public func planSizes(of projects: [Int64]) throws -> [Int64: Int] {
    let source = source(try catalogue.shelf(ProjectPlan.self))
    let here = Clause.in("t.project", projects)
    let sql =
      "SELECT t.project, LENGTH(c.body) FROM \(source) t JOIN plan_content c ON c.digest = t.content "
      + "WHERE t.archived = 0 AND \(here.sql)"
    var sizes: [Int64: Int] = [:]
    for row in try memory.rows(sql, here.values, { try connection.query(sql, here.values) }) {
      if let project = row.int(0), let size = row.int(1) { sizes[project] = Int(size) }
    }
    return sizes
  }

  /// The plans of these projects, of those that the actor may see.
  public func plans(of projects: Set<Int64>) throws -> [Int64: Plan] {
    var entries: [Int64: Held<ProjectPlan>] = [:]
    for held in try all(ProjectPlan.self, where: .in("t.project", projects.sorted())) {
      if let project = held.entry.project?.id { entries[project] = held }
    }
    return try replayed(entries)
  }

  /// What entries hold, made into plans; one that cannot be read is left out.
  private func replayed(_ entries: [Int64: Held<ProjectPlan>]) throws -> [Int64: Plan] {
    var digests: Set<String> = []
    for held in entries.values {
      digests.insert(held.entry.content)
      digests.formUnion(PlanStep.plans(of: held.entry.changes))
    }
    let contents = try PlanContents.find(digests, connection)
    let blank = entries.filter { $0.value.entry.content.isEmpty }.keys.sorted()
    var projects: [Int64: Project] = [:]
    if !blank.isEmpty {
      for held in try binding(Project.self, where: .in("t.id", blank), withArchived: true) {
        projects[held.id] = held.entry
      }
    }
    var made: [Int64: Plan] = [:]
    for (project, held) in entries {
      let replay = PlanReplay(
        connection: connection, blank: blankPlan(held.entry.name, projects[project]), known: contents)
      made[project] = try replay.run(held.entry)?.plan
    }
    return made
  }
}
