extension Demonstration {
  /// A line that an office has laid down beside the standard matrix.
  struct RaciLineRow: Sendable {
    let office: String
    let process: ProcessKey
    var deliverable = ""
    var project: String?
    var role: String?
    var person: String?
    let part: RaciLine.Part
    var condition = ""
    let reason: String
  }

  static let raciLines: [RaciLineRow] =
    [
      RaciLineRow(
        office: "it", process: .gate, role: "pmo_head", part: .accountable, condition: "tier>=3",
        reason: "Small projects of the division pass their gates at the division; the sponsor does the paper."
      ),
      RaciLineRow(
        office: "it", process: .reporting, role: "pmo_coordinator", part: .supports,
        reason: "Reports are gathered from the boards; the coordinator chases what is missing."),
      RaciLineRow(
        office: "it", process: .lessons, role: "coach", part: .responsible,
        reason: "The coach of the product teams runs the reviews."),
      RaciLineRow(
        office: "cap", process: .baseline, role: "pmo_specialist", part: .responsible,
        reason: "The planning engineer checks every schedule before it becomes a baseline."),
      RaciLineRow(
        office: "cap", process: .budget, role: "pmo_head", part: .accountable,
        condition: "amount>=GBP 5000000",
        reason: "The works office answers for the money of its large projects."),
      RaciLineRow(
        office: "cap", process: .communication, role: "finance_controller", part: .informed,
        reason: "Finance hears of it before the neighbours do."),
    ] + towerLines

  private static let towerLines: [RaciLineRow] = [
    ("Structural design", "project_manager", RaciLine.Part.accountable),
    ("Structural design", "external_advisor", .responsible),
    ("Structural design", "auditor", .informed),
    ("Construction programme", "project_manager", .accountable),
    ("Construction programme", "project_coordinator", .responsible),
    ("Construction programme", "sponsor", .consulted),
    ("Risk register of the site", "risk_manager", .accountable),
    ("Risk register of the site", "pmo_coordinator", .responsible),
    ("Handover file", "sponsor", .accountable),
    ("Handover file", "project_manager", .responsible),
    ("Handover file", "functional_manager", .consulted),
  ].map { deliverable, role, part in
    RaciLineRow(
      office: "cap", process: .deliverable, deliverable: deliverable, project: "NG-131", role: role,
      part: part,
      reason: "Agreed at the start of the stage")
  }

  /// Who has acknowledged her posts, by the key of the person.
  static let acknowledging = [
    "ingrid.solberg", "callum.reid", "zofia.maj", "hassan.jaber", "victor.almeida", "mei.tanaka",
    "edith.halloran",
    "priya.nair",
  ]
}
