import Measures
import Registers

@testable import Office

/// Enters something of every kind that names the one who goes.
struct DutyRows {
  let scene: LeaverScene
  init(_ scene: LeaverScene) { self.scene = scene }

  /// - Returns: how many records name her at the least.
  func enter(_ chance: inout HandOverPropertyTests.Chance) async throws -> Int {
    var entered = 0
    for _ in 0..<(1 + Int(chance.next() % 3)) {
      entered += try await once(Int(chance.next() % 1_000))
    }
    return entered
  }

  private func once(_ number: Int) async throws -> Int {
    let scene = scene
    let tag = try await scene.world.look { try "\(number) \($0.checkpoint().sequence)" }
    let second = try await scene.seat("Deputised \(tag)", person: scene.other, deputy: scene.leaver, share: 0)
    return try await scene.world.enter { registrar -> Int in
      let she: Reference<Person> = Reference(scene.leaver)
      let hub: Reference<OfficeUnit> = Reference(scene.office)
      let day = scene.today
      var portfolio = Portfolio()
      (portfolio.name, portfolio.office, portfolio.owner) = ("Portfolio \(tag)", hub, she)
      let folder = try registrar.enter(portfolio)
      var programme = Programme()
      (programme.name, programme.office, programme.sponsor) = ("Programme \(tag)", hub, she)
      try registrar.enter(programme)
      var project = Project()
      (project.name, project.governingOffice, project.manager) = ("Project \(tag)", hub, she)
      project.requester = she
      let work = try registrar.enter(project)
      var objective = Objective()
      (objective.statement, objective.office, objective.owner) = ("Objective \(tag)", hub, she)
      try registrar.enter(objective)
      var mandate = Mandate()
      (mandate.office, mandate.purpose, mandate.sponsor) = (hub, "Purpose \(tag)", she)
      mandate.version = 1 + Int(try registrar.archivist.checkpoint().sequence % 900)
      try registrar.enter(mandate)
      var waiver = WaiverRecord()
      (waiver.project, waiver.reason, waiver.requester) = (Reference(work.id), "Reason \(tag)", she)
      (waiver.from, waiver.until) = (day, day.adding(30))
      try registrar.enter(waiver)
      return 8 + (try rest(registrar, she, hub, folder.id, tag, second))
    }
  }

  private func rest(
    _ registrar: Registrar, _ she: Reference<Person>, _ hub: Reference<OfficeUnit>, _ folder: Int64,
    _ tag: String,
    _ second: Int64
  ) throws -> Int {
    let day = scene.today
    var action = ActionItem()
    (action.name, action.office, action.owner) = ("Action \(tag)", hub, she)
    try registrar.enter(action)
    var factor = SuccessFactor()
    (factor.statement, factor.office, factor.owner) = ("Factor \(tag)", hub, she)
    try registrar.enter(factor)
    var ground = OfficeInterface()
    (ground.counterpart, ground.office, ground.owner) = ("Finance \(tag)", hub, she)
    try registrar.enter(ground)
    var unit = OrgUnit()
    (unit.name, unit.head) = ("Unit \(tag)", she)
    try registrar.enter(unit)
    var report = Person()
    (report.name, report.lineManager) = ("Report \(tag)", she)
    let reporting = try registrar.enter(report)
    var absence = Absence()
    (absence.person, absence.from, absence.to, absence.cover) = (
      Reference(reporting.id), day, day.adding(60), she
    )
    try registrar.enter(absence)
    var account = Account()
    account.email = "ada\(tag.split(separator: " ").joined())@norrland.example"
    account.person = she
    try registrar.enter(account)
    return 7
  }
}
