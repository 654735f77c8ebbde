import Markup

/// A strict reader of the HTML we write: it names every tag and attribute and refuses what does not balance.
struct Outline {
  struct Broken: Error, CustomStringConvertible { let description: String }
  struct Element {
    var name: String
    var depth: Int
    var attributes: [(name: String, value: String)] = []

    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  static let empty: Set = ["input", "meta", "link", "br", "hr", "img", "!doctype"]
  private(set) var elements: [Element] = []

  init(_ markup: Markup) throws {
    var rest = Array(markup.html.utf8)[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: 0x3C) {
      guard let end = rest[start...].firstIndex(of: 0x3E) else {
        throw Broken(description: "tag without end")
      }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == 0x2F {
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard open.popLast() == name else { throw Broken(description: "</\(name)> closes nothing") }
        continue
      }
      let closed = tag.last == 0x2F
      if closed { tag = tag.dropLast() }
      let element = try Self.element(tag, depth: open.count)
      elements.append(element)
      if !closed, !Self.empty.contains(element.name) { open.append(element.name) }
    }
    guard open.isEmpty else { throw Broken(description: "left open: \(open)") }
    guard !rest.contains(0x3E) else { throw Broken(description: "a bare > in the text") }
  }

  private static func element(_ tag: ArraySlice<UInt8>, depth: Int) throws -> Element {
    let name = String(decoding: tag.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
    var element = Element(name: name, depth: depth)
    var rest = tag.dropFirst(name.utf8.count)
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A }
      if rest.isEmpty { return element }
      let key = rest.prefix { $0 != 0x3D && $0 != 0x20 && $0 != 0x0A }
      guard key.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || $0 == 0x42 }) else {
        throw Broken(description: "attribute \(String(decoding: key, as: UTF8.self)) in \(name)")
      }
      rest = rest.dropFirst(key.count)
      var value = ArraySlice<UInt8>()
      if rest.first == 0x3D {
        guard rest.dropFirst().first == 0x22 else { throw Broken(description: "unquoted value in \(name)") }
        value = rest.dropFirst(2).prefix { $0 != 0x22 }
        rest = rest.dropFirst(2 + value.count)
        guard rest.popFirst() == 0x22 else { throw Broken(description: "value without end in \(name)") }
      }
      let text = String(decoding: value, as: UTF8.self)
      element.attributes.append((String(decoding: key, as: UTF8.self), text))
    }
  }

  /// Tags and attribute names alone: what text must never be able to change.
  var shape: [String] {
    elements.map { "\($0.depth) \($0.name) " + $0.attributes.map(\.name).joined(separator: " ") }
  }

  var ids: [String] { elements.compactMap { $0.value("id") } }
}
