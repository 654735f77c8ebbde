import Foundation
import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// A redesign: what is predicted is what comes true, in one transaction with its decision.
@Suite struct RedesignTests {
  private func redesign(_ town: Town, _ change: @escaping @Sendable (inout Redesign) -> Void) async throws
    -> Int64
  {
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var redesign = Redesign()
      redesign.name = "Tighter"
      redesign.office = Reference(town.spoke)
      change(&redesign)
      return try registrar.enter(redesign).id
    }
  }

  private func levels(_ town: Town) async throws -> [ControlLevel] {
    try await town.house.read(.actor(.console)) { archivist in
      let project = try archivist.find(Reference<Project>(town.open))
      return try Effective(archivist).all(of: project.entry, id: project.id).map(\.level)
    }
  }

  @Test func whatIsPredictedComesTrue() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    _ = try await town.house.write(.actor(.console), request: "t") { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(town.other)
      policy.control = .templateUse
      policy.level = .block
      policy.lock = .floor
      try registrar.enter(policy)
    }
    let id = try await redesign(town) {
      $0.profile = .controlling
      $0.parent = Reference(town.other)
      $0.policies = "rag_override require floor\ntemplate_use advise"
    }
    let before = try await levels(town)
    let head = try await town.head()
    let predicted = try await town.house.read(.actor(.console)) { archivist in
      let draft = try RedesignDraft(archivist, try archivist.find(Reference<Redesign>(id)).entry)
      return try ControlImpactPreview(
        archivist, office: town.spoke, under: draft.officeAfter.parent?.id, altered: draft.altered
      ).changes.filter { $0.subject == Project.title.code(of: town.open) }
    }
    let page = await town.get("/redesigns/RD-\(id)", ada)
    #expect(page.status == 200)
    #expect(page.text.contains("Projects that change"))
    #expect(try await town.head() == head)

    let bare = await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=", ada)
    #expect(bare.status == 422)
    let done = await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=Agreed", ada)
    #expect(done.status == 303)
    let after = try await levels(town)
    let real = zip(ControlKey.allCases, zip(before, after)).filter { $1.0 != $1.1 }.map { key, pair in
      LevelChange(
        subject: Project.title.code(of: town.open), control: key, before: pair.0, after: pair.1)
    }
    #expect(!real.isEmpty)
    #expect(real == predicted)
    let (adopted, decision) = try await town.house.read(.actor(.console)) { archivist in
      let held = try archivist.find(Reference<Redesign>(id)).entry
      return (held, try held.decision.map { try archivist.find($0).entry })
    }
    #expect(adopted.status == .adopted && adopted.adoptedOn == Town.now.day)
    #expect(decision?.kind == .redesign && decision?.statement == "Agreed")
    #expect(await town.post("/redesigns/RD-\(id)/adoption", "revision=2&reason=Again", ada).status == 422)
  }

  /// What is adopted is what was looked at, with the office and its policies as they were.
  @Test func aChangeMeanwhileIsLookedAtFirst() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let policy = try await town.house.write(.actor(.console), request: "t") { registrar -> Int64 in
      var policy = ControlPolicy()
      policy.office = Reference(town.spoke)
      policy.control = .templateUse
      policy.level = .advise
      policy.lock = .floor
      return try registrar.enter(policy).id
    }
    let id = try await redesign(town) { $0.policies = "template_use require" }
    let mark = try await town.house.read(.actor(.console)) { archivist in
      try RedesignDraft(archivist, try archivist.find(Reference<Redesign>(id)).entry).mark
    }
    let sent = "revision=1&reason=Agreed&mark=" + mark.replacingOccurrences(of: " ", with: "+")
    try await town.house.write(.actor(.console), request: "t") { registrar in
      let held = try registrar.archivist.find(Reference<OfficeUnit>(town.spoke))
      var entry = held.entry
      entry.profile = .agile
      try registrar.change(held, to: entry)
    }
    #expect(await town.post("/redesigns/RD-\(id)/adoption", sent, ada).status == 412)
    #expect(await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=Agreed", ada).status == 303)
    // A line without a lock leaves the lock as it was.
    let after = try await town.house.read(.actor(.console)) {
      try $0.find(Reference<ControlPolicy>(policy)).entry
    }
    #expect(after.level == .require && after.lock == .floor)
  }

  @Test func oneControlIsSaidOnceAndADraftCanBeDropped() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let id = try await redesign(town) { $0.policies = "template_use require\ntemplate_use block" }
    let twice = await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=Agreed", ada)
    #expect(twice.status == 422 && twice.text.contains("a second time"))
    #expect(await town.post("/redesigns/RD-\(id)/dropping", "revision=1", ada).status == 303)
    #expect(await town.get("/redesigns/RD-\(id)", ada).text.contains("Dropped"))
    #expect(await town.post("/redesigns/RD-\(id)/dropping", "revision=2", ada).status == 422)
  }

  @Test func whoMayNotAdoptChangesNothing() async throws {
    let town = try await Town()
    let id = try await redesign(town) { $0.profile = .directive }
    let analyst = try await town.token("eve", role: "pmo_analyst", office: town.hub)
    let before = try await town.head()
    #expect(await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=Mine", analyst).status == 403)
    #expect(try await town.head() == before)
  }

  @Test func aLineThatIsNotUnderstoodIsNamedAndNothingIsAdopted() async throws {
    let town = try await Town()
    let ada = try await town.token("ada", role: "pmo_director", office: town.hub)
    let id = try await redesign(town) {
      $0.profile = .directive
      $0.policies = "template_use require\nrag_override sideways"
    }
    let before = try await town.head()
    #expect(await town.get("/redesigns/RD-\(id)", ada).text.contains("Line 2 is not understood"))
    #expect(await town.post("/redesigns/RD-\(id)/adoption", "revision=1&reason=So", ada).status == 422)
    #expect(try await town.head() == before)
  }
}
