import Measures
import Registers

/// The plan of a project: what was brought in, and every change that was made to it since.
///
/// The plan itself stands beside the register under the digest of its content and is never rewritten; the entry names it
/// and keeps the journal of changes, so that every state of the plan can be read again and undone.
public struct ProjectPlan: Register {
  public var project: Reference<Project>?
  public var name = ""
  /// The file it came from, and its format.
  public var file = ""
  public var format = ""
  /// The digest of the content the changes are made to; empty for a plan that began empty.
  public var content = ""
  /// The changes since, as `PlanStep.write` writes them.
  public var changes = ""
  /// How many of them are in force; those after it were undone and can be made again.
  public var inForce = 0
  /// The digest of the links by which its tasks wait for other projects; empty for none.
  public var external = ""
  public init() {}

  public static let title = RegisterTitle("project_plan", code: "PLN", one: "plan", many: "Plans")
  public static let sheet = Sheet<ProjectPlan> { s in
    s.field(\.project, "project", "Project").required().listed()
    s.field(\.name, "name", "Name").required().listed().searched().atMost(bytes: 200)
    s.field(\.file, "file", "File it came from").readOnly().listed().atMost(bytes: 200)
    s.field(\.format, "format", "Format").readOnly().listed().atMost(bytes: 60)
    s.field(\.content, "content", "Digest of its content").readOnly().atMost(bytes: 64)
    s.field(\.changes, "changes", "Changes since").readOnly().multiline()
    s.field(\.inForce, "in_force", "Changes in force").readOnly()
    s.field(\.external, "external", "Digest of its links to other projects").later().readOnly().atMost(
      bytes: 64)
    s.named(by: \.name, column: "name")
  }
}

/// A project has one plan at a time; the earlier ones are put away and stay in the past.
enum PlanChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let plan = c.after as? ProjectPlan, let project = plan.project?.id else { return }
    let others = try c.count(
      "project_plan WHERE archived = 0 AND project = ? AND id <> ?", [.int(project), .int(c.id ?? 0)])
    if others > 0 {
      c.problem(
        "project",
        "The project has a plan already; bring the file in on its plan page, or put that plan away.")
    }
    if let before = c.before as? ProjectPlan, before.project != plan.project {
      c.problem("project", "A plan stays with its project; bring the file in at the other one.")
    }
  }
}
