import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What the office refuses when somebody lays down who does what.
@Suite struct RaciChecksTests {
  /// A hub with one spoke and a project, and a way to try lines.
  struct Scene: Sendable {
    let world: World
    let hub: Int64
    let spoke: Int64
    let project: Int64

    init(profile: ControlProfile = .controlling) async throws {
      world = try await World()
      hub = try await world.office("Hub", profile: profile)
      spoke = try await world.office("Spoke", parent: hub, profile: profile)
      project = try await world.project("Bridge", office: spoke)
    }

    /// The problems of a line, or none where it was taken.
    @discardableResult
    func line(
      _ process: ProcessKey, _ role: String?, _ part: RaciLine.Part, at office: Int64? = nil,
      person: Int64? = nil,
      where condition: String = "", deliverable: String = "", project: Int64? = nil,
      by actor: Actor = .console
    ) async throws -> [Problem] {
      let office = office ?? spoke
      do {
        try await world.house.write(.actor(actor), request: "test") { registrar in
          var line = RaciLine()
          line.office = Reference(office)
          line.process = process
          line.deliverable = deliverable
          line.project = project.map { Reference($0) }
          line.role = try role.flatMap { try registrar.archivist.role($0) }.map { Reference($0.id) }
          line.person = person.map { Reference($0) }
          line.part = part
          line.condition = condition
          _ = try registrar.enter(line)
        }
        return []
      } catch Refusal.invalid(let problems) { return problems }
    }

    func matrix(_ office: Int64? = nil) async throws -> RaciMatrix {
      let office = office ?? spoke
      return try await world.look { try RaciBook($0, offices: [office]).matrix(RaciPlace(office: office)) }
    }
  }

  @Test func oneOfficeNamesOneWhoAnswers() async throws {
    let scene = try await Scene()
    #expect(try await scene.line(.closure, "pmo_head", .accountable).isEmpty)
    let second = try await scene.line(.closure, "pmo_director", .accountable)
    #expect(second.first?.field == "part" && second.first?.sentence.contains("RL-1") == true, "\(second)")
    #expect(try await scene.line(.closure, "pmo_director", .accountable, where: "tier=1").isEmpty)
    #expect(try await scene.line(.closure, "pmo_director", .accountable, where: " tier = 1").count == 1)
    #expect(try await scene.line(.closure, "pmo_director", .accountable, at: scene.hub).isEmpty)
    #expect(try await scene.matrix().rows.first { $0.process == .closure }?.accountable == .column(.head))
  }

  @Test func theSameIsSaidOnce() async throws {
    let scene = try await Scene()
    #expect(try await scene.line(.closure, "pmo_analyst", .responsible).isEmpty)
    #expect(try await scene.line(.closure, "pmo_analyst", .informed).first?.field == "role")
  }

  @Test func nobodyTakesThePartOfWhoeverAnswers() async throws {
    let scene = try await Scene()
    for part in [RaciLine.Part.consulted, .informed, .supports, .none] {
      #expect(try await scene.line(.closure, "sponsor", part).first?.field == "part", "\(part.rawValue)")
    }
    #expect(try await scene.line(.closure, "sponsor", .responsible).isEmpty)
    // Once another answers, the part may be lessened.
    #expect(try await scene.line(.budget, "pmo_head", .accountable).isEmpty)
    #expect(try await scene.line(.budget, "sponsor", .consulted).isEmpty)
  }

  @Test func somebodyIsLeftWhoDoesIt() async throws {
    let scene = try await Scene()
    #expect(try await scene.line(.budget, "pmo_analyst", .informed).isEmpty)
    #expect(try await scene.line(.budget, "finance_controller", .informed).isEmpty)
    let last = try await scene.line(.budget, "project_manager", .none)
    #expect(last.first?.sentence.contains("Nobody would be left") == true, "\(last)")
  }

  @Test func reviewingStaysIndependent() async throws {
    let scene = try await Scene()
    #expect(try await scene.line(.audit, "pmo_head", .accountable).count == 1)
    #expect(try await scene.line(.audit, "project_manager", .responsible).count == 1)
    #expect(try await scene.line(.closure, "auditor", .responsible).count == 1)
    #expect(try await scene.line(.audit, "external_advisor", .responsible).isEmpty)
    // As a person: whoever manages a project below, or audits here.
    let manager = try await scene.world.person("Mia")
    try await scene.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(scene.project))
      var entry = held.entry
      entry.manager = manager.person.map { Reference($0) }
      try registrar.change(held, to: entry)
    }
    let auditor = try await scene.world.person("Ada", role: "auditor", office: scene.hub)
    let neither = try await scene.world.person("Nora")
    #expect(try await scene.line(.audit, nil, .responsible, person: manager.person).first?.field == "person")
    #expect(
      try await scene.line(.closure, nil, .responsible, person: auditor.person).first?.field == "person")
    #expect(try await scene.line(.audit, nil, .responsible, person: neither.person).isEmpty)
    #expect(
      try await scene.line(.closure, nil, .responsible, person: neither.person).first?.field == "person")
  }

  @Test func theLinesOfAnOfficeStayWithIt() async throws {
    let scene = try await Scene()
    #expect(
      try await scene.line(.closure, "pmo_head", .accountable, at: scene.hub, project: scene.project).isEmpty)
    // The head of the spoke governs the project, but not what the hub lays down for it.
    let head = try await scene.world.person("Hedda", role: "pmo_head", office: scene.spoke)
    await #expect(throws: Refusal.self) {
      try await scene.world.house.write(.actor(head), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<RaciLine>(1))
        var entry = held.entry
        entry.part = .informed
        return try registrar.change(held, to: entry).id
      }
    }
    #expect(try await scene.line(.budget, "pmo_head", .accountable, project: scene.project, by: head).isEmpty)
  }

  @Test func aLineForAProjectStandsOnItsWay() async throws {
    let scene = try await Scene()
    let other = try await scene.world.office("Elsewhere")
    let problems = try await scene.line(
      .deliverable, "sponsor", .accountable, at: other, deliverable: "Deck", project: scene.project)
    #expect(problems.first?.field == "project")
    #expect(
      try await scene.line(
        .deliverable, "sponsor", .accountable, at: scene.hub, deliverable: "Deck", project: scene.project
      ).isEmpty)
  }

  /// Whatever lines are tried: those that are taken leave exactly one who answers and somebody who does it.
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func acceptedLinesKeepTheMatrixSound(_ seed: UInt64)
    async throws
  {
    var random = RandomControls(seed: seed)
    let scene = try await Scene(profile: random.pick(ControlProfile.allCases))
    var taken = 0
    for _ in 0..<40 {
      let process = random.pick([ProcessKey.gate, .budget, .audit, .closure, .dependency])
      let problems = try await scene.line(
        process, random.pick(RoleCatalogue.standard.roles).key, random.pick(RaciLine.Part.allCases),
        at: random.pick([scene.hub, scene.spoke]), where: random.pick(RaciPropertyTests.conditions))
      if problems.isEmpty { taken += 1 }
    }
    #expect(taken >= 5, "seed \(seed) tries too little")
    let project = try await scene.world.look { try $0.find(Reference<Project>(scene.project)) }
    let matrices = try await scene.world.look { archivist -> [RaciMatrix] in
      let book = try RaciBook(archivist, offices: [scene.hub, scene.spoke], projects: [project])
      return [
        RaciPlace(office: scene.hub), RaciPlace(office: scene.spoke),
        RaciPlace(office: scene.spoke, project: project),
      ].map { book.matrix($0) }
    }
    for row in matrices.flatMap(\.rows) {
      #expect(row.cells.values.count { $0.isAccountable } == 1, "seed \(seed), \(row.process.rawValue)")
      #expect(row.cells.values.contains { $0.isResponsible }, "seed \(seed), \(row.process.rawValue)")
    }
  }
}
