import Markup

/// Questions of a form that belong together, under one heading.
public struct FormSection: Piece {
  public var title: String
  public var help: String
  public var fields: [FormField]

  public init(_ title: String = "", help: String = "", fields: [FormField]) {
    self.title = title
    self.help = help
    self.fields = fields
  }

  public var markup: Markup {
    if title.isEmpty { return "\(fields)" }
    return """
      <fieldset><legend>\(title)</legend>\(if: !help.isEmpty, "<p class=\"help\">\(help)</p>")\(fields)</fieldset>
      """
  }
}
