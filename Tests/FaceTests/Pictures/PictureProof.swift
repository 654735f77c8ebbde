import Markup
import Testing

@testable import Face

/// What every picture must hold, whatever it was given: read from its text as a browser would read it.
enum PictureProof {
  static let hostile =
    "</text></svg><script>alert(\"x\")</script>&'\u{202E}\u{0}\n\u{301}\u{301}\u{301}\u{301}\u{301}"
  static let long = String(repeating: "Wide programme of works ", count: 400)
  static let marks: Set<String> = [
    "axis", "grid", "label", "label-strong", "mark-good", "mark-watch", "mark-bad", "mark-unknown",
    "mark-accent",
    "mark-neutral", "mark-amber-red", "mark-amber-green", "line-accent", "line-neutral", "ghost", "today",
    "node",
    "node-vacant", "node-title", "node-text", "line-text", "link-solid", "link-dotted", "chance-curve",
    "chance-planned", "chance-percentile", "chance-deadline", "chance-dot", "kept", "trend-line", "trend-dot",
    "trend-0", "trend-1", "trend-2", "trend-3", "trend-4", "trend-5",
  ]
  static let around: Set<String> = [
    "picture", "picture-scroll", "picture-wide", "empty", "empty-text", "sr", "number", "sparkline",
  ]

  /// The tags in order, each without its brackets.
  static func tags(_ html: String) -> [String] {
    html.utf8.split(separator: 0x3C, omittingEmptySubsequences: false).dropFirst().compactMap { part in
      String(part.prefix { $0 != 0x3E })
    }
  }

  static func attributes(_ name: String, in html: String) -> [String] {
    attributes(of: tags(html))[name] ?? []
  }

  /// All values of all attributes by name, in the order in which they stand.
  static func attributes(of tags: [String]) -> [String: [String]] {
    var out: [String: [String]] = [:]
    for tag in tags {
      let parts = tag.utf8.split(separator: 0x22, omittingEmptySubsequences: false)
      for index in parts.indices.dropLast() where parts[index].last == 0x3D {
        guard let name = parts[index].dropLast().split(separator: 0x20).last else { continue }
        out[String(decoding: name, as: UTF8.self), default: []].append(
          String(decoding: parts[index + 1], as: UTF8.self))
      }
    }
    return out
  }

  static func holds(_ markup: Markup, _ place: SourceLocation = #_sourceLocation) {
    let html = markup.html
    var open: [String] = []
    let tags = tags(html)
    for tag in tags {
      let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
      if tag.hasPrefix("/") {
        #expect(open.last == name, "closes \(name)", sourceLocation: place)
        _ = open.popLast()
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
      #expect(name != "script", sourceLocation: place)
    }
    #expect(open.isEmpty, "left open: \(open)", sourceLocation: place)
    let attributes = attributes(of: tags)
    #expect((attributes["href"] ?? []).allSatisfy { !$0.hasPrefix("javascript") }, sourceLocation: place)
    for name in ["style", "fill", "stroke", "onclick"] {
      #expect(attributes[name] == nil, sourceLocation: place)
    }
    let classes = (attributes["class"] ?? []).flatMap { $0.split(separator: " ").map(String.init) }
    #expect(Set(classes).subtracting(marks).subtracting(around).isEmpty, sourceLocation: place)
    coordinates(attributes, place)
  }

  /// Every coordinate is a number, and no size is negative.
  private static func coordinates(_ attributes: [String: [String]], _ place: SourceLocation) {
    for name in ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy"] {
      for text in attributes[name] ?? [] {
        let value = Double(text)
        #expect(value.map { $0.isFinite && abs($0) < 1e6 } == true, "\(name) \(text)", sourceLocation: place)
      }
    }
    for name in ["width", "height", "r"] {
      #expect(
        (attributes[name] ?? []).allSatisfy { (Double($0) ?? -1) >= 0 }, "\(name)", sourceLocation: place)
    }
  }

  static func count(_ part: String, in html: String) -> Int {
    tags(html).count { $0.hasPrefix(part) }
  }

  /// The rectangles of a class, in the order drawn.
  static func boxes(_ colour: String, in html: String) -> [PictureBox] {
    tags(html).filter { $0.hasPrefix("rect class=\"\(colour)") }.compactMap { tag in
      let numbers = ["x", "y", "width", "height"].compactMap {
        attributes($0, in: "<\(tag)>").first.flatMap { Double($0) }
      }
      guard numbers.count == 4 else { return nil }
      return PictureBox(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
  }
}
