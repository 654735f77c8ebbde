import Markup

/// The path and query of a page, so that filters, sorting and dates can be changed one at a time in the URL.
public struct Address: Sendable, Equatable {
  public var path: String
  public var pairs: [(name: String, value: String)]

  public init(path: String, pairs: [(name: String, value: String)] = []) {
    self.path = path
    self.pairs = pairs
  }

  /// Reads `/projects?status=open&q=a+b`; a fragment is dropped.
  public init(_ text: String) {
    let bytes = Array(text.utf8.prefix { $0 != 0x23 })
    let parts = bytes.split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
    path = String(decoding: parts.first ?? [], as: UTF8.self)
    pairs = []
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: 0x26) {
      let halves = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let value = halves.count > 1 ? Self.decode(halves[1]) : ""
      pairs.append((Self.decode(halves.first ?? []), value))
    }
  }

  public func value(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  public func without(_ names: String...) -> Address {
    Address(path: path, pairs: pairs.filter { !names.contains($0.name) })
  }

  public func with(_ name: String, _ value: String) -> Address {
    Address(path: path, pairs: pairs.filter { $0.name != name } + [(name, value)])
  }

  public var text: String {
    if pairs.isEmpty { return path }
    let query = pairs.map { "\(Link.encode($0.name))=\(Link.encode($0.value))" }
    return path + "?" + query.joined(separator: "&")
  }

  public static func == (a: Address, b: Address) -> Bool { a.text == b.text }

  /// Percent and plus signs read back; a broken escape stays as it is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == 0x2B {
        out.append(0x20)
      } else if byte == 0x25, let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
        out.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let digit) where digit >= 0x30 && digit <= 0x39: digit - 0x30
    case .some(let letter) where letter >= 0x41 && letter <= 0x46: letter - 0x37
    case .some(let letter) where letter >= 0x61 && letter <= 0x66: letter - 0x57
    default: nil
    }
  }
}
