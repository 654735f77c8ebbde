/// Finds the columns of a mapping among the headings of a table.
enum ColumnMatching {
  static func readings(
    _ header: [String], _ mapping: ColumnMapping, _ targets: [TargetField]
  ) throws(MappingFault) -> [FieldReading] {
    var readings: [FieldReading] = []
    for column in mapping.columns {
      guard let target = targets.first(where: { $0.name == column.field }) else {
        throw MappingFault(
          "There is no field “\(Excerpt.of(column.field))”.",
          mend: "Use one of \(targets.map(\.name).joined(separator: ", ")).")
      }
      let index = try place(column.heading, header)
      if let other = readings.first(where: { $0.index == index || $0.target.name == target.name }) {
        throw MappingFault(
          "“\(Excerpt.of(column.heading))” and “\(Excerpt.of(other.column.heading))” meet in one field or column.",
          mend: "Map each column to a field of its own.")
      }
      readings.append(FieldReading(column, target, heading: header[index], at: index, mapping))
    }
    for field in mapping.key where !readings.contains(where: { $0.target.name == field }) {
      throw MappingFault(
        "The key “\(Excerpt.of(field))” is no mapped field.",
        mend: "Map a column to it or choose another key.")
    }
    return readings
  }

  /// The heading itself, or the only one that reads alike without line breaks, brackets and capitals.
  private static func place(_ heading: String, _ header: [String]) throws(MappingFault) -> Int {
    if let exact = header.firstIndex(where: { $0.utf8.elementsEqual(heading.utf8) }) { return exact }
    let wanted = Array(Heading.normalised(heading).utf8)
    let alike = header.indices.filter { Heading.normalised(header[$0]).utf8.elementsEqual(wanted) }
    if alike.count == 1, let only = alike.first { return only }
    let sentence =
      alike.isEmpty
      ? "The file has no column “\(Excerpt.of(heading))”."
      : "The file has \(alike.count) columns “\(Excerpt.of(heading))”."
    throw MappingFault(sentence, mend: "Copy the heading from the first row of the file.")
  }
}
