import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Who fills a part at a place on a day, and up to which limit.
@Suite struct RaciBookTests {
  private func seat(
    _ scene: RaciChecksTests.Scene, _ role: String, project: Bool = false, asOf: Instant? = nil,
    as actor: Actor = .console
  ) async throws -> RaciSeat {
    try await scene.world.house.read(.actor(actor), asOf: asOf) { archivist in
      let projects = project ? [try archivist.find(Reference<Project>(scene.project))] : []
      let book = try RaciBook(archivist, offices: [scene.spoke], projects: projects)
      return book.seat(RaciParty(role: role), at: RaciPlace(office: scene.spoke, project: projects.first))
    }
  }

  @Test func theNearestPlaceWithSuchAPostSays() async throws {
    let scene = try await RaciChecksTests.Scene()
    #expect(try await seat(scene, "finance_controller") == .unknown)
    let hub = try await scene.world.person("Frida", role: "finance_controller", office: scene.hub)
    #expect(try await seat(scene, "finance_controller").holders.map(\.person) == [hub.person ?? 0])
    try await scene.world.enter { registrar in
      var post = Post()
      post.name = "Finance of the spoke"
      post.role = try registrar.archivist.role("finance_controller").map { Reference($0.id) }
      post.office = Reference(scene.spoke)
      try registrar.enter(post)
    }
    #expect(try await seat(scene, "finance_controller") == .vacant(Node(.office, scene.spoke)))
  }

  @Test func projectsNameTheirOwn() async throws {
    let scene = try await RaciChecksTests.Scene()
    #expect(try await seat(scene, "sponsor") == .ofProjects)
    #expect(try await seat(scene, "sponsor", project: true) == .vacant(Node(.project, scene.project)))
    let sponsor = try await scene.world.person("Siv")
    try await scene.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(scene.project))
      var entry = held.entry
      entry.sponsor = sponsor.person.map { Reference($0) }
      try registrar.change(held, to: entry)
    }
    #expect(try await seat(scene, "sponsor", project: true).holders.first?.name == "Siv")
    // Whoever has left holds nothing, whatever still names her; and the past says what was.
    let then = try #require(Instant("2026-06-30T10:00:00Z"))
    scene.world.pass(days: 2)
    try await scene.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Person>(sponsor.person ?? 0))
      var entry = held.entry
      entry.status = .left
      try registrar.change(held, to: entry)
    }
    #expect(try await seat(scene, "sponsor", project: true).isGap)
    #expect(try await seat(scene, "sponsor", project: true, asOf: then).holders.count == 1)
  }

  @Test func aCentreOfExcellenceWorksForItsSisters() async throws {
    let scene = try await RaciChecksTests.Scene()
    let centre = try await scene.world.enter { registrar in
      var office = OfficeUnit()
      office.name = "Centre"
      office.kind = .centreOfExcellence
      office.parent = Reference(scene.hub)
      return try registrar.enter(office).id
    }
    let lead = try await scene.world.person("Quin", role: "quality_lead", office: centre)
    #expect(try await seat(scene, "quality_lead").holders.map(\.person) == [lead.person ?? 0])
    // A sister of another kind works for itself.
    let sister = try await scene.world.office("Sister", parent: scene.hub)
    _ = try await scene.world.person("Rut", role: "risk_manager", office: sister)
    #expect(try await seat(scene, "risk_manager") == .unknown)
  }

  @Test func namesAreToldToThoseWhoMaySeeTheAppointment() async throws {
    let scene = try await RaciChecksTests.Scene()
    let head = try await scene.world.person("Hedda", role: "pmo_head", office: scene.spoke)
    let member = try await scene.world.person("Tom", role: "stakeholder", project: scene.project)
    let seen = try await seat(scene, "pmo_head", project: true, as: member)
    #expect(seen.holders.map(\.person) == [head.person ?? 0])
    #expect(seen.holders.first?.name == nil)
    #expect(try await seat(scene, "pmo_head", project: true).holders.first?.name == "Hedda")
  }

  @Test func theLimitIsThatOfTheNearestDelegationInForce() async throws {
    let scene = try await RaciChecksTests.Scene()
    try await scene.world.enter { registrar in
      // Meant for another way of working, so it says nothing here.
      var agile = Delegation()
      agile.subject = .budgetChange
      agile.role = try registrar.archivist.role("sponsor").map { Reference($0.id) }
      agile.office = Reference(scene.spoke)
      agile.limit = Money.thousands(1)
      agile.condition = "approach=agile"
      agile.from = registrar.archivist.now.day
      let held = try registrar.record(agile, because: "test")
      agile.status = .inForce
      _ = try registrar.settle(held, to: agile, as: "changed", because: "test")
    }
    try await scene.world.enter { registrar in
      for (office, thousands, status) in [
        (scene.hub, Int64(900), Delegation.Status.inForce), (scene.spoke, 100, .inForce),
        (scene.spoke, 5, .draft),
      ] {
        var delegation = Delegation()
        delegation.subject = .budgetChange
        delegation.role = try registrar.archivist.role("sponsor").map { Reference($0.id) }
        delegation.office = Reference(office)
        delegation.limit = Money.thousands(thousands)
        // What is only a draft comes later: two of one kind do not stand side by side.
        delegation.from = registrar.archivist.now.day.adding(status == .draft ? 400 : 0)
        if status == .inForce { delegation.to = registrar.archivist.now.day.adding(300) }
        let held = try registrar.record(delegation, because: "test")
        guard status == .inForce else { continue }
        var entry = held.entry
        entry.status = status
        _ = try registrar.settle(held, to: entry, as: "changed", because: "test")
      }
    }
    func cases(_ amount: Money?) async throws -> [RaciCase] {
      try await scene.world.look { archivist in
        let project = try archivist.find(Reference<Project>(scene.project))
        let book = try RaciBook(archivist, offices: [scene.spoke], projects: [project])
        let matrix = book.matrix(RaciPlace(office: scene.spoke, project: project, amount: amount))
        return matrix.rows.filter { $0.process == .change }.map(\.occasion)
      }
    }
    #expect(try await cases(Money.thousands(100)) == [.within])
    #expect(try await cases(Money.thousands(101)) == [.above])
    #expect(try await cases(nil) == [.within, .above])
  }

  @Test func linesForAnotherProjectStayThere() async throws {
    let scene = try await RaciChecksTests.Scene()
    let secret = try await scene.world.project("Quiet", office: scene.spoke) {
      $0.confidentiality = .confidential
    }
    #expect(
      try await scene.line(
        .deliverable, "sponsor", .accountable, deliverable: "Quiet papers", project: secret
      ).isEmpty)
    #expect(try await scene.line(.closure, "pmo_analyst", .responsible, project: secret).isEmpty)
    let told = try await scene.world.look { archivist in
      let project = try archivist.find(Reference<Project>(scene.project))
      let book = try RaciBook(archivist, offices: [scene.spoke], projects: [project])
      return book.matrix(RaciPlace(office: scene.spoke, project: project)).rows
        .flatMap { $0.cells.values.flatMap(\.steps) }.compactMap(\.record)
    }
    #expect(told.isEmpty, "The reasons tell of a line for a project that is kept quiet.")
    let rows = try await scene.world.look { archivist in
      let project = try archivist.find(Reference<Project>(scene.project))
      let book = try RaciBook(archivist, offices: [scene.spoke], projects: [project])
      return (
        office: book.deliverables(RaciPlace(office: scene.spoke)).rows.count,
        project: book.deliverables(RaciPlace(office: scene.spoke, project: project)).rows.count
      )
    }
    #expect(rows.office == 0 && rows.project == 0)
  }

  @Test func findingsNameWhatIsMissing() async throws {
    let scene = try await RaciChecksTests.Scene()
    let director = try await scene.world.person("Dora", role: "pmo_director", office: scene.hub)
    let auditor = try await scene.world.person("Ada", role: "auditor", office: scene.hub)
    _ = try await scene.world.enter { registrar in
      var post = Post()
      post.name = "Head"
      post.role = try registrar.archivist.role("pmo_head").map { Reference($0.id) }
      post.office = Reference(scene.spoke)
      var assignment = Assignment()
      assignment.person = Reference(auditor.person ?? 0)
      assignment.post = Reference(try registrar.enter(post).id)
      assignment.from = registrar.archivist.now.day
      assignment.share = Percent(hundredths: 1_000)
      return try registrar.enter(assignment).id
    }
    let findings = try await scene.world.look { archivist in
      RaciPicture(try RaciBook(archivist, offices: [scene.spoke]), RaciPlace(office: scene.spoke), over: 7)
        .findings
    }
    #expect(findings.unanswered.contains { $0.row.process == .mandate })
    #expect(!findings.unanswered.contains { $0.row.process == .services })
    #expect(findings.overloads.map(\.holder.person) == [director.person ?? 0])
    #expect(findings.overloads.first?.processes.count == 8)
    #expect(findings.entangled.map(\.holder.person) == [auditor.person ?? 0])
  }
}
