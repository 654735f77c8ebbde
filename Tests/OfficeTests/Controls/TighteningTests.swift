import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Trap 30: a rule is not made stricter behind the back of live projects. Whoever lays it down says what it means for them,
/// and binds nobody on a day that has passed.
@Suite struct TighteningTests {
  private struct Scene {
    let world: World
    let office: Int64
    let director: Actor
    let shelf: Shelf

    init(withProject: Bool = true) async throws {
      world = try await World()
      office = try await world.office("Hub")
      director = try await world.person("Dana", role: "pmo_director", office: office)
      if withProject {
        _ = try await world.project("Old road", office: try await world.office("Spoke", parent: office)) {
          $0.status = .inDelivery
          $0.registeredOn = Day("2026-01-10")
        }
      }
      shelf = try world.shelf("control_policy")
    }

    /// The fields that stand in the way; none where it was laid down.
    func lay(_ more: Form = [:], by actor: Actor? = nil) async throws -> [String] {
      let form: Form = [
        "office": OfficeUnit.title.code(of: office), "control": "template_use", "level": "block",
        "lock": "floor", "from_day": "2026-06-30",
      ].merging(more) { _, new in new }
      let (shelf, actor) = (shelf, actor ?? director)
      do {
        try await world.house.write(.actor(actor), request: "test") { _ = try $0.enter(shelf, form) }
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }

    func change(_ form: Form) async throws -> [String] {
      let shelf = shelf
      do {
        try await world.house.write(.actor(director), request: "test") {
          _ = try $0.change(shelf, 1, seen: nil, form)
        }
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }

    func level(of project: Int64 = 1, on day: String = "2026-07-15") async throws -> ControlLevel {
      try await world.look { archivist in
        let held = try archivist.find(Reference<Project>(project))
        return try Effective(archivist).resolution(
          .templateUse, of: held.entry, id: project, on: Day(day)
        ).level
      }
    }
  }

  @Test func aRuleOverLiveProjectsSaysWhatItMeansForThem() async throws {
    let scene = try await Scene()
    #expect(try await scene.lay() == ["transition"])
    #expect(try await scene.lay(["transition": "unstated"]) == ["transition"])
    #expect(try await scene.lay(["transition": "immediately"]).isEmpty)
    #expect(try await scene.level() == .block)
    // Where nothing lives yet there is nobody to speak of.
    #expect(try await Scene(withProject: false).lay().isEmpty)
    // The console enters what others decided.
    #expect(try await Scene().lay(by: .console).isEmpty)
  }

  @Test func noRuleReachesBack() async throws {
    let scene = try await Scene()
    #expect(
      try await scene.lay(["from_day": "2026-06-29", "transition": "immediately"]) == ["from_day"])
    #expect(try await scene.lay(["from_day": "2026-07-01", "transition": "immediately"]).isEmpty)
    #expect(try await scene.change(["from_day": "2026-05-01"]) == ["from_day"])
    #expect(try await scene.lay(["from_day": "2026-01-01", "control": "tooling"], by: .console).isEmpty)
  }

  /// A policy from the time before this was asked is not tightened in place without a word on the living.
  @Test func whatIsTightenedInPlaceSaysItToo() async throws {
    let scene = try await Scene()
    #expect(try await scene.lay(["level": "advise"], by: .console).isEmpty)
    #expect(try await scene.change(["level": "require"]) == ["transition"])
    #expect(try await scene.change(["reason": "Said better"]).isEmpty)
    #expect(try await scene.change(["level": "off"]).isEmpty)
    #expect(
      try await scene.change(["level": "require", "transition": "after_grace", "grace_days": "30"]).isEmpty)
    #expect(try await scene.level(on: "2026-07-15") != .require)
    #expect(try await scene.level(on: "2026-08-15") == .require)
  }

  /// The words of the register reach the rules: new projects only, and days of grace.
  @Test func theRegisterSaysWhomARuleSpares() async throws {
    let scene = try await Scene()
    let office = scene.office
    let new = try await scene.world.project("New road", office: office) {
      $0.registeredOn = Day("2026-07-01")
    }
    #expect(try await scene.lay(["transition": "new_projects"]).isEmpty)
    #expect(try await scene.level() == .advise)
    #expect(try await scene.level(of: new) == .block)
  }
}
