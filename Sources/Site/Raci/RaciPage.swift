import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The matrix of an office or a project: process by role, with who that is and why each letter stands.
enum RaciPage {
  struct Model: Sendable {
    let frame: Frame
    let answer: RaciAnswer?
    let offices: [Held<OfficeUnit>]
    let projects: [Held<Project>]
    /// Whether the reader may lay down lines of this office.
    let mayLayDown: Bool
    /// The lines of this very office, by process and party, to be changed.
    let own: [Held<RaciLine>]
    let me: String?
  }

  /// So many projects are offered to choose from; others are asked for by their code.
  static let mostProjects = 200

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    var asked = try RaciQuestion { visit.query($0) }
    asked.turnsToOffice = true
    let question = asked
    let model = try await visit.read { try gather($0, question) }
    guard let answer = model.answer else {
      return page(
        visit, model, "Who does what", .nothing,
        EmptyState(
          title: "No office that you may see",
          text: "Here stands who answers for each process, once there is an office that you may see."
        ).markup)
    }
    let name = answer.place.project?.entry.name ?? answer.officeName
    let lead: Markup = """
      \(kind(answer)) on \(LongDayText.text(answer.day)), from the standard matrix and what the offices above lay down.
      """
    let sections = RaciSections(visit: visit, model: model, answer: answer)
    return page(visit, model, "Who does what: \(name)", lead, sections.markup)
  }

  private static func page(
    _ visit: Visit, _ model: Model, _ title: String, _ lead: Markup, _ body: Markup
  ) -> Answer {
    var actions = Markup.nothing
    if model.mayLayDown, let answer = model.answer {
      actions =
        ActionLink(
          "New line", href: "/raci-lines/new?\(RaciSections.about(answer))", style: .primary, key: "create"
        ).markup
    }
    return model.frame.page(
      visit, title: title, lead: lead, crumbs: [Crumb("People", "/people"), Crumb("Who does what")],
      room: "people", help: "raci", actions: actions, body: body)
  }

  private static func kind(_ answer: RaciAnswer) -> Markup {
    let office: Markup = "<a href=\"/offices/\(answer.officeCode)\">\(answer.officeName)</a>"
    let kind = answer.picture.matrix.situation.kind.rawValue
    guard let project = answer.place.project else { return "\(office), a \(kind) office," }
    return
      "<a href=\"/projects/\(project.code)\">\(project.code)</a> under \(answer.officeName), a \(kind) office,"
  }

  static func gather(_ archivist: Archivist, _ question: RaciQuestion) throws -> Model {
    let answer = try RaciAnswer(archivist, question)
    let offices = try archivist.openOffices()
    var projects: [Held<Project>] = []
    var own: [Held<RaciLine>] = []
    var mayLayDown = false
    if let place = answer?.place {
      projects = try archivist.all(
        Project.self,
        where: .all([Clause("t.governing_office = ?", [.int(place.office)]), Project.live]),
        order: "t.name, t.id LIMIT \(mostProjects)")
      own = try archivist.all(RaciLine.self, where: Clause("t.office = ?", [.int(place.office)]))
      var line = RaciLine()
      line.office = Reference(place.office)
      // Those who may are not named here: this page is told to many who are to learn no names.
      let shelf = try archivist.catalogue.shelf(RaciLine.self)
      mayLayDown =
        try archivist.asOf == nil && archivist.decide(.create, shelf, line, id: nil).isAllowed
    }
    return Model(
      frame: Frame(archivist), answer: answer, offices: offices, projects: projects, mayLayDown: mayLayDown,
      own: own,
      me: archivist.actor.person.map { Person.title.code(of: $0) })
  }
}
