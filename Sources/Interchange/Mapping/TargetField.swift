/// A field of the office into which a column of a file may go.
public struct TargetField: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case text, day, money, percent, rag, int, reference
    case choice([String])
  }

  /// The stored name.
  public var name: String
  public var title: String
  public var kind: Kind
  /// Other headings under which files carry this field.
  public var synonyms: [String]

  public init(_ name: String, _ title: String, _ kind: Kind, synonyms: [String] = []) {
    self.name = name
    self.title = title
    self.kind = kind
    self.synonyms = synonyms
  }
}
