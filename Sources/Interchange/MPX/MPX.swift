import Scheduling

/// Plans as Microsoft Project 4.0 and earlier exchanged them: numbered records of text.
public enum MPX {
  /// Reads the English dialect; words and units of other languages are told as notes.
  ///
  /// - Throws: a problem where the bytes are no MPX file.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    var reader = try MPXReader(bytes)
    reader.read()
    return PlanReading(plans: [reader.plan], report: reader.report)
  }
}
