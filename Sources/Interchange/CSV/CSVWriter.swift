/// Writes a table that any spreadsheet opens and none of them runs.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8

  public init(mark: Bool = false, delimiter: CSVDelimiter = .comma) {
    self.delimiter = delimiter.rawValue
    if mark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      append(cell, alone: cells.count == 1)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(_ cell: String, alone: Bool) {
    let utf8 = Array(CSVWriter.guarded(cell).utf8)
    let needsQuotes =
      utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A || $0 == 0x2C || $0 == 0x3B }
      || utf8.first == 0x20 || utf8.last == 0x20 || utf8.contains(0x09) || alone && utf8.isEmpty
    guard needsQuotes else { return bytes.append(contentsOf: utf8) }
    bytes.append(0x22)
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The cell, with `'` before it where a spreadsheet would take it for a formula; numbers stay numbers.
  public static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" })
    else { return cell }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return isNumber(cell) ? cell : "'" + cell
    default: return cell
    }
  }

  /// A sign, digits and at most one point, no more.
  static func isNumber(_ cell: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in cell.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E where digits > 0: points += 1
      case 0x2D, 0x2B:
        if index > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1 && cell.utf8.last != 0x2E
  }
}
