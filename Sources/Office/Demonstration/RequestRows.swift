extension Demonstration {
  /// Something that a body is asked to decide; days are counted from today.
  struct RequestRow: Sendable {
    let key: String
    let question: String
    let subject: AuthoritySubject
    let project: String
    var thousands: Int64?
    var days: Int?
    let asker: String
    let on: Int
    let reason: String
    var options = ""
    var urgency = AuthorityRequest.Urgency.normal
    var needed: Int?
  }

  static let requests: [RequestRow] = [
    RequestRow(
      key: "shift", question: "A second shift for the core of the tower", subject: .budgetChange,
      project: "NG-131",
      thousands: 2_400, asker: "andile.khumalo", on: -58,
      reason:
        "The core takes five days a level instead of four. A second shift wins back sixty days of the slip.",
      options: "One shift and a later handover; a second crane; a second shift at night.", urgency: .urgent,
      needed: -30),
    RequestRow(
      key: "facade", question: "Start of the façade 45 days later", subject: .baselineChange,
      project: "NG-132", days: 45,
      asker: "maria.esposito", on: -61,
      reason: "The façade begins ten levels below the core, and the core is late.",
      options: "Begin on time with half a crew; wait 45 days."),
    RequestRow(
      key: "lab", question: "Laboratory on hold until the cost of the tower is known", subject: .scopeChange,
      project: "NG-136", days: 90, asker: "nils.forsberg", on: -44,
      reason: "Both draw on the same envelope, and the tower's cost is open."),
    RequestRow(
      key: "crane", question: "Inspection of the second crane from contingency", subject: .contingency,
      project: "NG-131", thousands: 180, asker: "andile.khumalo", on: -41,
      reason: "The crane stood still for twelve days; an independent inspection lets it lift again."),
    RequestRow(
      key: "handover", question: "New baseline for the handover of the tower", subject: .baselineChange,
      project: "NG-131", days: 58, asker: "andile.khumalo", on: -12,
      reason:
        "With the second shift the handover is 58 days late instead of 118. The exception report is attached.",
      options: "Keep the old baseline and report against it; take the new one; split the handover by levels.",
      urgency: .urgent, needed: 14),
    RequestRow(
      key: "passkeys", question: "Passkeys in the first release of the identity platform",
      subject: .scopeChange,
      project: "NG-101", days: 15, asker: "daniel.osei", on: -31,
      reason: "Half of the calls to the service desk are about passwords."),
    RequestRow(
      key: "racks", question: "Three weeks longer in the old data centre", subject: .scopeChange,
      project: "NG-102",
      days: 21, asker: "judith.wray", on: -29, reason: "The new racks arrive late."),
    RequestRow(
      key: "logs", question: "Central logging for the identity platform", subject: .scopeChange,
      project: "NG-101",
      days: 8, asker: "daniel.osei", on: -20, reason: "Asked for by the auditors."),
    RequestRow(
      key: "payroll", question: "Payroll interface in the second release", subject: .scopeChange,
      project: "NG-104",
      days: 12, asker: "emre.yildiz", on: -18, reason: "The supplier cannot deliver it for the first."),
    RequestRow(
      key: "archive", question: "Ten more days to check the archive", subject: .scopeChange,
      project: "NG-105", days: 10,
      asker: "rory.macleod", on: -12, reason: "A sample found records without an owner."),
    RequestRow(
      key: "cabling", question: "New cabling in the Ostvik office", subject: .spend, project: "NG-103",
      thousands: 60,
      asker: "emre.yildiz", on: -5, reason: "The old cabling does not carry the new switches."),
    RequestRow(
      key: "trial", question: "A longer trial of the recommendation engine", subject: .scopeChange,
      project: "NG-113",
      days: 30, asker: "tariq.rahman", on: -18, reason: "The first figures are good but few."),
    RequestRow(
      key: "scanners", question: "Contract with a second supplier of scanners", subject: .contract,
      project: "NG-121",
      thousands: 210, asker: "stellan.hedlund", on: -33,
      reason: "The first supplier delivers late for the third time."),
  ]
}
