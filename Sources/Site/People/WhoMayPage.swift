import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who may do this, and by which authority: asked for any entry, or for a new one at a place.
enum WhoMayPage {
  private struct Model: Sendable {
    let frame: Frame
    let found: WhoMayAnswer?
    let problems: [Problem]
  }

  private static let actions: [Action] = [
    .see, .read, .readHistory, .create, .change, .archive, .approve, .publish,
  ]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let action = visit.query("action").flatMap(Action.init(rawValue:)) ?? .change
    let code = TextRules.trimmed(visit.query("code") ?? "")
    let register = visit.query("register").flatMap { visit.house.catalogue.shelf($0) }
    let model = try await visit.read { archivist -> Model in
      let frame = Frame(archivist)
      if code.isEmpty { return Model(frame: frame, found: nil, problems: []) }
      do {
        if let asked = visit.query("register"), !asked.isEmpty, register == nil {
          throw Refusal.misasked([Problem("register", "There is no register of this name.")])
        }
        let found = try WhoMayAnswer(archivist, action, code: code, register: register)
        return Model(frame: frame, found: found, problems: [])
      } catch Refusal.missing {
        let problem = Problem("code", "There is no such entry, or none that you may see.")
        return Model(frame: frame, found: nil, problems: [problem])
      } catch Refusal.misasked(let problems) {
        return Model(frame: frame, found: nil, problems: problems)
      }
    }
    return model.frame.page(
      visit, title: "Who may?", lead: "By which role, and where it is held, on the day of today.",
      crumbs: [Crumb("People", "/people"), Crumb("Who may?")], room: "people", help: "who-may",
      body: """
        <div class="stack">\(question(visit, action, code, register, model.problems))\
        \(some: model.found, { $0.own.markup })</div>\(some: model.found, { $0.markup })
        """)
  }

  private static func question(
    _ visit: Visit, _ action: Action, _ code: String, _ register: Shelf?, _ problems: [Problem]
  ) -> FormView {
    func of(_ field: String) -> [String] { problems.filter { $0.field == field }.map(\.sentence) }
    let registers = visit.house.catalogue.shelves.filter { $0.name != Account.title.name }
    return FormView(
      action: "/who-may",
      fields: [
        FormField(
          name: "action", label: "Who may",
          kind: .choice(actions.map { FormOption($0.rawValue, Wording.sentence($0.verb)) }),
          value: action.rawValue, required: true),
        FormField(
          name: "register", label: "What", kind: .choice(registers.map { FormOption($0.name, $0.title.one) }),
          value: register?.name ?? "", help: "Needed for a new entry only; a code says the rest.",
          problems: of("register")),
        FormField(
          name: "code", label: "Which one", kind: .text, value: code,
          help: "A code such as P-12. For a new entry: where it is to stand, such as O-3.",
          problems: of("code"), required: true),
      ], csrf: "", submit: "Ask", method: "get")
  }
}
