/// The offices of Norrland Group, hub first: what each is, and how far its life has come.
enum DemonstrationOffices {
  struct Row {
    let key: String
    let name: String
    let parent: String?
    let level: OfficeUnit.Level
    let kind: OfficeUnit.Kind
    let scope: OfficeUnit.ScopeKind
    let focus: OfficeUnit.Focus
    let style: OfficeUnit.ServiceStyle
    let profile: ControlProfile
    let domain: String
    let head: (role: String, name: String)?
    /// Days from today on which a temporary office closes.
    var sunset: Int?
    let mission: String
    let purpose: String
  }

  static let all: [Row] = [
    Row(
      key: "hub", name: "Enterprise PMO", parent: nil, level: .enterprise, kind: .pmo, scope: .portfolio,
      focus: .strategic,
      style: .sharedServices, profile: .controlling, domain: "", head: ("pmo_director", "Ingrid Solheim"),
      mission: "Choose well, deliver what was chosen, and be able to say why.",
      purpose:
        "Set how Norrland governs its projects, keep the portfolio in view and bring decisions to the board."),
    Row(
      key: "coe", name: "Centre of Excellence", parent: "hub", level: .enterprise, kind: .centreOfExcellence,
      scope: .mixed,
      focus: .tactical, style: .centreOfExcellence, profile: .centreOfExcellence, domain: "Methods",
      head: ("pmo_head", "Olena Koval"),
      mission: "Methods, templates, coaching and lessons for every office.",
      purpose: "Own the methods and train those who use them."),
    Row(
      key: "it", name: "IT Division PMO", parent: "hub", level: .division, kind: .pmo, scope: .mixed,
      focus: .tactical,
      style: .sharedServices, profile: .controlling, domain: "IT", head: ("pmo_head", "David Osei"),
      mission: "Keep technology change on time and explainable.",
      purpose: "Govern the division's projects and its pool of project managers."),
    Row(
      key: "vmo", name: "Digital Products VMO", parent: "it", level: .businessUnit,
      kind: .valueManagementOffice,
      scope: .programme, focus: .tactical, style: .selfService, profile: .agile, domain: "Digital",
      head: ("pmo_lead", "Hanna Virtanen"), mission: "Fund outcomes, not plans.",
      purpose: "Help product teams to agree outcomes and guardrails and to show what came of them."),
    Row(
      key: "ops", name: "Operations Division PMO", parent: "hub", level: .division, kind: .pmo,
      scope: .project,
      focus: .operational, style: .selfService, profile: .supportive, domain: "Operations",
      head: ("pmo_head", "Beatriz Costa"), mission: "Help plants and depots to run their own projects.",
      purpose: "Offer templates, coaching and a view of all projects to operations."),
    Row(
      key: "capital", name: "Capital Works PMO", parent: "hub", level: .businessUnit, kind: .pmo,
      scope: .project,
      focus: .tactical, style: .sharedServices, profile: .directive, domain: "Construction",
      head: ("pmo_head", "Tomasz Zielinski"), mission: "Build what was approved, for what was approved.",
      purpose: "Employ the project managers of capital works and answer for their results."),
    Row(
      key: "tower", name: "Project PMO Tower G+55", parent: "capital", level: .project, kind: .projectOffice,
      scope: .project,
      focus: .operational, style: .sharedServices, profile: .projectOffice, domain: "Construction",
      head: ("pmo_lead", "Lucia Romero"), sunset: 540, mission: "Run the office work of the tower.",
      purpose: "Plan, minute and control one very large project until it is handed over."),
    Row(
      key: "transformation", name: "Transformation Office", parent: "hub", level: .enterprise,
      kind: .transformationOffice,
      scope: .programme, focus: .strategic, style: .sharedServices, profile: .delivery,
      domain: "Transformation",
      head: ("pmo_lead", "Nils Eriksen"), sunset: 365,
      mission: "Find the value, clear the road, stop when done.",
      purpose: "Carry the twelve-month transformation and account for its value week by week."),
    Row(
      key: "logistics", name: "Logistics PMO", parent: "ops", level: .businessUnit, kind: .pmo,
      scope: .project,
      focus: .operational, style: .selfService, profile: .supportive, domain: "Logistics", head: nil,
      mission: "A small office for depots and fleet.",
      purpose: "Support logistics projects once its head is found."),
  ]

  /// Further posts: name, role, office, holder (nil is vacant), must it be filled, share, days until it ends.
  static let posts:
    [(name: String, role: String, office: String, holder: String?, mandatory: Bool, share: Int64, ends: Int?)] =
      [
        ("PMO Manager", "pmo_head", "hub", "Ingrid Solheim", true, 20, nil),
        ("Investment board member", "board_member", "hub", "Bengt Ahlgren", true, 10, nil),
        ("Investment board member, finance", "board_member", "hub", "Catarina Lopes", true, 10, nil),
        ("Strategic planner", "strategic_planner", "hub", "Sunniva Berg", false, 100, nil),
        ("PMO analyst", "pmo_analyst", "hub", "Pavel Novak", true, 100, nil),
        ("PMO coordinator", "pmo_coordinator", "hub", "Leila Haddad", true, 100, nil),
        ("Auditor", "auditor", "hub", "Priya Raman", true, 100, nil),
        ("Finance controller", "finance_controller", "hub", "Edmund Clarke", true, 60, nil),
        ("Risk manager", "risk_manager", "hub", "Noor Janssen", true, 80, nil),
        ("Benefits manager", "benefits_manager", "hub", "Tove Aas", false, 50, nil),
        ("Methodologist", "methodologist", "coe", "Kofi Mensah", true, 100, nil),
        ("Coach", "coach", "coe", "Freya Nilsson", false, 100, nil),
        ("Quality lead", "quality_lead", "coe", nil, true, 100, nil),
        ("PMO analyst", "pmo_analyst", "it", "Mirela Popescu", true, 80, nil),
        ("Resource manager", "resource_manager", "it", "Yusuf Demir", true, 100, nil),
        ("Business analyst", "business_analyst", "it", "Zofia Wójcik", false, 60, nil),
        ("Product owner", "business_analyst", "vmo", "Rasmus Holm", false, 100, nil),
        ("PMO analyst, shared", "pmo_analyst", "vmo", "Mirela Popescu", false, 40, nil),
        ("PMO coordinator", "pmo_coordinator", "ops", "Gareth Evans", false, 100, 21),
        ("Functional manager", "functional_manager", "ops", "Liam Byrne", false, 10, nil),
        ("Planner", "pmo_specialist", "capital", "Svetlana Ivanova", true, 100, nil),
        ("Change controller", "change_controller", "capital", "Daniel Weber", true, 100, nil),
        ("Project coordinator", "project_coordinator", "tower", "Aisha Bello", true, 100, nil),
        ("Project coordinator, site", "project_coordinator", "tower", "Hugo Martin", false, 100, nil),
        ("Risk manager", "risk_manager", "tower", "Elif Kaya", true, 100, nil),
        ("Commercial specialist", "pmo_specialist", "tower", nil, true, 100, nil),
        (
          "Business change manager", "business_change_manager", "transformation", "Marta Kowalska", true, 100,
          nil
        ),
        ("Benefits manager", "benefits_manager", "transformation", "Tove Aas", false, 60, nil),
      ]

  static let links:
    [(from: String, to: String, kind: OfficeLink.Kind, flow: OfficeLink.Flow, cadence: String)] = [
      ("coe", "it", .suppliesStandardTo, .process, "Quarterly"),
      ("coe", "ops", .suppliesStandardTo, .process, "Quarterly"),
      ("coe", "capital", .suppliesStandardTo, .process, "Quarterly"),
      ("transformation", "vmo", .serves, .information, "Weekly"),
      ("vmo", "transformation", .sharesResourcesWith, .people, "Monthly"),
      ("tower", "hub", .reportsTo, .information, "Monthly"),
    ]
}
