/// A value, or the reason why there is none: what cannot be known is never zero and never green.
public enum Known<Value: Hashable & Sendable>: Hashable, Sendable {
  case known(Value)
  /// Why, as a sentence for whoever reads the plan.
  case unknown(String)

  /// The value; nil where it is unknown.
  public var value: Value? {
    if case .known(let value) = self { return value }
    return nil
  }

  /// Why there is no value; nil where there is one.
  public var reason: String? {
    if case .unknown(let reason) = self { return reason }
    return nil
  }
}
