import Ledger
import Measures
import Registers

@testable import Office

/// Somebody who goes, with a post and a project that names her, and those who could follow.
struct LeaverScene: Sendable {
  let world: World
  let office: Int64
  let leaver: Int64
  let successor: Int64
  let other: Int64
  let post: Int64
  let project: Int64
  let today: Day

  init(rules: OfficeRules = .kept) async throws {
    world = try await World(rules: rules)
    office = try await world.office("Hub")
    leaver = try await world.person("Ada", role: "pmo_analyst", office: office).person ?? 0
    successor = try await world.person("Bea").person ?? 0
    other = try await world.person("Cleo").person ?? 0
    let (leaver, hub) = (leaver, office)
    post = try await world.look { try $0.all(Post.self).first?.id ?? 0 }
    project = try await world.project("Road", office: hub) { $0.sponsor = Reference(leaver) }
    today = try await world.look { $0.now.day }
  }

  func plan(to successor: Int64, in days: Int = 0) -> HandOverPlan {
    var plan = HandOverPlan(day: today.adding(days))
    plan.all = .to(successor)
    return plan
  }

  @discardableResult
  func carry(_ plan: HandOverPlan) async throws -> HandOver.Outcome {
    let person = leaver
    return try await world.enter { try HandOver($0, person: person, plan: plan).carry() }
  }

  /// What stands in the way of each line, when somebody else than the console tries it.
  func trial(as actor: Actor, _ plan: HandOverPlan) async -> [String: [String]] {
    let person = leaver
    do {
      try await world.house.write(.actor(actor), request: "test") {
        try HandOver($0, person: person, plan: plan).rehearse()
      }
    } catch let rehearsal as HandOver.Rehearsal {
      return Dictionary(
        rehearsal.outcome.steps.map { ($0.line.key, $0.problems) }, uniquingKeysWith: { a, _ in a })
    } catch {}
    return [:]
  }

  func name(manager: Int64) async throws {
    let (project, shelf) = (project, try world.shelf("project"))
    try await world.enter {
      try $0.change(shelf, project, seen: nil, ["manager": Person.title.code(of: manager)])
    }
  }

  func seat(_ name: String, person: Int64, deputy: Int64? = nil, share: Int64 = 5_000) async throws -> Int64 {
    let hub = office
    return try await world.enter { registrar in
      let role = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_specialist'")
        .first
      var post = Post()
      post.name = name
      post.role = role?.int(0).map { Reference($0) }
      post.office = Reference(hub)
      let id = try registrar.enter(post).id
      var assignment = Assignment()
      assignment.person = Reference(person)
      assignment.post = Reference(id)
      assignment.from = registrar.archivist.now.day
      assignment.share = Percent(hundredths: share)
      assignment.deputy = deputy.map { Reference($0) }
      try registrar.enter(assignment)
      return id
    }
  }
}
