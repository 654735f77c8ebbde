import Face
import Measures
import Office
import Registers

/// Which chart is asked for: on which day, from which office on, how deep, and how it is arranged.
struct ChartQuery: Sendable {
  var isHub = false
  /// A day in the past or to come; nil for today or the day in the header.
  var on: Day?
  var root: Int64?
  var depth: Int?
  /// Whether the boxes name all posts; nil leaves it to how many boxes there are.
  var withPosts: Bool?
  var isSheet = false

  init() {}

  init(reading visit: Visit) throws {
    var problems: [Problem] = []
    isHub = visit.query("view") == "hub"
    isSheet = visit.query("print") != nil
    if let text = visit.query("on"), !text.isEmpty {
      on = Day(text)
      if on == nil {
        problems.append(Problem("on", "The day is written as 2026-03-31, between 1900 and 2199."))
      }
    }
    if let text = visit.query("root"), !text.isEmpty {
      root = OfficeUnit.title.id(in: text)
      if root == nil { problems.append(Problem("root", "The office is named by its code, such as O-3.")) }
    }
    if let text = visit.query("depth"), !text.isEmpty {
      depth = Int(text).flatMap { (1...20).contains($0) ? $0 : nil }
      if depth == nil { problems.append(Problem("depth", "The levels are a whole number from 1 to 20.")) }
    }
    switch visit.query("posts") ?? "" {
    case "": break
    case "all": withPosts = true
    case "heads": withPosts = false
    default: problems.append(Problem("posts", "This is all or heads."))
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  /// The moment in the past at which the office is read: the end of a day that is over.
  func moment(_ visit: Visit) throws -> Instant? {
    if let asked = try visit.asOf() { return asked }
    guard let on, on < visit.house.clock().day else { return nil }
    return Instant(on.description)
  }
}
