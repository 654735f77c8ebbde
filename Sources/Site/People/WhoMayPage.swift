import Face
import Markup
import Measures
import Office
import Registers

/// Who may do this, and by which authority: asked for any entry.
enum WhoMayPage {
  private struct Model: Sendable {
    let frame: Frame
    let found: Found?
  }

  private struct Found: Sendable {
    let held: AnyHeld
    let name: String
    let decision: Decision
    let candidates: [Refusal.Candidate]
  }

  private static let actions: [Action] = [.see, .read, .change, .archive, .approve, .publish, .create]

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let action = visit.query("action").flatMap(Action.init(rawValue:)) ?? .change
    let code = TextRules.trimmed(visit.query("code") ?? "")
    let model = try await visit.read { archivist -> Model in
      let frame = Frame(archivist)
      guard !code.isEmpty, let (shelf, held) = try? archivist.find(code: code) else { return Model(frame: frame, found: nil) }
      return Model(
        frame: frame,
        found: Found(
          held: held, name: EntryView.name(held, shelf),
          decision: try archivist.decide(action, shelf, held.entry, id: held.id),
          candidates: try archivist.whoMay(action, shelf, held.entry, id: held.id)))
    }
    let form = FormView(
      action: "/who-may",
      fields: [
        FormField(
          name: "action", label: "Who may", kind: .choice(actions.map { FormOption($0.rawValue, Wording.sentence($0.verb)) }),
          value: action.rawValue),
        FormField(name: "code", label: "this entry", kind: .text, value: code, help: "A code such as P-12 or O-3.", required: true),
      ], csrf: "", submit: "Ask", method: "get")
    return model.frame.page(
      visit, title: "Who may?", lead: "By which role, and where it is held.", crumbs: [Crumb("People", "/people"), Crumb("Who may?")],
      room: "people", help: "who-may", body: "\(form)\(answer(model, action, code))")
  }

  private static func answer(_ model: Model, _ action: Action, _ code: String) -> Markup {
    guard let found = model.found else {
      if code.isEmpty { return .nothing }
      return EmptyState(title: "Nothing of this code", text: "There is no entry \(code.prefix(40)) that you may see.").markup
    }
    let own = Notice(
      found.decision.isAllowed ? .good : .note, title: found.decision.isAllowed ? "You may" : "You may not",
      text: "\(found.decision.reason)")
    if found.candidates.isEmpty {
      return own.markup
        + Notice(.watch, title: "Nobody may at present", text: "No post that gives the right is filled. Fill one, or ask further up.").markup
    }
    let rows = found.candidates.map { one in
      let href = one.personID.map { "/people/\(Person.title.code(of: $0))" }
      return Table.Row(
        cells: ["\(some: href, { "<a href=\"\($0)\">\(one.person)</a>" })", "\(one.role)", "\(one.place)"], href: href)
    }
    return """
      \(own)\(Section("Who may \(action.verb) \(found.held.code) \(found.name)", body: Table(columns: [.init(title: "Person", sticky: true), .init(title: "Role"), .init(title: "Held at")], rows: rows, caption: "Who may").markup))
      """
  }
}
