/// Counts with thousands separated, so that 1,204 entries read as that.
public enum Grouped {
  public static func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var out: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(0x2C) }
      out.append(digit)
    }
    return (number < 0 ? "-" : "") + String(decoding: out, as: UTF8.self)
  }
}
