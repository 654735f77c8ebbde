/// Where a profile differs from what it starts with, and why.
struct ProfileDeparture: Sendable {
  let control: ControlKey
  let setting: ControlSetting
  let reason: String

  init(_ control: ControlKey, _ level: ControlLevel, _ reason: String) {
    self.init(control, ControlSetting(level), reason)
  }

  init(_ control: ControlKey, _ setting: ControlSetting, _ reason: String) {
    self.control = control
    self.setting = setting
    self.reason = reason
  }

  /// The departures by the number of their control.
  static func byNumber(_ list: [ProfileDeparture]) -> [Int: ProfileDeparture] {
    var found: [Int: ProfileDeparture] = [:]
    for one in list { found[one.control.number] = one }
    return found
  }

  static let none: [Int: ProfileDeparture] = [:]
}

extension ControlProfile {
  /// The departures of the profile, by the number of the control.
  var departures: [Int: ProfileDeparture] {
    switch self {
    case .supportive, .controlling, .directive, .projectOffice, .custom: ProfileDeparture.none
    case .delivery: ProfileDeparture.delivery
    case .intermediate: ProfileDeparture.intermediate
    case .agile: ProfileDeparture.agile
    case .centreOfExcellence: ProfileDeparture.centreOfExcellence
    case .traditional: ProfileDeparture.traditional
    }
  }
}

extension ProfileDeparture {
  static let delivery = byNumber([
    .init(.pmAssignment, .own, "Project managers come from the pool of the office."),
    .init(.resourceAllocation, .own, "The office shares its pool between the projects it delivers."),
    .init(.reportingCadence, .block, "Tracking time and cost needs every report by its date."),
    .init(.scheduleQuality, .block, "Dates the office answers for need sound schedules."),
    .init(
      .businessCaseReview, .advise, "Whether the work is worth doing is decided by those who ask for it."),
    .init(.benefitsTracking, .advise, "Benefits are followed by those who ordered the work."),
  ])

  static let intermediate = byNumber([
    .init(.gateDecisionRight, .advise, "Sponsors decide; the office is told."),
    .init(.baselineSetting, .advise, "The project manager sets the baseline with the sponsor."),
    .init(.contingencyDrawdown, .advise, "Spending within tolerance stays with the project manager."),
    .init(.pmAssignment, .advise, "The office does not own project managers; it helps to develop them."),
    .init(.resourceAllocation, .advise, "People stay with their line; the office shows conflicts."),
    .init(.teamAutonomy, .advise, "Standards apply to what projects show, less to how teams work."),
  ])

  static let agile = byNumber([
    .init(.selectionPrioritisation, .require, "The quarterly round ranks outcomes by one model."),
    .init(.gateEvidence, .require, "Gates turn into cadence reviews where funding is renewed or explained."),
    .init(.scheduleQuality, .advise, "Flow and predictability are shown to the team for its own use."),
    .init(.reportingCadence, .own, "Reports come from the boards by themselves; teams only comment."),
    .init(.budgetChange, .require, "Lean budgets move within guardrails, with a reason beyond them."),
    .init(.benefitsTracking, .require, "Goals are outcomes, so outcomes are measured."),
    .init(.tooling, .require, "Automatic reports need boards in the system of record, or an explanation."),
    .init(
      .teamAutonomy, ControlSetting(level: .advise, lock: .ceiling),
      "Teams choose their practices; nobody below may prescribe them."),
  ])

  static let centreOfExcellence = byNumber([
    .init(.methodologyChoice, .require, "The office owns the methods; others follow them or explain."),
    .init(.templateUse, .require, "The office owns the templates; others use them or explain."),
    .init(.trainingCertification, .require, "The office owns the learning path of each role."),
    .init(.lessons, .require, "Methods improve only where lessons come back."),
    .init(.gateDecisionRight, .off, "Gates are decided where delivery is steered."),
    .init(.baselineSetting, .off, "Baselines are set where delivery is steered."),
    .init(.ragOverride, .off, "Status is judged where delivery is steered."),
    .init(.budgetChange, .off, "Money is decided where delivery is steered."),
    .init(.contingencyDrawdown, .off, "Money is decided where delivery is steered."),
    .init(.scopeTimeChange, .off, "Changes are decided where delivery is steered."),
    .init(.resourceAllocation, .off, "People are allocated where delivery is steered."),
  ])

  static let traditional = byNumber([
    .init(.templateUse, .block, "Designated documents are accepted in their template only."),
    .init(.scheduleQuality, .block, "A baseline needs a schedule that meets the thresholds."),
    .init(.scopeTimeChange, .block, "Changes beyond tolerance wait for change control."),
    .init(.auditHealthCheck, .require, "Audits come at set intervals and their findings are tracked."),
    .init(.lessons, .block, "A stage closes only once its lessons are recorded."),
  ])
}
