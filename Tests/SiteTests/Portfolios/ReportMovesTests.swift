import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Movers, comings and goings between two rounds of reports.
@Suite struct ReportMovesTests {
  private func told(_ project: Int64, _ day: String, _ rag: Office.Rag? = .green) throws -> ReportMoves.Told {
    ReportMoves.Told(project: project, period: try #require(Day(day)), rag: rag, finish: nil, cost: nil)
  }

  @Test func yearlySnapshots() throws {
    let moves = ReportMoves([
      try told(1, "2021-03-31"), try told(1, "2022-03-31"), try told(1, "2023-03-31", .red),
      try told(2, "2022-03-31"),
      try told(3, "2023-03-31"), try told(4, "2020-03-31"),
    ])
    #expect(moves.latest == Day("2023-03-31"))
    #expect(moves.before == Day("2022-03-31"))
    #expect(moves.pairs.map(\.after.project) == [1])
    #expect(moves.pairs.map(\.before.period) == [Day("2022-03-31")])
    #expect(moves.entered == [3])
    // Who left longer ago is no news.
    #expect(moves.left == [2])
  }

  @Test func monthsWithUnevenDays() throws {
    let moves = ReportMoves([
      try told(1, "2026-04-30"), try told(1, "2026-05-29"), try told(2, "2026-04-28"),
      try told(2, "2026-05-31"),
      try told(3, "2026-03-31"), try told(3, "2026-02-27"),
    ])
    #expect(moves.pairs.map(\.after.period) == [Day("2026-05-29"), Day("2026-05-31")])
    #expect(moves.left == [3])
    #expect(moves.entered.isEmpty)
  }

  @Test func oneRoundAloneHasNoComings() throws {
    let moves = ReportMoves([try told(1, "2026-04-30"), try told(2, "2026-04-30")])
    #expect(moves.before == nil && moves.entered.isEmpty && moves.left.isEmpty && moves.pairs.isEmpty)
    let none = ReportMoves([])
    #expect(none.latest == nil)
  }

  @Test func periodsAreLabelledAsShortAsTheyCanBe() throws {
    func labels(_ days: String...) -> [String] { PortfolioTrend.labels(days.compactMap { Day($0) }) }
    #expect(labels("2022-03-31", "2023-03-31") == ["2022", "2023"])
    #expect(labels("2026-01-31", "2026-02-28") == ["Jan 2026", "Feb 2026"])
    #expect(labels("2026-02-14", "2026-02-28") == ["14 Feb", "28 Feb"])
    #expect(labels() == [])
  }

  @Test func shortNamesOfDays() throws {
    let day = try #require(Day("2026-03-31"))
    #expect(DueWords.short(day) == "31\u{A0}Mar\u{A0}2026")
    #expect(DueWords.text(day, from: day) == "today")
    #expect(DueWords.text(day.adding(-2), from: day) == "2 days ago")
    #expect(DueWords.text(day.adding(1_200), from: day) == "in 1,200 days")
  }
}
