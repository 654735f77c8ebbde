import Face
import Markup
import Office
import Registers

/// The account of how a control came to its level, with every record as a link.
enum ControlWhy {
  /// - Parameter closed: the codes of records and offices that the reader may not open.
  static func why(_ resolution: Resolution, closed: Set<String>) -> Why {
    let steps = resolution.explanation.map { step in
      WhyStep(text: "\(step.text)", from: from(step, closed), contributes: step.isEffective)
    }
    let last = resolution.explanation.last { $0.isEffective }
    let by = last.map { " by \(word($0.kind))" } ?? ""
    let meaning = resolution.control.meaning(at: resolution.level)
    return Why(
      label: resolution.control.title,
      summary: "\(resolution.control.asks) The level is \(resolution.level.name)\(by): \(meaning)",
      steps: steps, compact: true)
  }

  /// The codes that the accounts name.
  static func codes(_ resolutions: [Resolution]) -> Set<String> {
    Set(
      resolutions.flatMap(\.explanation).flatMap {
        [$0.recordId, $0.officeId, $0.limitedBy].compactMap { $0 }
      })
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

  private static func from(_ step: Resolution.Step, _ closed: Set<String>) -> Markup? {
    var links: [Markup] = []
    if let record = step.recordId { links.append(link(record, record, closed)) }
    if let office = step.officeId { links.append(link(office, step.officeTitle ?? office, closed)) }
    if let limit = step.limitedBy { links.append("held by \(link(limit, limit, closed))") }
    return links.isEmpty ? nil : CellView.joined(links)
  }

  /// A record or office by its code; what is no code stays text.
  private static func link(_ code: String, _ text: String, _ closed: Set<String>) -> Markup {
    guard let found = Catalogue.everyRegister.resolve(code: code) else { return "\(text)" }
    return EntryLink.markup(found.shelf.title.path, code, text, closed: closed)
  }
}
