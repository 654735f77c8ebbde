import Measures
import Office
import Registers

/// What is asked of the list of vacancies: which office with all below it, which role, which kind, only what must be filled.
struct VacancyQuery: Sendable {
  var office: Int64?
  var role = ""
  var kinds = Set(Vacancy.Kind.allCases)
  var isMandatory: Bool?

  /// What the page shows unless it is asked for more: posts, not the parts for which projects name somebody.
  static let posts = "vacant,missing"

  static let parameters: [RouteNote.Parameter] = [
    .init(name: "office", place: "query", help: "At this office and below it: its code."),
    .init(name: "role", place: "query", help: "Of this role: its key."),
    .init(
      name: "kind", place: "query",
      help: "One or several of vacant, missing and unnamed, with commas between."),
    .init(name: "mandatory", place: "query", help: "true: only what must be filled; false: the rest."),
  ]

  init(reading visit: Visit) throws {
    var problems: [Problem] = []
    if let text = visit.query("office"), !text.isEmpty {
      office = OfficeUnit.title.id(in: text)
      if office == nil { problems.append(Problem("office", "The office is named by its code, such as O-3.")) }
    }
    role = visit.query("role") ?? ""
    if let text = visit.query("kind") ?? (visit.ask.wantsJSON ? nil : VacancyQuery.posts), !text.isEmpty {
      let words = text.utf8.split(separator: 0x2C).map { String($0) ?? "" }
      kinds = Set(words.compactMap(Vacancy.Kind.init(rawValue:)))
      if kinds.count != words.count {
        problems.append(Problem("kind", "The kinds are vacant, missing and unnamed, with commas between."))
      }
    }
    switch visit.query("mandatory") ?? "" {
    case "": break
    case "true": isMandatory = true
    case "false": isMandatory = false
    default: problems.append(Problem("mandatory", "This is true or false."))
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
  }

  func holds(_ archivist: Archivist, _ vacancies: Vacancies) throws -> [Vacancy] {
    let near = try office.map { vacancies.at($0, in: try archivist.treeThen()) } ?? vacancies.all
    return near.filter { one in
      (role.isEmpty || one.roleKey == role) && kinds.contains(one.kind)
        && (isMandatory == nil || one.isMandatory == isMandatory)
    }
  }
}
