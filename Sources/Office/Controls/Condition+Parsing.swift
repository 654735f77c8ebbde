import Measures

/// Why the text of a condition was not understood, and at which part.
public struct ConditionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The part as it was written.
  public let part: String
  /// What the part needs.
  public let reason: String

  public init(part: String, reason: String) {
    self.part = part
    self.reason = reason
  }

  public var description: String { part.isEmpty ? reason : "\"\(part)\": \(reason)" }
}

extension Condition {
  /// Reads the text form; empty text is `always`.
  public init(parsing text: String) throws(ConditionError) {
    guard text.utf8.count <= Condition.longest else {
      throw ConditionError(part: "", reason: "A condition has at most \(Condition.longest) bytes.")
    }
    var draft = ConditionDraft()
    if !ConditionPart.trimmed(text.utf8[...]).isEmpty {
      for part in text.utf8.split(separator: 0x3B, omittingEmptySubsequences: false) {
        try draft.read(ConditionPart(ConditionPart.trimmed(part)))
      }
    }
    self = try draft.finished()
  }

  /// The longest text of a condition that is read, in bytes.
  public static let longest = 500
}

/// One part of the text of a condition, taken apart: `tier<=2` is a name, an operator and a rest.
struct ConditionPart {
  let text: String
  let name: String
  let sign: String
  let rest: Substring.UTF8View

  init(_ bytes: Substring.UTF8View) throws(ConditionError) {
    text = String(Substring(bytes))
    let name = bytes.prefix { $0 >= 0x61 && $0 <= 0x7A }
    let tail = ConditionPart.trimmed(bytes.dropFirst(name.count))
    let sign = tail.prefix { $0 >= 0x3C && $0 <= 0x3E }
    self.name = String(Substring(name))
    self.sign = String(Substring(sign))
    rest = ConditionPart.trimmed(tail.dropFirst(sign.count))
    if text.isEmpty { throw ConditionError(part: "", reason: "A part between semicolons is empty.") }
  }

  /// The words between commas, each said once.
  func words() throws(ConditionError) -> [String] {
    var found: [String] = []
    for piece in rest.split(separator: 0x2C, omittingEmptySubsequences: false) {
      let word = String(Substring(ConditionPart.trimmed(piece)))
      if word.isEmpty { throw fault("needs a value after every sign and comma.") }
      if found.contains(word) { throw fault("says \(word) twice.") }
      found.append(word)
    }
    return found
  }

  func fault(_ reason: String) -> ConditionError { ConditionError(part: text, reason: reason) }

  /// The bytes without the spaces around them.
  static func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var kept = bytes.drop { $0 == 0x20 }
    while kept.last == 0x20 { kept = kept.dropLast() }
    return kept
  }
}
