/// Texts that people write where there is no value, with or without the reason.
public enum Absence: Sendable, Equatable {
  case blank
  case withheld(String)

  private static let nothing: Set<String> = [
    "", "na", "n/a", "n.a.", "n.a", "#n/a", "not applicable", "-", "--", "–", "—", "null", "nan",
  ]
  /// Beginnings that withhold in every column.
  private static let exemptions = ["exempt", "early planning gmpp", "redacted", "withheld"]
  /// Beginnings that withhold where a figure, day or word of a scale is expected.
  private static let excuses = [
    "early planning", "not provided", "not available", "not yet", "not known", "not set", "unknown",
    "no data",
    "no variance", "none", "tbc", "tbd", "tba", "to be ", "the project is not in a position",
    "the project did not provide", "the gmpp project did not provide", "commercially sensitive",
    "confidential",
    "in confidence", "under review", "see ", "pending", "awaiting", "reset",
  ]

  /// What the cell says of a missing value, or nil where it holds something.
  /// - Parameter isProse: whether the column takes free text, where only an exemption withholds.
  public static func of(_ text: String, isProse: Bool) -> Absence? {
    let start = SpacedText.collapsed(String(decoding: text.utf8.prefix(600), as: UTF8.self))
    let lowered = SpacedText.lowered(start)
    if lowered.utf8.count <= 16, nothing.contains(lowered) { return .blank }
    let phrases = isProse ? exemptions : exemptions + excuses
    guard phrases.contains(where: { lowered.utf8.starts(with: $0.utf8) }) else { return nil }
    return .withheld(SpacedText.collapsed(text))
  }

  /// The reason in short, so that one exemption counts as one however the law is cited after it.
  public static func label(_ reason: String) -> String {
    var text = SpacedText.collapsed(reason)
    for tail in [" of the freedom", " of freedom"] {
      let lowered = Array(SpacedText.lowered(text).utf8)
      if let cut = lowered.firstRange(of: Array(tail.utf8)) {
        text = String(decoding: text.utf8.prefix(cut.lowerBound), as: UTF8.self)
      }
    }
    return Excerpt.of(text)
  }
}
