import Scheduling

/// P6's words for what a task has.
enum XERCodes {
  static let constraints: [DateConstraint.Kind: String] = {
    var words: [DateConstraint.Kind: String] = [:]
    for (word, kind) in XERTaskColumns.constraints { words[kind] = word }
    return words
  }()

  /// The constraint that is written; dates set by hand hold as a mandatory start.
  static func constraint(_ task: PlanTask) -> DateConstraint? {
    if let constraint = task.constraint, constraint.kind != .asSoonAsPossible { return constraint }
    if task.isManual, let start = task.stored.start { return DateConstraint(.mustStartOn, start) }
    return nil
  }

  static func arithmetic(_ arithmetic: PlanTask.WorkArithmetic) -> String {
    switch arithmetic {
    case .fixedUnits: "DT_FixedRate"
    case .fixedDuration: "DT_FixedDrtn"
    case .fixedWork: "DT_FixedQty"
    case .fixedDurationUnits: "DT_FixedDUR2"
    }
  }

  static func priority(_ priority: Int) -> String {
    switch priority {
    case 750...: "PT_Top"
    case 550..<750: "PT_High"
    case 450..<550: "PT_Normal"
    case 250..<450: "PT_Low"
    default: "PT_Lowest"
    }
  }

  static func link(_ kind: LinkKind) -> String { "PR_\(kind.short)" }
}
