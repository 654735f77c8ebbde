import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What the establishment would ask for, and which projects would fall short: held against what then holds.
@Suite struct RedesignPostsTests {
  @Test func anotherKindAsksForOtherPosts() async throws {
    let borough = try await Borough()
    try await borough.operate(borough.office)
    try await borough.post("pmo_analyst", at: borough.office)
    try await borough.post("methodologist", at: borough.office)
    let id = try await borough.draft { $0.kind = .centreOfExcellence }
    let posts = try await borough.impact(id).posts
    #expect(posts.isSeen)
    #expect(posts.asked.map(\.rule.key) == ["method"])
    #expect(
      posts.asked.first?.posts.map(\.name) == ["methodologist of \(borough.office)"] && posts.missing.isEmpty)
    #expect(posts.dropped.map(\.rule.key) == ["analyst", "risk"])
    #expect(posts.dropped.map(\.posts.count) == [1, 0])
    #expect(posts.kept == 1)
    #expect(posts.mayHead.contains("PMO Head") && !posts.mayHead.contains("PMO Lead"))
    #expect(posts.misled.isEmpty)
  }

  @Test func whatIsMissingIsWhatVacanciesThenSay() async throws {
    let borough = try await Borough()
    try await borough.operate(borough.office)
    let id = try await borough.draft { $0.kind = .supportOrganisation }
    let missing = try await borough.impact(id).posts.missing.map(\.rule.title)
    try await borough.carryOut(id)
    let then = try await borough.world.look { archivist in
      try Vacancies(archivist).all.filter { $0.kind == .missing && $0.place.id == borough.office }
    }
    #expect(missing == ["Coordinator"])
    #expect(then.filter { $0.place.title == OfficeUnit.title }.map(\.title) == missing)
  }

  @Test func aDirectiveOfficeOwnsItsManagers() async throws {
    let borough = try await Borough()
    try await borough.operate(borough.office)
    try await borough.world.enter { registrar in
      let mats = try registrar.archivist.all(Person.self).first { $0.entry.name == "Mats" }
      guard let mats else { throw Refusal.missing("Mats") }
      var entry = mats.entry
      entry.lineManager = borough.dana.person.map { Reference($0) }
      try registrar.change(mats, to: entry)
    }
    let there = try await borough.impact(try await borough.draft { $0.profile = .directive }).posts
    #expect(there.strays.map(\.id) == [borough.road] && there.settled.isEmpty)
    let id = try await borough.draft { $0.profile = .directive }
    try await borough.carryOut(id)
    let back = try await borough.impact(try await borough.draft { $0.profile = .agile }).posts
    #expect(back.settled.map(\.id) == [borough.road] && back.strays.isEmpty)
    let elsewhere = try await borough.impact(try await borough.draft { $0.level = .division }).posts
    #expect(elsewhere.settled.isEmpty && elsewhere.strays.isEmpty)
  }

  /// The shortfalls that are predicted are the lines of compliance that then turn, and no others.
  @Test func projectsFallShortAsPredicted() async throws {
    let borough = try await Borough()
    let id = try await borough.draft {
      $0.profile = .directive
      $0.policies = "reporting_cadence off\npm_assignment require floor"
    }
    func unmet() async throws -> Set<String> {
      try await borough.world.look { archivist in
        Set(
          try Compliance(archivist).lines.filter { $0.result == .notMet }.map {
            "\($0.project.code) \($0.control.rawValue)"
          })
      }
    }
    let found = try await borough.impact(id).shortfalls
    let before = try await unmet()
    try await borough.carryOut(id)
    let after = try await unmet()
    #expect(!after.subtracting(before).isEmpty)
    #expect(Set(found.new.map { "\($0.code) \($0.control.rawValue)" }) == after.subtracting(before))
    #expect(Set(found.lifted.map { "\($0.code) \($0.control.rawValue)" }) == before.subtracting(after))
    #expect(found.byControl.map(\.projects).reduce(0, +) == found.new.count)
  }

  /// Neither parent lays anything down, and yet the project's levels turn: the one that granted its waiver is above it
  /// no longer.
  @Test func aWaiverCountsByWhoStandsAbove() async throws {
    let borough = try await Borough()
    try await borough.world.enter { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(borough.office)
      policy.control = .templateUse
      policy.level = .block
      policy.lock = .floor
      try registrar.enter(policy)
      var waiver = WaiverRecord()
      waiver.project = Reference(borough.road)
      waiver.control = .templateUse
      waiver.level = .advise
      waiver.reason = "By contract"
      waiver.requester = borough.hanna.person.map { Reference($0) }
      waiver.approver = borough.anna.person.map { Reference($0) }
      waiver.grantedBy = Reference(borough.first)
      waiver.from = registrar.archivist.now.day
      waiver.until = registrar.archivist.now.day.adding(30)
      let held = try registrar.enter(waiver)
      waiver.status = .granted
      try registrar.change(held, to: waiver)
    }
    func level() async throws -> ControlLevel {
      try await borough.world.look { archivist in
        let held = try archivist.find(Reference<Project>(borough.road))
        return try Effective(archivist).level(.templateUse, of: held.entry, id: held.id)
      }
    }
    let id = try await borough.draft { $0.parent = Reference(borough.second) }
    let predicted = try await borough.impact(id).controls.changes
    let before = try await level()
    try await borough.carryOut(id)
    let change = LevelChange(
      subject: Project.title.code(of: borough.road), control: .templateUse, before: before,
      after: try await level())
    #expect(change.before == .advise && change.after == .block)
    #expect(predicted == [change])
  }

  /// Drafts that share one reading say what each says by itself.
  @Test func sideBySideIsWhatEachSays() async throws {
    let borough = try await Borough()
    try await borough.delegate("pmo_head", at: borough.second, pounds: 300)
    let move = try await borough.draft { $0.parent = Reference(borough.second) }
    let tight = try await borough.draft { $0.profile = .directive }
    let empty = try await borough.draft { _ in }
    let (comparison, offices) = try await borough.world.look { archivist in
      let drafts = try RedesignComparison.drafts(archivist, of: borough.office)
      return (
        try RedesignComparison(archivist, of: borough.office, drafts),
        try RedesignComparison.offices(archivist).map { ($0.office.id, $0.drafts) }
      )
    }
    #expect(comparison.columns.map(\.held.id) == [move, tight, empty])
    #expect(comparison.columns[2].impact == nil && comparison.columns[2].problems.isEmpty)
    for (column, id) in zip(comparison.columns, [move, tight]) {
      let alone = try await borough.impact(id)
      #expect(column.impact?.controls.changes == alone.controls.changes)
      #expect(column.impact?.reach.gaining.map(\.person) == alone.reach.gaining.map(\.person))
      #expect(column.impact?.authority.beginning.map(\.code) == alone.authority.beginning.map(\.code))
    }
    #expect(comparison.columns[1].impact?.controls.changes.isEmpty == false)
    #expect(offices.map(\.0) == [borough.office] && offices.map(\.1) == [3])
  }
}
