/// What sort of value a field holds: it decides the form control, the JSON type and how a column is compared.
public enum Kind: Hashable, Sendable {
  case text
  case number
  case flag
  case day
  case instant
  case money
  /// Hundredths of a percent: 12.5 % is 1250.
  case percent
  case choice([Option])
  /// The name of the register that is pointed to.
  case reference(String)
  case links(String)

  /// One choice: the stored word and how it reads.
  public struct Option: Hashable, Sendable {
    public let raw: String
    public let title: String
    public init(_ raw: String, _ title: String) {
      self.raw = raw
      self.title = title
    }
  }

  /// Whether values stand right-aligned and are compared as numbers.
  public var isNumeric: Bool {
    switch self {
    case .number, .money, .percent: return true
    default: return false
    }
  }
}

/// Why a text could not be read as the value it should be, in a sentence that says the mend.
public struct Misread: Error, Equatable {
  public let sentence: String
  public init(_ sentence: String) { self.sentence = sentence }
}

/// Something wrong with an entry: the field, and a sentence with the mend.
public struct Problem: Error, Hashable, Sendable {
  /// The stored name of the field, or empty for the entry as a whole.
  public let field: String
  public let sentence: String
  public init(_ field: String, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}

/// What came from outside for an entry: stored names and the texts given for them.
public typealias Form = [String: String]
