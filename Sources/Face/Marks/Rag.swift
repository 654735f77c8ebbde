/// How confident we are that something will deliver, on the five-point scale; `unknown` is never green.
public enum Rag: String, Sendable, CaseIterable {
  case red, amberRed, amber, amberGreen, green, unknown

  public var letters: String {
    switch self {
    case .red: "R"
    case .amberRed: "AR"
    case .amber: "A"
    case .amberGreen: "AG"
    case .green: "G"
    case .unknown: "–"
    }
  }

  public var word: String {
    switch self {
    case .red: "Red"
    case .amberRed: "Amber/red"
    case .amber: "Amber"
    case .amberGreen: "Amber/green"
    case .green: "Green"
    case .unknown: "Not rated"
    }
  }

  /// The class that gives it colour, in marks and in pictures.
  public var colour: String {
    switch self {
    case .red: "mark-bad"
    case .amberRed: "mark-amber-red"
    case .amber: "mark-watch"
    case .amberGreen: "mark-amber-green"
    case .green: "mark-good"
    case .unknown: "mark-unknown"
    }
  }

  /// Its shape in a box of 12 by 12: square, diamond, triangle, hexagon, circle, ring.
  public var outline: String {
    switch self {
    case .red: "M1.5 1.5h9v9h-9z"
    case .amberRed: "M6 .5 11.5 6 6 11.5.5 6z"
    case .amber: "M6 1 11.7 11H.3z"
    case .amberGreen: "M3.4 1.2h5.2L11.4 6l-2.8 4.8H3.4L.6 6z"
    case .green: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z"
    case .unknown: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
    }
  }
}
