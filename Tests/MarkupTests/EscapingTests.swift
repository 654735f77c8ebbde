import Testing

@testable import Markup

/// Text that has broken out of pages before: plain breakers, and each behind marks that join with the next byte.
enum Breakers {
  static let plain = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</textarea><b>",
    "</title><script>", "<!--", "-->", "]]>", "&lt;script&gt;", "&#60;b&#62;", "\" autofocus onfocus=\"x",
    "<svg/onload=alert(1)>", "`onclick=x`", "<\u{0}b>", "<b\u{A0}x>", "a\u{1F}b", "</style><style>",
  ]
  /// Prefixes that form one grapheme with what follows, and suffixes that join what stands before.
  static let joiners = [
    "\u{0600}", "\u{0605}", "\u{06DD}", "\u{0D4E}", "\u{110BD}", "\u{0301}", "\u{200D}", "\u{FEFF}",
    "\u{E0001}",
  ]
  static let all =
    plain + joiners.flatMap { mark in plain.map { mark + $0 } + plain.map { widened($0, mark) } }

  /// The mark after every dangerous byte.
  static func widened(_ text: String, _ mark: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar)
      if "<>\"'&".unicodeScalars.contains(scalar) { out.append(contentsOf: mark.unicodeScalars) }
    }
    return String(out)
  }
}

@Suite("Escaping")
struct EscapingTests {
  @Test("no dangerous byte survives", arguments: Breakers.all)
  func bytes(_ text: String) {
    let html: Markup = "\(text)"
    let bytes = Array(html.html.utf8)
    #expect(!bytes.contains { $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 })
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D })
  }

  @Test("every ampersand begins an entity of ours", arguments: Breakers.all)
  func ampersands(_ text: String) {
    let bytes = Array(Markup("\(text)").html.utf8)
    let entities = ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"].map { Array($0.utf8) }
    for index in bytes.indices where bytes[index] == 0x26 {
      #expect(entities.contains { bytes[index...].starts(with: $0) })
    }
  }

  @Test("what was escaped reads back as it was", arguments: Breakers.all)
  func back(_ text: String) {
    var read = Markup("\(text)").html.unicodeScalars.map(String.init).joined()
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      read = replacing(read, entity, sign)
    }
    let expected = text.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : String($0) }.joined()
    #expect(Array(read.utf8) == Array(expected.utf8))
  }

  @Test("clean text is untouched")
  func clean() { #expect(Markup("\("Ærø, 12 % – naïve")").html == "Ærø, 12 % – naïve") }

  /// Replaces by bytes, so that no joined mark hides the entity.
  private func replacing(_ text: String, _ old: String, _ new: String) -> String {
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: old.utf8) {
        out.append(contentsOf: new.utf8)
        rest = rest.dropFirst(old.utf8.count)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
