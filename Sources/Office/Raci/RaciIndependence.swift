/// What keeps reviewing apart from doing: an auditor answers for audits and for nothing else, and nobody who delivers
/// or runs an office has the work of an audit.
public enum RaciIndependence {
  static let auditor = RaciParty(role: "auditor")

  /// Roles that may help an audit without answering for what it looks at.
  private static let mayHelp: Set<String> = ["auditor", "external_advisor", "quality_lead"]

  /// Why a line would mix the two, or nil where it does not.
  static func against(_ rule: RaciRule) -> String? {
    guard rule.part == .accountable || rule.part == .responsible else { return nil }
    if rule.process == .audit {
      if rule.part == .accountable, rule.party != auditor {
        return "the A of an audit stays with the auditor"
      }
      if !rule.party.roles.allSatisfy(mayHelp.contains) {
        return "whoever does or answers for the work has no part in reviewing it"
      }
    } else if rule.party == auditor {
      return "the auditor neither does nor answers for what she audits"
    }
    return nil
  }
}
