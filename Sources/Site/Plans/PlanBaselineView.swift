import Face
import Markup
import Office
import Scheduling

/// What moved since a baseline, in words, and the setting of one.
struct PlanBaselineView: Piece, Sendable {
  let visit: Visit
  let code: String
  let loaded: PlanOfProject
  let schedule: Schedule
  let may: Bool

  private var plan: Plan { loaded.plan }

  var markup: Markup {
    let numbers = Set(plan.tasks.flatMap { $0.baselines.map(\.number) }).sorted()
    guard let first = numbers.first else {
      let empty = EmptyState(
        title: "No baseline in the plan",
        text: "A baseline keeps the dates, durations, work and costs of a day to be held to.")
      return "\(Section("Against the baseline", body: empty.markup))\(setting(numbers))"
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
    return "\(choice)\(Section("Since baseline \(number)", body: body))\(setting(numbers))"
  }

  private func setting(_ numbers: [Int]) -> Markup {
    guard may else { return .nothing }
    let options = TaskBaseline.numbers.map {
      FormOption(String($0), "Baseline \($0)\(numbers.contains($0) ? ", which is set anew" : "")")
    }
    let next = TaskBaseline.numbers.first { !numbers.contains($0) } ?? 0
    let form = FormView(
      action: "/projects/\(code)/plan/baseline",
      fields: [
        FormField(
          name: "number", label: "Keep as", kind: .choice(options), value: String(next), required: true),
        FormField(
          name: "reason", label: "Why",
          help: "Such as the decision that approved it; it stands in the history."),
      ], csrf: visit.csrf, hidden: [("revision", String(loaded.held.revision))], submit: "Set the baseline")
    return Section(
      "Set a baseline",
      lead: "The dates, durations, work and costs that the plan has now. Undo takes it back.",
      body: form.markup
    ).markup
  }
}
