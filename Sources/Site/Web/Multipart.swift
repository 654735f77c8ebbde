/// A form with a file, as browsers send it (RFC 7578): cut at its boundary, byte by byte.
struct Multipart {
  struct Part {
    let name: String
    let filename: String?
    let body: ArraySlice<UInt8>
    var text: String? { String(validating: body, as: UTF8.self) }
  }

  let parts: [Part]

  /// The most parts that are looked at.
  static let most = 100

  init?(_ ask: Ask) {
    guard let type = ask.header("content-type"), type.utf8.starts(with: "multipart/form-data".utf8),
      let boundary = Multipart.parameter("boundary", in: type), (1...100).contains(boundary.utf8.count)
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var parts: [Part] = []
    let places = Multipart.places(of: mark, in: ask.body)
    for (start, end) in zip(places, places.dropFirst()) {
      guard parts.count < Multipart.most else { return nil }
      if let part = Multipart.part(ask.body[(start + mark.count)..<end]) { parts.append(part) }
    }
    self.parts = parts
  }

  func part(_ name: String) -> Part? { parts.first { $0.name == name } }

  /// One short field of a form with a file, without keeping the rest.
  static func field(_ name: String, in ask: Ask) -> String? {
    Multipart(ask)?.part(name).flatMap { $0.body.count <= 10_000 ? $0.text : nil }
  }

  private static func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    guard let first = mark.first, bytes.count >= mark.count else { return found }
    var index = 0
    while index <= bytes.count - mark.count {
      guard let next = bytes[index...].firstIndex(of: first), next <= bytes.count - mark.count else { break }
      if bytes[next..<(next + mark.count)].elementsEqual(mark) {
        found.append(next)
        index = next + mark.count
      } else {
        index = next + 1
      }
    }
    return found
  }

  /// CRLF, header lines, an empty line, the body, CRLF.
  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let gap: [UInt8] = [13, 10, 13, 10]
    let head = bytes.prefix(2_000)
    guard head.count > 4,
      let cut = head.indices.dropLast(3).first(where: { head[$0..<($0 + 4)].elementsEqual(gap) })
    else { return nil }
    guard let lines = String(validating: head[..<cut], as: UTF8.self) else { return nil }
    var body = bytes[(cut + 4)...]
    if body.suffix(2).elementsEqual([13, 10]) { body = body.dropLast(2) }
    guard let name = parameter("name", in: lines) else { return nil }
    return Part(name: name, filename: parameter("filename", in: lines), body: body)
  }

  private static func parameter(_ name: String, in text: String) -> String? {
    for part in text.utf8.split(whereSeparator: { $0 == 0x3B || $0 == 0x0D || $0 == 0x0A }) {
      let trimmed = part.drop { $0 == 0x20 }
      guard trimmed.starts(with: "\(name)=".utf8) else { continue }
      var value = trimmed.dropFirst(name.utf8.count + 1)
      if value.first == 0x22, value.last == 0x22, value.count >= 2 { value = value.dropFirst().dropLast() }
      return String(value)
    }
    return nil
  }
}
