import Measures
import Scheduling

/// A forecast as JSON: for scripts that read `podium simulate --json`, and for the API.
public enum ForecastJSON {
  /// The percentiles that are written.
  static let shares = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

  public static func write(_ forecast: PlanForecast) -> [UInt8] {
    let result = forecast.result
    var w = JSONWriter()
    w.beginObject()
    w.pair("name", forecast.plan.name)
    w.pair("iterations", result.iterations)
    w.key("seed")
    w.real(Double(result.seed))
    w.pair("planned_finish", forecast.planned.description)
    real("planned_finish_confidence", forecast.plannedConfidence, &w)
    finish(forecast, &w)
    w.key("cost")
    w.beginObject()
    real("planned", forecast.risk.plannedCost, &w)
    real("mean", result.cost.mean, &w)
    for share in [0.1, 0.5, 0.8, 0.9] {
      real("p\(Int((share * 100).rounded()))", result.cost.percentile(share) ?? 0, &w)
    }
    w.endObject()
    real(
      "date_and_cost_confidence",
      result.joint.confidence(
        finish: forecast.risk.workingDays(until: forecast.planned), cost: forecast.risk.plannedCost), &w)
    tasks(forecast, &w)
    w.endObject()
    return w.bytes
  }

  private static func finish(_ forecast: PlanForecast, _ w: inout JSONWriter) {
    let finish = forecast.result.finish
    w.key("finish")
    w.beginObject()
    real("mean_days", finish.mean, &w)
    real("deviation_days", finish.deviation, &w)
    w.key("percentiles")
    w.beginArray()
    for (share, date) in zip(shares, forecast.finish(shares)) {
      w.beginObject()
      w.pair("percentile", Int((share * 100).rounded()))
      real("days", finish.percentile(share) ?? 0, &w)
      w.pair("date", date.description)
      w.endObject()
    }
    w.endArray()
    w.key("histogram")
    w.beginArray()
    for bin in finish.histogram(bins: 30) {
      w.beginObject()
      real("from_days", bin.low, &w)
      real("to_days", bin.high, &w)
      w.pair("count", bin.count)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }

  private static func tasks(_ forecast: PlanForecast, _ w: inout JSONWriter) {
    w.key("tasks")
    w.beginArray()
    for (activity, place) in forecast.risk.tasks.enumerated() {
      let risk = forecast.result.activities[activity]
      w.beginObject()
      w.pair("uid", forecast.plan.tasks[place].uid)
      w.pair("name", forecast.plan.tasks[place].name)
      optional("criticality", risk.criticality, &w)
      optional("sensitivity", risk.sensitivity, &w)
      optional("cruciality", risk.cruciality, &w)
      w.endObject()
    }
    w.endArray()
  }

  private static func real(_ key: String, _ value: Double, _ w: inout JSONWriter) {
    w.key(key)
    w.real(value)
  }

  private static func optional(_ key: String, _ value: Double?, _ w: inout JSONWriter) {
    w.key(key)
    if let value { w.real(value) } else { w.null() }
  }
}
