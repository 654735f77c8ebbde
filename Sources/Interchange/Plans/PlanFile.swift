/// Reads a plan of whatever format it is.
public enum PlanFile {
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the name of the file, which decides where the bytes say nothing.
  /// - Throws: where the format is none that is read, or the file is not whole; in words, with the way out.
  public static func read(_ bytes: [UInt8], name: String = "") throws(PlanFileProblem) -> PlanReading {
    switch PlanFormat.detect(bytes, name: name) {
    case .mspdi: return try MSPDI.read(bytes)
    case .pmxml: return try PMXML.read(bytes)
    case .gan: return try GanttProject.read(bytes)
    case .xer: return try XER.read(bytes)
    case .mpx: return try MPX.read(bytes)
    case .csv: return try PlanCSV.read(bytes)
    case .mpp:
      throw PlanFileProblem(
        "This is a file of Microsoft Project itself. Save it there as XML (File, Save as) and send that.")
    case nil:
      throw PlanFileProblem(
        "This is no plan in a known format. Send Microsoft Project XML, Primavera XML or XER, "
          + "GanttProject or CSV."
      )
    }
  }
}
