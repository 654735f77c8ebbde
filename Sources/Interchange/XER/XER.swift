import Measures
import Scheduling

/// Plans as Primavera P6 exchanges them: tables of tab-separated rows in one text file.
public enum XER {
  /// Reads every project of the file as a plan.
  ///
  /// Durations and floats come as hours and become seconds; `PlanTask.duration` is the original duration (P6 computes
  /// with `progress.remainingDuration`). Planned dates become baseline 0. Columns that a plan has no place for stand in
  /// `properties` (project and schedule options) or `custom` (tasks, resources, assignments) under `xer.` and their name.
  ///
  /// - Throws: a problem where the bytes are no XER file or hold no project.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reader = try XERReader(bytes)
    try reader.readProjects()
    reader.readCalendars()
    reader.readResources()
    reader.shareOut()
    reader.readOptions()
    try reader.readOutline()
    reader.readLinks()
    reader.readAssignments()
    reader.readExpenses()
    reader.readUserFields()
    reader.readActivityCodes()
    reader.readNotes()
    reader.finish()
    return PlanReading(plans: reader.plans, report: reader.report)
  }

  /// 1 January 1984, which stands for "always" where a date must stand.
  static let longAgo = Moment(Day(number: 5113))

  /// The most tasks and links that are read from one file.
  static let mostTasks = 1_000_000
  static let mostLinks = 5_000_000
}
