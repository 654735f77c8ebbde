/// The part that one party has in one process, and the whole account of how it came about.
public struct RaciCell: Equatable, Sendable {
  /// Responsible, consulted, informed or supports; nil for none. Beside the A only responsible stands.
  public internal(set) var letter: RaciLine.Part?
  public internal(set) var isAccountable: Bool
  public internal(set) var steps: [RaciStep] = []

  init(_ letter: RaciLine.Part? = nil, isAccountable: Bool = false) {
    self.letter = letter
    self.isAccountable = isAccountable
  }

  /// As it stands in a matrix: `A`, `A/R`, `R`, `C`, `I`, `S`, or empty.
  public var text: String {
    let letter = letter?.rawValue ?? ""
    if !isAccountable { return letter }
    return letter.isEmpty ? "A" : "A/\(letter)"
  }

  public var isResponsible: Bool { letter == .responsible }
  public var isEmpty: Bool { !isAccountable && letter == nil }

  /// In words, for those who hear the page.
  public var words: String {
    let word = letter?.title ?? ""
    if !isAccountable { return word.isEmpty ? "No part" : word }
    return word.isEmpty ? "Accountable" : "Accountable and \(word.lowercased())"
  }
}

/// One record of the account of a cell: what it asked for and what came of it.
public struct RaciStep: Equatable, Sendable {
  /// The sort of record that a step tells of.
  public enum Kind: String, CaseIterable, Sendable {
    case standard, shift, limit, line, kept
  }

  public let kind: Kind
  /// The code of the line or delegation; nil where no record stands behind the step.
  public let record: String?
  /// The code of the office whose line it is.
  public let office: String?
  public let officeTitle: String?
  public let text: String
  public let before: String
  public let after: String
  public let isEffective: Bool
}
