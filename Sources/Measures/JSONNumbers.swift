/// How the parser reads the numbers of JSON: whole where they fit, otherwise a finite real number.
extension JSONParser {
  mutating func number() throws -> JSON {
    let start = at
    if next == 0x2D { at += 1 }
    let first = next
    let whole = digits()
    if whole == 0 { throw fault("a digit is expected here.") }
    if first == 0x30, whole > 1 { throw fault("a number begins with 0; take the leading zeros away.") }
    var isWhole = true
    if next == 0x2E {
      isWhole = false
      at += 1
      if digits() == 0 { throw fault("a digit is expected after the point.") }
    }
    if next == 0x65 || next == 0x45 {
      isWhole = false
      at += 1
      if next == 0x2B || next == 0x2D { at += 1 }
      if digits() == 0 { throw fault("a digit is expected in the exponent.") }
    }
    return try number(bytes[start..<at], isWhole)
  }

  private func number(_ digits: ArraySlice<UInt8>, _ isWhole: Bool) throws -> JSON {
    guard digits.count <= 400 else { throw fault("the number has more than 400 digits; shorten it.") }
    let text = String(decoding: digits, as: UTF8.self)
    if isWhole, let n = Int64(text) { return .int(n) }
    guard let real = Double(text), real.isFinite else { throw fault("the number is too large to be kept.") }
    return .real(real)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, byte >= 0x30, byte <= 0x39 { at += 1 }
    return at - start
  }
}
