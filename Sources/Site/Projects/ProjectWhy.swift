import Face
import Markup
import Measures
import Office
import Registers

/// Where the derived values of a project come from: its computed RAG, its tier, its slip and its cost variance.
enum ProjectWhy {
  static func rag(_ project: Project, _ label: String, compact: Bool = false) -> Why {
    let computed = ComputedRag(of: project)
    let green = Percent(hundredths: ComputedRag.green).text
    let amber = Percent(hundredths: ComputedRag.amber).text
    var steps = computed.steps.map { WhyStep(text: "\($0)") }
    steps.append(
      WhyStep(
        text: "Up to \(green) % off is green, up to \(amber) % amber, more is red; the worse of both counts.")
    )
    let said =
      computed.rag.map { "The facts say \($0.title.lowercased())." } ?? "The facts are not enough to judge."
    return Why(label: label, summary: "\(said)", steps: steps, compact: compact)
  }

  static func tier(_ project: Project, _ code: String) -> Why {
    let scores = [
      ("Size", project.size), ("Risk", project.risk), ("Complexity", project.complexity),
      ("Novelty", project.novelty),
    ]
    var steps = scores.map { name, score in
      WhyStep(text: "\(name): \(score.map(String.init) ?? "not scored")", contributes: score != nil)
    }
    let scored = Tiering.tier(of: project)
    let sum = scores.reduce(0) { $0 + ($1.1 ?? 0) }
    let byScore = scored.map { "By score it is tier \($0): the four scores add up to \(sum)." }
    steps.append(
      WhyStep(
        text: "\(byScore ?? "Without all four scores there is no tier by score.")",
        contributes: project.tier == nil))
    steps.append(WhyStep(text: "16 and more is tier 1, 12 to 15 tier 2, 8 to 11 tier 3, less tier 4."))
    guard let set = project.tier else {
      return Why(label: "Tier of \(code)", summary: "The score decides, as no tier was set.", steps: steps)
    }
    if let scored, scored != set {
      steps.append(WhyStep(text: "Reason for another tier: \(project.tierReason)"))
    }
    return Why(label: "Tier of \(code)", summary: "Tier \(set) was set by hand.", steps: steps)
  }

  static func tierWords(_ project: Project) -> String {
    if project.tier != nil { return "Set by hand" }
    return Tiering.tier(of: project) == nil ? "Not scored" : "By score"
  }

  static func slip(_ project: Project, _ code: String) -> Why? {
    guard let baseline = project.finishBaseline, let forecast = project.finishForecast else { return nil }
    return Why(
      label: "Slip of \(code)", summary: "Forecast finish less baseline finish.",
      steps: [
        WhyStep(text: "Finish, forecast: \(LongDay.text(forecast.text))"),
        WhyStep(text: "Finish, baseline: \(LongDay.text(baseline.text))"),
      ])
  }

  /// `31 days late`, `on time`, `4 days early`; nothing without both dates.
  static func slipWords(_ slip: Int?) -> String {
    guard let slip else { return "No baseline to compare with" }
    if slip == 0 { return "On its baseline" }
    let days = slip.magnitude == 1 ? "1 day" : "\(Amounts.group(String(slip.magnitude))) days"
    return slip > 0 ? "\(days) later than its baseline" : "\(days) earlier than its baseline"
  }
}
