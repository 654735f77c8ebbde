import Ledger
import Measures
import Registers

@testable import Office

/// An office that can be moved: a group with two divisions, the office under the first, an office below it, and projects.
struct Borough: Sendable {
  let world: World
  let group: Int64
  let first: Int64
  let second: Int64
  let office: Int64
  let below: Int64
  let road: Int64
  let lane: Int64
  /// The director of the group, the heads of the divisions, and the head of the office itself.
  let dana: Actor
  let anna: Actor
  let bo: Actor
  let hanna: Actor

  init() async throws {
    let world = try await World()
    let group = try await world.office("Group")
    let first = try await world.office("First", parent: group)
    let second = try await world.office("Second", parent: group)
    let office = try await world.office("Office", parent: first)
    let below = try await world.office("Below", parent: office)
    let manager = try await world.person("Mats")
    road = try await world.project("Road", office: office) {
      $0.manager = manager.person.map { Reference($0) }
      $0.status = .inDelivery
      $0.startBaseline = Day("2026-01-01")
    }
    lane = try await world.project("Lane", office: below) {
      $0.status = .initiating
      $0.startBaseline = Day("2026-01-01")
    }
    dana = try await world.person("Dana", role: "pmo_director", office: group)
    anna = try await world.person("Anna", role: "pmo_head", office: first)
    bo = try await world.person("Bo", role: "pmo_head", office: second)
    hanna = try await world.person("Hanna", role: "pmo_head", office: office)
    (self.world, self.group, self.first, self.second) = (world, group, first, second)
    (self.office, self.below) = (office, below)
  }

  /// A draft for the office.
  func draft(_ change: @escaping @Sendable (inout Redesign) -> Void) async throws -> Int64 {
    try await world.enter { registrar in
      var redesign = Redesign()
      redesign.name = "Another form"
      redesign.office = Reference(office)
      change(&redesign)
      return try registrar.enter(redesign).id
    }
  }

  /// What it would change, for the console or for somebody.
  func impact(_ redesign: Int64, for actor: Actor = .console) async throws -> RedesignImpact {
    try await world.house.read(.actor(actor)) { archivist in
      let held = try archivist.find(Reference<Redesign>(redesign))
      return try RedesignImpact(archivist, try RedesignDraft(archivist, held.entry))
    }
  }

  /// Carries it out as adoption would, at the console.
  func carryOut(_ redesign: Int64) async throws {
    try await world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Redesign>(redesign))
      let draft = try RedesignDraft(registrar.archivist, held.entry)
      try registrar.change(draft.office, to: draft.officeAfter)
      for one in draft.changed { try registrar.change(one.held, to: one.after) }
      for policy in draft.added { try registrar.enter(policy) }
    }
  }

  /// Puts an office to work: a mandate in force, a filled head post.
  func operate(_ office: Int64) async throws {
    try await world.enter { registrar in
      var person = Person()
      person.name = "Head of \(office)"
      let head = try registrar.enter(person)
      var post = Post()
      post.name = "Head"
      post.role = try Ministry.role("pmo_head", registrar)
      post.office = Reference(office)
      post.isHead = true
      var assignment = Assignment()
      assignment.person = Reference(head.id)
      assignment.post = Reference(try registrar.enter(post).id)
      assignment.from = registrar.archivist.now.day
      try registrar.enter(assignment)
      var mandate = Mandate()
      mandate.office = Reference(office)
      mandate.purpose = "To help"
      mandate.from = registrar.archivist.now.day
      var held = try registrar.enter(mandate)
      for status in [Mandate.Status.underReview, .approved, .inForce] {
        var entry = held.entry
        entry.status = status
        held = try registrar.change(held, to: entry)
      }
      var unit = try registrar.archivist.find(Reference<OfficeUnit>(office))
      for status in [OfficeUnit.Status.approved, .mobilising, .operating] {
        var entry = unit.entry
        entry.status = status
        unit = try registrar.change(unit, to: entry)
      }
    }
  }

  func post(_ role: String, at office: Int64, holder: Actor? = nil, deputy: Actor? = nil) async throws {
    try await world.enter { registrar in
      var post = Post()
      post.name = "\(role) of \(office)"
      post.role = try Ministry.role(role, registrar)
      post.office = Reference(office)
      let id = try registrar.enter(post).id
      guard let person = holder?.person else { return }
      var assignment = Assignment()
      assignment.person = Reference(person)
      assignment.post = Reference(id)
      assignment.share = Percent(hundredths: 0)
      assignment.deputy = deputy?.person.map { Reference($0) }
      assignment.from = registrar.archivist.now.day
      try registrar.enter(assignment)
    }
  }

  @discardableResult
  func delegate(
    _ role: String, at office: Int64, pounds: Int64, parent: Int64? = nil
  ) async throws -> Int64 {
    try await world.enter { registrar in
      var entry = Delegation()
      entry.role = try Ministry.role(role, registrar)
      entry.office = Reference(office)
      entry.limit = Ministry.pounds(pounds)
      entry.maySubDelegate = parent == nil
      entry.parent = parent.map { Reference($0) }
      entry.from = registrar.archivist.now.day
      let held = try registrar.enter(entry)
      var inForce = entry
      inForce.status = .inForce
      return try registrar.change(held, to: inForce).id
    }
  }
}
