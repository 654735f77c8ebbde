import Measures
import Registers
import Scheduling

extension PlanOfProject {
  /// All its links to other projects, with these for one task in place of those it has to projects that may be seen.
  ///
  /// What waits for a project that the reader may not see is not hers to rewrite: it stays until it is taken out.
  public func external(of task: Int, becoming links: [CrossLink]) -> [CrossLink] {
    let hidden = joint?.hidden ?? []
    let kept = external.filter { $0.successor.task != task || hidden.contains($0.predecessor.plan) }
    let known = external.filter { links.contains($0) && !kept.contains($0) }
    return kept + known + links.filter { !known.contains($0) && !kept.contains($0) }
  }
}

extension PlanOfProject {
  /// All its links to other projects with these as well; of the same two tasks and the same kind there is one link, and the
  /// newest says its lag.
  public func external(adding links: [CrossLink]) -> [CrossLink] {
    links.reduce(into: external) { all, new in
      all.removeAll { ($0.predecessor, $0.successor, $0.kind) == (new.predecessor, new.successor, new.kind) }
      all.append(new)
    }
  }

  /// All its links to other projects without one; nil where there is none of that number.
  ///
  /// - Parameter number: its place among them, from 1 on.
  public func external(without number: Int) -> [CrossLink]? {
    guard external.indices.contains(number - 1) else { return nil }
    var links = external
    links.remove(at: number - 1)
    return links
  }
}

extension Registrar {
  /// The step of a journal to these links, and their digest; nil where they are what stands there.
  ///
  /// Links onto tasks that are not in the plan any more go with them, as links inside a plan do.
  func step(to links: [CrossLink], from current: PlanOfProject, _ plan: Plan) throws -> (
    step: PlanStep, digest: String
  )? {
    if links.isEmpty, current.held.entry.external.isEmpty { return nil }
    let before = Set(current.plan.tasks.map(\.uid))
    let after = Set(plan.tasks.map(\.uid))
    let kept = links.filter { !before.contains($0.successor.task) || after.contains($0.successor.task) }
    let earlier = current.held.entry.external
    let digest = try ExternalLinks.keep(kept, archivist.connection)
    return digest == earlier ? nil : (.external(digest, earlier: earlier), digest)
  }

  /// Refuses links that cannot be: whatever is wrong with those that are new.
  func check(_ links: [CrossLink], of project: Int64, after current: PlanOfProject, _ plan: Plan) throws {
    let old = Set(current.external)
    let new = links.filter { !old.contains($0) }
    if new.isEmpty { return }
    // Whoever may not change the plan learns nothing of others through it.
    let shelf = try archivist.catalogue.shelf(ProjectPlan.self)
    try archivist.demand(.change, shelf, current.held.entry, id: current.held.id)
    var problems: [Problem] = []
    if links.count > ExternalLinks.most {
      problems.append(
        Problem(
          "predecessors",
          "A plan waits for other projects by at most \(ExternalLinks.most) links; bring what hangs together so closely into one plan."
        ))
    }
    let joint = try archivist.jointPlans(
      of: [project], knowing: [project: plan], proposing: (project, links))
    for link in new {
      if let sentence = Self.wrong(link, project, plan, joint) {
        problems.append(Problem("predecessors", sentence))
      }
    }
    if problems.isEmpty {
      for finding in joint.together.findings {
        guard case .circle(let circle) = finding.kind, circle.contains(where: new.contains) else { continue }
        problems.append(Problem("predecessors", Self.circle(circle, joint)))
        break
      }
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
  }

  private static func wrong(_ link: CrossLink, _ project: Int64, _ plan: Plan, _ joint: JointPlans) -> String?
  {
    let other = link.predecessor.plan
    let code = Project.title.code(of: other)
    if other == project { return "A link inside one plan is written without the project." }
    if joint.hidden.contains(other) || joint.plans[other] == nil {
      return "There is no plan of \(code) that you may see."
    }
    if joint.taskCode(of: link.predecessor) == nil { return "There is no such task in the plan of \(code)." }
    guard plan.tasks.contains(where: { $0.uid == link.successor.task && !$0.isBlank }) else {
      return "The task is not in the plan any more; load the page again."
    }
    return nil
  }

  private static func circle(_ links: [CrossLink], _ joint: JointPlans) -> String {
    var names = links.prefix(12).map { joint.name(of: $0.successor) }
    if links.count > names.count { names.append("…") }
    if let first = links.first { names.append(joint.name(of: first.successor)) }
    return
      "Tasks of several projects would wait for each other in a circle: \(names.joined(separator: " → ")). Take out one link."
  }
}
