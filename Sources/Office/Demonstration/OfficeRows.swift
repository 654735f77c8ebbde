import Registers

extension Demonstration {
  /// An office of the group with all its axes; days are counted from today.
  struct OfficeRow: Sendable {
    let key: String
    let parent: String?
    let name: String
    let label: String
    let level: OfficeUnit.Level
    let kind: OfficeUnit.Kind
    let scope: OfficeUnit.ScopeKind
    let focus: OfficeUnit.Focus
    let placement: OfficeUnit.Placement
    let style: OfficeUnit.ServiceStyle
    let sourcing: OfficeUnit.Sourcing
    let profile: ControlProfile
    let domain: String
    let reportsTo: String
    let costCentre: String
    let staff: Int
    let budget: Int64
    var sunset: Int?
    let mission: String
    var opens = true
  }

  /// A tie between two offices beside the tree.
  struct OfficeLinkRow: Sendable {
    let from: String
    let to: String
    let kind: OfficeLink.Kind
    let flow: OfficeLink.Flow
    let cadence: String
    let note: String
  }

  static let offices: [OfficeRow] = [
    OfficeRow(
      key: "epmo", parent: nil, name: "Enterprise PMO", label: "EPMO", level: .enterprise, kind: .pmo,
      scope: .portfolio, focus: .strategic, placement: .centralised, style: .sharedServices,
      sourcing: .inHouse, profile: .controlling, domain: "Whole group", reportsTo: "Chief executive",
      costCentre: "NG-1000", staff: 9, budget: 1_450,
      mission:
        "Help the Norrland Group choose the right work, see honestly how it stands, and finish what it starts."
    ),
    OfficeRow(
      key: "coe", parent: "epmo", name: "Centre of Excellence", label: "The academy", level: .enterprise,
      kind: .centreOfExcellence, scope: .mixed, focus: .tactical, placement: .centralised,
      style: .centreOfExcellence, sourcing: .mixed, profile: .centreOfExcellence,
      domain: "Methods and skills", reportsTo: "PMO director", costCentre: "NG-1010", staff: 4, budget: 420,
      mission: "Look after methods, templates and learning, and bring lessons back into both."),
    OfficeRow(
      key: "it", parent: "epmo", name: "IT Division PMO", label: "IT delivery office", level: .division,
      kind: .pmo, scope: .mixed, focus: .tactical, placement: .federated, style: .sharedServices,
      sourcing: .inHouse, profile: .controlling, domain: "IT", reportsTo: "Chief digital officer",
      costCentre: "NG-2000", staff: 6, budget: 780,
      mission: "Keep technology projects to a sound plan and their reports to the facts."),
    OfficeRow(
      key: "vmo", parent: "it", name: "Digital Products VMO", label: "Product flow", level: .businessUnit,
      kind: .valueManagementOffice, scope: .programme, focus: .tactical, placement: .embedded,
      style: .selfService, sourcing: .inHouse, profile: .agile, domain: "Digital products",
      reportsTo: "Head of digital products", costCentre: "NG-2040", staff: 3, budget: 310,
      mission: "Fund outcomes by quarter, show flow, and leave the way of working to the teams."),
    OfficeRow(
      key: "ops", parent: "epmo", name: "Operations Division PMO", label: "Project desk", level: .division,
      kind: .supportOrganisation, scope: .project, focus: .operational, placement: .federated,
      style: .selfService, sourcing: .inHouse, profile: .supportive, domain: "Operations",
      reportsTo: "Operations director", costCentre: "NG-3000", staff: 3, budget: 260,
      mission: "Give people in depots and warehouses the help that they ask for with their projects."),
    OfficeRow(
      key: "supply", parent: "ops", name: "Supply Chain PMO", label: "Supply desk", level: .businessUnit,
      kind: .pmo, scope: .project, focus: .operational, placement: .virtual, style: .selfService,
      sourcing: .mixed, profile: .supportive, domain: "Supply chain", reportsTo: "Head of procurement",
      costCentre: "NG-3020", staff: 2, budget: 150,
      mission: "Support the supply chain projects that the Operations Division PMO has no room for.",
      opens: false),
    OfficeRow(
      key: "cap", parent: "epmo", name: "Capital Works PMO", label: "Works office", level: .businessUnit,
      kind: .pmo, scope: .mixed, focus: .tactical, placement: .centralised, style: .sharedServices,
      sourcing: .inHouse, profile: .directive, domain: "Construction", reportsTo: "Capital works director",
      costCentre: "NG-4000", staff: 14, budget: 2_100,
      mission: "Provide the project managers of the group's building work and answer for its results."),
    OfficeRow(
      key: "tower", parent: "cap", name: "Project PMO Tower G+55", label: "Tower site office",
      level: .project, kind: .projectOffice, scope: .project, focus: .operational, placement: .embedded,
      style: .sharedServices, sourcing: .mixed, profile: .projectOffice, domain: "Construction",
      reportsTo: "Project director, Tower G+55", costCentre: "NG-4055", staff: 5, budget: 640, sunset: 610,
      mission: "Keep plan, cost, documents and risks of the tower in one place until it is handed over."),
    OfficeRow(
      key: "trn", parent: "epmo", name: "Transformation Office", label: "TO", level: .enterprise,
      kind: .transformationOffice, scope: .programme, focus: .strategic, placement: .virtual,
      style: .sharedServices, sourcing: .mixed, profile: .intermediate, domain: "Business change",
      reportsTo: "Chief executive", costCentre: "NG-5000", staff: 5, budget: 900, sunset: 365,
      mission: "Bring the group's finance and procurement under one roof and keep the ledger of its value."),
  ]

  static let officeLinks: [OfficeLinkRow] =
    ["epmo", "it", "vmo", "ops", "cap", "tower", "trn"].map { office in
      OfficeLinkRow(
        from: "coe", to: office, kind: .suppliesStandardTo, flow: .process, cadence: "Each quarter",
        note: "Methods, templates and learning paths; feedback and lessons come back the same way.")
    } + [
      OfficeLinkRow(
        from: "it", to: "ops", kind: .serves, flow: .people, cadence: "On request",
        note: "Helps with projects in operations that are mostly software. It serves; it does not govern."),
      OfficeLinkRow(
        from: "tower", to: "epmo", kind: .reportsTo, flow: .information, cadence: "Monthly",
        note: "A copy of the tower's report goes straight to the Enterprise PMO while the exception lasts."),
      OfficeLinkRow(
        from: "trn", to: "it", kind: .sharesResourcesWith, flow: .people, cadence: "Weekly",
        note: "Analysts and testers work for both; the weekly meeting settles who is where."),
    ]
}
