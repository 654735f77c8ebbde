/// Reads a plan of whatever format it is.
public enum PlanFile {
  /// The most lines that one file may hold, all its plans together: an empty one is a few bytes of the file and hundreds
  /// in memory.
  public static let mostLines = 1_000_000

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the name of the file, which decides where the bytes say nothing.
  /// - Throws: where the format is none that is read, or the file is not whole; in words, with the way out.
  public static func read(
    _ bytes: [UInt8], name: String = "", mostLines: Int = mostLines
  ) throws(PlanFileProblem) -> PlanReading {
    let reading = try reading(bytes, name: name)
    let lines = reading.plans.reduce(0) { $0 + $1.tasks.count }
    guard lines <= mostLines else {
      throw PlanFileProblem(
        "The file holds \(lines) lines; at most \(mostLines) are read. Split the plan into several.")
    }
    return reading
  }

  private static func reading(_ bytes: [UInt8], name: String) throws(PlanFileProblem) -> PlanReading {
    switch PlanFormat.detect(bytes, name: name) {
    case .mspdi: return try MSPDI.read(bytes)
    case .pmxml: return try PMXML.read(bytes)
    case .gan: return try GanttProject.read(bytes)
    case .planner: return try Planner.read(bytes)
    case .xer: return try XER.read(bytes)
    case .mpx: return try MPX.read(bytes)
    case .csv: return try PlanCSV.read(bytes)
    case .mpp:
      throw PlanFileProblem(
        "This is a file of Microsoft Project itself. Save it there as XML (File, Save as) and send that.")
    case nil:
      throw PlanFileProblem(
        "This is no plan in a known format. Send Microsoft Project XML, Primavera XML or XER, "
          + "GanttProject, GNOME Planner or CSV."
      )
    }
  }
}
