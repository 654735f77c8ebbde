/// The meanings that colour may carry in the office; `note` carries none.
public enum Tone: String, Sendable, CaseIterable {
  case note, good, watch, bad, unknown

  /// The word a screen reader says first.
  var word: String {
    switch self {
    case .note: "Note"
    case .good: "Done"
    case .watch: "Watch"
    case .bad: "Problem"
    case .unknown: "Not known"
    }
  }
}
