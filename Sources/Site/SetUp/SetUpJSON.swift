import Measures
import Office

/// A recommendation as JSON, for programs and the console.
public enum SetUpJSON {
  public static func write(_ advice: SetUpRecommendation) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.key("answers")
    w.beginObject()
    for question in SetUpQuestion.allCases { w.pair(question.rawValue, advice.answers.text(of: question)) }
    w.endObject()
    w.key("axes")
    w.beginArray()
    for axis in advice.axes {
      w.beginObject()
      w.pair("axis", axis.axis.rawValue)
      w.key("rests_on_answers")
      w.bool(axis.isFounded)
      w.key("recommendation")
      option(axis.choice, &w)
      w.key("alternatives")
      w.beginArray()
      for other in axis.alternatives { option(other, &w) }
      w.endArray()
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  /// What remains after offices were drafted.
  public static func write(_ left: SetUpRemaining) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("posts_filled", left.filled)
    w.key("posts_vacant")
    w.beginArray()
    for one in left.vacant { line([("code", one.code), ("post", one.post), ("office", one.office)], &w) }
    w.endArray()
    w.key("mandates_waiting")
    w.beginArray()
    for one in left.mandates {
      line([("code", one.code), ("office", one.office), ("status", one.state)], &w)
    }
    w.endArray()
    w.key("delegations_waiting")
    w.beginArray()
    for one in left.delegations { line([("code", one.code), ("words", one.words)], &w) }
    w.endArray()
    w.pair("delegations_in_force", left.inForce)
    w.pair("projects", left.projects)
    w.endObject()
    return w.bytes
  }

  private static func line(_ pairs: [(String, String)], _ w: inout JSONWriter) {
    w.beginObject()
    for (name, text) in pairs { w.pair(name, text) }
    w.endObject()
  }

  private static func option(_ option: SetUpAdvice.Option, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("option", option.value)
    w.pair("title", option.title)
    w.pair("score", option.score)
    w.key("reasons")
    w.beginArray()
    for reason in option.reasons {
      w.beginObject()
      w.pair("question", reason.question.rawValue)
      w.pair("answer", reason.answer)
      w.pair("weight", reason.weight)
      w.pair("because", reason.sentence)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }
}
