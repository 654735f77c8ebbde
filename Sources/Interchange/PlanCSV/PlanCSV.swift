import Scheduling

/// Plans as tables: one line a task, as people keep them in spreadsheets and as Microsoft Project and P6 export them.
public enum PlanCSV {
  /// Reads a table with at least a column of names or of numbers; columns that are not known become custom fields.
  ///
  /// Numbers without a unit are days of eight hours. A start without a predecessor becomes a start no earlier than,
  /// where the table has no column of constraints. Days written as `03/04/2026` are taken in the order that the
  /// other rows tell, else the day first.
  ///
  /// - Throws: a problem where the bytes are no table of tasks.
  public static func read(_ bytes: [UInt8]) throws(PlanFileProblem) -> PlanReading {
    let table = CSVTable.read(bytes)
    if let refusal = table.refusal { throw PlanFileProblem("\(refusal.sentence) \(refusal.mend)") }
    var reader = PlanCSVReader(table)
    try reader.read()
    return PlanReading(plans: [reader.plan], report: reader.report)
  }

  /// The plan as a table in UTF-8, with the dates of the schedule where it has one, else with those the plan holds.
  ///
  /// The first 300 custom fields of tasks have columns. Durations are written in days of eight hours, or in hours where they are no hundredths of such days.
  public static func write(_ plan: Plan, schedule: Schedule? = nil) -> [UInt8] {
    var writer = PlanCSVWriter(plan, schedule)
    writer.write()
    return writer.out.bytes
  }
}
