import Measures
import Office
import Registers

/// The vacancies for programs.
public enum VacancyAPI {
  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let query = try VacancyQuery(reading: visit)
    let (rows, day) = try await visit.read { archivist in
      (try query.holds(archivist, try Vacancies(archivist)), archivist.day)
    }
    return .json(json(rows, on: day))
  }

  public static func json(_ rows: [Vacancy], on day: Day) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("on", day.description)
    w.key("items")
    w.beginArray()
    for row in rows { write(row, day, to: &w) }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func write(_ one: Vacancy, _ day: Day, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("kind", one.kind.rawValue)
    w.pair("post", one.post.map { Post.title.code(of: $0) })
    w.pair("title", one.title)
    w.pair("role", one.roleKey)
    w.pair("place", one.place.code)
    w.pair("place_name", one.place.name)
    w.pair("office", one.place.office.map { OfficeUnit.title.code(of: $0) })
    w.key("mandatory")
    w.bool(one.isMandatory)
    w.pair("since", one.since?.description)
    w.key("days")
    if let age = one.age(on: day) { w.int(age) } else { w.null() }
    w.pair("held_last_by", one.former.map { Person.title.code(of: $0.person) })
    w.pair("filled_from", one.coming?.description)
    w.pair("reason", one.reason)
    w.endObject()
  }
}
