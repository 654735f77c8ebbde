import Measures
import Registers

/// What the facts say of a project's confidence, beside what it declares.
///
/// Time and cost are judged apart and the worse one counts. A dimension without facts is unknown, never green.
public struct ComputedRag: Sendable, Equatable {
  public let time: Rag?
  public let cost: Rag?
  /// The worse of both, or nil when neither can be judged.
  public var rag: Rag? { [time, cost].compactMap { $0 }.max() }
  /// How it came about, a sentence a dimension.
  public let steps: [String]

  /// Shares of the baseline (duration, budget) up to which a dimension is green, then amber; beyond it is red.
  public static let green: Int64 = 500
  public static let amber: Int64 = 1000

  public init(of project: Project) {
    var steps: [String] = []
    time = ComputedRag.time(project, &steps)
    cost = ComputedRag.cost(project, &steps)
    self.steps = steps
  }

  /// Days from baseline finish to forecast finish; nil without both.
  public static func slip(of project: Project) -> Int? {
    guard let baseline = project.finishBaseline, let forecast = project.finishForecast else { return nil }
    return baseline.days(to: forecast)
  }

  /// (forecast − budget) / budget; nil without both, in different currencies or for a budget of nothing.
  public static func costVariance(of project: Project) -> Percent? {
    guard let budget = project.budget, let forecast = project.forecast, budget.currency == forecast.currency,
      budget.minor > 0
    else { return nil }
    let share = (Int128(forecast.minor) - Int128(budget.minor)) * 10_000 / Int128(budget.minor)
    return Percent(hundredths: Int64(clamping: share))
  }

  private static func time(_ project: Project, _ steps: inout [String]) -> Rag? {
    guard let slip = slip(of: project), let finish = project.finishBaseline,
      let start = project.startBaseline ?? project.startForecast
    else {
      steps.append("Time is unknown: a baseline finish, a forecast finish and a start are needed.")
      return nil
    }
    let length = max(start.days(to: finish), 1)
    let share = Int64(slip) * 10_000 / Int64(length)
    let rag = judge(share)
    steps.append(
      "Time is \(rag.title.lowercased()): the forecast finish lies \(slip) days after the baseline, "
        + "\(Percent(hundredths: share).text) % of \(length) days.")
    return rag
  }

  private static func cost(_ project: Project, _ steps: inout [String]) -> Rag? {
    guard let variance = costVariance(of: project) else {
      steps.append("Cost is unknown: a budget above nothing and a forecast in the same currency are needed.")
      return nil
    }
    let rag = judge(variance.hundredths)
    steps.append(
      "Cost is \(rag.title.lowercased()): the forecast differs from the budget by \(variance.text) %.")
    return rag
  }

  private static func judge(_ share: Int64) -> Rag {
    share <= green ? .green : share <= amber ? .amber : .red
  }
}
