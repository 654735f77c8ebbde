/// How the bytes of a table spell its letters.
public enum CSVEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  case windows1252 = "Windows-1252"
}

/// Which character parts the cells of a row.
public enum CSVDelimiter: UInt8, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  public var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }

  public init?(name: String) {
    guard let found = CSVDelimiter.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
