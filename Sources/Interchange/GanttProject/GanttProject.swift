import Scheduling

/// GanttProject's files (`.gan`), as its versions 2 and 3 write them.
///
/// GanttProject counts in days. A day is taken as eight hours from 8 to 12 and from 13 to 17 o'clock.
public enum GanttProject {
  static let vocabulary = XMLVocabulary(GanttProjectName.allCases.map(\.rawValue))

  /// Reads a whole file.
  ///
  /// A task that no link drives is held where it stands, as GanttProject does, by a constraint on its start.
  ///
  /// - Throws: where the bytes are no well-formed XML, or no plan.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reading = try GanttProjectReading(bytes)
    try reading.readFile()
    let plan = reading.resolved()
    return PlanReading(plans: [plan], report: reading.from.report)
  }
}
