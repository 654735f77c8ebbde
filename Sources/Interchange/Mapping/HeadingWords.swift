import Measures

/// The words of a heading, what they say of a unit, and the rest by which columns are compared.
struct HeadingWords {
  /// Words in order, without units and small words, singular.
  var words: [String] = []
  var unit: MoneyUnit?
  var isPercent = false

  private static let small: Set<String> = [
    "the", "a", "an", "of", "on", "and", "for", "in", "to", "by", "if", "any", "or", "is", "at", "from",
  ]

  init(_ heading: String) {
    let all = HeadingWords.split(SpacedText.lowered(SpacedText.collapsed(heading)))
    for (index, word) in all.enumerated() {
      if ["%", "pct", "percent", "percentage"].contains(word) { isPercent = true }
      if unit == nil, let currency = MoneyUnit.currency(word) {
        let follows = index + 1 < all.count ? MoneyUnit.power(all[index + 1]) : nil
        unit = MoneyUnit(currency: currency, power: follows ?? 0)
      }
      if unit == nil, ["million", "millions", "thousand", "thousands"].contains(word) {
        unit = MoneyUnit(currency: nil, power: MoneyUnit.power(word) ?? 0)
      }
    }
    let kept = HeadingWords.split(Heading.normalised(heading))
    words = kept.enumerated().compactMap { index, word in
      let isUnit = MoneyUnit.currency(word) != nil || ["%", "pct"].contains(word)
      let isPower = index > 0 && MoneyUnit.currency(kept[index - 1]) != nil && MoneyUnit.power(word) != nil
      let isNumber = word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      if isUnit || isPower || isNumber || HeadingWords.small.contains(word) { return nil }
      return HeadingWords.singular(word)
    }
  }

  /// Runs of letters and digits; each currency sign and `%` is a word of its own.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
      default: scalar.value >= 0xC0 && scalar != "×" && scalar != "÷" && scalar.properties.isAlphabetic
      }
    }
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        current.unicodeScalars.append(scalar)
        continue
      }
      if !current.isEmpty { words.append(current) }
      current = ""
      if scalar == "£" || scalar == "€" || scalar == "$" || scalar == "%" { words.append(String(scalar)) }
    }
    if !current.isEmpty { words.append(current) }
    return words
  }

  static func singular(_ word: String) -> String {
    let utf8 = word.utf8
    guard utf8.count > 3, utf8.last == 0x73, utf8.dropLast().last != 0x73 else { return word }
    return String(word.unicodeScalars.dropLast())
  }
}
