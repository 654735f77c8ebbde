import Face
import Markup
import Measures
import Office
import Registers

/// List, entry, form, history and archive pages that every register has without a page of its own.
struct RegisterPages {
  let shelf: Shelf

  var base: String { "/" + shelf.title.path }

  /// Registers with a page of their own leave out what they write themselves.
  func routes(list: Bool = true, show: Bool = true) -> [Route] {
    let many = shelf.title.many.lowercased()
    var routes: [Route] = []
    if list {
      routes.append(Route("GET", base, act: "see \(many)") { try await ListView(shelf: shelf).answer($0) })
    }
    routes += [
      Route("GET", "\(base).csv", act: "see \(many)") { try await ListExport(shelf: shelf).answer($0) },
      Route("GET", "\(base).xlsx", act: "see \(many)") {
        try await ListExport(shelf: shelf).answer($0, as: .xlsx)
      },
      Route("GET", "\(base)/new", act: "create \(many)") { try await EntryForm(shelf: shelf).blank($0) },
      Route("POST", base, act: "create \(many)") { try await EntryForm(shelf: shelf).enter($0) },
    ]
    if show {
      routes.append(
        Route("GET", "\(base)/{code}", act: "see \(many)") { try await EntryView(shelf: shelf).answer($0) })
    }
    return routes + [
      Route("GET", "\(base)/{code}/edit", act: "change \(many)") {
        try await EntryForm(shelf: shelf).edit($0)
      },
      Route("POST", "\(base)/{code}", act: "change \(many)") { try await EntryForm(shelf: shelf).change($0) },
      Route("PATCH", "\(base)/{code}", act: "change \(many)") {
        try await InlineEdit(shelf: shelf).change($0)
      },
      Route("GET", "\(base)/{code}/history", act: "read the history of \(many)") {
        try await HistoryPage(shelf: shelf).answer($0)
      },
      Route("GET", "\(base)/{code}/archival", act: "archive \(many)") {
        try await ArchiveForm(shelf: shelf).ask($0)
      },
      Route("POST", "\(base)/{code}/archival", act: "archive \(many)") {
        try await ArchiveForm(shelf: shelf).act($0)
      },
    ]
  }

  static func id(_ visit: Visit, _ shelf: Shelf) throws -> Int64 {
    guard let id = shelf.title.id(in: visit.value("code")) else { throw Refusal.missing(shelf.title.one) }
    return id
  }

  /// The room of the sidebar in which a register is found.
  static func room(_ shelf: Shelf) -> String {
    switch shelf.name {
    case "office", "office_link", "mandate", "success_factor", "office_cost", "spoke_return",
      "office_interface",
      "office_review", "redesign":
      "offices"
    case "person", "role", "post", "assignment", "job", "org_unit", "acknowledgement", "rule_acknowledgement",
      "absence",
      "training_record",
      "delegation", "raci_line":
      "people"
    case "portfolio", "programme", "objective": "portfolio"
    case "project": "projects"
    case "control_policy", "term": "standards"
    case "waiver", "tailoring", "advice_answer", "authority_request", "decision", "body", "body_member",
      "meeting",
      "agenda_item",
      "vote", "action_item":
      "governance"
    case "status_report": "reports"
    default: "settings"
    }
  }
}
