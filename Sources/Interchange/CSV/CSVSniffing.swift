/// Finds the delimiter: the one that parts the first records into the same number of cells most often.
enum CSVSniffing {
  /// Looks at the first 64 KB and 40 records; a comma where nothing tells.
  static func delimiter(of utf8: [UInt8]) -> CSVDelimiter {
    let records = counts(utf8)
    var best = CSVDelimiter.comma
    var bestScore = 0
    for delimiter in CSVDelimiter.allCases {
      let counts = records.map { $0[delimiter] }
      guard let heading = counts.first, heading > 0 else { continue }
      let alike = counts.count { $0 == heading }
      let score = alike * 1000 / counts.count * 1000 + min(heading, 999)
      if score > bestScore {
        best = delimiter
        bestScore = score
      }
    }
    return best
  }

  private struct Counts {
    var comma = 0
    var semicolon = 0
    var tab = 0
    subscript(_ delimiter: CSVDelimiter) -> Int {
      switch delimiter {
      case .comma: comma
      case .semicolon: semicolon
      case .tab: tab
      }
    }
  }

  /// Candidates outside quotes in each record that is not empty.
  private static func counts(_ utf8: [UInt8]) -> [Counts] {
    var records: [Counts] = []
    var current = Counts()
    var quoted = false
    var atStart = true
    var isEmpty = true
    for byte in utf8.prefix(65_536) {
      if byte == 0x22 {
        if quoted || atStart { quoted.toggle() }
        isEmpty = false
        // A quote that ends a cell and opens again is a doubled one.
        atStart = !quoted
        continue
      }
      if quoted { continue }
      atStart = true
      switch byte {
      case 0x2C: current.comma += 1
      case 0x3B: current.semicolon += 1
      case 0x09: current.tab += 1
      case 0x0A, 0x0D:
        if !isEmpty { records.append(current) }
        current = Counts()
        isEmpty = true
        if records.count == 40 { return records }
        continue
      default: atStart = false
      }
      isEmpty = false
    }
    if utf8.count <= 65_536 || records.isEmpty, !isEmpty { records.append(current) }
    return records
  }
}
