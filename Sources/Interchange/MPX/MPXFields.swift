import Measures
import Scheduling

/// How one field of an MPX record is understood.
extension MPXReader {
  func integer(_ text: String) -> Int? { PlanNumber.integer(LinkScan.trimmed(Array(text.utf8)[...])) }

  /// A number, with a currency's sign or a percent sign around it.
  func number(_ text: String) -> Double? {
    var bytes = LinkScan.trimmed(Array(text.utf8)[...])
    let isNegative = bytes.first == 0x2D || bytes.first == 0x28
    bytes = bytes.drop { !(0x30...0x39).contains($0) && $0 != 0x2E }
    while let last = bytes.last, !(0x30...0x39).contains(last) { bytes = bytes.dropLast() }
    // 1,234.50: what stands before the last mark only groups digits.
    guard let mark = bytes.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) else {
      return PlanNumber.decimal(bytes).map { isNegative ? -$0 : $0 }
    }
    let whole = bytes[..<mark].filter { (0x30...0x39).contains($0) }
    let fraction = bytes[(mark + 1)...].filter { (0x30...0x39).contains($0) }
    return PlanNumber.decimal((whole + [0x2E] + fraction)[...]).map { isNegative ? -$0 : $0 }
  }

  mutating func duration(_ text: String) -> DurationNotation? {
    let trimmed = SpacedText.collapsed(text)
    if trimmed.isEmpty { return nil }
    let isNegative = trimmed.utf8.first == 0x2D
    do throws(NotationProblem) {
      var read = try DurationNotation(isNegative ? String(trimmed.dropFirst()) : trimmed, units: units)
      if isNegative { read.seconds = -read.seconds }
      return read
    } catch {
      report.note("duration.unread", at: "line \(records.line)", error.sentence)
      return nil
    }
  }

  /// - Parameter isEnd: whether a day without a time ends then, rather than begins.
  mutating func moment(_ text: String, isEnd: Bool = false) -> Moment? {
    var trimmed = SpacedText.collapsed(text)
    if trimmed.isEmpty || trimmed == "NA" { return nil }
    if isYearFirst { trimmed = MPXReader.centuried(trimmed) }
    let usual = isEnd ? plan.settings.defaultFinish : plan.settings.defaultStart
    if let read = MomentNotation(order: order, usual: usual).read(trimmed) { return read.moment }
    report.note(
      "date.unread", at: "line \(records.line)", "“\(Excerpt.of(trimmed))” is no date that is understood.")
    return nil
  }

  /// `96/03/01` with its century, so that the year is known to come first.
  private static func centuried(_ text: String) -> String {
    text.utf8.split(separator: 0x20).map { word in
      let first = word.prefix { (0x30...0x39).contains($0) }
      guard first.count == 2, first.endIndex < word.endIndex,
        word[first.endIndex] == 0x2F || word[first.endIndex] == 0x2D
      else { return String(decoding: word, as: UTF8.self) }
      let year = String(decoding: first, as: UTF8.self)
      return (year < "70" ? "20" : "19") + String(decoding: word, as: UTF8.self)
    }.joined(separator: " ")
  }

  func says(_ text: String) -> Bool {
    let word = SpacedText.lowered(SpacedText.collapsed(text))
    return !["", "no", "0", "n", "false", "nein", "non", "não", "nej", "нет"].contains(word)
  }

  /// Money an hour out of `£10.00/h`.
  func hourly(_ text: String) -> Double? {
    let parts = text.utf8.split(separator: 0x2F, maxSplits: 1)
    guard let first = parts.first, let amount = number(String(decoding: first, as: UTF8.self)) else {
      return nil
    }
    guard parts.count > 1, let unit = parts[1].first else { return amount }
    let hours: Double
    switch unit | 0x20 {
    case 0x6D: hours = parts[1].count > 2 ? Double(plan.settings.secondsPerMonth) / 3600 : 1 / 60
    case 0x64: hours = Double(plan.settings.secondsPerDay) / 3600
    case 0x77: hours = Double(plan.settings.secondsPerWeek) / 3600
    case 0x79: hours = Double(plan.settings.secondsPerMonth) * 12 / 3600
    default: hours = 1
    }
    return hours > 0 ? amount / hours : amount
  }
}
