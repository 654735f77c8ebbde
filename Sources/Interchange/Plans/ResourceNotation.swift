/// Who works on a task, as people write it: `Eva[50%]; Crane[2]; Steel`.
struct ResourceNotation: Hashable {
  var name: String
  /// 1 is one whole person.
  var units: Double

  /// Reads a list with semicolons between, or commas where there is no semicolon.
  static func read(_ text: String) -> [ResourceNotation] {
    let bytes = Array(text.utf8)
    let separator: UInt8 = bytes.contains(0x3B) ? 0x3B : 0x2C
    return bytes.split(separator: separator).compactMap { part in
      var item = LinkScan.trimmed(part)
      var units = 1.0
      if item.last == 0x5D, let open = item.lastIndex(of: 0x5B) {
        let inside = LinkScan.trimmed(item[(open + 1)...].dropLast())
        if let read = ResourceNotation.units(inside) {
          units = read
          item = LinkScan.trimmed(item[..<open])
        }
      }
      return item.isEmpty ? nil : ResourceNotation(name: String(decoding: item, as: UTF8.self), units: units)
    }
  }

  /// `50%`, `2`, `3 t`, `0.5/day`.
  private static func units(_ bytes: ArraySlice<UInt8>) -> Double? {
    let number = bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    guard let value = PlanNumber.decimal(number), value <= 1e6 else { return nil }
    guard LinkScan.trimmed(bytes[number.endIndex...]).first == 0x25 else { return value }
    // 33.3 % is 0.333, to the last place.
    return (value * 1e8).rounded() / 1e10
  }

  /// A list that is read back the same, names with commas in them included.
  static func text(_ list: [ResourceNotation]) -> String {
    let parts = list.map { one -> String in
      if one.units == 1 { return one.name }
      var out = XEROutput()
      out.decimal(one.units * 100)
      return "\(one.name)[\(String(decoding: out.bytes.dropFirst(), as: UTF8.self))%]"
    }
    let text = parts.joined(separator: "; ")
    return parts.count == 1 && text.utf8.contains(0x2C) ? text + ";" : text
  }
}
