/// Applies a mapping to a table.
public enum Preparation {
  public static func prepare(
    _ table: CSVTable, mapping: ColumnMapping, targets: [TargetField]
  ) throws(MappingFault) -> Prepared {
    if let refusal = table.refusal { throw MappingFault(refusal.sentence, mend: refusal.mend) }
    let readings = try ColumnMatching.readings(table.header, mapping, targets)
    guard !readings.isEmpty else {
      throw MappingFault(
        "No column of the file is understood.",
        mend: "Map a column to a field: \(targets.prefix(6).map(\.title).joined(separator: ", ")) …")
    }
    let used = Set(readings.map(\.index))
    var work = PreparationWork(readings: readings, key: mapping.key)
    work.prepared.reconciliation.unmapped = table.header.indices.filter { !used.contains($0) }
      .map { table.header[$0] }
    for row in 0..<table.rowCount { work.take(row, of: table) }
    return work.finished(rows: table.rowCount)
  }
}

/// The state between the first row and the last.
private struct PreparationWork {
  let readings: [FieldReading]
  let key: [String]
  var prepared = Prepared(rows: [], problems: [], problemCount: 0, reconciliation: Reconciliation())
  var tallies: [ColumnTally]
  /// The rows that have used each key.
  var keys: [[String]: Int] = [:]

  init(readings: [FieldReading], key: [String]) {
    self.readings = readings
    self.key = key
    tallies = readings.map { ColumnTally($0) }
  }

  mutating func take(_ row: Int, of table: CSVTable) {
    let isBlank = table.header.indices.allSatisfy { column in
      table.bytes(row, column).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    if isBlank {
      prepared.reconciliation.blankRows += 1
      return
    }
    let cells = readings.map { table.cell(row, $0.index) }
    let results = zip(readings, cells).map { $0.read($1) }
    let number = table.number(of: row)
    var taken = PreparedRow(number: number, values: [:], withheld: [:])
    for (reading, result) in zip(readings, results) {
      switch result {
      case .value(let text): taken.values[reading.target.name] = text
      case .withheld(let reason): taken.withheld[reading.target.name] = reason
      case .blank, .misread: break
      }
    }
    let refusal = refusal(of: taken)
    for index in readings.indices {
      tallies[index].count(cells[index], results[index], rowLeftOut: refusal?.label)
      if case .misread(let why) = results[index] {
        report(number, readings[index].column.heading, cells[index], why)
      }
    }
    if let refusal {
      prepared.reconciliation.leaveOutRow(refusal.label)
      report(number, "", "", refusal.why)
    } else {
      prepared.rows.append(taken)
    }
  }

  /// Why the row as a whole is left out, if it is.
  private mutating func refusal(of row: PreparedRow) -> (label: String, why: Misreading)? {
    guard !key.isEmpty else { return nil }
    var parts: [String] = []
    for field in key {
      guard let part = row.values[field] else {
        let title = readings.first { $0.target.name == field }?.target.title ?? field
        return (
          "row without \(title)",
          Misreading("The row has no \(title).", mend: "Fill it in: rows are told apart by it.")
        )
      }
      parts.append(part)
    }
    if let earlier = keys[parts] {
      return (
        "row repeats an earlier one",
        Misreading(
          "The row repeats row \(earlier).", mend: "Keep one of the two, or correct what tells them apart.")
      )
    }
    keys[parts] = row.number
    return nil
  }

  private mutating func report(_ row: Int, _ heading: String, _ value: String, _ why: Misreading) {
    prepared.report(
      CellProblem(
        row: row, heading: Heading.firstLine(heading), value: Excerpt.of(value), sentence: why.sentence,
        mend: why.mend))
  }

  func finished(rows: Int) -> Prepared {
    var result = prepared
    result.reconciliation.fileRows = rows
    result.reconciliation.takenRows = result.rows.count
    result.reconciliation.columns = tallies.map(\.finished)
    return result
  }
}
