import Measures

/// The looks of cells in a workbook that is written: heading, quoted text, days, percentages, money by currency.
struct XLSXLooks: Sendable {
  static let heading = 1
  static let quoted = 2
  static let day = 3
  static let percent = 4
  private var currencies: [Currency] = []

  /// The look of an amount in that currency; each currency has its own.
  mutating func money(_ currency: Currency) -> Int {
    if let index = currencies.firstIndex(of: currency) { return 5 + index }
    currencies.append(currency)
    return 4 + currencies.count
  }

  var xml: String {
    let formats = currencies.enumerated().map { index, currency in
      let places = currency.decimals == 0 ? "" : "." + String(repeating: "0", count: currency.decimals)
      return "<numFmt numFmtId=\"\(170 + index)\" formatCode=\"[$\(currency.code)] #,##0\(places)\"/>"
    }
    let plain = "fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
    let money = currencies.indices.map { "<xf numFmtId=\"\(170 + $0)\" \(plain) applyNumberFormat=\"1\"/>" }
    return """
      \(XLSXParts.start)<styleSheet xmlns="\(XLSXParts.main)"><numFmts count="\(formats.count + 1)">\
      <numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\(formats.joined())</numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(5 + currencies.count)"><xf numFmtId="0" \(plain)/>\
      <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
      <xf numFmtId="49" \(plain) quotePrefix="1" applyNumberFormat="1"/>\
      <xf numFmtId="164" \(plain) applyNumberFormat="1"/>\
      <xf numFmtId="10" \(plain) applyNumberFormat="1"/>\(money.joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }
}

/// The parts of a workbook that never change, and the beginning of its sheet.
enum XLSXParts {
  static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  static func fixed(sheet: String) -> [(name: String, text: String)] {
    var name: [UInt8] = []
    XMLEscape.append(sheet, atMost: 31, to: &name)
    return [
      (
        "[Content_Types].xml",
        """
        \(start)<Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(types).worksheet+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="\(types).styles+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        \(start)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        \(start)<workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\
        <sheet name="\(String(decoding: name, as: UTF8.self))" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        \(start)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
        """
      ),
    ]
  }

  static func sheetStart(widths: [Int]) -> String {
    let columns = widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(max(width, 8))\" customWidth=\"1\"/>"
    }
    return """
      \(start)<worksheet xmlns="\(main)"><sheetViews><sheetView tabSelected="1" workbookViewId="0">\
      <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
      \(columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>")<sheetData>
      """
  }
}

/// Packs the parts of a workbook, all at the same moment, so that nothing depends on when it was written.
struct ZipWriting {
  private var out: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Deflating.deflated(content)
    let body = packed ?? content
    // Version 2.0, names in UTF-8, deflated or stored, 1 January 1980.
    let common =
      short(20) + short(0x0800) + short(packed == nil ? 0 : 8) + short(0) + short(0x21)
      + long(Int(Deflating.checksum(content))) + long(body.count) + long(content.count)
      + short(name.utf8.count) + short(0)
    directory +=
      long(0x0201_4B50) + short(20) + common + short(0) + short(0) + short(0) + long(0) + long(out.count)
    directory += Array(name.utf8)
    out += long(0x0403_4B50) + common + Array(name.utf8)
    out += body
    count += 1
  }

  var finished: [UInt8] {
    out + directory + long(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
      + long(directory.count) + long(out.count) + short(0)
  }

  private func short(_ n: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: n), UInt8(truncatingIfNeeded: n >> 8)]
  }
  private func long(_ n: Int) -> [UInt8] { short(n) + short(n >> 16) }
}
