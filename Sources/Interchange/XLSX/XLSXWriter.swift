import Measures

/// Writes a table as a workbook with one sheet: real types, a heading that stays in sight, no text that runs.
public struct XLSXWriter: Sendable {
  /// What stands in a cell.
  public enum Cell: Sendable, Equatable {
    case blank
    case text(String)
    /// In plain digits, such as `12.5`.
    case number(String)
    case day(Day)
    case flag(Bool)
    /// Hundredths of a percent.
    case percent(Int64)
    case money(Money)
  }

  private let sheet: String
  private var body: [UInt8] = []
  private var widths: [Int]
  private var rows = 0
  private var looks = XLSXLooks()

  /// A spreadsheet takes no longer text in a cell.
  static let longest = 32_767

  public init(sheet: String, columns: [String]) {
    self.sheet = XLSXWriter.sheetName(sheet)
    widths = columns.map { _ in 0 }
    write(columns.map { .text($0) }, look: XLSXLooks.heading)
  }

  /// The row, one cell for each column.
  public mutating func row(_ cells: [Cell]) { write(cells, look: nil) }

  private mutating func write(_ cells: [Cell], look: Int?) {
    rows += 1
    body.append(contentsOf: "<row r=\"\(rows)\">".utf8)
    for (column, cell) in cells.enumerated() {
      write(cell, "\(XLSXWriter.letters(column))\(rows)", column, look)
    }
    body.append(contentsOf: "</row>".utf8)
  }

  private mutating func write(_ cell: Cell, _ place: String, _ column: Int, _ look: Int?) {
    func number(_ text: String, _ look: Int) {
      let style = look == 0 ? "" : " s=\"\(look)\""
      body.append(contentsOf: "<c r=\"\(place)\"\(style)><v>\(text)</v></c>".utf8)
      widen(column, text.utf8.count + 2)
    }
    switch cell {
    case .blank: return
    case .number(let text): number(text, 0)
    case .day(let day): number("\(XLSXWriter.serial(day))", XLSXLooks.day)
    case .percent(let hundredths): number(Decimals.text(hundredths, places: 4), XLSXLooks.percent)
    case .money(let money):
      guard money.minor.magnitude < 1_000_000_000_000_000 else {
        return text(money.description, place, column, look)
      }
      number(
        Decimals.text(money.minor, places: money.currency.decimals), looks.money(money.currency))
    case .flag(let flag):
      body.append(contentsOf: "<c r=\"\(place)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>".utf8)
    case .text(let said): text(said, place, column, look)
    }
  }

  private mutating func text(_ said: String, _ place: String, _ column: Int, _ look: Int?) {
    if said.isEmpty { return }
    // As a text it never runs; the look keeps it a text also after it was edited or saved as CSV.
    let guarded = CSVWriter.guarded(said) != said
    let style = look ?? (guarded ? XLSXLooks.quoted : 0)
    body.append(contentsOf: "<c r=\"\(place)\" t=\"inlineStr\"\(style == 0 ? "" : " s=\"\(style)\"")>".utf8)
    body.append(contentsOf: "<is><t xml:space=\"preserve\">".utf8)
    XMLEscape.append(said, atMost: XLSXWriter.longest, to: &body)
    body.append(contentsOf: "</t></is></c>".utf8)
    widen(column, said.utf8.prefix { $0 != 0x0A }.count + 2)
  }

  private mutating func widen(_ column: Int, _ width: Int) {
    if widths.indices.contains(column) { widths[column] = max(widths[column], min(width, 60)) }
  }

  /// The days since the last of 1899, with the 29 February 1900 that spreadsheets believe in.
  static func serial(_ day: Day) -> Int { Int(day.number) + (day.number < -25_508 ? 25_568 : 25_569) }

  static func letters(_ column: Int) -> String {
    var rest = column + 1
    var out: [UInt8] = []
    while rest > 0 {
      out.insert(UInt8(truncatingIfNeeded: 0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// At most 31 characters, without those that a sheet's name may not have.
  static func sheetName(_ name: String) -> String {
    let kept = name.unicodeScalars.filter {
      $0.isASCII && $0.value >= 0x20 && !"[]:*?/\\'".unicodeScalars.contains($0)
    }
    let cut = String(String.UnicodeScalarView(kept.prefix(31)))
    return cut.isEmpty ? "Sheet1" : cut
  }
}

extension XLSXWriter {
  /// The workbook, ready to be sent; the same rows always give the same bytes.
  public var bytes: [UInt8] {
    var zip = ZipWriting()
    for (name, part) in XLSXParts.fixed(sheet: sheet) { zip.add(name, Array(part.utf8)) }
    zip.add("xl/styles.xml", Array(looks.xml.utf8))
    var part = Array(XLSXParts.sheetStart(widths: widths).utf8)
    part.append(contentsOf: body)
    let last = "\(XLSXWriter.letters(max(widths.count, 1) - 1))\(rows)"
    part.append(contentsOf: "</sheetData><autoFilter ref=\"A1:\(last)\"/></worksheet>".utf8)
    zip.add("xl/worksheets/sheet1.xml", part)
    return zip.finished
  }
}

/// Text inside XML as spreadsheets read it.
enum XMLEscape {
  /// Adds the text, cut after so many UTF-16 units.
  static func append(_ text: String, atMost most: Int, to out: inout [UInt8]) {
    let utf8 = Array(text.utf8)
    var units = 0
    var at = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > most { return }
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".utf8)
      case "<": out.append(contentsOf: "&lt;".utf8)
      case ">": out.append(contentsOf: "&gt;".utf8)
      case "\"": out.append(contentsOf: "&quot;".utf8)
      case "\n", "\t": out.append(UInt8(truncatingIfNeeded: scalar.value))
      // What reads like an escape is not one.
      case "_" where XLSXText.unit(utf8, at) != nil: out.append(contentsOf: "_x005F_".utf8)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        out.append(contentsOf: "_x\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)_".utf8)
      default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      at += UTF8.width(scalar)
    }
  }
}
