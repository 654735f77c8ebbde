import Scheduling

/// Writes XML as UTF-8, one element a line, indented by tabs.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
  private var depth = 0

  /// Begins an element.
  ///
  /// - Parameter attributes: written as they stand, already escaped.
  mutating func open(_ name: StaticString, _ attributes: StaticString = "") {
    indent()
    bytes.append(0x3C)
    append(name)
    if attributes.utf8CodeUnitCount > 0 {
      bytes.append(0x20)
      append(attributes)
    }
    append(">\n")
    depth += 1
  }

  mutating func close(_ name: StaticString) {
    depth -= 1
    indent()
    append("</")
    append(name)
    append(">\n")
  }

  /// An element with a text; what XML cannot hold of it is left out.
  mutating func leaf(_ name: StaticString, _ text: String) {
    begin(name)
    append(escaped: text)
    end(name)
  }

  /// The same for a name that is not known until it is written.
  mutating func leaf(named name: String, _ text: String) {
    indent()
    bytes.append(contentsOf: "<\(name)>".utf8)
    append(escaped: text)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  private mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x0D: append("&#13;")
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: continue
      default: bytes.append(byte)
      }
    }
  }

  /// An element with a text, unless the text is empty.
  mutating func words(_ name: StaticString, _ text: String?, most: Int = 512) {
    guard let text, !text.isEmpty else { return }
    leaf(
      name,
      text.unicodeScalars.count > most
        ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) : text)
  }

  mutating func leaf(_ name: StaticString, _ value: Int) {
    begin(name)
    append(value)
    end(name)
  }

  mutating func leaf(_ name: StaticString, _ value: Int?) {
    if let value { leaf(name, value) }
  }

  /// 1 or 0.
  mutating func flag(_ name: StaticString, _ value: Bool) { leaf(name, value ? 1 : 0) }

  /// A decimal number without an exponent.
  mutating func decimal(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    begin(name)
    bytes.append(contentsOf: XMLWriter.decimal(value).utf8)
    end(name)
  }

  /// `YYYY-MM-DDTHH:MM:SS`.
  mutating func moment(_ name: StaticString, _ value: Moment?) {
    guard let value else { return }
    begin(name)
    append(value)
    end(name)
  }

  /// `HH:MM:SS`; midnight at the end of a day is written as that at its beginning.
  mutating func time(_ name: StaticString, _ second: Int) {
    begin(name)
    appendTime(second % Moment.secondsPerDay)
    end(name)
  }

  /// `PTnHnMnS`.
  mutating func duration(_ name: StaticString, _ seconds: Int?) {
    guard let seconds else { return }
    begin(name)
    if seconds < 0 { bytes.append(0x2D) }
    let size = Int(clamping: seconds.magnitude)
    append("PT")
    append(size / 3600)
    append("H")
    append(size / 60 % 60)
    append("M")
    append(size % 60)
    append("S")
    end(name)
  }

  /// The shortest decimal that reads back as the same number, or six decimals where that one has an exponent.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    if abs(value) < 1e15, value == value.rounded() { return "\(Int(value))" }
    let text = "\(value)"
    guard text.utf8.contains(0x65) else { return text }
    guard abs(value) < 1e12 else { return "\(Int(exactly: value.rounded()) ?? 0)" }
    let millionths = Int(abs(value) * 1e6 + 0.5)
    let rest = "\(millionths % 1_000_000)"
    let sign = value < 0 && millionths > 0 ? "-" : ""
    return "\(sign)\(millionths / 1_000_000)." + String(repeating: "0", count: max(6 - rest.utf8.count, 0))
      + rest
  }
}

extension XMLWriter {
  private mutating func begin(_ name: StaticString) {
    indent()
    bytes.append(0x3C)
    append(name)
    bytes.append(0x3E)
  }

  private mutating func end(_ name: StaticString) {
    append("</")
    append(name)
    append(">\n")
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(0x09) }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ value: Int) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(two value: Int) {
    bytes.append(0x30 + UInt8(clamping: value / 10 % 10))
    bytes.append(0x30 + UInt8(clamping: value % 10))
  }

  private mutating func append(_ moment: Moment) {
    let held = moment.adding(0)
    let (year, month, day) = held.day.parts
    append(year)
    bytes.append(0x2D)
    append(two: month)
    bytes.append(0x2D)
    append(two: day)
    bytes.append(0x54)
    appendTime(held.secondOfDay)
  }

  private mutating func appendTime(_ second: Int) {
    append(two: second / 3600)
    bytes.append(0x3A)
    append(two: second / 60 % 60)
    bytes.append(0x3A)
    append(two: second % 60)
  }
}
