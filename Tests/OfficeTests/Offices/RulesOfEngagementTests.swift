import Measures
import Registers
import Testing

@testable import Office

/// Rules are acknowledged in one's own name, by who holds a post under them, and anew when the text changes.
@Suite struct RulesOfEngagementTests {
  private struct Scene {
    let world: World
    let hub: Int64
    let spoke: Int64
    let mia: Actor
  }

  private func scene() async throws -> Scene {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let scene = Scene(
      world: world, hub: hub, spoke: spoke,
      mia: try await world.person("Mia", role: "pmo_analyst", office: spoke))
    try await write("We answer within five days.", scene)
    return scene
  }

  private func write(_ text: String, _ scene: Scene) async throws {
    try await change(scene) { $0.rulesOfEngagement = text }
  }

  private func change(_ scene: Scene, _ change: @escaping @Sendable (inout OfficeUnit) -> Void) async throws {
    let hub = scene.hub
    try await scene.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<OfficeUnit>(hub))
      var office = held.entry
      change(&office)
      try registrar.change(held, to: office)
    }
  }

  private func revision(_ scene: Scene) async throws -> Int64 {
    try await scene.world.look { try $0.find(Reference<OfficeUnit>(scene.hub)).revision }
  }

  private func acknowledge(_ scene: Scene, _ actor: Actor, read: Int64? = nil) async throws {
    let revision = try await revision(scene)
    _ = try await scene.world.house.write(.actor(actor), request: "test") {
      try $0.acknowledgeRules(of: scene.hub, read: read ?? revision)
    }
  }

  private func isCurrent(_ scene: Scene, _ actor: Actor) async throws -> Bool {
    try await scene.world.look {
      try RulesOfEngagement($0, offices: [scene.hub]).isCurrent(scene.hub, by: actor.person ?? 0)
    }
  }

  private func problem(_ work: () async throws -> Void) async throws -> String? {
    do {
      try await work()
      return nil
    } catch Refusal.invalid(let problems) { return problems.first?.field }
  }

  @Test func aChangedTextAsksAnewAndNothingElseDoes() async throws {
    let scene = try await scene()
    #expect(try await isCurrent(scene, scene.mia) == false)
    try await acknowledge(scene, scene.mia)
    #expect(try await isCurrent(scene, scene.mia))
    #expect(try await problem { try await acknowledge(scene, scene.mia) } == "office")
    try await change(scene) { $0.mission = "Something else" }
    #expect(try await isCurrent(scene, scene.mia))
    try await write("We answer within ten days.", scene)
    #expect(try await isCurrent(scene, scene.mia) == false)
    try await acknowledge(scene, scene.mia)
    #expect(try await isCurrent(scene, scene.mia))
    // What was known before is known again when the old text comes back.
    try await write("We answer within five days.", scene)
    #expect(try await isCurrent(scene, scene.mia))
  }

  @Test func onlyTheTextThatWasReadIsAcknowledged() async throws {
    let scene = try await scene()
    let before = try await revision(scene)
    try await write("We answer within ten days.", scene)
    let field = try await problem { try await acknowledge(scene, scene.mia, read: before) }
    #expect(field == "office_revision")
    #expect(try await isCurrent(scene, scene.mia) == false)
  }

  @Test func whoHoldsNoPostUnderItDoesNot() async throws {
    let scene = try await scene()
    let stranger = try await scene.world.person("Stranger")
    await #expect(throws: Refusal.self) { try await acknowledge(scene, stranger) }
    let other = try await scene.world.office("Other")
    let neighbour = try await scene.world.person("Neighbour", role: "pmo_head", office: other)
    await #expect(throws: Refusal.self) { try await acknowledge(scene, neighbour) }
    // A project that the spoke governs lies below the hub too.
    let project = try await scene.world.project("Bridge", office: scene.spoke)
    let manager = try await scene.world.person("Manager", role: "project_manager", project: project)
    try await acknowledge(scene, manager)
    #expect(try await isCurrent(scene, manager))
  }

  @Test func nobodyAcknowledgesForAnother() async throws {
    let scene = try await scene()
    let head = try await scene.world.person("Head", role: "pmo_head", office: scene.hub)
    let revision = try await revision(scene)
    let (hub, mia) = (scene.hub, scene.mia.person ?? 0)
    let field = try await problem {
      _ = try await scene.world.house.write(.actor(head), request: "test") { registrar in
        var word = RuleAcknowledgement()
        word.person = Reference(mia)
        word.office = Reference(hub)
        word.officeRevision = Int(revision)
        word.on = registrar.archivist.now.day
        return try registrar.enter(word).id
      }
    }
    #expect(field == "person")
  }

  @Test func withoutRulesThereIsNothingToAcknowledge() async throws {
    let scene = try await scene()
    try await write("", scene)
    #expect(try await problem { try await acknowledge(scene, scene.mia) } == "office")
  }
}
