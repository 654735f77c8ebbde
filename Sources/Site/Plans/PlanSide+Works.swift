import Face
import Forecasting
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What a view shows that takes longer than a page should.
enum PlanWorked: Sendable {
  case risk(RiskAsk, PlanWorks.State)
  case levelling(LevelAsk, PlanWorks.State)
  /// It was stopped, or what was asked for is not right yet.
  case idle([Problem])
}

extension PlanSide {
  /// How long a page waits before it shows how far the work is.
  private static let patience = Duration.milliseconds(700)

  /// With what its view needs worked out, or as far as that is.
  func prepared(_ visit: Visit) async throws -> PlanSide {
    guard let loaded, view == .risk || view == .levelling else { return self }
    var side = self
    if visit.query("stopped") != nil {
      side.worked = .idle([])
      return side
    }
    do {
      side.worked = try await Self.work(visit, loaded, view, wait: Self.patience)
    } catch Refusal.misasked(let problems) { side.worked = .idle(problems) }
    return side
  }

  /// Begins the work of a view, or finds it.
  static func work(_ visit: Visit, _ loaded: PlanOfProject, _ view: View, wait: Duration) async throws
    -> PlanWorked
  {
    let (works, plan) = (visit.site.planWorks, loaded.constrained)
    if view == .risk {
      let ask = try RiskAsk(visit)
      return .risk(
        ask,
        await works.state(of: key(loaded, ask.pairs), wait: wait) {
          .forecast(try await PlanForecast.worked(plan, ask, $0))
        })
    }
    let ask = try LevelAsk(visit)
    return .levelling(
      ask,
      await works.state(of: key(loaded, ask.pairs), wait: wait) {
        .levelling(try await PlanLevelling.worked(plan, ask, $0))
      })
  }

  /// The same plan asked the same is the same work, whoever asks.
  static func key(_ loaded: PlanOfProject, _ pairs: [(name: String, value: String)]) -> String {
    // What other projects ask of it moves without a change of its own.
    let holds = loaded.holds.map { "\($0.task)@\($0.moment.seconds)" }.joined(separator: " ")
    return "\(loaded.held.code) \(loaded.held.revision) \(holds) "
      + pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }
}
