import Measures
import Office
import Registers

/// The escalation path of an office for programs.
enum EscalationAPI {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
    let path = try await visit.read { archivist in
      _ = try archivist.find(Reference<OfficeUnit>(id))
      return try EscalationPath(archivist, office: id)
    }
    var w = JSONWriter()
    w.beginObject()
    w.pair("office", OfficeUnit.title.code(of: id))
    w.key("steps")
    w.beginArray()
    for step in path.steps {
      w.beginObject()
      w.pair("to", step.station.rawValue)
      w.pair("person", step.person.map { Person.title.code(of: $0) })
      w.pair("name", step.name.isEmpty ? nil : step.name)
      w.pair("post", step.post)
      w.pair("office", step.office.map { OfficeUnit.title.code(of: $0) })
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }
}
