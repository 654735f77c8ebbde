import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office

/// The cases for which the demonstration is shown are all in it.
@Suite struct DemonstrationStoryTests {
  private static let today = Day(year: 2026, month: 6, day: 30) ?? Day.first

  private func look<T: Sendable>(_ work: @escaping @Sendable (Archivist) throws -> T) async throws -> T {
    let world = try await World()
    try await Demonstration.build(world.house, today: DemonstrationStoryTests.today)
    return try await world.look(work)
  }

  private static func resolution(_ a: Archivist, _ control: ControlKey, _ reference: String) throws
    -> Resolution
  {
    let held = try a.find(code: reference).held
    guard let project = held.as(Project.self) else { throw Refusal.missing(reference) }
    return try Effective(a).resolution(control, of: project.entry, id: project.id)
  }

  @Test func projectsShowWhatGoesWrong() async throws {
    let projects = try await look {
      Dictionary(grouping: try $0.all(Project.self).map(\.entry), by: \.reference)
    }
    func project(_ reference: String) throws -> Project { try #require(projects[reference]?.first) }
    let hiding = projects.values.joined().filter { entry in
      guard let declared = entry.ragDeclared, let computed = ComputedRag(of: entry).rag else { return false }
      return declared < computed
    }
    #expect(hiding.map(\.reference) == ["NG-101"])
    #expect(hiding.allSatisfy { !$0.ragReason.isEmpty && ComputedRag(of: $0).rag == .red })
    #expect(projects.values.joined().filter { $0.sponsor == nil }.map(\.reference) == ["NG-105"])
    #expect(try project("NG-113").status == .cancelled)
    #expect(try project("NG-121").status == .closed)
    #expect(try project("NG-121").benefits != nil)
    #expect(try project("NG-136").status == .onHold)
    #expect(try project("NG-131").status == .exception)
    #expect(try project("NG-143").confidentiality == .confidential)
    #expect(projects.values.joined().filter { $0.manager == nil }.map(\.reference) == ["NG-123"])
    #expect(projects.values.joined().filter { $0.finishForecast == nil }.map(\.reference) == ["NG-125"])
    #expect(Set(projects.values.joined().compactMap { Tiering.effective(of: $0) }) == [1, 2, 3, 4])
    #expect(Set(projects.values.joined().map(\.approach)) == [.predictive, .hybrid, .agile])
    let computed = Set(projects.values.joined().map { ComputedRag(of: $0).rag })
    #expect(computed == [.green, .amber, .red, nil])
  }

  @Test func peopleAndPostsShowWhatGoesWrong() async throws {
    let day = DemonstrationStoryTests.today
    try await look { a in
      let left = try a.all(Person.self).filter { $0.entry.status == .left }.map(\.id)
      let orphans = try a.all(Project.self).filter { left.contains($0.entry.sponsor?.id ?? 0) }
      #expect(orphans.map(\.entry.reference) == ["NG-104"])
      let assignments = try a.all(Assignment.self).map(\.entry).filter {
        ($0.from ?? .last) <= day && ($0.to ?? .last) >= day
      }
      let shares = Dictionary(grouping: assignments, by: { $0.person?.id ?? 0 })
        .mapValues { $0.reduce(0) { $0 + $1.share.hundredths } }
      #expect(shares.values.contains { $0 > 10_000 })
      #expect(assignments.contains { $0.to.map { day.days(to: $0) <= 30 } ?? false })
      let filled = Set(assignments.compactMap(\.post))
      let vacant = try a.all(Post.self).filter { $0.entry.isMandatory && !filled.contains(Reference($0.id)) }
      #expect(vacant.count >= 2)
      #expect(assignments.contains { $0.deputy != nil })
    }
  }

  @Test func nobodyHoldsTwoRolesThatConflict() async throws {
    try await look { a in
      for person in try a.all(Person.self) {
        let held = try Holdings.of(person.id, on: a.day, a.connection)
        for one in held {
          for other in held where one.node == other.node {
            #expect(Segregation.conflict(one.role, other.role) == nil, "\(person.entry.name)")
          }
        }
      }
      for project in try a.all(Project.self) where project.entry.sponsor != nil {
        #expect(project.entry.sponsor != project.entry.manager)
      }
    }
  }

  @Test func controlsShowLocksConditionsAndDates() async throws {
    try await look { a in
      func level(_ control: ControlKey, _ reference: String) throws -> ControlLevel {
        try DemonstrationStoryTests.resolution(a, control, reference).level
      }
      #expect(try level(.reportingCadence, "NG-102") == .block)
      #expect(try level(.reportingCadence, "NG-103") == .advise)
      #expect(try level(.gateEvidence, "NG-111") == .block)
      #expect(try level(.teamAutonomy, "NG-103") == .advise)
      #expect(try level(.pmAssignment, "NG-134") == .own)
      #expect(try level(.scheduleQuality, "NG-102") == .advise)
      #expect(try level(.scheduleQuality, "NG-133") == .own)
      #expect(try level(.templateUse, "NG-102") == .block)
      #expect(try level(.templateUse, "NG-124") == .require)
      #expect(try level(.methodologyChoice, "NG-142") == .advise)
      #expect(try level(.ragOverride, "NG-101") == .require)
      let policies = try a.all(ControlPolicy.self).map(\.entry)
      #expect(Set(policies.map(\.lock)) == Set(Lock.allCases))
      #expect(policies.contains { ($0.from ?? .first) > a.day })
      #expect(policies.contains { ($0.to ?? .last) < a.day })
      let ineffective = try DemonstrationStoryTests.resolution(a, .teamAutonomy, "NG-103").explanation
        .filter { $0.kind == .policy && !$0.isEffective }
      #expect(ineffective.contains { $0.officeTitle == "IT Division PMO" })
      let waivers = try a.all(WaiverRecord.self).map(\.entry).filter { $0.status == .granted }
      #expect(waivers.contains { (0...21).contains(a.day.days(to: $0.until ?? .first)) })
      #expect(waivers.contains { ($0.until ?? .last) < a.day })
      let weights = try a.all(Objective.self).reduce(0) { $0 + ($1.entry.weight?.hundredths ?? 0) }
      #expect(weights == 10_000)
    }
  }

  @Test func reportsEndWhereTheProjectStands() async throws {
    try await look { a in
      let reports = Dictionary(
        grouping: try a.all(StatusReport.self, order: "t.period").map(\.entry), by: { $0.project?.id ?? 0 })
      for project in try a.all(Project.self) {
        guard let told = reports[project.id] else { continue }
        #expect(told.last?.rag == project.entry.ragDeclared, "\(project.entry.reference)")
        #expect(told.last?.finish == project.entry.finishForecast, "\(project.entry.reference)")
        #expect(told.filter { $0.status == .published }.count <= 8)
      }
      #expect(reports.values.joined().contains { $0.status == .draft })
      #expect(reports.values.joined().contains { $0.status == .submitted })
    }
  }

  @Test func reportsSpeakInPlainFigures() throws {
    typealias Words = Demonstration.ReportWords
    #expect(
      Words.cost(.thousands(4_915), thousandths: 24)
        == "The forecast is GBP 4,915,000, 2.4 % above the budget.")
    #expect(
      Words.cost(.thousands(90), thousandths: -5) == "The forecast is GBP 90,000, 0.5 % below the budget.")
    let finish = try #require(Day("2027-05-03"))
    #expect(
      Words.schedule(finish: finish, slip: 10, before: 9)
        == "The forecast finish moves 1 day later, to 2027-05-03, 10 days after the baseline.")
  }

  @Test func rowsAreComplete() throws {
    for row in Demonstration.projects {
      let story = row.story
      let letters = story.rags.utf8.compactMap(Demonstration.rag)
      #expect(letters.count == story.rags.utf8.count, "\(row.reference)")
      #expect(letters.count == story.slips.count && letters.count == story.costs.count, "\(row.reference)")
      #expect(story.turns.allSatisfy { letters.indices.contains($0.month) }, "\(row.reference)")
      #expect(row.scores.isEmpty || row.scores.count == 4, "\(row.reference)")
    }
    let known = Set(Demonstration.people.map { "\(Demonstration.email($0.key)) \($0.name)" })
    #expect(known.count == Demonstration.people.count)
    for persona in Demonstration.personas { #expect(known.contains("\(persona.email) \(persona.name)")) }
    #expect(Set(Demonstration.personas.map(\.shows)).count == 8)
  }

  @Test func accountsForEveryPersonaAreTaken() async throws {
    let world = try await World()
    try await Demonstration.build(world.house, today: DemonstrationStoryTests.today)
    let founding = Founding(world.house, Secrets(world.house, password: Password(cost: 4)))
    for persona in Demonstration.personas {
      _ = try await founding.account(
        email: persona.email, name: persona.name, password: nil, isAdministrator: persona.isAdministrator)
    }
    let people = try await world.look { try $0.all(Person.self).count }
    #expect(people == Demonstration.people.count)
  }
}
