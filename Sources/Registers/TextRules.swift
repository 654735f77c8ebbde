import Foundation

/// What text the office accepts: bounded, without control characters, in one Unicode normal form (NFC).
public enum TextRules {
  /// The most bytes (UTF-8) that a field takes unless its sheet says less.
  public static let longest = 20_000

  /// The text as it is stored, or the reason why it is refused.
  public static func accepted(_ text: String) throws -> String {
    guard text.utf8.count <= longest else { throw Misread("takes at most \(longest) bytes of text.") }
    var ascii = true
    var marks = 0
    for scalar in text.unicodeScalars {
      let v = scalar.value
      if v >= 0x80 { ascii = false }
      if (v < 0x20 && v != 0x0A && v != 0x0D && v != 0x09) || v == 0x7F || (v >= 0x80 && v < 0xA0) {
        throw Misread("has a control character in it; take it out.")
      }
      if (v >= 0xFDD0 && v <= 0xFDEF) || v & 0xFFFE == 0xFFFE {
        throw Misread("has a character that is none; take it out.")
      }
      // Long runs of combining marks make comparing quadratic.
      marks = (0x300...0x36F).contains(v) ? marks + 1 : 0
      if marks > 12 { throw Misread("stacks too many accents on one letter.") }
    }
    let tidy = trimmed(unixLines(text))
    return ascii ? tidy : tidy.precomposedStringWithCanonicalMapping
  }

  /// Without white space at both ends (ASCII white space and no-break space).
  public static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let s = scalars.first, isSpace(s) { scalars.removeFirst() }
    while let s = scalars.last, isSpace(s) { scalars.removeLast() }
    return String(scalars)
  }

  public static func isEmpty(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSpace) }

  private static func isSpace(_ s: Unicode.Scalar) -> Bool {
    s == " " || (s.value >= 9 && s.value <= 13) || s.value == 0xA0 || s.value == 0xFEFF
  }

  private static func unixLines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D { out.append(0x0A) } else if !(byte == 0x0A && previous == 0x0D) { out.append(byte) }
      previous = byte
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Turns stored names into words.
public enum Wording {
  /// `in_delivery` → `In delivery`.
  public static func sentence(_ stored: String) -> String {
    let words = stored.utf8.split(separator: 0x5F).map { String($0) ?? "" }.joined(separator: " ")
    guard let first = words.first else { return "" }
    return first.uppercased() + words.dropFirst()
  }

  /// A number with what is counted: `1 post`, `2 posts`, `1,200 posts`.
  public static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    var digits = Array(String(count).utf8)
    for place in stride(from: digits.count - 3, to: count < 0 ? 1 : 0, by: -3) {
      digits.insert(0x2C, at: place)
    }
    return "\(String(decoding: digits, as: UTF8.self)) \(count == 1 ? one : many)"
  }
}
