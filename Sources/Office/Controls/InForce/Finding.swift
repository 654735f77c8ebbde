import Measures

/// What a control finds in the facts of a project on a day.
public enum Finding: Equatable, Sendable {
  case met
  case notMet(Shortfall)
  /// Nothing can be said yet, and why. It is neither met nor held against the project.
  case notMeasured(String)

  public var shortfall: Shortfall? {
    if case .notMet(let shortfall) = self { shortfall } else { nil }
  }
}

/// What is missing, how it is mended and since when it has been so.
public struct Shortfall: Equatable, Sendable {
  public let text: String
  public let wayOut: String
  /// The first day on which it was missing; nil where the facts do not tell.
  public let since: Day?
  /// Whether a reason stands on the record, which is enough where the control says comply or explain.
  public let isExplained: Bool

  public init(_ text: String, wayOut: String, since: Day? = nil, isExplained: Bool = false) {
    self.text = text
    self.wayOut = wayOut
    self.since = since
    self.isExplained = isExplained
  }
}
