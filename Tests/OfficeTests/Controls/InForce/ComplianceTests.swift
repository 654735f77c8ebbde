import Measures
import Registers
import Testing

@testable import Office

/// What the compliance view says of a project at each level, and how long it takes for many.
@Suite struct ComplianceTests {
  @Test(arguments: ControlLevel.allCases) func aShortfallCountsFromRequire(_ level: ControlLevel) async throws
  {
    let ground = try await Ground(.reportingCadence, level) {
      $0.status = .inDelivery
      $0.tier = 1
      $0.tierReason = "Watched"
      $0.startBaseline = Day(year: 2026, month: 1, day: 1)
    }
    let line = try await ground.place.look { archivist in
      try Compliance(archivist).lines.first { $0.control == .reportingCadence }
    }
    let expected: Compliance.Result? = level == .off ? nil : level == .advise ? .hint : .notMet
    #expect(line?.result == expected)
    guard let line else { return }
    // 31 days and 7 to write it from the first of January; the day after is the first on which it is late.
    #expect(line.finding.shortfall?.since == Day(year: 2026, month: 2, day: 9))
    #expect(line.resolution.level == level)
  }

  @Test func aProjectThatCompliesIsMetAndOneNotAskedIsNotMeasured() async throws {
    let ground = try await Ground(.intakeRegistration, .block) {
      $0.status = .initiating
      $0.registeredOn = Day(year: 2026, month: 6, day: 1)
      $0.reference = "B-1"
    }
    let results = try await ground.place.look { archivist in
      Dictionary(
        try Compliance(archivist).lines.map { ($0.control, $0.result) }, uniquingKeysWith: { a, _ in a })
    }
    #expect(results[.intakeRegistration] == .met)
    #expect(results[.closeOut] == .notMeasured)
  }

  @Test func fiveThousandProjectsAreJudged() async throws {
    let world = try await World()
    let office = try await world.office("Works office", profile: .controlling)
    _ = try await world.enter { registrar in
      for number in 1...5_000 {
        var project = Project()
        project.name = "Project \(number)"
        project.governingOffice = Reference(office)
        project.status = .inDelivery
        try registrar.enter(project)
      }
    }
    let (lines, took) = try await world.look { archivist in
      let clock = ContinuousClock()
      let start = clock.now
      let count = try Compliance(archivist).lines.count
      return (count, start.duration(to: clock.now))
    }
    print("compliance of 5,000 projects: \(took) for \(lines) lines")
    #expect(lines == 5_000 * ControlInForce.all.count)
  }
}
