/// What a person's text came to: a value, nothing, a stated reason for no value, or not understood.
public enum Reading<Value: Sendable & Equatable>: Sendable, Equatable {
  case value(Value)
  case blank
  /// The cell says why there is no value, in its own words.
  case withheld(String)
  case misread(Misreading)

  public func map<Other>(_ change: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .blank: .blank
    case .withheld(let reason): .withheld(reason)
    case .misread(let why): .misread(why)
    }
  }
}

/// Why a cell was not understood, and what to write instead.
public struct Misreading: Error, Sendable, Equatable {
  public let sentence: String
  public let mend: String

  public init(_ sentence: String, mend: String) {
    self.sentence = sentence
    self.mend = mend
  }
}
