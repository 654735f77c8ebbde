import Face
import Markup
import Office
import Registers

/// The questions of the set-up and, once some are answered, what follows for every axis of an office.
enum SetUpPage {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let (answers, problems) = SetUpAnswers.read { visit.query($0) }
    let (frame, mayFound) = try await visit.read { archivist in
      (
        Frame(archivist),
        try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(OfficeUnit.self))
      )
    }
    let isAsked = answers != SetUpAnswers()
    return frame.page(
      visit, title: "Set up an office",
      lead: "Say how the organisation is; the answer says what form of office fits, and why.",
      crumbs: [Crumb("Offices", "/offices"), Crumb("Set up")], room: "offices", help: "set-up",
      body:
        "\(isAsked ? result(answers, mayFound: mayFound) : .nothing)\(questions(visit, isAsked, problems))")
  }

  private static func questions(_ visit: Visit, _ isAsked: Bool, _ problems: [Problem]) -> Section {
    Section(
      isAsked ? "Your answers" : "Questions",
      lead: "Leave out what you do not know: it then weighs nothing.", body: form(visit, problems).markup)
  }

  /// What a question asks for, in one line, for those who read the API.
  static func help(_ question: SetUpQuestion) -> String {
    let options = question.options.map(\.value)
    if options.isEmpty {
      return "\(question.title), from \(question.range.lowerBound) to \(question.range.upperBound)."
    }
    return "\(question.title): \(options.joined(separator: ", "))."
  }

  /// The answers as they stand in an address.
  static func query(_ answers: SetUpAnswers) -> String {
    SetUpQuestion.allCases.compactMap { question in
      answers.text(of: question).map { "\(question.rawValue)=\(Link.encode($0))" }
    }.joined(separator: "&")
  }

  private static func form(_ visit: Visit, _ problems: [Problem]) -> FormView {
    FormView(
      action: "/set-up",
      fields: SetUpQuestion.allCases.map { question in
        FormField(
          name: question.rawValue, label: question.title,
          kind: question.options.isEmpty
            ? .number(unit: nil)
            : .choice(
              [FormOption("", "Not answered")] + question.options.map { FormOption($0.value, $0.title) }),
          value: visit.query(question.rawValue) ?? "", help: question.help,
          problems: problems.filter { $0.field == question.rawValue }.map(\.sentence))
      }, csrf: "", submit: "Recommend", method: "get")
  }

  private static func result(_ answers: SetUpAnswers, mayFound: Bool) -> Markup {
    let advice = SetUpRecommendation(answers)
    let open = answers.unanswered.map(\.title)
    let table = Table(
      columns: [
        .init(title: "Axis"), .init(title: "Recommended"), .init(title: "Why", wraps: true),
        .init(title: "Also weighed", wraps: true),
      ],
      rows: advice.axes.map { axis in
        Table.Row(cells: ["\(axis.axis.title)", chosen(axis), reasons(axis.choice.reasons), others(axis)])
      }, caption: "Recommendation by axis")
    return Section(
      "Recommendation",
      lead: open.isEmpty
        ? "Every answer has a weight; the option with the most is recommended. You decide."
        : "Not answered, and so without weight: \(open.joined(separator: ", ").lowercased()).",
      actions: mayFound
        ? ActionLink("Draft these offices", href: "/set-up/offices?\(query(answers))", style: .primary).markup
        : .nothing,
      body: table.markup
    ).markup
  }

  private static func chosen(_ axis: SetUpAdvice) -> Markup {
    if !axis.isFounded { return "\(axis.choice.title) \(Badge("nothing answered weighs here", .unknown))" }
    let mark: Markup = axis.isClose ? " \(Badge("close", .watch))" : .nothing
    return "<strong>\(axis.choice.title)</strong> (\(axis.choice.score))\(mark)"
  }

  private static func reasons(_ reasons: [SetUpAdvice.Reason]) -> Markup {
    if reasons.isEmpty { return .nothing }
    return "<ul>\(reasons, reason)</ul>"
  }

  private static func reason(_ reason: SetUpAdvice.Reason) -> Markup {
    let sign = reason.weight > 0 ? "+" : "−"
    return
      "<li>\(sign)\(String(reason.weight.magnitude)): \(reason.sentence) (\(reason.question.title): \(reason.answer))</li>"
  }

  /// The alternatives: those for or against which something spoke with their reasons, the rest by name.
  private static func others(_ axis: SetUpAdvice) -> Markup {
    let weighed = axis.alternatives.filter { !$0.reasons.isEmpty }
    if weighed.isEmpty { return "Nothing spoke for another." }
    return "\(weighed, { "<div>\($0.title) (\(String($0.score)))\(reasons($0.reasons))</div>" })"
  }
}
