import Scheduling

/// Microsoft's project XML ("MSPDI"), as Project 2003 to 2024 and many other tools write it.
///
/// Element names, order and codes after Microsoft, "Project XML Data Interchange Schema Reference"
/// (mspdi_pj12.xsd and
/// its successors).
public enum MSPDI {
  static let vocabulary = XMLVocabulary(MSPDIName.allCases.map(\.rawValue))

  /// Reads a whole file.
  ///
  /// A single thing that is wrong is left out or held within bounds, with a note in the report; what this
  /// reader does
  /// not understand is counted in `report.unread`.
  ///
  /// - Throws: where the bytes are no well-formed XML, or no plan.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reading = try MSPDIReading(bytes)
    try reading.readFile()
    let plan = reading.resolved()
    return PlanReading(plans: [plan], report: reading.report)
  }
}
