/// A request as the site sees it: whatever server took it in, and tests without any.
public struct Ask: Sendable {
  public var method: String
  /// The path as it came, percent signs and all.
  public var path: String
  /// The query as it came, without `?`.
  public var query: String
  /// Names in lower case.
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]
  /// The address of the other end, for limits and the log.
  public var address: String
  /// Whether the browser speaks to us over TLS, directly or through a trusted proxy.
  public var isSecure: Bool
  /// Names this request in the log, the history and any apology.
  public var id: String

  public init(
    _ method: String, _ path: String, query: String = "", headers: [(String, String)] = [],
    body: [UInt8] = [],
    address: String = "", isSecure: Bool = false, id: String = "test"
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers.map { (name: $0.0.lowercased(), value: $0.1) }
    self.body = body
    self.address = address
    self.isSecure = isSecure
    self.id = id
  }

  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The decoded segments of the path, or nil where it is not one that we would ever write.
  var segments: [String]? {
    guard path.utf8.first == 0x2F, path.utf8.count <= 2000 else { return nil }
    if path == "/" { return [] }
    var found: [String] = []
    for part in path.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
      guard let text = Encoded.decode(part, plus: false), !text.isEmpty, text != ".", text != ".." else {
        return nil
      }
      found.append(text)
    }
    return found
  }

  /// The decoded pairs of the query, or nil where it cannot be decoded.
  var pairs: [(name: String, value: String)]? { Encoded.pairs(query.utf8) }

  /// The value of a cookie, if it came exactly once.
  func cookie(_ name: String) -> String? {
    let all = headers.filter { $0.name == "cookie" }.flatMap { $0.value.utf8.split(separator: 0x3B) }
    var found: [String] = []
    for one in all {
      let text = String(one) ?? ""
      let trimmed = text.utf8.drop { $0 == 0x20 }
      guard let equals = trimmed.firstIndex(of: 0x3D), String(trimmed[..<equals]) == name else { continue }
      found.append(String(trimmed[trimmed.index(after: equals)...]) ?? "")
    }
    return found.count == 1 ? found[0] : nil
  }

  var wantsJSON: Bool { path.utf8.starts(with: "/api/".utf8) }
}

/// Percent-encoding, decoded exactly once and to valid UTF-8 without control characters.
enum Encoded {
  static func decode(_ bytes: some Collection<UInt8>, plus: Bool) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      if byte == 0x25 {
        guard let high = rest.next().flatMap(nibble), let low = rest.next().flatMap(nibble) else {
          return nil
        }
        out.append(high << 4 | low)
      } else {
        out.append(plus && byte == 0x2B ? 0x20 : byte)
      }
    }
    if out.contains(0) { return nil }
    return String(validating: out, as: UTF8.self)
  }

  static func pairs(_ bytes: some Collection<UInt8>) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for part in bytes.split(separator: 0x26) {
      guard pairs.count < 200 else { return nil }
      let halves = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = halves.first, let name = decode(first, plus: true) else { return nil }
      let value = halves.count > 1 ? decode(halves[1], plus: true) : ""
      guard let value else { return nil }
      pairs.append((name, value))
    }
    return pairs
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x41 + 10
    case 0x61...0x66: return byte - 0x61 + 10
    default: return nil
    }
  }
}
