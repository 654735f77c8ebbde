import Measures
import Scheduling

/// Reads the rows of a table of tasks into a plan.
struct PlanCSVReader {
  let table: CSVTable
  var plan = Plan(start: Moment(seconds: 0))
  var report = PlanReport(format: "CSV")
  /// Where each known column stands in the table.
  var columns: [PlanCSVColumn: Int] = [:]
  /// Columns that are not known and hold something.
  var others: [(place: Int, key: String)] = []
  var order = DayReading.Order.dayFirst
  var levels = PlanLevels()
  /// The place of each task by its code, its number and its path, the first of each.
  var codes: [String: Int] = [:]
  var uids: [String: Int] = [:]
  var paths: [String: Int] = [:]
  var resourcePlaces: [String: Int] = [:]
  var calendarPlaces: [String: Int] = [:]
  /// The row of each task.
  var rows: [Int] = []

  init(_ table: CSVTable) { self.table = table }

  mutating func read() throws(PlanFileProblem) {
    matchColumns()
    if columns[.name] == nil, columns[.id] == nil {
      throw PlanFileProblem("No column is called Name or ID. Let the first row name the columns.", line: 1)
    }
    for problem in table.problems.prefix(100) {
      report.note("table", at: "row \(problem.row)", "\(problem.sentence) \(problem.mend)")
    }
    findOrder()
    let isSecondHeading = isHeading(0)
    for row in 0..<table.rowCount where !(row == 0 && isSecondHeading) { readTask(row) }
    if plan.tasks.isEmpty {
      throw PlanFileProblem("The table names columns of a plan and holds no task.", line: 2)
    }
    PlanLevels.markSummaries(&plan.tasks)
    for place in plan.tasks.indices { connect(place) }
    complete()
    report.count("tasks", found: table.rowCount - (isSecondHeading ? 1 : 0), taken: plan.tasks.count)
    report.count("links", found: plan.links.count, taken: plan.links.count)
  }

  private mutating func matchColumns() {
    for (place, heading) in table.header.enumerated() {
      guard let column = PlanCSVColumn.named(heading), columns[column] == nil else {
        let isUsed = (0..<table.rowCount).contains { !table.bytes($0, place).isEmpty }
        if isUsed {
          others.append((place, "csv.\(heading)"))
          plan.customFields.append(
            CustomField(id: "csv.\(heading)", name: heading, subject: .task, type: "Text"))
        }
        continue
      }
      columns[column] = place
    }
  }

  /// P6 writes its own names of columns first and the readable headings in the second row.
  private func isHeading(_ row: Int) -> Bool {
    guard table.rowCount > row else { return false }
    for column in [PlanCSVColumn.id, .name] {
      if let place = columns[column], PlanCSVColumn.named(table.cell(row, place)) == column { return true }
    }
    return false
  }

  private mutating func findOrder() {
    let places = [PlanCSVColumn.start, .finish, .actualStart, .constraintDate].compactMap { columns[$0] }
    for place in places {
      if let found = MomentNotation.order(
        of: (0..<table.rowCount).lazy.map { [table] in table.cell($0, place) })
      {
        order = found
        return
      }
    }
    let isAmbiguous = places.contains { place in
      (0..<min(table.rowCount, 50)).contains { table.bytes($0, place).contains(0x2F) }
    }
    if isAmbiguous {
      report.note(
        "date.order", at: "table",
        "The dates do not tell whether the day or the month comes first: the day was taken.")
    }
  }

  func text(_ row: Int, _ column: PlanCSVColumn) -> String {
    guard let place = columns[column] else { return "" }
    return PlanCSVReader.unguarded(table.cell(row, place))
  }

  /// Takes away the mark that keeps a spreadsheet from running a cell.
  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == 0x27, let next = cell.utf8.dropFirst().first,
      next == 0x3D || next == 0x2B || next == 0x2D || next == 0x40
    else { return cell }
    return String(cell.dropFirst())
  }

  mutating func moment(_ row: Int, _ column: PlanCSVColumn, usual: Int) -> MomentNotation.Read? {
    let text = SpacedText.collapsed(text(row, column))
    if text.isEmpty || text == "NA" || text == "-" { return nil }
    if let read = MomentNotation(order: order, usual: usual).read(text) { return read }
    report.note(
      "date.unread", at: "row \(table.number(of: row))",
      "“\(Excerpt.of(text))” is no date that is understood.")
    return nil
  }

  mutating func duration(_ row: Int, _ column: PlanCSVColumn) -> DurationNotation? {
    let text = SpacedText.collapsed(text(row, column))
    if text.isEmpty { return nil }
    let heading = columns[column].map { SpacedText.lowered(table.header[$0]) } ?? ""
    let units = PlanCSVColumn.countsHours(heading) ? DurationUnits(day: 3600) : DurationUnits()
    do throws(NotationProblem) {
      return try DurationNotation(text, units: units)
    } catch {
      report.note("duration.unread", at: "row \(table.number(of: row))", error.sentence)
      return nil
    }
  }
}
