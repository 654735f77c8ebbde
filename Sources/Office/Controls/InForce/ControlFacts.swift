import Measures

/// What the controls in force look at: a project as it is or would be, and what its registers say of it.
public struct ControlFacts: Sendable {
  public let project: Project
  public let day: Day
  /// The day for which its last published report speaks.
  public var lastReport: Day?
  public var training = TrainingState.notAsked

  public init(_ project: Project, on day: Day) {
    self.project = project
    self.day = day
  }

  /// Whether work has begun and is not over.
  var isUnderWay: Bool { project.status.isLive && project.status != .proposed }

  /// The start, where it is known and lies in the past.
  var begun: Day? {
    let start = project.startBaseline ?? project.startForecast ?? project.registeredOn
    return start.flatMap { $0 <= day ? $0 : nil }
  }

  /// Words such as `sponsor and manager` for what is missing; nil where nothing is.
  static func missing(_ parts: [(isThere: Bool, word: String)]) -> String? {
    let words = parts.filter { !$0.isThere }.map(\.word)
    guard let last = words.last else { return nil }
    let others = words.dropLast()
    return others.isEmpty ? last : others.joined(separator: ", ") + " and " + last
  }
}
