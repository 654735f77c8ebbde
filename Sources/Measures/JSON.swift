/// A JSON value as it was sent: integers stay integers, members keep their order.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int64)
  case real(Double)
  case text(String)
  case array([JSON])
  case object(JSONObject)

  /// Reads one value from bytes by RFC 8259, strictly; throws `JSONError`.
  public static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws -> JSON {
    var parser = JSONParser(bytes, limits)
    return try parser.document()
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var int: Int64? { if case .int(let n) = self { n } else { nil } }
  public var bool: Bool? { if case .bool(let b) = self { b } else { nil } }
  public var items: [JSON]? { if case .array(let items) = self { items } else { nil } }
  public var members: JSONObject? { if case .object(let object) = self { object } else { nil } }
  public subscript(_ name: String) -> JSON? { members?[name] }
}

/// The members of a JSON object in the order in which they came, each name once.
public struct JSONObject: Sendable, Equatable {
  public let pairs: [(name: String, value: JSON)]

  public init(_ pairs: [(name: String, value: JSON)]) { self.pairs = pairs }

  /// Names are compared byte by byte: two spellings of one accented letter are two names.
  public subscript(_ name: String) -> JSON? {
    pairs.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.pairs.count == b.pairs.count
      && zip(a.pairs, b.pairs).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }
}
