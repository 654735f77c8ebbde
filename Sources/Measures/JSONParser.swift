/// Reads JSON byte by byte and refuses whatever RFC 8259 leaves open: repeated names, lone surrogates, NUL.
struct JSONParser {
  let bytes: [UInt8]
  let limits: JSONLimits
  var at = 0
  private var values = 0

  init(_ bytes: [UInt8], _ limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func document() throws -> JSON {
    if bytes.count > limits.bytes {
      throw fault("more than \(limits.bytes) bytes are not read; send it in parts.")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw fault("a byte order mark stands before the value; save the text as UTF-8 without one.")
    }
    let value = try value(depth: 0)
    space()
    if at < bytes.count { throw fault("nothing may follow the value; take the rest away.") }
    return value
  }

  var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func space() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func value(depth: Int) throws -> JSON {
    values += 1
    if values > limits.values {
      throw fault("there are more than \(limits.values) values; send it in parts.")
    }
    space()
    switch next {
    case 0x7B: return try object(depth + 1)
    case 0x5B: return try array(depth + 1)
    case 0x22: return .text(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: return try number()
    case nil: throw fault("the text ends where a value is expected; add what is missing.")
    default: throw fault("a value is expected here; put texts in double quotes.")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws -> JSON {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { expected in
      bytes.count - at >= length && bytes[at..<(at + length)].elementsEqual(expected)
    }
    guard matches else { throw fault("only true, false and null are words; put other texts in quotes.") }
    at += length
    return value
  }

  private mutating func object(_ depth: Int) throws -> JSON {
    try enter(depth)
    var names = JSONNames()
    var pairs: [(name: String, value: JSON)] = []
    if ends(0x7D) { return .object(JSONObject(pairs)) }
    while true {
      space()
      guard next == 0x22 else { throw fault("a name in double quotes is expected here.") }
      let place = at
      let name = try string()
      if name.utf8.count > 1000 {
        at = place
        throw fault("a name is longer than 1000 bytes; shorten it.")
      }
      if !names.add(name, beside: pairs) {
        at = place
        throw fault("a name stands twice in one object; keep one of them.")
      }
      space()
      guard next == 0x3A else { throw fault("a colon is expected after the name.") }
      at += 1
      pairs.append((name, try value(depth: depth)))
      if try closes(0x7D, "a comma or } is expected here.") { return .object(JSONObject(pairs)) }
    }
  }

  private mutating func array(_ depth: Int) throws -> JSON {
    try enter(depth)
    var items: [JSON] = []
    if ends(0x5D) { return .array(items) }
    while true {
      items.append(try value(depth: depth))
      if try closes(0x5D, "a comma or ] is expected here.") { return .array(items) }
    }
  }

  private mutating func enter(_ depth: Int) throws {
    if depth > limits.depth {
      throw fault("values are nested deeper than \(limits.depth); flatten them.")
    }
    at += 1
  }

  private mutating func ends(_ closing: UInt8) -> Bool {
    space()
    guard next == closing else { return false }
    at += 1
    return true
  }

  private mutating func closes(_ closing: UInt8, _ sentence: String) throws -> Bool {
    space()
    guard let byte = next, byte == 0x2C || byte == closing else { throw fault(sentence) }
    at += 1
    return byte == closing
  }

  func fault(_ sentence: String) -> JSONError {
    var line = 1
    var column = 1
    for byte in bytes.prefix(at) {
      column += 1
      if byte == 0x0A {
        line += 1
        column = 1
      }
    }
    return JSONError(message: "at line \(line), column \(column), \(sentence)", line: line, column: column)
  }
}

/// The names that one object has used: compared one by one while few, by hash once many.
private struct JSONNames {
  private var many: Set<[UInt8]> = []

  mutating func add(_ name: String, beside pairs: [(name: String, value: JSON)]) -> Bool {
    if pairs.count < 16 { return !pairs.contains { $0.name.utf8.elementsEqual(name.utf8) } }
    if many.isEmpty { many = Set(pairs.map { Array($0.name.utf8) }) }
    return many.insert(Array(name.utf8)).inserted
  }
}
