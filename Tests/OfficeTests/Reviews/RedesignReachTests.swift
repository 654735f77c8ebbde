import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Whose rights a move changes: what is predicted is what the doors then say.
@Suite struct RedesignReachTests {
  /// What somebody may do to the office, to the one below and to a project below it.
  private func rights(_ borough: Borough, _ actor: Actor) async throws -> Set<String> {
    try await borough.world.house.read(.actor(actor)) { archivist in
      var may = Set<String>()
      func ask(_ name: String, _ shelf: Shelf, _ entry: any Register, _ id: Int64) throws {
        for action in Action.allCases where try archivist.decide(action, shelf, entry, id: id).isAllowed {
          may.insert("\(action) \(name)")
        }
      }
      let console = try Archivist(
        archivist.connection, catalogue: archivist.catalogue, actor: .console, now: archivist.now, asOf: nil,
        memory: archivist.memory.afresh())
      for id in [borough.office, borough.below] {
        let shelf = try archivist.catalogue.shelf(OfficeUnit.self)
        try ask("office \(id)", shelf, try console.find(shelf, id).entry, id)
      }
      let shelf = try archivist.catalogue.shelf(Project.self)
      try ask("project", shelf, try console.find(shelf, borough.lane).entry, borough.lane)
      return may
    }
  }

  @Test func whoIsSaidToLoseOrGainDoes() async throws {
    let borough = try await Borough()
    // Eva keeps by her post in the office what she holds above it; Ivo stands in for Anna; Lo has left.
    let eva = try await borough.world.person("Eva", role: "pmo_head", office: borough.first)
    try await borough.post("pmo_head", at: borough.office, holder: eva)
    let ivo = try await borough.world.person("Ivo")
    let ada = try await borough.world.person("Ada")
    try await borough.post("pmo_analyst", at: borough.first, holder: ada, deputy: ivo)
    let everybody = [borough.dana, borough.anna, borough.bo, borough.hanna, eva, ivo, ada]
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let impact = try await borough.impact(id)

    var before: [Int64: Set<String>] = [:]
    for one in everybody { before[one.person ?? 0] = try await rights(borough, one) }
    try await borough.carryOut(id)
    var losing = Set<Int64>()
    var gaining = Set<Int64>()
    for one in everybody {
      let (old, new) = (before[one.person ?? 0] ?? [], try await rights(borough, one))
      if !old.subtracting(new).isEmpty { losing.insert(one.person ?? 0) }
      if !new.subtracting(old).isEmpty { gaining.insert(one.person ?? 0) }
    }
    #expect(losing.count == 3 && gaining.count == 1, "\(losing) \(gaining)")
    #expect(Set(impact.reach.losing.map(\.person)) == losing)
    #expect(Set(impact.reach.gaining.map(\.person)) == gaining)
    let deputy = try #require(impact.reach.losing.first { $0.person == ivo.person })
    #expect(deputy.seats.map(\.isDeputy) == [true])
    #expect(deputy.rights.contains { $0.area == .project && $0.rights.contains(.edit) })
  }

  /// A parent that stands between: those above both keep everything, and nobody loses.
  @Test func aParentInBetweenTakesNothingAway() async throws {
    let borough = try await Borough()
    let between = try await borough.world.office("Between", parent: borough.first)
    let ina = try await borough.world.person("Ina", role: "pmo_analyst", office: between)
    let id = try await borough.draft { $0.parent = Reference(between) }
    let reach = try await borough.impact(id).reach
    #expect(reach.losing.isEmpty)
    #expect(reach.gaining.map(\.person) == [ina.person])
  }

  @Test func whoStaysIsNotLookedAt() async throws {
    let borough = try await Borough()
    let id = try await borough.draft { $0.profile = .directive }
    let impact = try await borough.impact(id)
    #expect(!impact.place.isMove)
    #expect(impact.reach.losing.isEmpty && impact.reach.gaining.isEmpty)
  }

  /// The head of the office does not see the posts above it, and learns nothing of who holds them.
  @Test func nothingIsToldOfWhatIsNotSeen() async throws {
    let borough = try await Borough()
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let impact = try await borough.impact(id, for: borough.hanna)
    #expect(impact.reach.losing.isEmpty && impact.reach.gaining.isEmpty)
    #expect(Set(impact.reach.unseen) == [borough.first, borough.second])
    #expect(!impact.place.isWhollySeen)
    let seen = try await borough.impact(id, for: borough.dana)
    #expect(seen.reach.unseen.isEmpty && seen.reach.losing.map(\.person) == [borough.anna.person])
  }

  @Test func anOfficeIsNotPutBelowItself() async throws {
    let borough = try await Borough()
    let id = try await borough.draft { $0.parent = Reference(borough.below) }
    let problems = try await borough.world.look { archivist in
      try RedesignDraft(archivist, try archivist.find(Reference<Redesign>(id)).entry).problems
    }
    #expect(problems.map(\.field) == ["new_parent"])
  }
}
