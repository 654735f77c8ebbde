import Scheduling

/// A plan file of any format that is known.
public enum PlanFile {
  /// The plans that a file holds.
  ///
  /// - Parameter name: what the file is called; it decides only where the content does not.
  /// - Throws: why the file is no plan, with the line where it is known.
  public static func read(_ bytes: [UInt8], name: String) throws(PlanFileProblem) -> PlanReading {
    try MSPDI.read(bytes)
  }
}
