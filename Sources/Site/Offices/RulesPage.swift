import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The rules of engagement of an office, the act that acknowledges them, and who has done so.
enum RulesPage {
  static var routes: [Route] {
    [
      Route("GET", "/offices/{code}/rules", act: "see offices", handle: answer),
      Route(
        "POST", "/offices/{code}/rules/acknowledgement", act: "acknowledge the rules of an office",
        handle: acknowledge),
    ]
  }

  private struct Model: Sendable {
    let frame: Frame
    let office: Held<OfficeUnit>
    let rules: RulesOfEngagement
    let me: Int64?
    /// Whether she holds a post in the office or below it.
    let isConcerned: Bool
    /// Who holds posts here, for those who may see the office.
    let people: RulesReaders?
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, [], status: 200)
  }

  @Sendable private static func acknowledge(_ visit: Visit) async throws -> Answer {
    guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
    guard let revision = try visit.form()["revision"].flatMap({ Int64($0) }) else {
      throw Refusal.misasked([Problem("revision", "The form says which revision it shows.")])
    }
    let address = "/offices/\(OfficeUnit.title.code(of: id))/rules"
    do {
      _ = try await visit.write { try $0.acknowledgeRules(of: id, read: revision) }
      return .seeOther("\(address)?notice=rules-acknowledged")
    } catch Refusal.invalid(let problems) {
      return try await page(visit.at(address, []), problems, status: 422)
    }
  }

  private static func page(_ visit: Visit, _ problems: [Problem], status: Int) async throws -> Answer {
    guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
    let model = try await visit.read { archivist -> Model in
      let me = archivist.actor.person
      let isConcerned = try me.map { try RulesOfEngagement.offices(archivist, of: $0).contains(id) } ?? false
      let rules = try RulesOfEngagement(archivist, offices: [id])
      let seen = try? archivist.find(Reference<OfficeUnit>(id))
      // Whoever holds a post under the rules reads them, whether or not she may see the office.
      guard let office = seen ?? (isConcerned ? rules.office(id) : nil) else {
        throw Refusal.missing("office")
      }
      return Model(
        frame: Frame(archivist), office: office, rules: rules, me: me, isConcerned: isConcerned,
        people: seen == nil ? nil : try RulesReaders(archivist, office: id, rules))
    }
    let office = model.office
    return model.frame.page(
      visit, title: "Rules of engagement of \(office.entry.name)",
      lead: "How the office works with others, for all who hold a post in it or below it.",
      crumbs: [
        Crumb("Offices", "/offices"), Crumb(office.code, "/offices/\(office.code)"), Crumb("Rules"),
      ], room: "offices", help: "rules-of-engagement", status: status,
      body:
        "\(said(problems))\(text(visit, model))\(model.people.flatMap { $0.section(office.id, model.rules) })"
    )
  }

  private static func said(_ problems: [Problem]) -> Markup {
    if problems.isEmpty { return .nothing }
    return Notice(.bad, title: "Not acknowledged", lines: problems.map(\.sentence)).markup
  }

  private static func text(_ visit: Visit, _ model: Model) -> Markup {
    guard let text = model.rules.text(model.office.id) else {
      return EmptyState(
        title: "No rules yet",
        text:
          "Here stands what others may count on, and what the office counts on. They are a field of the office."
      ).markup
    }
    return Section(
      "The rules", body: "<div class=\"stack\"><div class=\"prose\">\(text)</div>\(act(visit, model))</div>"
    ).markup
  }

  private static func act(_ visit: Visit, _ model: Model) -> Markup {
    guard model.isConcerned, let me = model.me, model.frame.asOf == nil else { return .nothing }
    let id = model.office.id
    if model.rules.isCurrent(id, by: me) {
      let day = model.rules.day(id, by: me).map { " on \(LongDayText.text($0))" } ?? ""
      return "<p>\(Badge("Acknowledged", .good)) You acknowledged them\(day).</p>"
    }
    let before: Markup =
      model.rules.day(id, by: me).map {
        "<p>You acknowledged an earlier text on \(LongDayText.text($0)); it has changed since.</p>"
      } ?? .nothing
    let button = ActionButton(
      "I know these rules", action: "/offices/\(model.office.code)/rules/acknowledgement", csrf: visit.csrf,
      hidden: [("revision", String(model.office.revision))], style: .primary)
    return "\(before)\(button)"
  }
}
