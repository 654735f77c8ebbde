/// What is wrong with a text that somebody wrote into a plan: a sentence with the mend, and where in the text it is.
public struct NotationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var sentence: String
  /// Where in the text, in UTF-16 units as a browser counts them.
  public var place: Int
  public var length: Int

  public init(_ sentence: String, place: Int = 0, length: Int = 0) {
    (self.sentence, self.place, self.length) = (sentence, place, length)
  }

  public var description: String { sentence }
}

/// Seconds in the units that durations are written in.
public struct DurationUnits: Hashable, Sendable {
  public var day: Int
  public var week: Int
  public var month: Int

  public init(day: Int = 8 * 3600, week: Int = 40 * 3600, month: Int = 160 * 3600) {
    (self.day, self.week, self.month) = (max(day, 1), max(week, 1), max(month, 1))
  }
}
