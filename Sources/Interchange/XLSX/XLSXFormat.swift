import Measures

/// What the number format of a cell says of the number in it.
enum XLSXFormat: Equatable {
  case general, day, moment, clock, percent
  case money(String)

  /// The formats that every spreadsheet knows by number (ECMA-376, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 22: self = .moment
    case 18...21, 32...35, 45...47, 55, 56: self = .clock
    default: self = .general
    }
  }

  /// A format in its own words, such as `dd/mm/yyyy` or `[$GBP] #,##0.00`.
  init(code: String) {
    var words = XLSXFormatWords()
    words.read(Array(code.utf8.prefix(1_000)))
    let isDay = words.hasDay || (words.hasMonth && !words.hasClock)
    if isDay {
      self = words.hasClock ? .moment : .day
    } else if words.hasClock {
      self = .clock
    } else if words.isPercent {
      self = .percent
    } else {
      self = words.currency.map { .money($0) } ?? .general
    }
  }
}

/// The letters of a format that count, once its quoted texts, escapes and brackets are set aside.
private struct XLSXFormatWords {
  var hasDay = false
  var hasMonth = false
  var hasClock = false
  var isPercent = false
  var currency: String?

  mutating func read(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x3B: return
      case 0x5C, 0x5F, 0x2A: at += 1
      case 0x22: at = aside(bytes, from: at, to: 0x22)
      case 0x5B: at = aside(bytes, from: at, to: 0x5D)
      case 0x64, 0x44, 0x79, 0x59: hasDay = true
      case 0x6D, 0x4D: hasMonth = true
      case 0x68, 0x48, 0x73, 0x53: hasClock = true
      case 0x25: isPercent = true
      // AM/PM and A/P, whose letters are no months.
      case 0x41, 0x61: if at + 4 < bytes.count, bytes[at + 2] == 0x2F { at += 4 }
      default: break
      }
      at += 1
    }
  }

  /// Takes in what stands in quotes or brackets; the place of its last character.
  private mutating func aside(_ bytes: [UInt8], from start: Int, to mark: UInt8) -> Int {
    let end = bytes[(start + 1)...].firstIndex(of: mark) ?? bytes.count
    let inner = Array(bytes[(start + 1)..<end])
    let text = String(decoding: inner, as: UTF8.self)
    if mark == 0x5D, let first = inner.first, "hHmMsS".utf8.contains(first) { hasClock = true }
    if mark == 0x22 || inner.first == 0x24 {
      let sign = inner.first == 0x24 ? inner.dropFirst().prefix { $0 != 0x2D } : inner[...]
      let word = String(decoding: sign, as: UTF8.self)
      if text.contains("£") { currency = "GBP" }
      if text.contains("€") { currency = "EUR" }
      if Currency(word) != nil { currency = word }
    }
    return end
  }
}

/// The number formats of a workbook, by the number that a cell gives as its style.
struct XLSXStyles {
  private var formats: [XLSXFormat] = []

  subscript(_ style: String?) -> XLSXFormat {
    guard let style, let index = Int(style), formats.indices.contains(index) else { return .general }
    return formats[index]
  }

  init() {}

  init(_ part: [UInt8]) throws(CSVProblem) {
    var tokens = try XMLTokens(part)
    var own: [Int: XLSXFormat] = [:]
    var isInCells = false
    while true {
      switch try tokens.next() {
      case .end: return
      case .text: break
      case .close(let name): if name == "cellXfs" { isInCells = false }
      case .open("cellXfs"): isInCells = true
      case .open("numFmt"):
        if let number = try tokens.attribute("numFmtId").flatMap({ Int($0) }),
          let code = try tokens.attribute("formatCode"), own.count < 10_000
        {
          own[number] = XLSXFormat(code: code)
        }
      case .open("xf") where isInCells:
        let number = try tokens.attribute("numFmtId").flatMap { Int($0) } ?? 0
        guard formats.count < 100_000 else { throw ZipArchive.tooLarge }
        formats.append(own[number] ?? XLSXFormat(builtIn: number))
      case .open: break
      }
    }
  }
}
