import Face
import Markup
import Measures
import Office
import Registers

/// What is still to do for a review, what follows from it, and reviews that the facts ask for besides.
struct ReviewNext {
  let model: ReviewPage.Model
  let typed: ReviewPage.Typed

  func markup(_ visit: Visit) -> Markup { "\(problems)\(checklist(visit))\(proposals)\(following(visit))" }

  /// Problems of an act that has no form of its own on the page.
  private var problems: Markup {
    let all = typed.problems.map(\.sentence)
    if all.isEmpty { return .nothing }
    return Notice(.bad, title: "Not done", lines: all).markup
  }

  private func checklist(_ visit: Visit) -> Section {
    let missing = model.review.missing
    let lines: [(field: String, words: String)] = [
      ("held_on", "Held"), ("expectations", "What its customers expect"), ("findings", "Findings"),
      ("recommendation", "Recommendation"),
    ]
    let facts = lines.map { field, words -> Fact in
      let problem = missing.first { $0.field == field }
      let mark = problem == nil ? Badge("There", .good) : Badge("Missing", .watch)
      return Fact(words, "\(mark) \(problem?.sentence)")
    }
    return Section(
      "Before it can be closed", id: "checklist",
      lead: model.review.status == .closed ? "It is closed." : .nothing,
      body: "<div class=\"stack\">\(Face.Facts(facts))\(steps(visit, isComplete: missing.isEmpty))</div>")
  }

  private func steps(_ visit: Visit, isComplete: Bool) -> Markup {
    guard model.mayChange else { return .nothing }
    func move(_ words: String, _ status: OfficeReview.Status, _ more: [(name: String, value: String)] = [])
      -> Markup
    {
      ActionButton(
        words, action: model.base, csrf: visit.csrf,
        hidden: [("status", status.rawValue), ("revision", String(model.held.revision))] + more
      ).markup
    }
    switch model.review.status {
    case .planned:
      let day = model.review.heldOn ?? model.day
      return move("Held on \(LongDayText.text(day))", .held, [("held_on", day.description)])
    case .held: return isComplete ? move("Close the review", .closed) : .nothing
    case .closed: return .nothing
    }
  }

  private var proposals: Section? {
    if model.calls.isEmpty { return nil }
    return Section(
      "Another review is due", id: "proposals", lead: "From the facts; none is planned.",
      body: WorkList(model.calls.map { ReviewDue.item($0, mayPlan: model.mayChange) }).markup)
  }

  // MARK: What follows

  private func following(_ visit: Visit) -> Section? {
    if model.review.status == .planned { return nil }
    return Section(
      "What follows", id: "following", body: "<div class=\"stack\">\(redesign(visit))\(next(visit))</div>")
  }

  private func redesign(_ visit: Visit) -> Markup {
    if let known = model.review.redesign {
      let name = model.held.names["redesign"] ?? ""
      return
        "<p>A redesign was begun from it: \(Code(known.code, href: "/redesigns/\(known.code)")) \(name)</p>"
    }
    guard model.mayChange else { return .nothing }
    return FormView(
      action: "\(model.base)/redesign",
      intro: "<p>A draft of another form for this office, linked to this review.</p>",
      fields: [
        FormField(
          name: "name", label: "Redesign", kind: .text,
          value: typed.form["name"] ?? "After \(model.review.name)", required: true),
        FormField(
          name: "reason", label: "Reason", kind: .multiline(rows: 3),
          value: typed.form["reason"] ?? model.review.recommendation, help: "From the recommendation.",
          required: true),
      ], csrf: visit.csrf, revision: Int(model.held.revision), submit: "Begin a redesign from this review"
    ).markup
  }

  private func next(_ visit: Visit) -> Markup {
    guard model.mayChange, let held = model.review.heldOn else { return .nothing }
    let day = LongDayText.text(OfficeReview.yearAfter(held))
    return """
      <p>The next yearly review would be on \(day).</p>\(ActionButton(
        "Plan the next review", action: "\(model.base)/next", csrf: visit.csrf,
        hidden: [("revision", String(model.held.revision))]))
      """
  }
}
