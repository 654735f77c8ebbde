/// Reads the XML of a plan as bytes, element by element, without making a string for any name.
///
/// It knows what plans use and refuses the rest: no document type, so no entities of a file's own; one root;
/// every
/// element closed by its own name; at most 64 of them inside one another. `child` goes to the next element
/// inside the
/// one that is open; whoever called it reads the element whole, by `child` again until it says nil, by one
/// of the
/// values of its text (`string`, `int`, …), or by `leave`.
struct XMLReader: Sendable {
  /// Always valid UTF-8.
  let bytes: [UInt8]
  private let vocabulary: XMLVocabulary
  var at = 0
  private var open: [Tag] = []
  private(set) var attributes: [Attribute] = []
  /// Whether the element opened last ended in its own tag.
  private var isEmptyTag = false
  /// Text that was met last: in `scratch` when it stood in pieces, else in `bytes`.
  var said = 0..<0
  var isInPieces = false
  var scratch: [UInt8] = []
  /// What was left out, by parent and name.
  private var left: [UInt64: Left] = [:]

  struct Tag: Sendable {
    var name: Range<Int>
    var hash: UInt64
  }

  struct Attribute: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  private struct Left: Sendable {
    var parent: Range<Int>
    var name: Range<Int>
    var count: Int
  }

  static let deepest = 64
  /// The hash of the name of the element that was opened last.
  private var opened: UInt64 = 0

  /// - Parameter bytes: a whole file, in any encoding that `XMLSource` knows.
  init(_ bytes: [UInt8], _ vocabulary: XMLVocabulary) throws(PlanFileProblem) {
    self.bytes = try XMLSource.utf8(bytes)
    self.vocabulary = vocabulary
    if self.bytes.starts(with: XMLSource.mark) { at = XMLSource.mark.count }
    open.reserveCapacity(XMLReader.deepest)
  }

  /// Opens the root; nil where it is none that the vocabulary knows.
  mutating func root() throws(PlanFileProblem) -> Int? {
    try space()
    guard at < bytes.count else { throw problem("The file ends before any element begins.") }
    try opening()
    return vocabulary.find(opened)
  }

  /// Holds that nothing follows the root.
  mutating func end() throws(PlanFileProblem) {
    while !open.isEmpty { if try step() { try skip() } }
    try space()
    if at < bytes.count { throw problem("A second root element follows the first.") }
  }

  /// The next known element inside the one that is open; nil when that one ended. Others are left out and
  /// counted.
  ///
  /// - Returns: the place of its name in the vocabulary.
  mutating func child() throws(PlanFileProblem) -> Int? {
    while try step() {
      if let place = vocabulary.find(opened) { return place }
      try leave()
    }
    return nil
  }

  /// Passes over the element that was opened last and counts it among what was not understood, if it says
  /// anything.
  mutating func leave() throws(PlanFileProblem) {
    guard let tag = open.last else { return }
    if !isEmptyTag, at < bytes.count { count(tag) }
    try skip()
  }

  /// Passes over the element that was opened last.
  mutating func skip() throws(PlanFileProblem) {
    let depth = open.count
    while open.count >= depth { _ = try step() }
  }

  private mutating func count(_ tag: Tag) {
    let parent = open.dropLast().last ?? tag
    let key = parent.hash &* 31 &+ tag.hash
    if left[key] == nil, left.count >= 2_000 { return }
    left[key, default: Left(parent: parent.name, name: tag.name, count: 0)].count += 1
  }

  /// What was left out, as `Parent/Element`, with how often.
  var unread: [String: Int] {
    var result: [String: Int] = [:]
    for one in left.values {
      let name = "\(string(of: local(one.parent)))/\(string(of: local(one.name)))"
      result[name, default: 0] += one.count
    }
    return result
  }

  func string(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The problem at the place that was reached, with its line.
  func problem(_ message: String) -> PlanFileProblem {
    let line = bytes[..<min(at, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return PlanFileProblem(message, line: line)
  }

  var unknownEntity: PlanFileProblem { problem("An entity is none of XML's five and no number.") }
}

extension XMLReader {
  /// Goes to the next tag: true when an element begins inside the one that is open, false when that one ends.
  mutating func step() throws(PlanFileProblem) -> Bool {
    if isEmptyTag {
      isEmptyTag = false
      _ = open.popLast()
      return false
    }
    while true {
      while at < bytes.count, bytes[at] != 0x3C { at += 1 }
      guard at + 1 < bytes.count else { throw problem("The file ends in the middle.") }
      switch bytes[at + 1] {
      case 0x2F:
        try closing()
        return false
      case 0x21, 0x3F: _ = try aside()
      default:
        try opening()
        return true
      }
    }
  }

  /// Reads the text of the element that was opened last, and its end; elements inside it are left out.
  mutating func text() throws(PlanFileProblem) {
    isInPieces = false
    if isEmptyTag {
      isEmptyTag = false
      _ = open.popLast()
      said = 0..<0
      return
    }
    let start = at
    while at < bytes.count, bytes[at] != 0x3C { at += 1 }
    guard at + 1 < bytes.count else { throw problem("The file ends in the middle.") }
    if bytes[at + 1] == 0x2F {
      said = start..<at
      try closing()
    } else {
      at = start
      try pieces()
    }
  }

  /// Reads text that comments, CDATA or elements break into pieces.
  private mutating func pieces() throws(PlanFileProblem) {
    isInPieces = true
    scratch.removeAll(keepingCapacity: true)
    while true {
      let start = at
      while at < bytes.count, bytes[at] != 0x3C { at += 1 }
      guard XMLText.append(bytes, start..<at, to: &scratch) else { throw unknownEntity }
      guard at + 1 < bytes.count else { throw problem("The file ends in the middle.") }
      switch bytes[at + 1] {
      case 0x2F:
        said = 0..<scratch.count
        return try closing()
      case 0x21, 0x3F:
        if let raw = try aside() { _ = XMLText.append(bytes, raw, to: &scratch, isData: true) }
      default:
        try opening()
        try leave()
      }
    }
  }

  /// Reads the tag that begins an element.
  private mutating func opening() throws(PlanFileProblem) {
    guard open.count < XMLReader.deepest else {
      throw problem("Elements stand more than \(XMLReader.deepest) deep inside one another.")
    }
    at += 1
    let start = at
    var hash = XMLHash.start
    while at < bytes.count, XMLText.isName(bytes[at]) {
      hash = bytes[at] == 0x3A ? XMLHash.start : XMLHash.adding(bytes[at], to: hash)
      at += 1
    }
    guard at > start else { throw problem("A tag has no name.") }
    open.append(Tag(name: start..<at, hash: hash))
    opened = hash
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if at < bytes.count, bytes[at] == 0x3E { at += 1 } else { try restOfTag() }
  }

  /// Reads the attributes and the end of a tag.
  private mutating func restOfTag() throws(PlanFileProblem) {
    while true {
      let before = at
      blanks()
      guard at < bytes.count else { throw problem("The file ends within a tag.") }
      if bytes[at] == 0x3E {
        at += 1
        return
      }
      if bytes[at] == 0x2F {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x3E else { throw problem("A tag does not end.") }
        at += 2
        isEmptyTag = true
        return
      }
      guard at > before else { throw problem("A tag does not end.") }
      guard attributes.count < 256 else { throw problem("A tag has more than 256 attributes.") }
      attributes.append(try pair())
    }
  }

  /// Reads a name and its value in a tag.
  private mutating func pair() throws(PlanFileProblem) -> Attribute {
    let start = at
    while at < bytes.count, XMLText.isName(bytes[at]) { at += 1 }
    let name = start..<at
    blanks()
    guard !name.isEmpty, at < bytes.count, bytes[at] == 0x3D else {
      throw problem("An attribute has no value.")
    }
    at += 1
    blanks()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
      throw problem("The value of an attribute stands in no quotes.")
    }
    let quote = bytes[at]
    at += 1
    let from = at
    while at < bytes.count, bytes[at] != quote, bytes[at] != 0x3C { at += 1 }
    guard at < bytes.count, bytes[at] == quote else {
      throw problem("The value of an attribute does not end.")
    }
    at += 1
    return Attribute(name: name, value: from..<(at - 1))
  }

  /// Reads the tag that ends the element that is open.
  private mutating func closing() throws(PlanFileProblem) {
    guard let tag = open.popLast() else { throw problem("An element ends that was not begun.") }
    at += 2
    var place = tag.name.lowerBound
    while place < tag.name.upperBound, at < bytes.count, bytes[at] == bytes[place] {
      at += 1
      place += 1
    }
    guard place == tag.name.upperBound, at < bytes.count else { throw mismatch(tag) }
    if bytes[at] != 0x3E {
      blanks()
      guard at < bytes.count, bytes[at] == 0x3E else { throw mismatch(tag) }
    }
    at += 1
  }

  private func mismatch(_ tag: Tag) -> PlanFileProblem {
    problem("The element \(string(of: tag.name)) is not closed where another one is.")
  }

  /// Passes over a comment, an instruction or CDATA, and says what the latter holds.
  private mutating func aside() throws(PlanFileProblem) -> Range<Int>? {
    let rest = bytes[at...]
    if rest.starts(with: XMLSource.instruction) {
      return try pass(XMLSource.instruction, XMLSource.instructionEnd)
    }
    if rest.starts(with: XMLSource.comment) { return try pass(XMLSource.comment, XMLSource.commentEnd) }
    guard rest.starts(with: XMLSource.data), !open.isEmpty else {
      throw problem(
        "The file declares a document type, which no plan needs. Save it again from its own program.")
    }
    let start = at + XMLSource.data.count
    _ = try pass(XMLSource.data, XMLSource.dataEnd)
    return start..<max(start, at - XMLSource.dataEnd.count)
  }

  private mutating func pass(_ begin: [UInt8], _ end: [UInt8]) throws(PlanFileProblem) -> Range<Int>? {
    at += begin.count
    guard let last = end.last else { return nil }
    let start = at
    while at < bytes.count {
      if bytes[at] == last, at - start + 1 >= end.count, bytes[(at + 1 - end.count)...at].elementsEqual(end) {
        at += 1
        return nil
      }
      at += 1
    }
    throw problem("A comment or an instruction does not end.")
  }

  /// Passes over what may stand before and after the root.
  private mutating func space() throws(PlanFileProblem) {
    while true {
      blanks()
      guard at < bytes.count else { return }
      guard bytes[at] == 0x3C else { throw problem("Text stands outside the root element: this is no XML.") }
      guard at + 1 < bytes.count, bytes[at + 1] == 0x21 || bytes[at + 1] == 0x3F else { return }
      _ = try aside()
    }
  }

  private mutating func blanks() { while at < bytes.count, XMLText.isSpace(bytes[at]) { at += 1 } }

  /// A name without its prefix.
  private func local(_ name: Range<Int>) -> Range<Int> {
    guard let colon = bytes[name].lastIndex(of: 0x3A) else { return name }
    return (colon + 1)..<name.upperBound
  }
}
