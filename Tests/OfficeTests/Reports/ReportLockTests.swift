import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What was published is corrected beside itself, once, and a closed period is not opened again.
@Suite struct ReportLockTests {
  private static let period = Day(year: 2026, month: 6, day: 1) ?? .first

  /// A project of tier 2, which has 10 days to write a report.
  private func ground(_ level: ControlLevel) async throws -> Ground {
    try await Ground(.reportingCadence, level) {
      $0.status = .inDelivery
      $0.startBaseline = ReportLockTests.period.adding(-60)
    }
  }

  @discardableResult
  private func report(
    _ ground: Ground, _ period: Day = ReportLockTests.period, corrects: Int64? = nil,
    summary: String = "All is well.", status: StatusReport.Status = .published, by actor: Actor? = nil
  ) async throws -> Int64 {
    let project = ground.project
    return try await ground.place.house.write(.actor(actor ?? ground.head), request: "test") { registrar in
      var report = StatusReport()
      report.project = Reference(project)
      report.period = period
      report.summary = summary
      report.status = status
      report.corrects = corrects.map { Reference($0) }
      return try registrar.enter(report).id
    }
  }

  private func problems(_ work: () async throws -> Void) async throws -> [Problem] {
    do {
      try await work()
      return []
    } catch Refusal.invalid(let problems) { return problems }
  }

  private func archive(_ ground: Ground, _ report: Int64, by actor: Actor) async throws -> Ground.Outcome {
    try await ground.outcome {
      _ = try await ground.place.house.write(.actor(actor), request: "test") { registrar in
        let shelf = try registrar.archivist.catalogue.shelf(StatusReport.self)
        return try registrar.archive(shelf, report, seen: nil, because: "Wrong").id
      }
    }
  }

  @Test func aCorrectionStandsBesideWhatItCorrects() async throws {
    let ground = try await ground(.block)
    let first = try await report(ground)
    let second = try await report(ground, corrects: first, summary: "The finish was wrong.")
    let (kept, counted) = try await ground.place.look { archivist in
      (
        try archivist.find(Reference<StatusReport>(first)),
        try archivist.all(StatusReport.self, where: try StatusReport.uncorrected(archivist)).map(\.id)
      )
    }
    #expect(kept.entry.summary == "All is well." && kept.revision == 1)
    #expect(counted == [second])
    // The correction is corrected in its turn, not the first again.
    let again = try await problems { try await report(ground, corrects: first, summary: "Once more.") }
    #expect(again.map(\.field) == ["corrects"])
    let third = try await report(ground, corrects: second, summary: "Once more.")
    let last = try await ground.place.look { archivist in
      try archivist.all(StatusReport.self, where: try StatusReport.uncorrected(archivist)).map(\.id)
    }
    #expect(last == [third])
  }

  @Test func aDraftOfACorrectionChangesNothingYet() async throws {
    let ground = try await ground(.require)
    let first = try await report(ground)
    try await report(ground, corrects: first, summary: "In the making.", status: .draft)
    let counted = try await ground.place.look { archivist in
      try archivist.all(
        StatusReport.self,
        where: .all([try StatusReport.uncorrected(archivist), Clause("t.status = 'published'")])
      ).map(\.id)
    }
    #expect(counted == [first])
  }

  @Test func itCorrectsWhatWasPublishedForTheSameDay() async throws {
    let ground = try await ground(.off)
    let draft = try await report(ground, status: .draft)
    #expect(
      try await problems { try await report(ground, corrects: draft, summary: "Too early.") }.map(\.field)
        == ["corrects"])
    let other = try await report(ground, ReportLockTests.period.adding(-31))
    #expect(
      try await problems { try await report(ground, corrects: other, summary: "Another day.") }.map(\.field)
        == ["corrects"])
    #expect(
      try await problems {
        try await report(ground, ReportLockTests.period.adding(-31), corrects: other, summary: " ")
      }.map(\.field) == ["summary"])
  }

  @Test func aSecondReportIsRefusedWithTheWayOut() async throws {
    let ground = try await ground(.require)
    let first = try await report(ground)
    let found = try await problems { try await report(ground) }
    #expect(found.map(\.field) == ["period"])
    #expect(found.first?.sentence.contains("SR-\(first). It is published and stays as it is") == true)
  }

  @Test(arguments: ControlLevel.allCases)
  func whatWasPublishedIsNotTakenBackOnceThePeriodIsClosed(_ level: ControlLevel) async throws {
    let ground = try await ground(level)
    let today = ground.place.house.clock().day
    let closed = try await report(ground, today.adding(-11))
    let open = try await report(ground, today.adding(-10))
    #expect(try await archive(ground, open, by: ground.head) == .done)
    #expect(
      try await archive(ground, closed, by: ground.head)
        == (level >= .require ? .blocked("reporting_cadence") : .done))
    // The way out is open whatever the level.
    if level >= .require { try await report(ground, today.adding(-11), corrects: closed, summary: "Mended.") }
  }

  @Test func theConsoleEntersWhatOthersDecided() async throws {
    let ground = try await ground(.block)
    let report = try await report(ground)
    #expect(try await archive(ground, report, by: .console) == .done)
    // And what was put away comes back as it was published.
    let restored = try await ground.outcome {
      _ = try await ground.place.enter { registrar in
        let shelf = try registrar.archivist.catalogue.shelf(StatusReport.self)
        return try registrar.restore(shelf, report, seen: nil, because: "It was right").id
      }
    }
    #expect(restored == .done)
  }

  /// A draft can still be put away, and reports of past years are entered in any order.
  @Test func draftsAndReportsOfPastYearsGoOn() async throws {
    let ground = try await ground(.block)
    let draft = try await report(ground, status: .draft)
    #expect(try await archive(ground, draft, by: ground.head) == .done)
    for year in [2023, 2019, 2022] {
      try await report(ground, try #require(Day(year: year, month: 3, day: 31)))
    }
    let count = try await ground.place.look { try $0.all(StatusReport.self).count }
    #expect(count == 3)
  }
}
