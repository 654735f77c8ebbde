import Measures
import Office
import Registers

/// Reads a plan from words: from a form, from JSON or from the command line.
public struct HandOverReading {
  public private(set) var plan: HandOverPlan
  public private(set) var problems: [Problem] = []

  /// - Parameter today: the last day where none is given.
  public init(today: Day) { plan = HandOverPlan(day: today) }

  public mutating func day(_ text: String) {
    let text = TextRules.trimmed(text)
    if text.isEmpty { return }
    if let day = Day(text) {
      plan.day = day
    } else {
      problems.append(Problem("day", "The last day is written as 2026-03-31."))
    }
  }

  /// The successor in all that is not named by itself; empty leaves it as it is.
  public mutating func all(_ text: String) { if let fate = fate(text, "to") { plan.all = fate } }

  /// What becomes of one line; empty means that it goes as all else does.
  public mutating func each(_ key: String, _ text: String) {
    if TextRules.isEmpty(text) { return }
    if let fate = fate(text, key) { plan.each[key] = fate }
  }

  public mutating func rest(reason: String, exception: String, leaves: Bool) {
    plan.reason = reason
    plan.exception = exception
    plan.leaves = leaves
  }

  /// `H-7` for a successor, `end` where nobody follows, `later` where it stays as it is for now.
  private mutating func fate(_ text: String, _ field: String) -> HandOverPlan.Fate? {
    let word = TextRules.trimmed(text)
    switch word.lowercased() {
    case "", "later": return .later
    case "end": return .ends
    default:
      if let id = Person.title.id(in: word) { return .to(id) }
      problems.append(
        Problem(
          field, "Write the successor's code, such as H-7; “end” where nobody follows; “later” to leave it."))
      return nil
    }
  }
}
