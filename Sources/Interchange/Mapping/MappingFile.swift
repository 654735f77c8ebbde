import Measures

/// The mapping as a JSON file that a person may edit and keep beside the data.
extension ColumnMapping {
  public init(json bytes: [UInt8]) throws(MappingFault) {
    self.init()
    let json: JSON
    do {
      json = try JSON.parse(bytes, limits: JSONLimits(bytes: 1_000_000, depth: 8, values: 10_000))
    } catch {
      let message = (error as? JSONError)?.message ?? "it is no JSON."
      throw MappingFault("The mapping was not read: \(message)", mend: "Correct that place and try again.")
    }
    guard let members = json.members else {
      throw MappingFault(
        "The mapping is no JSON object.", mend: "Write {\"columns\": {\"Heading\": \"field\"}}.")
    }
    for (name, value) in members.pairs { try take(name, value) }
    if columns.isEmpty {
      throw MappingFault("The mapping names no column.", mend: "Add \"columns\": {\"Heading\": \"field\"}.")
    }
  }

  private mutating func take(_ name: String, _ value: JSON) throws(MappingFault) {
    switch (name, value) {
    case ("columns", .object(let object)):
      for (heading, target) in object.pairs { try takeColumn(heading, target) }
    case ("currency", .text(let code)):
      guard let currency = Currency(code) else {
        throw MappingFault(
          "“\(Excerpt.of(code))” is no currency.", mend: "Write three capitals, such as GBP.")
      }
      self.currency = currency
    case ("key", .text(let field)): key = [field]
    case ("key", .array(let fields)): key = fields.compactMap(\.text)
    case ("dates", .text(let text)): order = try ColumnMapping.order(text)
    case ("decimal_comma", .bool(let isComma)): decimalComma = isComma
    default:
      throw MappingFault(
        "“\(Excerpt.of(name))” in the mapping is not understood.",
        mend: "Use only columns, currency, key, dates and decimal_comma.")
    }
  }

  private mutating func takeColumn(_ heading: String, _ target: JSON) throws(MappingFault) {
    switch target {
    case .null: return ignored.append(heading)
    case .text(let field): return columns.append(Column(heading: heading, field: field))
    case .object(let object):
      guard let field = object["field"]?.text else { break }
      var column = Column(heading: heading, field: field)
      for (name, value) in object.pairs where name != "field" {
        switch (name, value) {
        case ("unit", .text(let text)):
          guard let unit = MoneyUnit(text) else {
            throw MappingFault(
              "The unit “\(Excerpt.of(text))” of “\(Excerpt.of(heading))” is not understood.",
              mend: "Write it such as GBP, GBP k, GBP m or GBP bn.")
          }
          column.unit = unit
        case ("dates", .text(let text)): column.order = try ColumnMapping.order(text)
        default:
          throw MappingFault(
            "“\(Excerpt.of(name))” of “\(Excerpt.of(heading))” is not understood.",
            mend: "Use field, unit and dates.")
        }
      }
      return columns.append(column)
    default: break
    }
    throw MappingFault(
      "The column “\(Excerpt.of(heading))” names no field.",
      mend: "Write \"Heading\": \"field\", or null to leave the column out.")
  }

  private static func order(_ text: String) throws(MappingFault) -> DayReading.Order {
    if let order = DayReading.Order(rawValue: text) { return order }
    throw MappingFault(
      "“\(Excerpt.of(text))” is no order of dates.", mend: "Write “day first” or “month first”.")
  }

  /// The mapping as a JSON file, read back by `init(json:)`.
  public var json: [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.key("columns")
    w.beginObject()
    for column in columns { ColumnMapping.write(column, to: &w) }
    for heading in ignored { w.pair(heading, String?.none) }
    w.endObject()
    if let currency { w.pair("currency", currency.code) }
    if key.count == 1, let field = key.first { w.pair("key", field) }
    if key.count > 1 {
      w.key("key")
      w.beginArray()
      for field in key { w.text(field) }
      w.endArray()
    }
    if let order { w.pair("dates", order.rawValue) }
    if decimalComma {
      w.key("decimal_comma")
      w.bool(true)
    }
    w.endObject()
    return w.bytes
  }

  private static func write(_ column: Column, to w: inout JSONWriter) {
    w.key(column.heading)
    guard column.unit != nil || column.order != nil else { return w.text(column.field) }
    w.beginObject()
    w.pair("field", column.field)
    if let unit = column.unit { w.pair("unit", unit.text) }
    if let order = column.order { w.pair("dates", order.rawValue) }
    w.endObject()
  }
}
