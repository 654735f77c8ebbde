import Registers

extension TextRules {
  /// The text as it may be kept.
  ///
  /// - Parameter name: what the text is called in the sentence that refuses it, such as "The reason".
  /// - Throws: `Refusal.invalid` at the field, for control characters and the like.
  static func accepted(_ text: String, field: String, called name: String) throws -> String {
    do { return try accepted(text) } catch let misread as Misread {
      throw Refusal.invalid([Problem(field, "\(name) \(misread.sentence)")])
    }
  }
}
