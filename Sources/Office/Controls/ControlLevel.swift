/// How firmly an office applies a control, from not at all to doing the work itself.
public enum ControlLevel: Int, CaseIterable, Comparable, Sendable {
  case off = 0
  case advise = 1
  case require = 2
  case block = 3
  case own = 4

  /// The stable word for files and addresses.
  public var name: String {
    switch self {
    case .off: "off"
    case .advise: "advise"
    case .require: "require"
    case .block: "block"
    case .own: "own"
    }
  }

  /// The level of that word, or nil for any other text.
  public init?(name: String) {
    guard let found = ControlLevel.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// What the level asks of people, whatever the control.
  public var meaning: String {
    switch self {
    case .off: "Not applied."
    case .advise: "Recommended. Nothing is held up."
    case .require: "Comply or explain. Work goes on; until then the project counts as non-compliant."
    case .block: "No progress without it. Only a granted waiver lifts it."
    case .own: "The office does this itself. The project may ask and comment."
    }
  }

  public static func < (a: ControlLevel, b: ControlLevel) -> Bool { a.rawValue < b.rawValue }
}
