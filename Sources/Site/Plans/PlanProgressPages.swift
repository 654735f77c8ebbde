import Measures
import Office
import Registers
import Scheduling

/// The day to which progress is brought, and how.
struct ProgressAsk: Sendable, Hashable {
  static let scopes: [(PlanUpdate.Scope, String)] = [
    (.all, "Count as done until then, and move the rest behind it"), (.completed, "Only count as done"),
    (.pushed, "Only move what is left behind it"),
  ]
  static let ways: [(PlanUpdate.Way, String)] = [
    (.share, "Also the share of what is under way"), (.wholeOnly, "Only what was to be finished"),
  ]

  var through: Day
  var way = PlanUpdate.Way.share
  var scope = PlanUpdate.Scope.all

  init(through: Day) { self.through = through }

  /// What an address says, as a form would.
  static func form(_ visit: Visit) -> Form {
    let pairs = ["through", "way", "scope"].map { ($0, visit.query($0) ?? "") }
    return Form(pairs) { first, _ in first }
  }

  /// What a form, an address or the body of a program asks for.
  init(_ form: Form) throws(Refusal) {
    var problems: [Problem] = []
    let day = form["through"].flatMap { Day($0) }
    if day == nil { problems.append(Problem("through", "Give a day such as 2026-03-31, from 1900 to 2199.")) }
    let (way, scope) = (form["way"] ?? "", form["scope"] ?? "")
    if !way.isEmpty, PlanUpdate.Way(rawValue: way) == nil {
      problems.append(Problem("way", "It is share or wholeOnly."))
    }
    if !scope.isEmpty, PlanUpdate.Scope(rawValue: scope) == nil {
      problems.append(Problem("scope", "It is all, completed or pushed."))
    }
    guard problems.isEmpty, let day else { throw .misasked(problems) }
    through = day
    self.way = PlanUpdate.Way(rawValue: way) ?? .share
    self.scope = PlanUpdate.Scope(rawValue: scope) ?? .all
  }

  var pairs: [(String, String)] {
    [("through", "\(through)"), ("way", way.rawValue), ("scope", scope.rawValue)]
  }
}

/// Taking the progress that was shown.
enum PlanProgressPages {
  static var routes: [Route] {
    [Route("POST", "/projects/{code}/plan/progress", act: "plan a project", handle: take)]
  }

  @Sendable private static func take(_ visit: Visit) async throws -> Answer {
    let (_, id, code) = try PlanPages.project(visit)
    let form = try visit.form()
    let (revision, ask) = (try PlanPages.revision(form), try ProgressAsk(form))
    try await visit.write { registrar in
      _ = try registrar.update(
        planOf: id, seen: revision, through: ask.through, way: ask.way, scope: ask.scope)
    }
    return .seeOther(PlanPages.side(code, "&notice=progressed"))
  }
}
