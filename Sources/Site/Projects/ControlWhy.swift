import Face
import Markup
import Office
import Registers

/// The account of how a control came to its level, with every record as a link.
enum ControlWhy {
  static func why(_ resolution: Resolution) -> Why {
    let steps = resolution.explanation.map { step in
      WhyStep(text: "\(step.text)", from: from(step), contributes: step.isEffective)
    }
    let last = resolution.explanation.last { $0.isEffective }
    let by = last.map { " by \(word($0.kind))" } ?? ""
    let meaning = resolution.control.meaning(at: resolution.level)
    return Why(
      label: resolution.control.title,
      summary: "\(resolution.control.asks) The level is \(resolution.level.name)\(by): \(meaning)",
      steps: steps, compact: true)
  }

  private static func word(_ kind: Resolution.Step.Kind) -> String {
    switch kind {
    case .productDefault: "default"
    case .profileDefault: "the profile of the governing office"
    case .policy: "policy"
    case .tailoring: "tailoring"
    case .waiver: "waiver"
    case .conflict: "the rule for conflicts"
    }
  }

  private static func from(_ step: Resolution.Step) -> Markup? {
    var links: [Markup] = []
    if let record = step.recordId { links.append(link(record, record)) }
    if let office = step.officeId { links.append(link(office, step.officeTitle ?? office)) }
    if let limit = step.limitedBy { links.append("held by \(link(limit, limit))") }
    return links.isEmpty ? nil : CellView.joined(links)
  }

  /// A record or office by its code; what is no code stays text.
  private static func link(_ code: String, _ text: String) -> Markup {
    guard let found = Catalogue.everyRegister.resolve(code: code) else { return "\(text)" }
    return "<a href=\"/\(found.shelf.title.path)/\(code)\">\(text)</a>"
  }
}
