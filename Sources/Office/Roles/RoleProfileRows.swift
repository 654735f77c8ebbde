/// The profiles of the standard roles as data, by key. Levels rise from awareness over working and practitioner to expert.
enum RoleProfileRows {
  static let all: [String: RoleProfile] = governing.merging(offices) { a, _ in a }
    .merging(specialists) { a, _ in a }.merging(delivery) { a, _ in a }.merging(around) { a, _ in a }

  private static let governing: [String: RoleProfile] = [
    "board_member": RoleProfile(
      summary: "Chooses what the organisation invests in, and stops what no longer serves it.",
      competencies: [
        "Strategic judgement: expert", "Portfolio governance: practitioner", "Financial acumen: practitioner",
        "Risk appetite: practitioner",
      ], training: ["Governance for board members"]),
    "sponsor": RoleProfile(
      summary: "Owns the business case, and answers for the outcome and its benefits.",
      competencies: [
        "Business case: practitioner", "Decision making: expert", "Benefits realisation: practitioner",
        "Stakeholder leadership: expert",
      ], training: ["Sponsorship essentials"], next: ["board_member"]),
    "portfolio_manager": RoleProfile(
      summary:
        "Builds and balances the portfolio, so that it does the most for the strategy with what there is.",
      competencies: [
        "Portfolio balancing: expert", "Financial acumen: practitioner", "Scenario analysis: practitioner",
        "Negotiation: practitioner",
      ], training: ["Portfolio management practitioner"], next: ["pmo_director"]),
    "strategic_planner": RoleProfile(
      summary: "Keeps objectives and their weights in step with where the organisation is going.",
      competencies: ["Strategy: expert", "Horizon scanning: practitioner", "Facilitation: practitioner"],
      next: ["portfolio_manager", "pmo_director"]),
  ]

  private static let offices: [String: RoleProfile] = [
    "pmo_director": RoleProfile(
      summary: "Sets the direction of all offices, and answers for the value they bring.",
      competencies: [
        "Leadership: expert", "Portfolio governance: expert", "Organisation design: practitioner",
        "Financial acumen: practitioner",
      ], training: ["Leading a PMO"], heads: ["permanent"], next: ["board_member"]),
    "pmo_head": RoleProfile(
      summary: "Runs an office: its services, its people and its calendar of governance.",
      competencies: [
        "Leadership: practitioner", "Service management: practitioner", "Delivery governance: expert",
        "Coaching: practitioner",
      ], training: ["Leading a PMO"], heads: ["permanent", "temporary"],
      next: ["pmo_director", "portfolio_manager"]),
    "pmo_lead": RoleProfile(
      summary: "Runs the office of one programme or project for as long as it lasts.",
      competencies: [
        "Leadership: working", "Delivery governance: practitioner", "Planning: practitioner",
        "Risk management: working",
      ], training: ["PMO practitioner"], heads: ["temporary"], next: ["pmo_head", "programme_manager"]),
    "pmo_analyst": RoleProfile(
      summary: "Turns the data of projects into analysis on which others can decide.",
      competencies: [
        "Data analysis: practitioner", "Planning: working", "Challenge: working",
        "Report writing: practitioner",
      ], training: ["PMO foundation"], next: ["pmo_specialist", "pmo_lead", "project_manager"]),
    "pmo_specialist": RoleProfile(
      summary: "Gives projects one speciality in depth, such as planning, risk, finance or commercial work.",
      competencies: ["Own speciality: expert", "Consulting: working", "Data analysis: practitioner"],
      training: ["PMO foundation"], next: ["pmo_head", "risk_manager", "methodologist"]),
    "pmo_coordinator": RoleProfile(
      summary: "Keeps registers, meetings and joiners in order, so that the office works every day.",
      competencies: [
        "Organisation: practitioner", "Record keeping: practitioner", "Facilitation: awareness",
      ],
      training: ["PMO foundation"], next: ["pmo_analyst", "project_coordinator"]),
    "methodologist": RoleProfile(
      summary: "Owns the methods and makes them easier to follow than to avoid.",
      competencies: [
        "Delivery methods: expert", "Process design: practitioner", "Facilitation: practitioner",
        "Writing: practitioner",
      ], training: ["Methods practitioner"], next: ["pmo_head", "quality_lead"]),
    "quality_lead": RoleProfile(
      summary: "Sees to it that what is delivered is what was agreed, and proves it.",
      competencies: [
        "Quality management: expert", "Reviewing: practitioner", "Delivery methods: practitioner",
      ],
      training: ["Quality management practitioner"], next: ["auditor", "pmo_head"]),
  ]

  private static let specialists: [String: RoleProfile] = [
    "auditor": RoleProfile(
      summary: "Says independently how confident one can be in delivery and in the way it is governed.",
      competencies: [
        "Auditing: expert", "Interviewing: practitioner", "Independence: expert",
        "Delivery methods: practitioner",
      ], training: ["Assurance reviewer accreditation"], next: ["pmo_director"]),
    "resource_manager": RoleProfile(
      summary: "Matches people and demand, and shows conflicts before they cost time.",
      competencies: ["Capacity planning: expert", "Negotiation: practitioner", "Data analysis: working"],
      next: ["pmo_head", "portfolio_manager"]),
    "risk_manager": RoleProfile(
      summary: "Makes uncertainty visible across projects and keeps it within appetite.",
      competencies: [
        "Risk management: expert", "Quantitative analysis: practitioner", "Facilitation: practitioner",
      ],
      training: ["Risk management practitioner"], next: ["pmo_head", "portfolio_manager"]),
    "business_change_manager": RoleProfile(
      summary: "Brings people to a new way of working, and stays until it holds.",
      competencies: [
        "Change management: expert", "Stakeholder engagement: practitioner", "Benefits realisation: working",
      ], training: ["Change management practitioner"], next: ["benefits_manager", "programme_manager"]),
    "change_controller": RoleProfile(
      summary: "Keeps baselines, versions and change requests such that nobody works on the wrong one.",
      competencies: ["Configuration management: practitioner", "Record keeping: expert"],
      training: ["PMO foundation"], next: ["pmo_specialist"]),
    "benefits_manager": RoleProfile(
      summary: "Follows benefits from the promise to the proof.",
      competencies: [
        "Benefits realisation: expert", "Measurement: practitioner", "Financial acumen: practitioner",
      ],
      training: ["Benefits management practitioner"], next: ["portfolio_manager"]),
    "finance_controller": RoleProfile(
      summary: "Keeps budgets, actuals and forecasts true, and confirms what can be funded.",
      competencies: ["Financial control: expert", "Forecasting: practitioner", "Earned value: working"],
      next: ["portfolio_manager"]),
    "coach": RoleProfile(
      summary: "Makes others better at delivery by training, mentoring and coaching them.",
      competencies: ["Coaching: expert", "Facilitation: expert", "Delivery methods: practitioner"],
      training: ["Coaching practitioner"], next: ["methodologist", "pmo_head"]),
  ]

  private static let delivery: [String: RoleProfile] = [
    "programme_manager": RoleProfile(
      summary: "Brings several projects to one outcome that none of them reaches alone.",
      competencies: [
        "Programme planning: expert", "Leadership: practitioner", "Dependency management: expert",
        "Stakeholder leadership: practitioner",
      ], training: ["Programme management practitioner"],
      next: ["project_director", "portfolio_manager", "pmo_head"]),
    "project_director": RoleProfile(
      summary: "Directs one large project, or several project managers, within wide tolerances.",
      competencies: ["Leadership: expert", "Commercial management: practitioner", "Planning: expert"],
      training: ["Project leadership programme"], next: ["programme_manager", "portfolio_manager"]),
    "project_manager": RoleProfile(
      summary: "Plans the project and delivers it within the tolerances that were agreed.",
      competencies: [
        "Planning: practitioner", "Risk management: practitioner", "Leadership: working",
        "Earned value: working", "Stakeholder engagement: practitioner",
      ], training: ["Project management practitioner"],
      next: ["project_director", "programme_manager", "pmo_lead"]),
    "team_leader": RoleProfile(
      summary: "Leads a team through its work package and answers for what it hands over.",
      competencies: ["Team leadership: working", "Own discipline: practitioner", "Planning: working"],
      next: ["project_manager"]),
    "project_coordinator": RoleProfile(
      summary: "Takes the administration of a project off its manager.",
      competencies: ["Organisation: practitioner", "Record keeping: working", "Planning: awareness"],
      training: ["Project management foundation"], next: ["project_analyst", "project_manager"]),
    "project_analyst": RoleProfile(
      summary: "Keeps the figures of a project and says what they mean.",
      competencies: ["Data analysis: working", "Earned value: working", "Report writing: working"],
      training: ["Project management foundation"], next: ["pmo_analyst", "project_manager"]),
    "business_analyst": RoleProfile(
      summary: "Finds out what is needed, and keeps it in an order in which it can be built.",
      competencies: ["Requirements: expert", "Process design: working", "Facilitation: practitioner"],
      next: ["project_manager", "business_change_manager"]),
    "team_member": RoleProfile(
      summary: "Does the work of the project in her own discipline.",
      competencies: ["Own discipline: practitioner", "Teamwork: working"],
      next: ["team_leader", "project_analyst"]),
  ]

  private static let around: [String: RoleProfile] = [
    "functional_manager": RoleProfile(
      summary: "Provides people and technical standards, and takes over what is delivered.",
      competencies: [
        "Line leadership: practitioner", "Own discipline: expert", "Capacity planning: working",
      ],
      next: ["resource_manager", "sponsor"]),
    "internal_advisor": RoleProfile(
      summary: "Gives the view of a domain, such as law, security or architecture, before it is too late.",
      competencies: ["Own discipline: expert", "Consulting: practitioner"]),
    "external_advisor": RoleProfile(
      summary: "Advises or delivers under a contract, without authority in the organisation.",
      competencies: ["Own discipline: expert", "Contract awareness: working"]),
    "stakeholder": RoleProfile(
      summary: "Says what is needed, and whether what came is it.",
      competencies: ["Own business: practitioner", "Acceptance testing: awareness"]),
    "system_administrator": RoleProfile(
      summary: "Looks after accounts, integrations and backups, and decides nothing of the business.",
      competencies: ["Systems administration: expert", "Information security: practitioner"],
      training: ["Information security for administrators"]),
    "data_protection_officer": RoleProfile(
      summary: "Sees to it that personal data is kept as long as it must be and no longer.",
      competencies: ["Data protection law: expert", "Records management: practitioner"],
      training: ["Data protection practitioner"]),
  ]
}
