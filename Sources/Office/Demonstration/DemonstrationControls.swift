/// The policies and waivers of Norrland Group: every lock and every kind of condition once.
enum DemonstrationControls {
  struct PolicyRow {
    let office: String
    let control: ControlKey
    let level: ControlLevel
    let lock: Lock
    var condition = ""
    var from: Int?
    var to: Int?
    let reason: String
  }

  static let policies: [PolicyRow] = [
    PolicyRow(
      office: "hub", control: .templateUse, level: .require, lock: .floor,
      reason: "One look for what the board reads."),
    PolicyRow(
      office: "hub", control: .gateEvidence, level: .block, lock: .locked,
      reason: "No gate without its evidence, anywhere."),
    PolicyRow(
      office: "hub", control: .reportingCadence, level: .advise, lock: .default,
      reason: "Monthly is a good rhythm."),
    PolicyRow(
      office: "hub", control: .scheduleQuality, level: .require, lock: .floor,
      condition: "approach=predictive", reason: "A date is worth what its plan is worth."),
    PolicyRow(
      office: "hub", control: .teamAutonomy, level: .advise, lock: .ceiling, condition: "approach=agile",
      reason: "Teams choose how they work."),
    PolicyRow(
      office: "hub", control: .businessCaseReview, level: .block, lock: .default,
      condition: "amount>=GBP 5000000", reason: "Large sums are challenged by somebody else."),
    PolicyRow(
      office: "it", control: .reportingCadence, level: .block, lock: .default, condition: "tier<=2",
      reason: "What is large reports on time."),
    PolicyRow(
      office: "it", control: .templateUse, level: .advise, lock: .default,
      reason: "Kept from before; the group's floor stands above it."),
    PolicyRow(
      office: "it", control: .riskProcess, level: .require, lock: .default,
      reason: "Every project keeps a register."),
    PolicyRow(
      office: "vmo", control: .teamAutonomy, level: .block, lock: .default, condition: "approach=agile",
      reason: "Written before the group's ceiling; without effect."),
    PolicyRow(
      office: "ops", control: .lessons, level: .require, lock: .default,
      reason: "Depots learn from each other."),
    PolicyRow(
      office: "capital", control: .budgetChange, level: .own, lock: .floor,
      reason: "The office holds the change budget."),
    PolicyRow(
      office: "capital", control: .closeOut, level: .block, lock: .floor, from: 40,
      reason: "From next quarter: no closure without the archive."),
    PolicyRow(
      office: "transformation", control: .benefitsTracking, level: .block, lock: .default, to: -20,
      reason: "For the first wave only."),
  ]

  static let waivers:
    [(
      project: String, control: ControlKey, level: ControlLevel, reason: String, instead: String,
      requester: String, from: Int, until: Int, granted: Bool
    )] = [
      (
        "Data centre exit", .scheduleQuality, .advise,
        "The landlord's dates change weekly; the plan is rolled forward by hand.",
        "Weekly look-ahead with the planner.", "Camille Dubois", -30, 18, true
      ),
      (
        "Tower G+55", .templateUse, .advise, "The contractor reports in its own format.",
        "A one-page summary in ours.", "Joris de Vries", -10, 160, false
      ),
      (
        "Identity and access", .gateEvidence, .require,
        "The penetration test comes two weeks after the gate.", "Go-live waits for the result.",
        "Camille Dubois", -120, -40, true
      ),
    ]
}
