import Registers

/// Delivery confidence on the five-point scale, from green to red.
public enum Rag: String, Choice, Comparable {
  case green, amberGreen = "amber_green", amber, amberRed = "amber_red", red

  /// 0 for green to 4 for red.
  public var severity: Int {
    switch self {
    case .green: 0
    case .amberGreen: 1
    case .amber: 2
    case .amberRed: 3
    case .red: 4
    }
  }

  public var title: String {
    switch self {
    case .green: "Green"
    case .amberGreen: "Amber/Green"
    case .amber: "Amber"
    case .amberRed: "Amber/Red"
    case .red: "Red"
    }
  }

  public static func < (a: Rag, b: Rag) -> Bool { a.severity < b.severity }
}
