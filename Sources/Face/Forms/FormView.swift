import Markup

/// A form that asks in the order a person thinks and says every problem at once.
public struct FormView: Piece {
  public var action: String
  public var intro: Markup
  public var sections: [FormSection]
  /// Problems of the entry as a whole, beside those of its fields.
  public var problems: [String]
  public var csrf: String
  public var revision: Int?
  public var idempotencyKey: String?
  public var hidden: [(name: String, value: String)]
  public var submit: String
  public var cancel: String?
  /// A form whose result cannot be undone.
  public var danger: Bool
  /// Extra buttons or links beside the submit button.
  public var more: Markup
  public var method: String

  public init(
    action: String, intro: Markup = .nothing, fields: [FormField] = [], sections: [FormSection] = [],
    problems: [String] = [], csrf: String, revision: Int? = nil, idempotencyKey: String? = nil,
    hidden: [(name: String, value: String)] = [], submit: String = "Save", cancel: String? = nil,
    danger: Bool = false, more: Markup = .nothing, method: String = "post"
  ) {
    self.action = action
    self.intro = intro
    self.sections = fields.isEmpty ? sections : [FormSection(fields: fields)] + sections
    self.problems = problems
    self.csrf = csrf
    self.revision = revision
    self.idempotencyKey = idempotencyKey
    self.hidden = hidden
    self.submit = submit
    self.cancel = cancel
    self.danger = danger
    self.more = more
    self.method = method
  }

  private var fields: [FormField] { sections.flatMap { $0.fields } }

  public var markup: Markup {
    let files = fields.contains { $0.isFile }
    return """
      <form class="form\(if: danger, " danger")" method="\(asks ? "get" : "post")" action="\(Link.safe(action))" novalidate\
      \(if: !asks, " data-dirty")\(if: files, " enctype=\"multipart/form-data\"")>
      \(ProblemSummary(problems: problems, fields: fields))\(if: !intro.isEmpty, "<div class=\"intro\">\(intro)</div>")\
      \(carried)\(sections)
      <div class="form-foot"><button class="button \(danger ? "danger" : "primary")">\(submit)</button>\
      \(more)\(some: cancel, { "<a class=\"button quiet\"\(Attribute.href($0))>Cancel</a>" })</div></form>
      """
  }

  /// A form that only asks (GET) carries no token: it would end up in the address.
  private var carried: Markup {
    guard !asks else { return hiddenInputs(hidden) }
    var pairs = [(name: "csrf", value: csrf)]
    if let revision { pairs.append((name: "revision", value: String(revision))) }
    if let idempotencyKey { pairs.append((name: "idempotency-key", value: idempotencyKey)) }
    return hiddenInputs(pairs + hidden)
  }

  private var asks: Bool { method == "get" }

  private func hiddenInputs(_ pairs: [(name: String, value: String)]) -> Markup {
    "\(pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })"
  }
}
