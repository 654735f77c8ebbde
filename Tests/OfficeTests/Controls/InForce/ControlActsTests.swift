import Measures
import Registers
import Testing

@testable import Office

/// Each control at each level, with a project that complies and one that does not.
@Suite struct ControlActsTests {
  typealias Change = @Sendable (inout Project) -> Void

  /// A project short of one thing, the act that waits for it, and what makes up for it.
  struct Case: Sendable {
    let control: ControlKey
    let start: Change
    let act: Change
    let mend: Change
  }

  static let day = Day(year: 2026, month: 6, day: 1) ?? .first
  static let cases: [Case] = [
    Case(
      control: .intakeRegistration, start: { _ in }, act: { $0.status = .initiating },
      mend: {
        $0.registeredOn = day
        $0.reference = "B-1"
      }),
    Case(
      control: .pmAssignment, start: { $0.manager = nil }, act: { $0.status = .initiating }, mend: { _ in }),
    Case(
      control: .tooling, start: { $0.status = .initiating }, act: { $0.status = .inDelivery },
      mend: {
        $0.startBaseline = day
        $0.finishBaseline = day.adding(90)
        $0.budget = Money(minor: 100, .gbp)
      }),
    Case(
      control: .reportingCadence,
      start: {
        $0.status = .onHold
        $0.startBaseline = day.adding(-200)
      }, act: { $0.status = .inDelivery }, mend: { $0.startBaseline = day }),
    Case(
      control: .closeOut, start: { $0.status = .closing }, act: { $0.status = .closed },
      mend: {
        $0.closureReport = "Handed over."
        $0.hasArchived = true
        $0.hasLearned = true
      }),
  ]

  @Test(arguments: cases.indices, ControlLevel.allCases)
  func anActWaitsAtBlockAndOwnAlone(_ index: Int, _ level: ControlLevel) async throws {
    let one = ControlActsTests.cases[index]
    let ground = try await Ground(one.control, level, one.start)
    // The head of the office acts, so that what is the office's alone is not what stands in the way.
    let outcome = try await ground.outcome { try await ground.change(ground.head, one.act) }
    #expect(outcome == (level >= .block ? .blocked(one.control.rawValue) : .done), "\(one.control) \(level)")
  }

  @Test(arguments: cases.indices, ControlLevel.allCases)
  func aProjectThatCompliesGoesOn(_ index: Int, _ level: ControlLevel) async throws {
    let one = ControlActsTests.cases[index]
    let ground = try await Ground(one.control, level, one.start)
    let manager = ground.manager.person ?? 0
    try await ground.change(.console) {
      $0.manager = Reference(manager)
      one.mend(&$0)
    }
    #expect(try await ground.outcome { try await ground.change(ground.head, one.act) } == .done)
  }

  @Test(arguments: cases.indices) func theConsoleEntersWhatOthersDecided(_ index: Int) async throws {
    let one = ControlActsTests.cases[index]
    let ground = try await Ground(one.control, .own, one.start)
    #expect(try await ground.outcome { try await ground.change(.console, one.act) } == .done)
  }

  @Test(arguments: cases.indices) func aGrantedWaiverLetsItThrough(_ index: Int) async throws {
    let one = ControlActsTests.cases[index]
    let ground = try await Ground(one.control, .block, one.start)
    let (project, asker, office) = (ground.project, ground.sponsor, ground.office)
    _ = try await ground.place.enter { registrar in
      var waiver = WaiverRecord()
      waiver.project = Reference(project)
      waiver.control = one.control
      waiver.level = .advise
      waiver.reason = "Taken over"
      waiver.requester = Reference(asker)
      waiver.grantedBy = Reference(office)
      waiver.from = registrar.archivist.now.day
      waiver.until = registrar.archivist.now.day
      var held = try registrar.enter(waiver)
      waiver.status = .granted
      waiver.approver = try registrar.archivist.all(Person.self).first.map { Reference($0.id) }
      held = try registrar.change(held, to: waiver)
      return held.id
    }
    #expect(try await ground.outcome { try await ground.change(ground.head, one.act) } == .done)
  }

  // MARK: The office's own

  static let owned: [(ControlKey, Change)] = [
    (.intakeRegistration, { $0.registeredOn = day }), (.intakeRegistration, { $0.reference = "B-2" }),
    (.intakeRegistration, { $0.risk = 5 }), (.pmAssignment, { $0.manager = nil }),
    (.tooling, { $0.tool = "A spreadsheet" }),
  ]

  @Test(arguments: owned.indices, [ControlLevel.block, .own])
  func whatTheOfficeOwnsIsNotTheManagersToChange(_ index: Int, _ level: ControlLevel) async throws {
    let (control, act) = ControlActsTests.owned[index]
    let ground = try await Ground(control, level) { _ in }
    let theirs = try await ground.outcome { try await ground.change(ground.manager, act) }
    #expect(theirs == (level == .own ? .blocked(control.rawValue) : .done), "\(control) \(level)")
    #expect(try await ground.outcome { try await ground.change(ground.head, act) } == .done)
  }

  @Test func theOfficeAloneClosesWhereItOwnsTheClose() async throws {
    let mended = ControlActsTests.cases[4].mend
    let ground = try await Ground(.closeOut, .own) {
      $0.status = .closing
      mended(&$0)
    }
    let act: Change = { $0.status = .closed }
    #expect(
      try await ground.outcome { try await ground.change(ground.manager, act) } == .blocked("close_out"))
    #expect(try await ground.outcome { try await ground.change(ground.head, act) } == .done)
  }

  /// A control cannot be shed by the very change that it governs.
  @Test func theStricterOfBeforeAndAfterBinds() async throws {
    let ground = try await Ground(.intakeRegistration, .off) { $0.tier = 1 }
    let office = ground.office
    _ = try await ground.place.enter { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(office)
      policy.control = .intakeRegistration
      policy.level = .own
      policy.condition = "tier=1"
      return try registrar.enter(policy).id
    }
    let outcome = try await ground.outcome {
      try await ground.change(ground.manager) { $0.tier = 4 }
    }
    #expect(outcome == .blocked("intake_registration"))
  }

  // MARK: The declared colour

  @Test(arguments: ControlLevel.allCases) func aBetterColourNeedsItsReason(_ level: ControlLevel) async throws
  {
    let ground = try await Ground(.ragOverride, level) {
      $0.startBaseline = ControlActsTests.day
      $0.finishBaseline = ControlActsTests.day.adding(100)
      $0.finishForecast = ControlActsTests.day.adding(190)
    }
    let bare: Change = { $0.ragDeclared = .green }
    let explained: Change = {
      $0.ragDeclared = .green
      $0.ragReason = "Won back in testing"
    }
    let head = try await ground.outcome { try await ground.change(ground.head, bare) }
    #expect(head == (level >= .require ? .problem("rag_reason") : .done))
    // The reason is asked of the console too: it is what was decided, and it is missing.
    let console = try await ground.outcome { try await ground.change(.console, explained) }
    #expect(console == .done)
    let manager = try await ground.outcome {
      try await ground.change(ground.manager) { $0.ragReason = "Said again" }
    }
    #expect(manager == (level >= .block ? .blocked("rag_override") : .done))
  }
}
