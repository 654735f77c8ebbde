import Measures
import Office
import Registers

/// A problem as RFC 9457 has it: what went wrong, every field problem at once, and who may do what was refused.
struct ProblemDocument {
  var status: Int
  var title: String
  var detail: String
  var problems: [Problem] = []
  var whoMay: [Refusal.Candidate] = []
  var extra: [(String, String)] = []
  var headers: [(String, String)] = []

  func answer(_ request: String) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    w.pair("type", "about:blank")
    w.pair("title", title)
    w.key("status")
    w.int(Int64(status))
    w.pair("detail", detail)
    w.pair("request", request)
    for (key, value) in extra { w.pair(key, value) }
    if !problems.isEmpty {
      w.key("errors")
      w.beginArray()
      for problem in problems {
        w.beginObject()
        w.pair("field", problem.field)
        w.pair("detail", problem.sentence)
        w.endObject()
      }
      w.endArray()
    }
    if !whoMay.isEmpty {
      w.key("who_may")
      w.beginArray()
      for one in whoMay {
        w.beginObject()
        w.pair("person", one.person)
        w.pair("role", one.role)
        w.pair("place", one.place)
        w.endObject()
      }
      w.endArray()
    }
    w.endObject()
    var answer = Answer(status, type: "application/problem+json; charset=utf-8", body: w.bytes)
    for (name, value) in headers { answer.headers.append((name, value)) }
    return answer
  }
}
