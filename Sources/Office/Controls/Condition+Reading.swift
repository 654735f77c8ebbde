extension Condition {
  /// Whether the text is a condition; empty means everywhere.
  static func isReadable(_ text: String) -> Bool { read(text) != nil }

  /// The condition that a text states, or nil where it states none.
  static func read(_ text: String) -> Condition? {
    if text.utf8.isEmpty { return .always }
    return try? Condition(parsing: text)
  }

  /// One way of writing it, for comparing.
  static func canonical(_ text: String) -> String { read(text)?.description ?? text }
}
