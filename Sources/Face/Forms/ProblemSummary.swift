import Markup

/// All problems of a form at its top, each a link to the question it is about.
public struct ProblemSummary: Piece {
  public var problems: [String]
  public var fields: [FormField]

  public init(problems: [String] = [], fields: [FormField] = []) {
    self.problems = problems
    self.fields = fields
  }

  public var markup: Markup {
    let wrong = fields.filter { !$0.problems.isEmpty }
    let count = problems.count + wrong.reduce(0) { $0 + $1.problems.count }
    guard count > 0 else { return .nothing }
    return """
      <div class="problems" role="alert" tabindex="-1" data-focus>\
      <h2>\(if: count == 1, "One thing needs another look", else: "\(count) things need another look")</h2>\
      <ul>\(problems, { "<li>\($0)</li>" })\(wrong, lines)</ul></div>
      """
  }

  private func lines(_ field: FormField) -> Markup {
    "\(field.problems, { "<li><a href=\"#\(field.anchor)\">\(field.label)</a>: \($0)</li>" })"
  }
}
