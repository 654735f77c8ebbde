// Placeholder until the catalogue lands.
import Measures

extension RoleCatalogue {
  static let rows: [[String]] = [
    ["1", "board_member", "Governing board member", "portfolio board, investment committee, sponsoring group, steering", "strategic", "set appetite, choose portfolio, fund, decide above sponsor limits", "approve portfolio, gates/changes above DoA, stop work", "GovS 002, MoP", "RA|R|RA*|RA|RA|r|R|RA|R|RA|R|r|-|R|R|r|r|R|R|R|-|r|R|-"],
    ["2", "pmo_director", "PMO Director", "EPMO director, CPMO, head of project delivery", "strategic", "strategy & mandate of all offices, policy, value of PMO, escalation end point", "approve standards, control profile, waivers of enterprise floors, PMO budget", "S-051", "UA|UA|UAP|RA|RUA|R|RA|RA|RU|RA|R|RA|r|R|RP|RU|R|R|RA|RUP|R|RUA|RUA|R(log)"],
    ["3", "pmo_head", "PMO Head", "", "strategic_tactical", "run a permanent office: services, staff, calendar of governance, quality of data", "appoint PMs (directive), grant waivers within office, accept service requests, declare reporting lock", "S-052, S-053", "U|UA|UA|RU|RU|RU|A|RUA*|RU|RUA*|R|RUA*|R|RU|RUP|RU|RU|R|RU|RUP|RU|RUA|RU|R(log)"],
    ["4", "pmo_lead", "PMO Lead", "", "tactical", "run a temporary programme/project office", "as 3 but inside programme", "S-054", "U(own)|U|R|R|R|RU|U|RU|RU|RU|R|RU|R|RU|RUP|RU|RU|R|R|CU|R|RU|RU|-"],
    ["5", "pmo_analyst", "PMO Analyst", "", "tactical_operational", "plans, finance, RAID, benefits, analysis packs, challenge", "none; recommends; sets data-quality status", "S-055", "R|R|R|CU|CU|RU|X(check)|C|CU|CU|RU|RU|R|CU|CU|RU|RU|-|C|CU|r|CU|RU|-"],
    ["6", "pmo_specialist", "PMO Specialist", "planner/scheduler, risk, finance, benefits, commercial, configuration, tools, comms, assurance", "tactical_operational", "functional service in speciality", "technical acceptance in speciality (e.g. schedule fit for baseline)", "S-057, P3O functional roles", "R|R|C|C|C|RU*|X|C|CU*|C|RU*|RU*|r|CU*|C|C|CU*|C*|C|CU|C*|CU|C|-"],
    ["7", "pmo_coordinator", "PMO Coordinator / Member / Administrator / Officer", "", "operational", "secretariat, registers upkeep, onboarding, logistics", "none", "S-056, S-066", "R|R|R|R|r|RU(admin)|R|C|CU|C|r|R|R|R|C|CU|R|-|R|C|r|CU|R|-"],
    ["8", "methodologist", "Methodologist / process owner", "", "tactical", "methods, templates, tailoring guidance, improvement backlog", "publish minor versions; recommend major", "CoE", "R|R|CUP*|R|-|R|-|C|R|R|-|-|-|R|r|-|R|R|CU|CUP|CU|CU|R|-"],
    ["9", "quality_lead", "Quality assurance lead", "", "tactical", "quality plans, reviews, deliverable checks", "accept quality method; reject deliverable (recommend)", "S-195", "R|R|CU|R|-|R|R|C|CU|C|-|-|-|R|R|R|CUA*|R|C|CU|r|C|R|-"],
    ["10", "auditor", "Auditor / assurance reviewer", "", "tactical", "audits, gate reviews, delivery confidence", "rate findings, confirm closure; no line authority over audited", "S-129", "R|R|R|R|R|R|R|C(rating)|R|R|R|R|R(aggregate)|R|R|R|R|CUP|CU|C|r|R|R|R(log)"],
    ["11", "strategic_planner", "Strategic planner", "", "strategic", "objectives, weights, alignment, horizon scanning", "propose objectives/weights", "S-070", "R|r|R|C|CU|r|-|R|r|-|r|r|-|CU|R|R|-|-|R|C|-|R|R|-"],
    ["12", "portfolio_manager", "Portfolio manager", "and portfolio director", "strategic_tactical", "build, balance, monitor portfolio; pipeline; scenarios", "re-rank within envelope; call review", "S-113", "R|R|R|RUA*|CUA*|R|R|RC|RU|RA*|R|RA*|-|R|R|RU|r|R|R|C|-|R|RU|-"],
    ["13", "resource_manager", "Resource manager", "", "tactical", "capacity, demand, pool, conflicts", "confirm allocations of pool (per control)", "S-100", "R|R|R|R|RC|R|-|R|C|R|r|CUA*|R|-|R|-|-|-|R|C|R|C|R|-"],
    ["14", "risk_manager", "Risk manager", "", "tactical", "risk method, aggregation, simulations, appetite reporting", "set risk standards, escalate", "S-069", "R|R|C|R|R|R+X(sim)|R|C|CUA*|C|R|r|-|R|R|R|R|R|C|CU|-|C|R|-"],
    ["15", "business_change_manager", "Change manager (organisational)", "/ business change manager", "tactical", "adoption, readiness, transition, embed benefits", "readiness go/no-go recommendation; BCM confirms outcomes", "MSP", "R|R|R|C|r|R|R|C|CU|C|r|R|-|CU A*|C|CU|A*|-|R|C|C|C|R|-"],
    ["16", "change_controller", "Change controller / configuration librarian", "", "operational", "change register, baselines, versions", "refuse incomplete change requests", "P3O", "R|R|R|-|-|R|U|R|RU|CU|R|-|-|R|R|-|R|-|-|C|-|C|R|-"],
    ["17", "benefits_manager", "Benefits manager / benefit owner", "", "tactical", "benefits map, profiles, measurement; owner realises", "sign benefit realisation (owner)", "S-099", "R|R|R|C|R|R|R|C|C|C|R|-|-|CU A*|C|R|-|-|R|C|-|C|R|-"],
    ["18", "finance_controller", "Finance controller (project accountant)", "", "tactical", "budgets, actuals, forecasts, funding", "confirm funds available, post actuals", "S-097", "R|R|R|RU|R|R|R|C|R|C|CU A*|R|R|R|R|-|-|-|-|-|-|-|R|-"],
    ["19", "sponsor", "Sponsor / SRO / Executive", "", "strategic", "business case, direction, removal of obstacles, benefits", "approve gates, tolerances, changes within DoA; premature close recommendation", "S-058", "r|R|R|CUA|R|R|A|A|RU|A|R A*|R|-|RA|R A|RU|RA*|R|r|C|-|C|r|-"],
    ["20", "programme_manager", "Programme manager", "", "tactical", "programme plan, tranches, dependencies, project mandates", "authorise project stage within tolerance; allocate programme contingency", "S-062", "r|CU|R|CU|R|RU(child)|CU|C|CUA*|CUA*|RU|RU|A*|CU|CU|CU|RU|R|C|CU|R|C|r|-"],
    ["21", "project_director", "Project director", "", "strategic_tactical", "direction of a large project or several PMs", "as PM with higher DoA; approve PM's changes within limit", "S-064", "r|CU|R|CU|r|RU|CU|C|CUA*|CUA*|RU|RU|A*|CU|CU A*|CU|RU|R|C|CU|R|C|-|-"],
    ["22", "project_manager", "Project manager", "", "tactical_operational", "plan, deliver, RAID, team, reports", "within tolerance: schedule moves, small changes, work-package authorisation", "S-063", "r|CU(own team)|R|CU|r|CU|C(propose)|C(submit)|CU|CU A*(tolerance)|RU|C(request)|A*(own team)|CU|CU|CU|CU|R(own)+respond|C|CU|r|C|-|-"],
    ["23", "team_leader", "Project leader / team leader", "work package leader, scrum master, team manager", "operational", "team work, technical coordination; combined role in small projects", "accept work packages, assign tasks", "S-065, ISO 21502", "-|R|R|-|-|U(own WP)|R|-|C|C|r|C|A*(team)|R|C|R|CU|r|C|C|-|C|-|-"],
    ["24", "project_coordinator", "Project coordinator", "", "operational", "administrative support of project", "none", "S-066", "-|R|R|C|-|U(admin)|R|C|CU|C|r|R|R|R|C|CU|R|-|-|C|-|C|-|-"],
    ["25", "project_analyst", "Project analyst / controller", "", "operational", "status data, EVM, reports, research", "none", "S-067", "-|R|R|C|r|RU|R|C|RU|C|RU|R|R|RU|C|R|R|-|-|C|-|C|R|-"],
    ["26", "business_analyst", "Business analyst / product owner", "", "tactical_operational", "requirements, process, acceptance, backlog order (PO)", "requirement baseline proposal; backlog priority", "S-068", "-|R|R|CU|-|RU(scope/backlog)|R|C|C|C|r|-|own|CU|C|R|CU|-|-|C|-|C|-|-"],
    ["27", "functional_manager", "Functional (line) manager", "", "tactical", "people supply, technical standards, BAU acceptance", "approve resource requests (functional/matrix)", "PMBOK", "r|R|R|C|r|r|-|-|C|C|r(own cost)|A(own people)|A(own people)|R|r|-|A*|-|C|C|RU(own people)|C|r|-"],
    ["28", "coach", "Trainer / mentor / coach", "", "tactical_operational", "training, mentoring, coaching plans", "certify completion", "S-106", "r|r|R|-|-|-|-|-|-|-|-|-|own|-|-|-|-|-|R|CU|CU|CU|-|-"],
    ["29", "internal_advisor", "Internal advisor", "legal, HR, procurement, security, architecture", "tactical", "consulted advice, design authority vote", "domain veto if granted in DoA", "S-061", "r|r|R|C|r|R*|-|C*|C|C|r*|-|-|R|R*|-|C|-|-|C|-|C|-|-"],
    ["30", "external_advisor", "External advisor / supplier PM", "", "tactical", "advice or delivery under contract", "none in client system (submits)", "S-060", "-|-|R*|-|-|R*|-|C*|C*|C*|-|-|own|-|R*|-|C*|-|-|C*|-|-|-|-"],
    ["31", "stakeholder", "Stakeholder / user / customer", "", "operational", "needs, feedback, acceptance testing", "accept deliverable if named acceptor (senior user)", "S-073", "-|-|R|C(idea)|r|r|-|-|C|C(request)|-|-|-|r|r(published)|own|A*(acceptance)|-|-|R|-|C|-|-"],
    ["32", "team_member", "Team member", "", "operational", "tasks, time, raise risks/issues", "none", "S-072", "-|r|R|C(idea)|-|U(own tasks)|R|-|C|C|-|own|CU own|r|r|-|C|-|C(survey)|C|own|C|-|-"],
    ["33", "system_administrator", "System administrator", "", "none", "users, integration, backup; no business approvals", "none (segregated)", "S-201", "-|U(technical accounts)|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|CUX + R(log)"],
    ["34", "data_protection_officer", "Data protection / records officer", "", "none", "retention, privacy requests", "approve deletion/export of personal data", "practice", "-|r|R|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|R(consent)|-|-|A(erasure/export) + R(log)"],
  ]
}

public struct StandardRole: Sendable, Hashable {
  public enum Tier: String, Sendable { case strategic, tactical, operational }
  public let key: String
  public let title: String
  public let aliases: [String]
  public let tiers: [Tier]
  public let responsibilities: String
  public let decisionRights: String
  public let conflicts: [String]
}
public struct RoleCatalogue: Sendable {
  public static let version = 1
  public static let systemAdministrator = "system_administrator"
  static let trusted: Set<String> = ["board_member", "pmo_director", "pmo_head", "auditor"]
  public static let standard = RoleCatalogue()
  public let roles: [StandardRole]
  private let byKey: [String: StandardRole]
  private let grants: [String: [Area: Grant]]
  init() {
    var roles: [StandardRole] = []
    var grants: [String: [Area: Grant]] = [:]
    for row in Self.rows where row.count == 9 {
      roles.append(StandardRole(key: row[1], title: row[2], aliases: row[3].isEmpty ? [] : [row[3]], tiers: row[4].split(separator: "_").compactMap { StandardRole.Tier(rawValue: String($0)) }, responsibilities: row[5], decisionRights: row[6], conflicts: []))
      let cells = row[8].split(separator: "|").map(String.init)
      var own: [Area: Grant] = [:]
      for (area, cell) in zip(Area.allCases, cells) { own[area] = CellReading.grant(cell, in: area) ?? Grant.none }
      grants[row[1]] = own
    }
    self.roles = roles
    self.grants = grants
    byKey = Dictionary(roles.map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
  }
  public func role(_ key: String) -> StandardRole? { byKey[key] }
  public func grant(_ key: String, _ area: Area) -> Grant { grants[key]?[area] ?? Grant.none }
}
enum Segregation {
  static func conflict(_ a: String, _ b: String) -> String? {
    let pair = Set([a, b])
    if pair == ["sponsor", "project_manager"] { return "Nobody is sponsor and project manager of the same project." }
    if pair.contains("auditor"), !pair.isDisjoint(with: ["sponsor", "project_manager", "programme_manager", "project_director"]) { return "Nobody audits what she delivers or sponsors." }
    if pair.contains("system_administrator"), pair.count == 2 { return "Whoever looks after the system holds no business role." }
    return nil
  }
}
