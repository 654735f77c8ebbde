import Measures
import Registers
import Scheduling

extension Registrar {
  /// Gives a project a plan, or its plan a new content; that is a change like others and can be undone.
  @discardableResult
  public func bring(
    _ plan: Plan, to project: Int64, file: String, format: String, seen revision: Int64?,
    because reason: String
  ) throws -> Held<ProjectPlan> {
    _ = try archivist.find(Reference<Project>(project))
    guard plan.isSound else {
      throw Refusal.invalid([Problem("file", "The plan names parts that are not in it.")])
    }
    let before = try archivist.plan(of: project)
    if let revision, let before, revision != before.held.revision {
      throw Refusal.stale(current: before.held.revision)
    }
    var entry = before?.held.entry ?? ProjectPlan()
    entry.project = Reference(project)
    entry.name = PlanNames.held(plan.name.isEmpty ? file : plan.name)
    entry.file = PlanNames.held(file)
    entry.format = format
    // Rights are judged by entering and changing; content that is refused with them goes with the transaction.
    let content = try PlanContents.keep(plan, archivist.connection)
    guard let before else {
      entry.content = content
      return try enter(entry, because: reason)
    }
    let arrival = PlanStep.Arrival(
      file: entry.file, format: format, earlierFile: before.held.entry.file,
      earlierFormat: before.held.entry.format)
    try write([.content(content, arrival: arrival)], after: before, leading: plan, to: &entry)
    return try change(before.held, to: entry, because: reason)
  }

  /// Makes changes to the plan of a project: all of them or none.
  ///
  /// - Parameter external: what its tasks wait for in other projects, in place of all they waited for; nil leaves it.
  @discardableResult
  public func edit(
    planOf project: Int64, seen revision: Int64?, _ edits: [PlanEdit], external: [CrossLink]? = nil,
    because reason: String = ""
  ) throws -> Held<ProjectPlan> {
    let current = try standing(project, revision)
    var plan = current.plan
    var settled: [PlanStep] = []
    for edit in edits {
      settled.append(.edit(plan.settled(edit, heldBy: current.holds)))
      do { try plan.apply(edit) } catch { throw Refusal.invalid([Problem(error.field, error.sentence)]) }
    }
    var entry = current.held.entry
    if let external {
      try check(external, of: project, after: current, plan)
    }
    if let step = try step(to: external ?? current.external, from: current, plan) {
      settled.append(step.step)
      entry.external = step.digest
    }
    // Nothing to do is still for those who may.
    if settled.isEmpty { return try change(current.held, to: current.held.entry, because: reason) }
    try write(settled, after: current, leading: plan, to: &entry)
    return try change(current.held, to: entry, because: reason)
  }

  /// Keeps the dates that the plan has now as one of its baselines; what stood in it before can be undone.
  @discardableResult
  public func setBaseline(
    planOf project: Int64, seen revision: Int64?, number: Int, because reason: String = ""
  ) throws -> Held<ProjectPlan> {
    let current = try standing(project, revision)
    guard TaskBaseline.numbers.contains(number) else {
      throw Refusal.invalid([Problem("baseline", "Baselines are numbered 0 to 10.")])
    }
    var plan = current.plan
    plan.setBaseline(number, current.schedule)
    return try replace(current, with: plan, because: reason.isEmpty ? "Baseline \(number) set" : reason)
  }

  /// Puts a levelled plan in place of the plan that was levelled: its delays, and its splits where it has some.
  @discardableResult
  public func level(
    planOf project: Int64, seen revision: Int64?, _ levelling: PlanLevelling, because reason: String
  ) throws -> Held<ProjectPlan> {
    if levelling.splits.isEmpty {
      return try edit(planOf: project, seen: revision, [levelling.edit], because: reason)
    }
    let current = try standing(project, revision)
    var plan = levelling.plan
    // It was levelled with what other projects ask of it written as constraints; they are none of its own.
    for place in plan.tasks.indices where current.plan.tasks.indices.contains(place) {
      plan.tasks[place].constraint = current.plan.tasks[place].constraint
    }
    return try replace(current, with: plan, because: reason)
  }

  /// A change that is kept as a whole: one step, however much it moves.
  func replace(_ current: PlanOfProject, with plan: Plan, because reason: String) throws
    -> Held<ProjectPlan>
  {
    var entry = current.held.entry
    let content = try PlanContents.keep(plan, archivist.connection)
    try write([.content(content)], after: current, leading: plan, to: &entry)
    return try change(current.held, to: entry, because: reason)
  }

  /// Writes steps behind those that are in force.
  private func write(
    _ steps: [PlanStep], after current: PlanOfProject, leading plan: Plan, to entry: inout ProjectPlan
  ) throws {
    // What began empty is kept with its first change: from then on it does not follow the project's dates.
    if entry.content.isEmpty {
      entry.content = try PlanContents.keep(current.ground, archivist.connection)
    }
    let journal = Array(current.changes.prefix(entry.inForce)) + steps
    let written = PlanStep.write(journal)
    if written.utf8.count <= PlanNames.journal {
      (entry.changes, entry.inForce) = (written, journal.count)
      return
    }
    // The journal is full: the plan as it stood becomes the content, and only the newest steps can be undone.
    entry.content = try PlanContents.keep(current.plan, archivist.connection)
    (entry.changes, entry.inForce) = (PlanStep.write(steps), steps.count)
    if entry.changes.utf8.count > PlanNames.journal {
      // More than the journal can list is one step to what comes of it.
      let whole = PlanStep.content(try PlanContents.keep(plan, archivist.connection))
      let rest = steps.filter { if case .external = $0 { true } else { false } }
      (entry.changes, entry.inForce) = (PlanStep.write([whole] + rest), 1 + rest.count)
    }
  }

  /// Takes back the last change that is in force, or makes the next one again.
  @discardableResult
  public func step(planOf project: Int64, seen revision: Int64?, back: Bool) throws -> Held<ProjectPlan> {
    let current = try standing(project, revision)
    guard back ? current.undoable > 0 : current.redoable > 0 else {
      throw Refusal.invalid([
        Problem("", back ? "There is nothing to undo." : "There is nothing to make again.")
      ])
    }
    var entry = current.held.entry
    let step = current.changes[back ? entry.inForce - 1 : entry.inForce]
    if case .content(_, let arrival?) = step {
      entry.file = back ? arrival.earlierFile : arrival.file
      entry.format = back ? arrival.earlierFormat : arrival.format
    }
    if case .external(let digest, let earlier) = step { entry.external = back ? earlier : digest }
    entry.inForce += back ? -1 : 1
    return try change(current.held, to: entry, because: back ? "Undone" : "Made again")
  }

  func standing(_ project: Int64, _ revision: Int64?) throws -> PlanOfProject {
    _ = try archivist.find(Reference<Project>(project))
    guard let current = try archivist.plan(of: project) else { throw Refusal.missing("plan") }
    if let revision, revision != current.held.revision { throw Refusal.stale(current: current.held.revision) }
    return current
  }
}

/// How long the texts of a plan's entry may be.
enum PlanNames {
  /// Bytes of the journal, under what a field holds.
  static let journal = 18_000

  /// As much of a name as the entry holds, cut at a character.
  static func held(_ text: String) -> String {
    var name = (try? TextRules.accepted(text)) ?? "Plan"
    while name.utf8.count > 190 { name.removeLast() }
    return TextRules.isEmpty(name) ? "Plan" : name
  }
}
