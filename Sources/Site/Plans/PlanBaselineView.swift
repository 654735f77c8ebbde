import Face
import Markup
import Office
import Scheduling

/// What moved since a baseline, in words.
struct PlanBaselineView: Piece, Sendable {
  let visit: Visit
  let plan: Plan
  let schedule: Schedule

  var markup: Markup {
    let numbers = Set(plan.tasks.flatMap { $0.baselines.map(\.number) }).sorted()
    guard let first = numbers.first else {
      return Section(
        "Against the baseline",
        body: EmptyState(
          title: "No baseline in the plan",
          text: "A plan that was brought in with its baselines is compared with them here."
        ).markup
      ).markup
    }
    let asked = visit.query("baseline").flatMap { Int($0) } ?? first
    let number = numbers.contains(asked) ? asked : first
    let lines = PlanDifference(of: plan, schedule, sinceBaseline: number).inWords(limit: 200)
    let choice: Markup =
      numbers.count > 1
      ? Tabs(
        numbers.map {
          Tab("Baseline \($0)", href: Address.with(visit, ["baseline": String($0)]), current: $0 == number)
        }, label: "Baselines"
      ).markup : .nothing
    let body: Markup =
      lines.isEmpty
      ? "<p>Nothing moved.</p>" : "<ul class=\"plan-lines\">\(lines.map { "<li>\($0)</li>" as Markup })</ul>"
    return "\(choice)\(Section("Since baseline \(number)", body: body))"
  }
}
