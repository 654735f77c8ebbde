import Face
import Markup
import Testing

@Suite("Hostile text in every piece")
struct HostileTextTests {
  static let plain = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</textarea></title></select><b>", "javascript:alert(1)", "<!-- -->", "\" autofocus onfocus=\"x",
    "a\u{1}b",
    "]]>&lt;", "//evil.example/", "\n<b>",
  ]
  static let marks = ["", "\u{0600}", "\u{0D4E}", "\u{110BD}", "\u{0301}", "\u{200D}"]
  static let texts = marks.flatMap { mark in plain.map { mark + $0 } + plain.map { joined($0, mark) } }

  /// The mark behind every byte that could end something.
  static func joined(_ text: String, _ mark: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar)
      if "<>\"'".unicodeScalars.contains(scalar) { out.append(contentsOf: mark.unicodeScalars) }
    }
    return String(out)
  }

  @Test("no text changes a tag or an attribute", arguments: texts)
  func shape(_ text: String) throws {
    let tame = Specimens.all("tame text")
    let wild = Specimens.all(text)
    #expect(tame.count == wild.count)
    for (calm, hostile) in zip(tame, wild) {
      #expect(try Outline(hostile.markup).shape == Outline(calm.markup).shape, "\(calm.name)")
    }
  }

  @Test("no text becomes an address that runs", arguments: texts)
  func addresses(_ text: String) throws {
    let carriers: Set = ["href", "action", "src", "data-open", "data-edit", "data-href", "data-progress"]
    for piece in Specimens.all(text) {
      for element in try Outline(piece.markup).elements {
        for attribute in element.attributes where carriers.contains(attribute.name) {
          let first = attribute.value.utf8.first
          let outside = ["http://", "https://", "mailto:"].contains { attribute.value.hasPrefix($0) }
          #expect(
            first == 0x2F || first == 0x23 || first == 0x3F || outside, "\(piece.name): \(attribute.value)")
          #expect(!attribute.value.hasPrefix("//"))
        }
      }
    }
  }

  @Test("nothing that the content security policy would stop")
  func policy() throws {
    for piece in Specimens.all("tame text") {
      for element in try Outline(piece.markup).elements {
        #expect(element.name != "style")
        #expect(!element.attributes.contains { $0.name == "style" || $0.name.hasPrefix("on") })
        if element.name == "script" { #expect(element.value("src") == "/assets/app.js") }
      }
    }
  }
}
