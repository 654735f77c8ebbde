import Scheduling

/// What the text of an element says, read as a number, a date or the like.
enum XMLValue<Read> {
  /// The text is empty, as that of an element that is nil.
  case absent
  /// The text cannot be read as asked.
  case wrong
  case read(Read)
}

/// The values that the text of the element that was opened last may have. Each reads the element to its end.
extension XMLReader {
  /// The text, with entities resolved.
  mutating func string() throws(PlanFileProblem) -> String {
    try text()
    return try saidString()
  }

  /// The text that was met last.
  private mutating func saidString() throws(PlanFileProblem) -> String {
    if said.isEmpty { return "" }
    if isInPieces { return String(decoding: scratch[said], as: UTF8.self) }
    if XMLText.isPlain(bytes, said) { return String(decoding: bytes[said], as: UTF8.self) }
    scratch.removeAll(keepingCapacity: true)
    guard XMLText.append(bytes, said, to: &scratch) else { throw unknownEntity }
    return String(decoding: scratch, as: UTF8.self)
  }

  mutating func int() throws(PlanFileProblem) -> XMLValue<Int> {
    try number { bytes, range in
      if let value = XMLNumbers.int(bytes, range) { return value }
      return XMLNumbers.double(bytes, range).flatMap { Int(exactly: $0.rounded()) }
    }
  }

  mutating func double() throws(PlanFileProblem) -> XMLValue<Double> { try number(XMLNumbers.double) }

  /// 1 or true, 0 or false.
  mutating func bool() throws(PlanFileProblem) -> XMLValue<Bool> {
    try number { bytes, range in
      if range.count == 1 {
        return bytes[range.lowerBound] == 0x31 ? true : bytes[range.lowerBound] == 0x30 ? false : nil
      }
      let word = bytes[range]
      return word.elementsEqual("true".utf8) ? true : word.elementsEqual("false".utf8) ? false : nil
    }
  }

  mutating func moment() throws(PlanFileProblem) -> XMLValue<Moment> { try number(XMLNumbers.moment) }

  /// Seconds of an ISO 8601 duration.
  mutating func duration() throws(PlanFileProblem) -> XMLValue<Int> { try number(XMLNumbers.duration) }

  /// Seconds after midnight.
  mutating func time() throws(PlanFileProblem) -> XMLValue<Int> { try number(XMLNumbers.secondOfDay) }

  /// The text that was met last, cut short, for a note about it.
  var quoted: String {
    let source = isInPieces ? scratch : bytes
    return String(decoding: source[said].prefix(40), as: UTF8.self)
  }

  @inline(__always)
  private mutating func number<Read>(
    _ read: (_ bytes: [UInt8], _ range: Range<Int>) -> Read?
  ) throws(PlanFileProblem) -> XMLValue<Read> {
    try text()
    let source = isInPieces ? scratch : bytes
    let range = XMLNumbers.trimmed(source, said)
    if range.isEmpty { return .absent }
    return read(source, range).map { .read($0) } ?? .wrong
  }

  /// The value of an attribute of the element that was opened last, with entities resolved; nil where it has
  /// none.
  mutating func attribute(_ wanted: StaticString) throws(PlanFileProblem) -> String? {
    guard let range = attributeRange(wanted) else { return nil }
    said = range
    isInPieces = false
    return try saidString()
  }

  /// Where the value of an attribute stands.
  func attributeRange(_ wanted: StaticString) -> Range<Int>? {
    wanted.withUTF8Buffer { name in
      attributes.first { bytes[$0.name].elementsEqual(name) }?.value
    }
  }
}
