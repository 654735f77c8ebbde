import Face
import Markup
import Measures
import Office
import Registers

/// The page of a hand-over: what came of trying it, what she holds, and the form around both.
struct HandOverView {
  let visit: Visit
  let model: HandOverPage.Model
  let typed: HandOverPage.Typed

  private var isOpen: Bool { model.frame.asOf == nil && !model.held.isArchived }

  var markup: Markup {
    if model.lines.isEmpty { return nothing }
    if !isOpen { return holds(table) }
    return """
      <form class="hand-over" method="post" action="\(model.base)/hand-over" novalidate data-dirty>\
      <input type="hidden" name="csrf" value="\(visit.csrf)"><input type="hidden" name="seen" value="\(model.tag)">\
      \(summary)\(trial)\(holds(table))\(choices)</form>\(whoMay)
      """
  }

  private var nothing: Markup {
    let gone = model.person.status == .left
    return EmptyState(
      title: "Nothing that you may see is in her hands",
      text: gone
        ? "She has left and holds nothing that needs a successor."
        : "Where she cannot be set to left, she still holds something that you may not see: somebody further up hands that over.",
      step: gone ? nil : "Back to her page", href: gone ? nil : model.base
    ).markup
  }

  private var day: Day { typed.form["day"].flatMap { Day($0) } ?? model.today }

  // MARK: What came of trying

  private var summary: Markup {
    let fields = Set(["day", "to", "leaves", "reason", "exception"])
    let keys = Set(model.lines.map(\.key))
    let rest = typed.problems.filter { !fields.contains($0.field) && !keys.contains($0.field) }
    let lines = typed.problems.filter { keys.contains($0.field) }.count
    let words = lines == 0 ? [] : ["\(lines) of the lines below cannot pass like this; each says why."]
    return ProblemSummary(problems: rest.map(\.sentence) + words, fields: questions).markup
  }

  private var trial: Markup {
    guard let outcome = typed.outcome, outcome.isClean else { return .nothing }
    let kept = outcome.remaining == 0 ? "" : " \(outcome.remaining) stay with her for now."
    let left = outcome.hasLeft ? " She is then said to have left." : ""
    return Notice(
      outcome.done == 0 ? .watch : .good,
      title: outcome.done == 0 ? "Nothing would change" : "This can be done",
      text: "\(outcome.done) of \(outcome.steps.count) pass on as the list below says.\(kept)\(left)",
      actions: outcome.done == 0
        ? .nothing : "<button class=\"button primary\" name=\"act\" value=\"carry\">Hand over now</button>"
    ).markup
  }

  // MARK: What she holds

  private func holds(_ table: Table) -> Markup {
    let more = model.lines.count - HandOverPage.most
    return Section(
      "What she holds",
      lead:
        "What has days ends on the last day and begins for the successor on the day after; all else passes at once.",
      body: """
        \(table)\(if: more > 0, "<p>and \(more) more, which go as all else does</p>")\
        <datalist id="successors">\(model.people, { "<option value=\"\($0.value)\">\($0.label)</option>" })\
        <option value="end">Nobody follows</option><option value="later">Leave it for now</option></datalist>
        """
    ).markup
  }

  private var table: Table {
    let steps = Dictionary(
      (typed.outcome?.steps ?? []).map { ($0.line.key, $0) }, uniquingKeysWith: { a, _ in a })
    return Table(
      columns: [
        .init(title: "She holds", wraps: true), .init(title: "Successor"), .init(title: "Passes"),
        .init(title: "Then", wraps: true),
      ], rows: model.lines.prefix(HandOverPage.most).map { row($0, steps[$0.key]) },
      caption: "What \(model.person.name) holds")
  }

  private func row(_ line: HandOverLine, _ step: HandOver.Step?) -> Table.Row {
    let href = "/\(line.held.title.path)/\(line.held.code)"
    let when =
      !line.duty.mayPass ? "–" : line.duty.hasDays ? "\(DueWords.short(day.adding(1)))" : "at once"
    return Table.Row(
      cells: [
        "<span class=\"prose\">\(line.duty.title) <a href=\"\(href)\">\(line.name)</a></span> \(Code(line.held.code))",
        isOpen ? choice(line) : "–", "\(when)", then(line, step),
      ])
  }

  private func choice(_ line: HandOverLine) -> Markup {
    guard line.mayChange else { return Badge("Not yours to change", .unknown).markup }
    let problems = typed.problems.contains { $0.field == line.key }
    return """
      <input type="text" class="short" list="successors" name="each.\(line.key)" \
      value="\(typed.form["each." + line.key] ?? "")" aria-label="Successor: \(line.duty.title), \(line.name)"\
      \(if: problems, " aria-invalid=\"true\"")>
      """
  }

  /// What came of trying the line, or what can become of it.
  private func then(_ line: HandOverLine, _ step: HandOver.Step?) -> Markup {
    let wrong = typed.problems.filter { $0.field == line.key }.map(\.sentence)
    if !wrong.isEmpty { return "\(wrong, { "<span class=\"problem\">\($0)</span> " })" }
    guard let step else { return "\(HandOverView.endings[line.duty.ending] ?? "")" }
    switch step.fate {
    case .later: return "Stays with her"
    case .ends: return "\(HandOverView.ended[line.duty.ending] ?? "Ends")"
    case .to(let id):
      let code = Person.title.code(of: id)
      let name = model.people.first { $0.value == code }?.label ?? code
      return "<span class=\"prose\">To <a href=\"/people/\(code)\">\(name)</a></span>"
    }
  }

  private static let endings: [Duty.Ending: String] = [
    .never: "Somebody must follow", .cleared: "May stay empty", .ended: "May end", .disabled: "Is closed",
  ]
  private static let ended: [Duty.Ending: String] = [
    .cleared: "Is left empty", .ended: "Ends on the last day", .disabled: "Is closed for use",
  ]

  // MARK: The choices for all

  private func of(_ field: String) -> [String] {
    typed.problems.filter { $0.field == field }.map(\.sentence)
  }

  private var questions: [FormField] {
    var fields = [
      FormField(
        name: "day", label: "Her last day", kind: .date, value: typed.form["day"] ?? model.today.description,
        problems: of("day"), required: true),
      FormField(
        name: "to", label: "Successor in all else", kind: .reference(model.people),
        value: typed.form["to"] ?? "",
        help: "In every line that names nobody of its own. Empty: those lines stay with her for now.",
        problems: of("to")),
      FormField(
        name: "reason", label: "Why", kind: .text, value: typed.form["reason"] ?? "",
        help: "Stands in the history beside every change.", problems: of("reason")),
      FormField(
        name: "exception", label: "Why in spite of a requirement", kind: .text,
        value: typed.form["exception"] ?? "",
        help: "Where a successor falls short of what a post asks for, or takes on more than her time.",
        problems: of("exception")),
    ]
    if model.mayLeave, model.person.status != .left {
      fields.append(
        FormField(
          name: "leaves", label: "Then set her to left", kind: .bool, value: typed.form["leaves"] ?? "",
          help: "On her last day or later, when nothing is in her hands any more.", problems: of("leaves")))
    }
    return fields
  }

  private var choices: Markup {
    Section(
      "For all of it",
      body: """
        <div class="form">\(questions)<div class="form-foot"><button class="button primary" name="act" \
        value="preview">Try it</button><a class="button quiet" href="\(model.base)">Cancel</a></div></div>
        """
    ).markup
  }

  private var whoMay: Markup {
    if model.whoMay.isEmpty { return .nothing }
    return Face.WhoMay(
      action: "hand over all of it", reason: "Some lines are not yours to change.",
      holders: model.whoMay.map(EntryRights.holder)
    ).markup
  }
}
