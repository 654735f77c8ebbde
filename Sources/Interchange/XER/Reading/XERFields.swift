import Measures
import Scheduling

/// How one field of a row is understood.
extension XERRows {
  func text(_ column: Int) -> String {
    if isBlank(column) { return "" }
    let bytes = field(column)
    if bytes.contains(0x22) { return text.string(XERRows.withoutDoubledQuotes(bytes)) }
    return text.string(bytes)
  }

  /// P6 doubles a quote inside a text.
  private static func withoutDoubledQuotes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var out: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      if byte == 0x22, isSecond {
        isSecond = false
        continue
      }
      isSecond = byte == 0x22
      out.append(byte)
    }
    return out[...]
  }

  func isYes(_ column: Int) -> Bool {
    let range = range(column)
    return !range.isEmpty && bytes[range.lowerBound] == 0x59
  }

  /// A whole number; nil for anything else.
  func integer(_ column: Int) -> Int? {
    let range = range(column)
    guard !range.isEmpty, range.count <= 18 else {
      return range.isEmpty ? nil : PlanNumber.integer(bytes[range])
    }
    var value = 0
    for place in range {
      let digit = bytes[place] &- 0x30
      if digit > 9 { return PlanNumber.integer(bytes[range]) }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  func number(_ column: Int) -> Double? {
    let range = range(column)
    if range.count == 1, bytes[range.lowerBound] == 0x30 { return 0 }
    return range.isEmpty ? nil : PlanNumber.decimal(bytes[range])
  }

  /// Seconds from a field that counts hours, held within plus and minus so many hours.
  func seconds(_ column: Int, limit: Double = PlanNumber.mostHours) -> Int? {
    number(column).map { PlanNumber.seconds(hours: $0, limit: limit) }
  }

  /// `2025-04-07 09:40`, perhaps with seconds; nil for anything else and for years before 1900 and after 2199.
  func moment(_ column: Int) -> Moment? {
    isBlank(column) ? nil : PlanNumber.moment(field(column))
  }
}
