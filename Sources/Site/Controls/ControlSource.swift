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

  var markup: Markup {
    guard let step else { return "Product default" }
    let office: Markup =
      step.officeId.map { "<a href=\"/offices/\($0)\">\(step.officeTitle ?? $0)</a>" } ?? .nothing
    guard step.kind == .policy, let record = step.recordId else { return "Profile of \(office)" }
    return "<a href=\"/control-policies/\(record)\">\(record)</a> of \(office)"
  }
}
