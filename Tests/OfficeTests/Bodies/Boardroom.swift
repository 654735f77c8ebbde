import Ledger
import Measures
import Registers

@testable import Office

/// A project board with a chair, two members with a vote, an adviser and a secretary, for trying the rules of meetings.
struct Boardroom: Sendable {
  let world: World
  let office: Int64
  let project: Int64
  let body: Int64
  let chair: Actor
  let user: Actor
  let supplier: Actor
  let adviser: Actor
  let secretary: Actor
  /// Stands in for the user.
  let deputy: Actor
  let manager: Actor

  init(
    quorum: Int = 2, majority: Office.Body.Majority = .simple, needsChair: Bool = true,
    rules: OfficeRules = .kept
  ) async throws {
    let world = try await World(rules: rules)
    self.world = world
    let hub = try await world.office("Hub")
    office = hub
    let site = try await world.project("Tower", office: hub)
    project = site
    chair = try await world.person("Chair")
    user = try await world.person("User")
    supplier = try await world.person("Supplier")
    adviser = try await world.person("Adviser")
    secretary = try await world.person("Secretary")
    deputy = try await world.person("Deputy")
    manager = try await world.person("Manager", role: "project_manager", project: site)
    let board = try await world.enter { registrar -> Int64 in
      var body = Office.Body()
      body.name = "Project board"
      body.project = Reference(site)
      body.quorum = quorum
      body.majority = majority
      body.needsChair = needsChair
      body.authority = "Decides within the tolerances."
      body.targetDays = 10
      return try registrar.enter(body).id
    }
    body = board
    try await seat(chair, .chair)
    try await seat(user, deputy: deputy)
    try await seat(supplier)
    try await seat(adviser, .adviser)
    try await seat(secretary, .secretary)
  }

  @discardableResult
  func seat(
    _ who: Actor, _ part: BodyMember.Part = .member, deputy: Actor? = nil, from: Int = -300, to: Int? = nil
  ) async throws -> Int64 {
    let body = body
    return try await world.enter { registrar in
      var member = BodyMember()
      member.body = Reference(body)
      member.person = who.person.map { Reference($0) }
      member.part = part
      member.hasVote = part == .chair || part == .member
      member.deputy = deputy?.person.map { Reference($0) }
      member.from = registrar.archivist.now.day.adding(from)
      member.to = to.map { registrar.archivist.now.day.adding($0) }
      return try registrar.enter(member).id
    }
  }

  func request(by who: Actor? = nil, days: Int = 20) async throws -> Int64 {
    let (project, asker) = (project, who ?? manager)
    return try await world.enter { registrar in
      var request = AuthorityRequest()
      request.question = "Move the handover"
      request.subject = .baselineChange
      request.days = days
      request.project = Reference(project)
      request.reason = "The core is late."
      request.requester = asker.person.map { Reference($0) }
      request.requestedOn = registrar.archivist.now.day.adding(-12)
      return try registrar.enter(request).id
    }
  }

  /// A meeting today with one point for decision, its papers issued unless said otherwise.
  func meeting(about request: Int64? = nil, issued: Bool = true) async throws -> (meeting: Int64, item: Int64)
  {
    let body = body
    return try await world.enter { registrar in
      var meeting = Meeting()
      meeting.name = "Board"
      meeting.body = Reference(body)
      meeting.day = registrar.archivist.now.day
      let held = try registrar.enter(meeting)
      var item = AgendaItem()
      item.title = "Handover"
      item.meeting = Reference(held.id)
      item.request = request.map { Reference($0) }
      item.proposal = "Move the handover by twenty days."
      item.paper = "The plan."
      let point = try registrar.enter(item)
      if issued { try registrar.issuePapers(of: held.id, seen: nil) }
      return (held.id, point.id)
    }
  }

  func open(_ meeting: Int64, with present: [Actor]) async throws {
    let ids = present.compactMap(\.person)
    try await world.enter { try $0.holdMeeting(meeting, seen: nil, present: ids, apologies: []) }
  }

  func vote(
    _ item: Int64, _ cast: Vote.Cast = .favour, by: Actor, for member: Actor? = nil, as actor: Actor? = nil,
    because: String = "Too dear."
  ) async throws {
    guard let voter = by.person, let seat = (member ?? by).person else { return }
    try await write(as: actor ?? .console) {
      _ = try $0.enterVote(on: item, of: seat, by: voter, cast, dissent: cast == .against ? because : "")
    }
  }

  func close(_ item: Int64, _ closing: Closing = Closing(minute: "Discussed."), as actor: Actor = .console)
    async throws
  {
    try await write(as: actor) { _ = try $0.close(item, seen: nil, closing) }
  }

  func write(as actor: Actor, _ act: @escaping @Sendable (Registrar) throws -> Void) async throws {
    try await world.house.write(.actor(actor), request: "test", act)
  }

  func entry<E: Register>(_ id: Int64, _ type: E.Type = E.self) async throws -> E {
    try await world.look { try $0.find(Reference<E>(id)).entry }
  }

  /// What the refusal says, or nothing where the act was done.
  func refusal(_ act: () async throws -> Void) async throws -> String {
    do { try await act() } catch Refusal.invalid(let problems) {
      return problems.map(\.sentence).joined(separator: " ")
    } catch Refusal.forbidden(let no) { return no.sentence } catch Refusal.missing(let what) {
      return "missing \(what)"
    }
    return ""
  }
}
