import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The answers of a project to advice, and the small form beside a hint that declines it.
struct ProjectAdvice: Sendable {
  /// What was typed and was not yet right.
  struct Draft: Sendable {
    let control: String
    let reason: String
    let until: String
    let problems: [Problem]
  }

  let answers: [Held<AdviceAnswer>]
  let mayAnswer: Bool
  var draft: Draft?

  init(_ archivist: Archivist, _ held: AnyHeld) throws {
    answers = try archivist.all(
      AdviceAnswer.self, where: Clause("t.project = ?", [.int(held.id)]), order: "t.on_day DESC, t.id DESC")
    var answer = AdviceAnswer()
    answer.project = Reference(held.id)
    let shelf = try archivist.catalogue.shelf(AdviceAnswer.self)
    mayAnswer =
      try archivist.asOf == nil && !held.isArchived
      && archivist.decide(.create, shelf, answer, id: nil).isAllowed
  }

  /// Beside a hint, for those who may answer it.
  func form(_ visit: Visit, _ code: String, _ line: Compliance.Line) -> Markup {
    guard mayAnswer, line.result == .hint else { return .nothing }
    let key = line.control.rawValue
    let mine = draft.flatMap { $0.control == key ? $0 : nil }
    func said(_ field: String) -> [String] {
      (mine?.problems ?? []).filter { $0.field == field }.map(\.sentence)
    }
    let form = FormView(
      action: "/projects/\(code)/advice",
      fields: [
        FormField(
          name: "reason-\(key)", label: "Because", kind: .multiline(rows: 2), value: mine?.reason ?? "",
          problems: said("reason"), required: true),
        FormField(
          name: "until-\(key)", label: "Counts until", kind: .date, value: mine?.until ?? "",
          help: "Left empty: one year. Then the advice asks again.", problems: said("until_day")),
      ],
      problems: (mine?.problems ?? []).filter { !["reason", "until_day"].contains($0.field) }.map(\.sentence),
      csrf: visit.csrf, hidden: [("control", key)], submit: "Decline",
      more: ActionLink(
        "We follow it", href: "/advice-answers/new?project=\(code)&control=\(key)&answer=followed",
        style: .quiet
      ).markup)
    return """
      <details class="more"\(if: mine != nil, " open")><summary>Decline because…</summary>\(form)</details>
      """
  }

  /// The form sends the answer here; what is not yet right comes back on the page with all that was typed.
  @Sendable static func decline(_ visit: Visit) async throws -> Answer {
    let sent = try visit.form()
    let shelf = try visit.house.catalogue.shelf(AdviceAnswer.self)
    let projects = try visit.house.catalogue.shelf(Project.self)
    let id = try RegisterPages.id(visit, projects)
    let control = sent["control"] ?? ""
    let (reason, until) = (sent["reason-\(control)"] ?? "", sent["until-\(control)"] ?? "")
    let code = projects.title.code(of: id)
    let form: Form = [
      "project": code, "control": control, "answer": AdviceAnswer.Answer.declined.rawValue,
      "reason": reason, "until_day": until,
    ]
    do {
      try await visit.write { registrar in
        // A project that may not be seen is answered like none.
        _ = try registrar.archivist.find(projects, id)
        try registrar.enter(shelf, form, because: "Advice declined")
      }
      return .seeOther("/projects/\(code)?side=controls&notice=declined#\(Link.encode(control))")
    } catch Refusal.invalid(let problems) {
      return try await ProjectPage.answer(
        visit.at("/projects/\(code)", [("side", ProjectSide.controls.rawValue)]),
        declining: Draft(control: control, reason: reason, until: until, problems: problems))
    }
  }
}
