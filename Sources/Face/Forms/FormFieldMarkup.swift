import Markup

extension FormField: Piece {
  public var markup: Markup {
    let wrong = problems.isEmpty ? "" : " wrong"
    if case .bool = kind {
      return """
        <div class="field check\(wrong)">\(control)<div><label for="\(anchor)">\(label)</label>\
        \(helpLine)\(problemLines)</div></div>
        """
    }
    return """
      <div class="field\(wrong)"><label for="\(anchor)">\(label)\(mark)</label>\(helpLine)\(problemLines)\
      \(control)</div>
      """
  }

  private var mark: Markup {
    if case .readonly = kind { return .nothing }
    return required ? .nothing : " <span class=\"optional\">optional</span>"
  }

  private var helpLine: Markup {
    if help.isEmpty && hint.isEmpty { return .nothing }
    let gap = help.isEmpty || hint.isEmpty ? "" : " "
    let example: Markup = hint.isEmpty ? .nothing : "<span class=\"hint\">\(hint)</span>"
    return "<p class=\"help\" id=\"\(anchor)-help\">\(help)\(gap)\(example)</p>"
  }

  private var problemLines: Markup {
    guard !problems.isEmpty else { return .nothing }
    return "<div id=\"\(anchor)-problem\">\(problems, { "<p class=\"problem\">\($0)</p>" })</div>"
  }

  /// Attributes that tie the control to its help and its problems.
  var common: Markup {
    var said: [String] = []
    if !help.isEmpty || !hint.isEmpty { said.append(anchor + "-help") }
    if !problems.isEmpty { said.append(anchor + "-problem") }
    return """
       id="\(anchor)" name="\(name)"\(Attribute.flag("required", required))\
      \(Attribute.text("autocomplete", autocomplete))\
      \(Attribute.text("aria-describedby", said.isEmpty ? nil : said.joined(separator: " ")))\
      \(Attribute.text("aria-invalid", problems.isEmpty ? nil : "true"))
      """
  }
}
