import Face
import Markup
import Measures
import Office
import Registers

/// How a request stands: waiting with the way to who decides and the form for her, or decided with the record.
struct RequestView {
  let model: RequestPage.Model
  init(_ model: RequestPage.Model) { self.model = model }

  private var base: String { "/requests/\(model.held.code)" }

  func markup(_ visit: Visit, _ typed: Form, _ problems: [Problem]) -> Markup {
    if model.request.status != .submitted { return "<div class=\"stack\">\(outcome)</div>" }
    let chain = model.chain
    let own: Markup = model.mine.map { deciding($0, visit, typed, problems) } ?? against
    let back: Markup = model.isAsker && model.mine == nil ? withdrawal(visit, problems) : .nothing
    return """
      <div class="stack">\(chain.answer)\(own)</div>\
      \(Section("Who may decide, and why", lead: "The nearest holder whose limit and sum suffice goes first.",
        body: chain.table.markup))\(back)
      """
  }

  /// What stands against the reader herself, if she is on the way.
  private var against: Markup {
    guard let me = model.frame.personCode.flatMap({ Person.title.id(in: $0) }),
      let verdict = model.chain.route.refusal(of: me)
    else { return .nothing }
    return Notice(.note, title: "You may not decide it", text: "\(verdict.sentence)").markup
  }

  private func deciding(
    _ step: AuthorityRoute.Step, _ visit: Visit, _ typed: Form, _ problems: [Problem]
  ) -> Markup {
    func of(_ field: String) -> [String] { problems.filter { $0.field == field }.map(\.sentence) }
    let verdicts = Registrar.Verdict.allCases.map { FormOption($0.rawValue, Wording.sentence($0.rawValue)) }
    let known: Set<String> = ["verdict", "conditions", "reason"]
    return FormView(
      action: base + "/decision",
      intro:
        "You decide it under \(model.chain.code(step.grant)), \(step.grant.limitWords).",
      fields: [
        FormField(
          name: "verdict", label: "Decision", kind: .choice([FormOption("", "Choose")] + verdicts),
          value: typed["verdict"] ?? "", problems: of("verdict"), required: true),
        FormField(
          name: "conditions", label: "Conditions", kind: .multiline(rows: 2),
          value: typed["conditions"] ?? "",
          help: "Needed where it is approved with conditions.", problems: of("conditions")),
        FormField(
          name: "reason", label: "Why", kind: .multiline(rows: 3), value: typed["reason"] ?? "",
          help: "Stands in the record of the decision.", problems: of("reason"), required: true),
      ], problems: problems.filter { !known.contains($0.field) }.map(\.sentence), csrf: visit.csrf,
      revision: Int(model.held.revision), submit: "Decide"
    ).markup
  }

  private func withdrawal(_ visit: Visit, _ problems: [Problem]) -> Markup {
    let form = FormView(
      action: base + "/withdrawal", intro: "It stays in the history; ask anew whenever it is needed.",
      fields: [FormField(name: "reason", label: "Why", kind: .text)],
      problems: problems.map(\.sentence), csrf: visit.csrf, revision: Int(model.held.revision),
      submit: "Withdraw the request", danger: true)
    return Section("Withdraw it", body: form.markup).markup
  }

  private var outcome: Markup {
    let status = model.request.status
    let tone: Tone = status.isGranted ? .good : status == .rejected ? .bad : .unknown
    guard let decision = model.decision else {
      return Notice(tone, title: status.title, text: "Nothing was decided on it.").markup
    }
    let entry = decision.entry
    let by: Markup =
      entry.person.map { EntryLink.markup("people", $0.code, $0.code, closed: model.closed) }
      ?? entry.body.map { EntryLink.markup("bodies", $0.code, $0.code, closed: model.closed) } ?? .nothing
    let on = entry.decidedOn.map { LongDay.text($0.text) } ?? ""
    return Notice(
      tone, title: "\(status.title) on \(on)",
      text: """
        <p>\(entry.statement)</p>\(if: !entry.conditions.isEmpty, "<p>Conditions: \(entry.conditions)</p>")\
        <p>By \(by), \(entry.authority) Record: \(Code(decision.code, href: "/decisions/\(decision.code)")).</p>
        """
    ).markup
  }
}
