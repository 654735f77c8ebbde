import Measures
import Scheduling

/// The health of a plan as JSON: the fourteen checks, the ten practices, and what is not evaluated with its reason.
public enum HealthJSON {
  public static func write(_ results: [(plan: Plan, health: PlanHealth, guide: GuideAssessment)]) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.key("projects")
    w.beginArray()
    for result in results {
      w.beginObject()
      w.pair("name", result.plan.name)
      dcma(result.health, result.plan, to: &w)
      gao(result.guide, to: &w)
      w.endObject()
    }
    w.endArray()
    if let first = results.first {
      dcma(first.health, first.plan, to: &w)
      gao(first.guide, to: &w)
    }
    w.endObject()
    return w.bytes
  }

  private static func dcma(_ health: PlanHealth, _ plan: Plan, to w: inout JSONWriter) {
    w.key("dcma")
    w.beginArray()
    for check in health.checks {
      w.beginObject()
      w.pair("number", check.number)
      w.pair("id", check.id)
      w.pair("title", check.title)
      w.pair("verdict", word(check.verdict))
      w.pair("reason", check.reason)
      count("numerator", check.numerator, to: &w)
      count("denominator", check.denominator, to: &w)
      w.key("value")
      if let share = check.share { w.real(share) } else { w.null() }
      w.key("limit")
      switch check.limit {
      case .atMost(let limit), .atLeast(let limit): w.real(limit)
      }
      w.pair("rule", check.rule)
      w.key("tasks")
      w.beginArray()
      for place in check.tasks where plan.tasks.indices.contains(place) { w.int(plan.tasks[place].uid) }
      w.endArray()
      w.key("figures")
      w.beginArray()
      for figure in check.figures {
        w.beginObject()
        w.pair("id", figure.id)
        w.pair("title", figure.title)
        known("value", figure.value, to: &w)
        w.pair("unit", figure.unit)
        w.endObject()
      }
      w.endArray()
      w.endObject()
    }
    w.endArray()
  }

  private static func gao(_ guide: GuideAssessment, to w: inout JSONWriter) {
    w.key("gao")
    w.beginObject()
    w.key("practices")
    w.beginArray()
    for score in guide.practices {
      w.beginObject()
      w.pair("number", score.practice.rawValue)
      w.pair("title", score.practice.title)
      w.key("rating")
      if let rating = score.rating.value { w.int(rating.rawValue) } else { w.null() }
      w.pair("reason", score.rating.reason)
      w.endObject()
    }
    w.endArray()
    w.key("characteristics")
    w.beginObject()
    for characteristic in GuideCharacteristic.allCases {
      known(characteristic.rawValue, guide.mean(characteristic), to: &w)
    }
    w.endObject()
    w.key("reliable")
    if let reliable = guide.isReliable.value { w.bool(reliable) } else { w.null() }
    w.endObject()
  }

  public static func word(_ verdict: HealthCheck.Verdict) -> String {
    switch verdict {
    case .passed: "passed"
    case .failed: "failed"
    case .notEvaluated: "not evaluated"
    }
  }

  private static func count(_ key: String, _ value: Int?, to w: inout JSONWriter) {
    w.key(key)
    if let value { w.int(value) } else { w.null() }
  }

  private static func known(_ key: String, _ value: Known<Double>, to w: inout JSONWriter) {
    w.key(key)
    if let value = value.value { w.real(value) } else { w.null() }
  }
}
