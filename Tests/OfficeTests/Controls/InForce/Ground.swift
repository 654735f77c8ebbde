import Measures
import Registers

@testable import Office

/// An office that lays one control down at one level, with its head, a project and the project's manager.
struct Ground: Sendable {
  let place: World
  let office: Int64
  let head: Actor
  let manager: Actor
  let sponsor: Int64
  let project: Int64

  init(
    _ control: ControlKey, _ level: ControlLevel, _ change: @escaping @Sendable (inout Project) -> Void
  ) async throws {
    let world = try await World()
    place = world
    let office = try await world.office("Works office")
    self.office = office
    head = try await world.person("Head", role: "pmo_head", office: office)
    manager = try await world.person("Manager")
    let sponsor = try await world.person("Sponsor").person ?? 0
    self.sponsor = sponsor
    let me = manager.person ?? 0
    project = try await world.project("Bridge", office: office) {
      $0.sponsor = Reference(sponsor)
      $0.manager = Reference(me)
      change(&$0)
    }
    _ = try await world.enter { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(office)
      policy.control = control
      policy.level = level
      return try registrar.enter(policy).id
    }
  }

  /// Changes the project in somebody's name.
  func change(_ actor: Actor, _ change: @escaping @Sendable (inout Project) -> Void) async throws {
    let id = project
    _ = try await place.house.write(.actor(actor), request: "test") { registrar in
      let held = try registrar.archivist.find(Reference<Project>(id))
      var project = held.entry
      change(&project)
      return try registrar.change(held, to: project).revision
    }
  }

  /// What came of an act: nil where it was done, else the control that stood in the way. A refused act must leave the
  /// history as it was.
  func outcome(_ act: () async throws -> Void) async throws -> Outcome {
    let before = try await place.look { try $0.checkpoint().sequence }
    do {
      try await act()
      return .done
    } catch let refusal as Refusal {
      let after = try await place.look { try $0.checkpoint().sequence }
      if before != after { return .changedAnyway }
      switch refusal {
      case .blocked(let control, _, let wayOut): return wayOut.isEmpty ? .withoutWayOut : .blocked(control)
      case .invalid(let problems): return .problem(problems.first?.field ?? "")
      default: return .other("\(refusal)")
      }
    }
  }

  enum Outcome: Equatable {
    case done, changedAnyway, withoutWayOut
    case blocked(String)
    case problem(String)
    case other(String)
  }
}
