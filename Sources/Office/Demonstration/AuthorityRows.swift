extension Demonstration {
  /// A line of the group's delegation of authority; limits in thousands of pounds.
  struct DelegationRow: Sendable {
    let subject: AuthoritySubject
    var role: String?
    var person: String?
    let office: String
    var thousands: Int64?
    var days: Int?
    var sum: Int64?
    var condition = ""
    var parent: String?
    var key = ""
    var maySubDelegate = false
    var from = -700
    var to: Int?
    var note = ""
    var isDraft = false
  }

  /// Something that was asked for, and what became of it.
  struct AskRow: Sendable {
    let question: String
    let subject: AuthoritySubject
    let project: String
    var thousands: Int64?
    var days: Int?
    let reason: String
    var options = ""
    let requester: String
    let on: Int
    var needed: Int?
    /// Who decided it on which day, and how; nil while it waits.
    var decided: (by: String, on: Int, Registrar.Verdict, because: String)?
    var conditions = ""
    var isWithdrawn = false
  }

  static let delegations: [DelegationRow] = [
    DelegationRow(
      subject: .budgetChange, role: "project_manager", office: "epmo", thousands: 10, sum: 20,
      note: "Small changes within the project's own budget."),
    DelegationRow(
      subject: .budgetChange, role: "sponsor", office: "epmo", thousands: 75, sum: 200,
      note: "Sponsors decide changes of their own projects."),
    DelegationRow(subject: .budgetChange, role: "pmo_head", office: "epmo", thousands: 250, sum: 500),
    DelegationRow(
      subject: .budgetChange, role: "pmo_director", office: "epmo", thousands: 1_000, sum: 2_000,
      key: "director",
      maySubDelegate: true, note: "Above this the portfolio board decides."),
    DelegationRow(
      subject: .budgetChange, person: "rasheed.okafor", office: "it", thousands: 400, sum: 800,
      parent: "director",
      from: -60, to: 120, note: "Passed on for the time of the data centre exit."),
    DelegationRow(subject: .contingency, role: "sponsor", office: "epmo", thousands: 150, sum: 300),
    DelegationRow(subject: .contingency, role: "pmo_head", office: "cap", thousands: 600, sum: 900),
    DelegationRow(subject: .scopeChange, role: "project_manager", office: "epmo", days: 5),
    DelegationRow(subject: .scopeChange, role: "sponsor", office: "epmo", days: 20),
    DelegationRow(subject: .scopeChange, role: "pmo_head", office: "epmo", days: 60),
    DelegationRow(subject: .contract, role: "sponsor", office: "epmo", thousands: 100),
    DelegationRow(subject: .contract, role: "pmo_director", office: "epmo", thousands: 2_000),
    DelegationRow(
      subject: .gate, role: "sponsor", office: "epmo", condition: "tier>=3",
      note: "Larger projects go before their board."),
    DelegationRow(subject: .gate, role: "pmo_head", office: "cap", condition: "tier>=2"),
    DelegationRow(
      subject: .appointment, role: "pmo_head", office: "cap", note: "The works office owns its managers."),
    DelegationRow(
      subject: .spend, role: "pmo_director", office: "epmo", thousands: 500,
      note: "Waits for the board's word.",
      isDraft: true),
  ]

  static let asks: [AskRow] = [
    AskRow(
      question: "Second removal crew for hall one", subject: .budgetChange, project: "NG-102", thousands: 60,
      reason: "One crew cannot empty the hall before the lease ends.", requester: "judith.wray", on: -41,
      decided: ("helena.strand", -38, .approved, "Cheaper than another month of rent")),
    AskRow(
      question: "Longer test weekend for hall one", subject: .budgetChange, project: "NG-102", thousands: 70,
      reason: "The cut-over was rehearsed and needs a day more.", requester: "judith.wray", on: -24,
      decided: ("helena.strand", -22, .approved, "The rehearsal shows why")),
    AskRow(
      question: "Transport insurance for hall two", subject: .budgetChange, project: "NG-102", thousands: 65,
      reason: "The carrier's own cover ends at the gate.", requester: "judith.wray", on: -9,
      decided: ("helena.strand", -6, .approvedWithConditions, "Needed, and the carrier pays half"),
      conditions: "Half of it is claimed from the carrier before the move."),
    AskRow(
      question: "Third removal crew for hall two", subject: .budgetChange, project: "NG-102", thousands: 65,
      reason: "Hall two is larger and the same day is left for it.",
      options: "Move a week later, at the rent of a month; or leave the archive racks behind.",
      requester: "judith.wray", on: -2, needed: 12),
    AskRow(
      question: "Second shift for the core", subject: .budgetChange, project: "NG-131", thousands: 5_400,
      reason: "Five days a level instead of four; the façade waits.",
      options: "A later handover by eleven weeks; or a smaller crane and night work.",
      requester: "andile.khumalo",
      on: -8, needed: 20),
    AskRow(
      question: "Trial of another identity provider", subject: .contingency, project: "NG-101", thousands: 90,
      reason: "The first one cannot carry the load that was measured.", requester: "daniel.osei", on: -5,
      needed: 9),
    AskRow(
      question: "Four weeks more for the pilot", subject: .scopeChange, project: "NG-112", days: 20,
      reason: "The pilot region asked for its own language.", requester: "selma.haugen", on: -30,
      decided: ("helena.strand", -27, .rejected, "The language can follow after the launch")),
    AskRow(
      question: "Extra scanners for the second depot", subject: .budgetChange, project: "NG-121",
      thousands: 8,
      reason: "Two break each week.", requester: "joy.adeyemi", on: -12, isWithdrawn: true),
  ]
}
