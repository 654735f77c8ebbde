import Measures

/// A share or a change in percent, kept in hundredths of a percent so that no figure is rounded on the way.
public struct Percent: Hashable, Comparable, Sendable {
  /// Hundredths of a percent: 12.5 % is 1250.
  public let hundredths: Int64
  public init(hundredths: Int64) { self.hundredths = hundredths }
  public static func < (a: Percent, b: Percent) -> Bool { a.hundredths < b.hundredths }
}

extension Percent: FieldValue {
  public static var kind: Kind { .percent }
  public static var blank: Percent { Percent(hundredths: 0) }
  public init?(cells: ArraySlice<Value>) {
    guard let n = cells.first?.int else { return nil }
    self.init(hundredths: n)
  }
  public var cells: [Value] { [.int(hundredths)] }
  public init(reading text: String) throws {
    var text = TextRules.trimmed(text)
    if text.utf8.last == 0x25 { text = TextRules.trimmed(String(text.dropLast())) }
    guard let n = Decimals.parse(text, places: 2), n.magnitude <= 1_000_000_000 else {
      throw Misread("needs a percentage with at most two decimals, such as 12.5.")
    }
    self.init(hundredths: n)
  }
  public var text: String { Decimals.text(hundredths, places: 2) }
  public var isBlank: Bool { false }
}
