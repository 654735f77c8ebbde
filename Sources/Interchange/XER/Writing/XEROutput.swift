import Measures
import Scheduling

/// Collects the tables of an XER file, field by field.
struct XEROutput {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(0x09) }
      append(field)
    }
    end()
  }

  mutating func table(_ name: String, _ columns: [String]) {
    line(["%T", name])
    line(["%F"] + columns)
  }

  mutating func row() { bytes += [0x25, 0x52] }
  mutating func end() { bytes += [0x0D, 0x0A] }

  mutating func text(_ value: String) {
    bytes.append(0x09)
    append(value)
  }

  mutating func blank(_ count: Int = 1) { for _ in 0..<count { bytes.append(0x09) } }
  mutating func flag(_ value: Bool) { bytes += [0x09, value ? 0x59 : 0x4E] }

  mutating func int(_ value: Int?) {
    bytes.append(0x09)
    if let value { digits(value) }
  }

  /// Seconds as hours, with as many places as bring the second back.
  mutating func hours(_ seconds: Int?) {
    bytes.append(0x09)
    guard let seconds else { return }
    if seconds < 0 { bytes.append(0x2D) }
    let size = seconds.magnitude
    digits(Int(size / 3600))
    fraction(Int((size % 3600) * 1_000_000 + 1800) / 3600, places: 6)
  }

  /// At most eight places after the point; nothing for what is no number.
  mutating func decimal(_ value: Double?) {
    bytes.append(0x09)
    guard let value, value.isFinite else { return }
    let size = abs(value)
    guard size < 9e9 else {
      if let whole = Int(exactly: min(max(value, -9e17), 9e17).rounded()) { digits(whole) }
      return
    }
    let scaled = Int((size * 1e8).rounded())
    if value < 0, scaled > 0 { bytes.append(0x2D) }
    digits(scaled / 100_000_000)
    fraction(scaled % 100_000_000, places: 8)
  }

  mutating func moment(_ moment: Moment?) {
    bytes.append(0x09)
    guard let moment else { return }
    bytes += moment.day.description.utf8
    let second = moment.secondOfDay
    bytes.append(0x20)
    two(second / 3600)
    bytes.append(0x3A)
    two(second / 60 % 60)
    if second % 60 != 0 {
      bytes.append(0x3A)
      two(second % 60)
    }
  }

  private mutating func two(_ number: Int) {
    bytes.append(0x30 + UInt8(number / 10 % 10))
    bytes.append(0x30 + UInt8(number % 10))
  }

  private mutating func digits(_ value: Int) { bytes += String(value).utf8 }

  private mutating func fraction(_ value: Int, places: Int) {
    if value == 0 { return }
    bytes.append(0x2E)
    var text = Array(String(value).utf8)
    while text.count < places { text.insert(0x30, at: 0) }
    while text.last == 0x30 { text.removeLast() }
    bytes += text
  }

  /// Quotes doubled, line breaks as 0x7F 0x7F, tabs as spaces, other control characters left out.
  private mutating func append(_ value: String) {
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes += [0x22, 0x22]
      case 0x0A: bytes += [0x7F, 0x7F]
      case 0x09: bytes.append(0x20)
      case 0..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }

  /// The file in Windows-1252, as P6 and its companions read it; in UTF-8 where a character has no place there.
  func encoded() -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    guard let narrow = PlanText.windows1252(String(decoding: bytes, as: UTF8.self)),
      !PlanText(detecting: narrow).isUTF8
    else { return bytes }
    return narrow
  }
}
