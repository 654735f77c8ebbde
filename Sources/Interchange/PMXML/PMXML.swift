import Scheduling

/// Primavera's XML ("P6 XML", "PMXML"), as P6 EPPM and P6 Professional write it.
///
/// Element names and words after Oracle, "P6 EPPM API" (p6apibo.xsd).
public enum PMXML {
  static let vocabulary = XMLVocabulary(PMXMLName.allCases.map(\.rawValue))
  /// What the names of facts about a plan begin with that only Primavera has.
  static let prefix = "P6."
  /// The type of fields that are elements of their own in the file, kept as text.
  static let keptType = "P6"

  /// Reads a whole file: a plan for each project in it; a baseline project becomes a baseline of its
  /// project's tasks
  /// with the same activity id.
  ///
  /// A single thing that is wrong is left out or held within bounds, with a note in the report; what this
  /// reader does
  /// not understand is counted in `report.unread`.
  ///
  /// - Throws: where the bytes are no well-formed XML, or no plan.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reading = try PMXMLReading(bytes)
    try reading.readFile()
    let plans = reading.resolved()
    if plans.isEmpty { throw PlanFileProblem("The file is Primavera's XML, but there is no project in it.") }
    return PlanReading(plans: plans, report: reading.from.report)
  }
}
