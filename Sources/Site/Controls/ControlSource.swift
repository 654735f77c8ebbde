import Markup
import Office

/// The record that decided a level: which one, of which office.
struct ControlSource {
  let step: Resolution.Step?

  /// The last record that moved the level. Where none did, the one that set it to what it was already: a floor or
  /// ceiling that only held says nothing of where the level comes from.
  init(_ resolution: Resolution) {
    let counted = resolution.explanation.filter {
      $0.isEffective && $0.kind != .productDefault && $0.kind != .conflict
    }
    step =
      counted.last { $0.before != $0.after }
      ?? counted.last { $0.kind == .policy && ($0.lock == .default || $0.lock == .locked) }
      ?? counted.last { $0.kind == .profileDefault }
  }

  var words: String {
    guard let step else { return "Product default" }
    let office = step.officeTitle ?? ""
    switch step.kind {
    case .profileDefault: return "Profile of \(office)"
    case .policy: return "\(step.recordId ?? "Policy") of \(office)"
    default: return step.recordId ?? office
    }
  }

  /// The codes that it names.
  var codes: [String] { [step?.recordId, step?.officeId].compactMap { $0 } }

  /// - Parameter closed: the codes of what the reader may not open.
  func markup(closed: Set<String>) -> Markup {
    guard let step else { return "Product default" }
    let office: Markup =
      step.officeId.map { EntryLink.markup("offices", $0, step.officeTitle ?? $0, closed: closed) }
      ?? .nothing
    guard step.kind == .policy, let record = step.recordId else { return "Profile of \(office)" }
    return "\(EntryLink.markup("control-policies", record, record, closed: closed)) of \(office)"
  }
}
