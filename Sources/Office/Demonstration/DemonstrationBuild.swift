import Measures
import Registers

/// Enters the demonstration step by step, remembering what it entered by the keys of the tables.
struct DemonstrationBuild {
  let registrar: Registrar
  let today: Day
  var person: [String: Int64] = [:]
  var role: [String: Int64] = [:]
  var office: [String: Int64] = [:]
  var portfolio: [String: Int64] = [:]
  var programme: [String: Int64] = [:]
  var project: [String: Int64] = [:]
  var objective: [Int64] = []

  init(_ registrar: Registrar, today: Day) {
    self.registrar = registrar
    self.today = today
  }

  /// The day so many days from today.
  func day(_ offset: Int) -> Day { today.adding(offset) }

  func someone(_ name: String?) -> Reference<Person>? { name.flatMap { person[$0] }.map { Reference($0) } }

  mutating func people() throws {
    for row in DemonstrationPeople.all {
      var entry = Person()
      entry.name = row.name
      entry.email = Demonstration.email(row.name)
      entry.jobTitle = row.job
      entry.unit = row.unit
      entry.location = "Norrland"
      person[row.name] = try registrar.enter(entry, because: "Taken over from the directory").id
    }
    for row in try registrar.archivist.all(Role.self) { role[row.entry.key] = row.id }
  }

  mutating func offices() throws {
    for row in DemonstrationOffices.all {
      var entry = OfficeUnit()
      entry.name = row.name
      entry.localLabel = row.key == "vmo" ? "Value office" : ""
      entry.parent = row.parent.flatMap { office[$0] }.map { Reference($0) }
      entry.level = row.level
      entry.kind = row.kind
      entry.scopeKind = row.scope
      entry.focus = row.focus
      entry.permanence = row.sunset == nil ? .permanent : .temporary
      entry.sunset = row.sunset.map(day)
      entry.placement = row.parent == nil ? .centralised : .federated
      entry.serviceStyle = row.style
      entry.domain = row.domain
      entry.profile = row.profile
      entry.mission = row.mission
      entry.reportsTo = row.parent == nil ? "Chief executive" : ""
      office[row.key] = try registrar.enter(entry, because: "Design of the offices, agreed by the board").id
    }
    for row in DemonstrationOffices.links {
      var entry = OfficeLink()
      entry.from = office[row.from].map { Reference($0) }
      entry.to = office[row.to].map { Reference($0) }
      entry.kind = row.kind
      entry.flow = row.flow
      entry.cadence = row.cadence
      try registrar.enter(entry)
    }
  }

  mutating func posts() throws {
    for row in DemonstrationOffices.all {
      let name = row.head.map {
        $0.role == "pmo_director" ? "PMO Director" : $0.role == "pmo_lead" ? "PMO Lead" : "Head of PMO"
      }
      try seat(
        name ?? "Head of PMO", role: row.head?.role ?? "pmo_head", office: row.key, holder: row.head?.name,
        isHead: true,
        mandatory: true, share: row.key == "hub" ? 80 : 100, ends: nil)
    }
    for row in DemonstrationOffices.posts {
      try seat(
        row.name, role: row.role, office: row.office, holder: row.holder, isHead: false,
        mandatory: row.mandatory,
        share: row.share, ends: row.ends)
    }
  }

  private func seat(
    _ name: String, role key: String, office: String? = nil, portfolio: Int64? = nil, project: Int64? = nil,
    holder: String?,
    isHead: Bool, mandatory: Bool, share: Int64, ends: Int?
  ) throws {
    var post = Post()
    post.name = name
    post.role = role[key].map { Reference($0) }
    post.office = office.flatMap { self.office[$0] }.map { Reference($0) }
    post.portfolio = portfolio.map { Reference($0) }
    post.project = project.map { Reference($0) }
    post.isHead = isHead
    post.isMandatory = mandatory
    let held = try registrar.enter(post)
    guard let holder else { return }
    var assignment = Assignment()
    assignment.person = someone(holder)
    assignment.post = Reference(held.id)
    assignment.from = day(-240)
    assignment.to = ends.map(day)
    assignment.share = Percent(hundredths: share * 100)
    assignment.deputy = holder == "Ingrid Solheim" && isHead ? someone("David Osei") : nil
    assignment.appointedBy = isHead ? "Decision of the board" : "Appointed by the head of the office"
    try registrar.enter(assignment)
  }

  /// Walks every office to the state in which it stands: none operates without mandate and head.
  mutating func operate() throws {
    for row in DemonstrationOffices.all {
      guard let id = office[row.key] else { continue }
      try mandate(row, Reference(id))
      let steps: [OfficeUnit.Status] =
        row.head == nil ? [.approved, .mobilising] : [.approved, .mobilising, .operating]
      for status in steps {
        var held = try registrar.archivist.find(Reference<OfficeUnit>(id))
        var entry = held.entry
        entry.status = status
        held = try registrar.change(held, to: entry, because: "Decided by the board")
      }
    }
  }

  private func mandate(_ row: DemonstrationOffices.Row, _ office: Reference<OfficeUnit>) throws {
    var entry = Mandate()
    entry.office = office
    entry.purpose = row.purpose
    entry.scopeIn = "All projects below this office."
    entry.scopeOut = "Daily operations and repairs."
    entry.authority = "Decides what its controls say; recommends everything else to the board."
    entry.services = "Reporting, gates, coaching, registers."
    entry.successCriteria = "Decisions within ten working days; reports on time; nobody surprised."
    entry.sponsor = someone(row.key == "capital" || row.key == "tower" ? "Viktor Hansen" : "Bengt Ahlgren")
    entry.reviewOn = day(row.key == "ops" ? 24 : 200)
    var held = try registrar.enter(entry)
    let steps: [Mandate.Status] = row.head == nil ? [.underReview] : [.underReview, .approved, .inForce]
    for status in steps {
      var next = held.entry
      next.status = status
      if status == .inForce { next.from = day(-240) }
      held = try registrar.change(held, to: next, because: "Session of the board")
    }
  }

  mutating func portfolios() throws {
    guard let hub = office["hub"] else { return }
    for row in DemonstrationProjects.objectives {
      var entry = Objective()
      entry.statement = row.statement
      entry.office = Reference(hub)
      entry.measure = row.measure
      entry.target = row.target
      entry.weight = Percent(hundredths: row.weight * 100)
      entry.due = day(700)
      entry.owner = someone("Sunniva Berg")
      entry.status = .active
      objective.append(try registrar.enter(entry, because: "Strategy of the group").id)
    }
    for row in DemonstrationProjects.portfolios {
      var entry = Portfolio()
      entry.name = row.name
      entry.office = Reference(hub)
      entry.owner = someone(row.owner)
      entry.from = day(-365)
      entry.to = day(365)
      entry.budget = Money(minor: row.budget * 100_000, .gbp)
      entry.objectives = Links(objective)
      entry.status = .active
      let id = try registrar.enter(entry).id
      portfolio[row.key] = id
      try seat(
        "Portfolio manager", role: "portfolio_manager", portfolio: id, holder: row.owner, isHead: false,
        mandatory: true,
        share: 50, ends: nil)
    }
    for row in DemonstrationProjects.programmes {
      var entry = Programme()
      entry.name = row.name
      entry.office = office[row.office].map { Reference($0) }
      entry.portfolio = portfolio[row.portfolio].map { Reference($0) }
      entry.sponsor = someone(row.sponsor)
      entry.manager = someone(row.manager)
      entry.status = .deliver
      programme[row.key] = try registrar.enter(entry).id
    }
  }

  mutating func projectPosts() throws {
    try seat(
      "Engineer", role: "team_member", project: project["Billing platform"], holder: "Mateo Silva",
      isHead: false,
      mandatory: false, share: 100, ends: nil)
    try seat(
      "Project analyst", role: "project_analyst", project: project["Billing platform"],
      holder: "Zofia Wójcik", isHead: false,
      mandatory: false, share: 40, ends: nil)
    try seat(
      "Project coordinator", role: "project_coordinator", project: project["Yard management"], holder: nil,
      isHead: false,
      mandatory: true, share: 100, ends: nil)
    // Somebody leaves, and what she was named for is left without her: the system has to say so.
    if let karin = person["Karin Dahl"] {
      let held = try registrar.archivist.find(Reference<Person>(karin))
      var entry = held.entry
      entry.status = .left
      try registrar.change(held, to: entry, because: "Left the company")
    }
  }
}
