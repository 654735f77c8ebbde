import Markup
import Measures
import Office
import Registers

/// The candidates for a post as JSON: the same facts in the same order as the page.
enum CandidatesAPI {
  static let note = RouteNote.plain(
    summary: "Who could fill a post: grade, training, specialisms, free time and what stands against it",
    parameters: [
      .init(name: "code", place: "path", help: "The code of the post.", isRequired: true),
      .init(name: "q", place: "query", help: "A part of the name."),
      .init(name: "org_unit", place: "query", help: "A unit with all that is part of it."),
      .init(name: "fit", place: "query", help: "all leaves only those who meet all that can be checked."),
      .init(name: "from", place: "query", help: "How many to skip; an answer holds at most 500."),
      .init(name: "as-of", place: "query", help: "A day or a moment in the past."),
    ], statuses: [200, 400, 404])

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let asked = try CandidatesPage.Asked(reading: visit)
    let model = try await visit.read { try CandidatesPage.read($0, visit, asked) }
    return .json(write(model, from: asked.from))
  }

  static func write(_ model: CandidatesPage.Model, from: Int) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("post", model.held.code)
    w.pair("day", model.day.description)
    w.pair("total", model.candidates.count)
    w.key("order")
    texts(Candidate.order, to: &w)
    w.key("items")
    w.beginArray()
    for one in model.candidates.dropFirst(from).prefix(500) { write(one, to: &w) }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func write(_ one: Candidate, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("code", Person.title.code(of: one.id))
    w.pair("name", one.name)
    w.key("grade")
    if let grade = one.grade { w.int(grade) } else { w.null() }
    w.key("meets_grade")
    if let meets = one.meetsGrade { w.bool(meets) } else { w.null() }
    w.key("training")
    w.beginArray()
    for course in one.courses {
      w.beginObject()
      w.pair("course", course.name)
      w.key("held")
      w.bool(course.isHeld)
      w.pair("until", course.until?.description)
      w.endObject()
    }
    w.endArray()
    w.key("specialisms_that_fit")
    texts(one.fits, to: &w)
    w.key("gaps")
    texts(one.gaps, to: &w)
    w.pair("free_percent", Percent(hundredths: one.free).text)
    w.pair("manages_live_projects", one.manages)
    w.pair("away_until", one.awayUntil?.description)
    w.pair("conflict", one.conflict)
    w.key("holds_already")
    w.bool(one.holdsAlready)
    w.endObject()
  }

  private static func texts(_ texts: [String], to w: inout JSONWriter) {
    w.beginArray()
    for text in texts { w.text(text) }
    w.endArray()
  }
}
