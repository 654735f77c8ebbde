import Measures

/// A number as a spreadsheet stores it, in the words of its format.
struct XLSXNumber {
  let format: XLSXFormat
  /// Whether days are counted from 1904, as some old files do.
  let is1904: Bool

  func text(_ raw: String) -> String {
    switch format {
    case .general: return XLSXNumber.plain(raw) ?? raw
    case .percent: return XLSXNumber.plain(raw, times: 2).map { $0 + " %" } ?? raw
    case .money(let currency): return XLSXNumber.plain(raw).map { "\(currency) \($0)" } ?? raw
    case .day, .moment, .clock: return moment(raw) ?? XLSXNumber.plain(raw) ?? raw
    }
  }

  /// `2026-03-31`, with the hour where there is one (taken as UTC), or the hour alone.
  private func moment(_ raw: String) -> String? {
    guard let serial = Double(raw), serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
    var whole = Int(serial.rounded(.down))
    var seconds = Int(((serial - Double(whole)) * 86_400).rounded())
    if seconds >= 86_400 {
      whole += 1
      seconds = 0
    }
    let clock = XLSXNumber.clock(seconds)
    if format == .clock { return whole == 0 ? clock : nil }
    guard let day = day(whole) else { return nil }
    return seconds == 0 ? day.description : "\(day)T\(clock)Z"
  }

  private func day(_ serial: Int) -> Day? {
    let number: Int
    if is1904 {
      number = serial - 24_107
    } else {
      // Spreadsheets count 29 February 1900, which never was, as day 60.
      guard serial > 0, serial != 60 else { return nil }
      number = serial - (serial < 60 ? 25_568 : 25_569)
    }
    guard number >= Int(Day.first.number), number <= Int(Day.last.number) else { return nil }
    return Day(number: Int32(number))
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// The number in plain digits, rounded to the fifteen that a spreadsheet keeps; nil for what is none.
  /// - Parameter power: by how many places the point moves to the right first.
  static func plain(_ raw: String, times power: Int = 0) -> String? {
    guard raw.utf8.count <= 60, var number = Scientific(raw) else { return nil }
    number.exponent += power
    number.round(to: 15)
    return number.plain
  }
}

/// Digits and where the point stands, exactly as written.
private struct Scientific {
  private var isNegative = false
  /// Without zeros at either end.
  private var digits: [UInt8] = []
  /// The value is 0.digits times ten to this power.
  var exponent = 0

  init?(_ raw: String) {
    var rest = Array(raw.utf8)[...]
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    var hasDigits = false
    var isFraction = false
    while let byte = rest.first, byte == 0x2E || (0x30...0x39).contains(byte) {
      rest = rest.dropFirst()
      if byte == 0x2E {
        if isFraction { return nil }
        isFraction = true
        continue
      }
      hasDigits = true
      if digits.isEmpty, byte == 0x30 {
        if isFraction { exponent -= 1 }
        continue
      }
      digits.append(byte - 0x30)
      if !isFraction { exponent += 1 }
    }
    guard hasDigits else { return nil }
    if let mark = rest.first {
      guard mark == 0x45 || mark == 0x65, let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        power.magnitude < 1_000
      else { return nil }
      exponent += power
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  mutating func round(to most: Int) {
    guard digits.count > most else { return }
    let up = digits[most] >= 5
    digits.removeSubrange(most...)
    if up {
      var at = most - 1
      while at >= 0, digits[at] == 9 {
        digits[at] = 0
        at -= 1
      }
      if at >= 0 {
        digits[at] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }
    trim()
  }

  /// Nil where it has more than thirty places before or after the point.
  var plain: String? {
    guard !digits.isEmpty else { return "0" }
    guard exponent.magnitude <= 30 else { return nil }
    var text = isNegative ? "-" : ""
    let shown = digits.map { $0 + 0x30 }
    if exponent <= 0 {
      text += "0." + String(repeating: "0", count: -exponent) + String(decoding: shown, as: UTF8.self)
    } else if exponent >= shown.count {
      text += String(decoding: shown, as: UTF8.self) + String(repeating: "0", count: exponent - shown.count)
    } else {
      text += String(decoding: shown[..<exponent], as: UTF8.self) + "."
      text += String(decoding: shown[exponent...], as: UTF8.self)
    }
    return text
  }
}
