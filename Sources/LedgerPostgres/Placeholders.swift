/// Turns the portable `?` of the office's SQL into PostgreSQL's `$1`, `$2`, ….
struct Placeholders: Equatable {
  let sql: String
  let count: Int

  /// A `?` inside quotes or a comment is text and stays.
  init(_ portable: String) {
    var output: [UInt8] = []
    output.reserveCapacity(portable.utf8.count + 16)
    var count = 0
    var place = Place.statement
    var last: UInt8 = 0
    for byte in portable.utf8 {
      let (next, isPlaceholder) = place.after(byte, last: last)
      if isPlaceholder {
        count += 1
        output.append(UInt8(ascii: "$"))
        output.append(contentsOf: String(count).utf8)
      } else {
        output.append(byte)
      }
      // The two bytes that open a comment must not serve again to close it, as in "/*/".
      last = next == place ? byte : 0
      place = next
    }
    sql = String(decoding: output, as: UTF8.self)
    self.count = count
  }

  /// Where in the text a byte stands.
  private enum Place: Equatable {
    case statement
    case quoted(UInt8)
    case lineComment
    case comment

    /// The place after `byte`, and whether the byte is a placeholder.
    func after(_ byte: UInt8, last: UInt8) -> (Place, Bool) {
      switch (self, byte) {
      case (.statement, UInt8(ascii: "?")): return (self, true)
      case (.statement, UInt8(ascii: "'")), (.statement, UInt8(ascii: "\"")): return (.quoted(byte), false)
      case (.statement, UInt8(ascii: "-")) where last == byte: return (.lineComment, false)
      case (.statement, UInt8(ascii: "*")) where last == UInt8(ascii: "/"): return (.comment, false)
      // A doubled quote closes and opens again, which comes to the same.
      case (.quoted(byte), _): return (.statement, false)
      case (.lineComment, UInt8(ascii: "\n")): return (.statement, false)
      case (.comment, UInt8(ascii: "/")) where last == UInt8(ascii: "*"): return (.statement, false)
      default: return (self, false)
      }
    }
  }
}
