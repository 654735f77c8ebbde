/// A workbook around the bytes of one sheet, nothing in it packed, so that the fuzzer reaches the sheet itself.
enum Workbook {
  static func holding(_ sheet: [UInt8]) -> [UInt8] {
    let parts: [(String, [UInt8])] = [
      (
        "xl/workbook.xml",
        Array("<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>".utf8)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>".utf8)
      ),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
    var (out, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in parts {
      let sizes = long(checksum(content)) + long(content.count) + long(content.count) + short(name.utf8.count)
      let common = short(20) + short(0) + short(0) + short(0) + short(0x21) + sizes + short(0)
      directory += long(0x0201_4B50) + short(20) + common + short(0) + short(0) + short(0) + long(0)
      directory += long(out.count) + Array(name.utf8)
      out += long(0x0403_4B50) + common + Array(name.utf8) + content
    }
    let counts = short(parts.count) + short(parts.count)
    let end =
      long(0x0605_4B50) + short(0) + short(0) + counts + long(directory.count) + long(out.count) + short(0)
    return out + directory + end
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }

  private static func short(_ n: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: n), UInt8(truncatingIfNeeded: n >> 8)]
  }

  private static func long(_ n: Int) -> [UInt8] { short(n) + short(n >> 16) }
}
