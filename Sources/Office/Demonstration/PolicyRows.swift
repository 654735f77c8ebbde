extension Demonstration {
  /// What an office lays down for a control; days are counted from today.
  struct PolicyRow: Sendable {
    let office: String
    let control: ControlKey
    let level: ControlLevel
    let lock: Lock
    let condition: String
    let from: Int
    let to: Int?
    let waivers: String
    let reason: String

    init(
      _ office: String, _ control: ControlKey, _ level: ControlLevel, _ lock: Lock, if condition: String = "",
      from: Int, to: Int? = nil, waivers: String = "", _ reason: String
    ) {
      self.office = office
      self.control = control
      self.level = level
      self.lock = lock
      self.condition = condition
      self.from = from
      self.to = to
      self.waivers = waivers
      self.reason = reason
    }
  }

  static let policies: [PolicyRow] = [
    PolicyRow(
      "epmo", .templateUse, .require, .floor, from: -600, waivers: "Head of the Centre of Excellence",
      "Boards compare like with like only when the designated documents look alike."),
    PolicyRow(
      "epmo", .gateEvidence, .block, .locked, from: -600, waivers: "PMO director",
      "Two projects passed a gate on promises alone. Evidence comes first, everywhere."),
    PolicyRow(
      "epmo", .reportingCadence, .advise, .default, from: -600,
      "A monthly rhythm is suggested; divisions set what they need."),
    PolicyRow(
      "it", .reportingCadence, .block, .default, if: "tier<=2", from: -410,
      waivers: "Head of the IT Division PMO",
      "The board reads the large technology projects each month, so their reports close on the fifth working day."
    ),
    PolicyRow(
      "epmo", .scheduleQuality, .block, .floor, if: "approach=predictive,hybrid", from: -380,
      waivers: "PMO director", "A baseline that does not hang together measures nothing."),
    PolicyRow(
      "epmo", .teamAutonomy, .advise, .ceiling, from: -330,
      "How a team works is the team's own business; nobody below may prescribe it."),
    PolicyRow(
      "it", .teamAutonomy, .block, .default, from: -250,
      "One working agreement for all teams. Has no effect under the enterprise ceiling; kept until the review."
    ),
    PolicyRow(
      "vmo", .gateEvidence, .advise, .default, if: "approach=agile", from: -200,
      "Quarterly reviews instead of gate packs. Has no effect under the enterprise lock; to be discussed."),
    PolicyRow(
      "epmo", .businessCaseReview, .require, .default, if: "amount>=GBP 5000000", from: -600,
      waivers: "Chief financial officer", "An independent look pays for itself above this sum."),
    PolicyRow(
      "epmo", .ragOverride, .advise, .default, from: -600, to: -91,
      "The first rule: a note is enough when the declared colour differs."),
    PolicyRow(
      "epmo", .ragOverride, .require, .floor, from: -90, waivers: "PMO director",
      "A colour that is better than the facts show needs its reason on the record."),
    PolicyRow(
      "cap", .pmAssignment, .own, .locked, from: -900,
      "Project managers of capital works come from the office's own pool."),
    PolicyRow(
      "cap", .budgetChange, .own, .floor, if: "tier<=2; amount>=GBP 10000000", from: -540,
      waivers: "Capital works director", "Change money of large works is held in one hand."),
    PolicyRow(
      "ops", .lessons, .require, .default, if: "tier=2,3", from: -180,
      "An hour at the end of each stage has saved us weeks in the next."),
    PolicyRow(
      "trn", .benefitsTracking, .require, .default, if: "type=change", from: -290,
      "The value ledger needs a profile and an owner for each benefit."),
    PolicyRow(
      "it", .tooling, .block, .floor, if: "approach=agile,hybrid", from: -160,
      waivers: "Head of the IT Division PMO",
      "Reports come from the boards, so the boards are kept in one system."),
    PolicyRow(
      "epmo", .benefitsTracking, .block, .floor, if: "tier<=2", from: 60, waivers: "PMO director",
      "From then on funds of a new stage wait until the measurements that are due have been posted."),
    PolicyRow(
      "epmo", .trainingCertification, .require, .default, from: -700, to: -340,
      "Mandatory modules for the first wave of project managers; ended when the wave was through."),
  ]
}
