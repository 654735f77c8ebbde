import Face
import Markup
import Measures
import Office
import Registers

/// Who may decide this, and why: asked for a kind of decision, a place and an amount.
enum AuthorityPage {
  private struct Model: Sendable {
    let frame: Frame
    let chain: AuthorityChain?
    /// What was asked about, where it was found.
    var about: Markup?
    let problems: [Problem]
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let question = AuthorityQuestion { visit.query($0) }
    let model = try await visit.read { archivist -> Model in
      let frame = Frame(archivist)
      guard question.isAsked else { return Model(frame: frame, chain: nil, problems: question.problems) }
      do {
        let found = try question.about(archivist)
        let chain = try AuthorityChain(archivist, try question.route(archivist, about: found))
        return Model(frame: frame, chain: chain, about: named(found.held, found.shelf), problems: [])
      } catch Refusal.missing(let what) {
        let field = what == Person.title.one ? "requester" : "code"
        return Model(
          frame: frame, chain: nil,
          problems: [Problem(field, "There is no such entry, or none that you may see.")])
      } catch Refusal.misasked(let problems) {
        return Model(frame: frame, chain: nil, problems: problems)
      }
    }
    let chain = model.chain
    return model.frame.page(
      visit, title: "Who may decide?",
      lead:
        "By delegated authority: the nearest holder whose limit suffices, and everybody asked on the way.",
      crumbs: [Crumb("Governance", "/governance"), Crumb("Who may decide?")], room: "governance",
      help: "authority",
      actions: ActionLink("Delegation matrix", href: "/delegations/matrix").markup
        + ActionLink("Requests", href: "/requests").markup,
      body: """
        <div class="stack">\(form(question, model.problems))\(model.about ?? .nothing)\(some: chain, { $0.answer.markup })</div>\
        \(some: chain, { Section("The way up", body: $0.table.markup).markup })
        """)
  }

  private static func named(_ held: AnyHeld, _ shelf: Shelf) -> Markup {
    "<p class=\"prose\">About \(Code(held.code, href: "/\(shelf.title.path)/\(held.code)")) \(EntryView.label(held, shelf))</p>"
  }

  private static func form(_ question: AuthorityQuestion, _ problems: [Problem]) -> FormView {
    func field(
      _ name: String, _ label: String, _ kind: FormField.Kind = .text, help: String = "",
      required: Bool = false
    ) -> FormField {
      FormField(
        name: name, label: label, kind: kind, value: question.typed[name] ?? "", help: help,
        problems: problems.filter { $0.field == name }.map(\.sentence), required: required)
    }
    return FormView(
      action: "/authority",
      fields: [
        field(
          "subject", "Who may decide on",
          .choice(AuthoritySubject.allCases.map { FormOption($0.rawValue, $0.title) })),
        field(
          "code", "For",
          help: "The code of a project, programme, portfolio, office or request, such as P-12.",
          required: true),
        field("amount", "Amount", help: "Such as GBP 25,000."),
        field("days", "Days", .number(unit: "days")),
        field(
          "requester", "Asked by", help: "The code of a person: she and who stands in for her do not decide."),
      ], csrf: "", submit: "Ask", method: "get")
  }
}
