/// Numbers as a picture says them: short, signed where the sign matters, and only those that can be drawn.
enum PictureNumber {
  /// The largest size that a picture draws; beyond it a number is an error of entry and is left out.
  static let limit = 1e15

  /// The value, unless it is missing, not finite or beyond what can be drawn.
  static func usable(_ value: Double?) -> Double? {
    guard let value, value.isFinite, abs(value) <= limit else { return nil }
    return value
  }

  /// `940`, `1.2k`, `35m`, `2.4bn`, `1tn`.
  static func short(_ value: Double) -> String {
    guard value.isFinite, abs(value) <= limit else { return "out of range" }
    let size = abs(value)
    let sign = value < 0 ? "−" : ""
    for (unit, name) in [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")] where size >= unit * 0.9995 {
      return sign + decimals(size / unit) + name
    }
    let text = decimals(size)
    return text == "0" ? text : sign + text
  }

  /// The same with its sign said, `+1.2k`; nothing is `0`.
  static func signed(_ value: Double) -> String {
    let text = short(value)
    return value > 0 && text != "0" && text != "out of range" ? "+" + text : text
  }

  static func percent(_ value: Double) -> String {
    guard abs(value) >= 1000, abs(value) < 1e6, let whole = Int(exactly: abs(value).rounded()) else {
      return signed(value) + "%"
    }
    return (value < 0 ? "−" : "+") + Grouped.text(whole) + "%"
  }

  /// The part of a whole in whole per cent; what is there but rounds to nothing is `under 1%`.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let share = 100 * Double(part) / Double(whole)
    if part > 0, share < 1 { return "under 1%" }
    if part < whole, share > 99 { return "over 99%" }
    return "\(Int(share.rounded()))%"
  }

  static func days(_ days: Int) -> String {
    let sign = days > 0 ? "+" : days < 0 ? "−" : ""
    return "\(sign)\(Grouped.text(Int(clamping: days.magnitude))) \(days.magnitude == 1 ? "day" : "days")"
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(Grouped.text(count)) \(count == 1 ? one : many)"
  }

  /// Three figures at most: `9.53`, `95.3`, `953`.
  private static func decimals(_ value: Double) -> String {
    let scale = value >= 100 ? 1.0 : value >= 10 ? 10 : 100
    guard let whole = Int(exactly: (value * scale).rounded()) else { return "0" }
    if scale == 1 { return String(whole) }
    let part = scale == 10 ? 10 : 100
    let rest = whole % part
    if rest == 0 { return String(whole / part) }
    if part == 10 { return "\(whole / 10).\(rest)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(whole / 100).\(digits)"
  }
}
