import Scheduling

/// The files of GNOME Planner (`.planner`), which was MrProject, as its version 2 writes them.
///
/// Planner keeps the work of a task and works its duration out from who works on it, eight hours a day where nobody does.
public enum Planner {
  static let vocabulary = XMLVocabulary(PlannerName.allCases.map(\.rawValue))

  /// Reads a whole file.
  ///
  /// - Throws: where the bytes are no well-formed XML, or no plan.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reading = try PlannerReading(bytes)
    try reading.readFile()
    let plan = reading.resolved()
    return PlanReading(plans: [plan], report: reading.from.report)
  }
}
