/// Writes JSON straight into bytes: no tree in between, so that long lists cost little.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() { bytes.reserveCapacity(4096) }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what was written so far and goes on after it: a long answer then stands nowhere as a whole.
  public mutating func drain(to take: ([UInt8]) throws -> Void) rethrows {
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  public mutating func key(_ name: String) {
    comma()
    JSONQuoting.append(name, to: &bytes)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func text(_ value: String) {
    comma()
    JSONQuoting.append(value, to: &bytes)
    needsComma = true
  }

  /// A text that is written straight into the bytes and needs no escaping: digits, dates.
  public mutating func plain(_ append: (inout [UInt8]) -> Void) {
    comma()
    bytes.append(0x22)
    append(&bytes)
    bytes.append(0x22)
    needsComma = true
  }

  public mutating func int(_ value: Int64) { raw(String(value)) }
  public mutating func int(_ value: Int) { raw(String(value)) }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A finite number; null for one that is none.
  public mutating func real(_ value: Double) { raw(value.isFinite ? String(value) : "null") }

  private mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func comma() { if needsComma { bytes.append(0x2C) } }

  private mutating func open(_ byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }
}

extension JSONWriter {
  public mutating func pair(_ name: String, _ value: String) {
    key(name)
    text(value)
  }

  public mutating func pair(_ name: String, _ value: String?) {
    key(name)
    if let value { text(value) } else { null() }
  }

  public mutating func pair(_ name: String, _ value: Int) {
    key(name)
    int(value)
  }

  /// Puts in a value that is JSON already, as another writer made it.
  public mutating func splice(_ json: [UInt8]) {
    comma()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  public mutating func value(_ json: JSON) {
    switch json {
    case .null: null()
    case .bool(let b): bool(b)
    case .int(let n): int(n)
    case .real(let r): real(r)
    case .text(let t): text(t)
    case .array(let items):
      beginArray()
      for item in items { value(item) }
      endArray()
    case .object(let object):
      beginObject()
      for (name, member) in object.pairs {
        key(name)
        value(member)
      }
      endObject()
    }
  }
}
