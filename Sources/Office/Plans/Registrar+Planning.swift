import Measures
import Registers
import Scheduling

extension Registrar {
  /// Gives a project a plan, or its plan a new content. What stood there before stays in the history.
  @discardableResult
  public func bring(
    _ plan: Plan, to project: Int64, file: String, format: String, seen revision: Int64?,
    because reason: String
  ) throws -> Held<ProjectPlan> {
    _ = try archivist.find(Reference<Project>(project))
    guard plan.isSound else {
      throw Refusal.invalid([Problem("file", "The plan names parts that are not in it.")])
    }
    let before = try archivist.plan(of: project)?.held
    var entry = before?.entry ?? ProjectPlan()
    entry.project = Reference(project)
    entry.name = PlanNames.held(plan.name.isEmpty ? file : plan.name)
    entry.file = PlanNames.held(file)
    entry.format = format
    // Rights are judged by entering and changing; content that is refused with them goes with the transaction.
    entry.content = try PlanContents.keep(plan, archivist.connection)
    (entry.changes, entry.inForce) = ("", 0)
    guard let before else { return try enter(entry, because: reason) }
    if let revision, revision != before.revision { throw Refusal.stale(current: before.revision) }
    return try change(before, to: entry, because: reason)
  }

  /// Makes changes to the plan of a project: all of them or none.
  @discardableResult
  public func edit(
    planOf project: Int64, seen revision: Int64?, _ edits: [PlanEdit], because reason: String = ""
  ) throws -> Held<ProjectPlan> {
    let current = try standing(project, revision)
    var plan = current.plan
    var settled: [PlanEdit] = []
    for edit in edits {
      settled.append(plan.settled(edit))
      do { try plan.apply(edit) } catch { throw Refusal.invalid([Problem(error.field, error.sentence)]) }
    }
    var entry = current.held.entry
    // What began empty is kept with its first change: from then on it does not follow the project's dates.
    if entry.content.isEmpty {
      entry.content = try PlanContents.keep(current.broughtIn, archivist.connection)
    }
    let journal = Array(current.changes.prefix(entry.inForce)) + settled
    let written = PlanEdit.write(journal)
    if written.utf8.count <= PlanNames.journal {
      (entry.changes, entry.inForce) = (written, journal.count)
    } else {
      // The journal is full: the plan as it stood becomes the content, and only the newest changes can be undone.
      entry.content = try PlanContents.keep(current.plan, archivist.connection)
      (entry.changes, entry.inForce) = (PlanEdit.write(settled), settled.count)
      if entry.changes.utf8.count > PlanNames.journal {
        entry.content = try PlanContents.keep(plan, archivist.connection)
        (entry.changes, entry.inForce) = ("", 0)
      }
    }
    return try change(current.held, to: entry, because: reason)
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
    entry.inForce += back ? -1 : 1
    return try change(current.held, to: entry, because: back ? "Undone" : "Made again")
  }

  private func standing(_ project: Int64, _ revision: Int64?) throws -> PlanOfProject {
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
