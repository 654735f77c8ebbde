import Interchange
import Measures
import Testing

/// The counts and sums were taken from the files with another program.
@Suite struct PortfolioTests {
  @Test func shapes() throws {
    let expected: [(Fixture, Int, Int, CSVEncoding)] = [
      (.y2022, 235, 17, .utf8), (.y2023, 244, 19, .utf8), (.y2019, 133, 15, .windows1252),
      (.panel, 1727, 15, .utf8),
    ]
    for (fixture, rows, columns, encoding) in expected {
      let table = try fixture.table
      #expect(table.rowCount == rows)
      #expect(table.header.count == columns)
      #expect(table.encoding == encoding)
      #expect(table.delimiter == .comma)
      #expect(table.problems.isEmpty)
    }
  }

  private func fields(_ fixture: Fixture) throws -> [String] {
    let table = try fixture.table
    let mapping = ColumnMapping.propose(headings: table.header, targets: TargetField.portfolio).mapping
    return table.header.map { heading in mapping.columns.first { $0.heading == heading }?.field ?? "" }
  }

  private let published = [
    "reference", "name", "department", "category", "description", "rag_declared", "rag_sponsor",
    "rag_comment",
    "start_forecast", "finish_forecast", "schedule_comment", "year_baseline", "year_forecast",
    "year_variance",
    "budget_comment", "whole_life_cost", "cost_comment",
  ]

  @Test func proposals() throws {
    #expect(try fields(.y2022) == published)
    #expect(try fields(.y2023) == published + ["benefits", "benefits_comment"])
    #expect(
      try fields(.y2019) == [
        "name", "department", "rag_declared", "description", "rag_comment", "start_forecast",
        "finish_forecast",
        "schedule_comment", "year_baseline", "year_forecast", "whole_life_cost", "budget_comment",
        "cost_comment",
        "report_year", "category",
      ])
    #expect(
      try fields(.panel) == [
        "report_year", "snapshot", "reference", "name", "department", "category", "rag_declared",
        "start_forecast", "finish_forecast", "year_baseline", "year_forecast", "year_variance",
        "whole_life_cost", "description", "",
      ])
  }

  @Test func doubtsAndUnits() throws {
    let old = ColumnMapping.propose(headings: try Fixture.y2019.table.header, targets: TargetField.portfolio)
    #expect(old.doubts.count == 3)
    #expect(old.mapping.currency == nil)
    let new = ColumnMapping.propose(headings: try Fixture.y2023.table.header, targets: TargetField.portfolio)
    #expect(new.doubts.isEmpty)
    #expect(new.unmapped.isEmpty)
    #expect(new.missing == ["report_year", "snapshot"])
    #expect(new.mapping.currency == .gbp)
    #expect(new.mapping.columns.first { $0.field == "benefits" }?.unit == MoneyUnit(currency: .gbp, power: 6))
    let panel = ColumnMapping.propose(
      headings: try Fixture.panel.table.header, targets: TargetField.portfolio)
    #expect(panel.unmapped == ["source_file"])
    #expect(panel.mapping.columns.first { $0.field == "year_baseline" }?.unit?.text == "GBP m")
  }

  /// Field, taken, blank, left out, total taken.
  private typealias Row = (String, Int, Int, Int, String?)

  private func check(_ prepared: Prepared, _ rows: [Row]) {
    #expect(prepared.reconciliation.agrees)
    for (field, taken, blank, left, total) in rows {
      let column = prepared.reconciliation.columns.first { $0.field == field }
      #expect(column?.taken == taken, "\(field)")
      #expect(column?.blank == blank, "\(field)")
      #expect(column?.leftOutCount == left, "\(field)")
      #expect(prepared.rows.count { $0.values[field] != nil } == taken, "\(field)")
      if let total { #expect(column?.totals?.taken == total, "\(field)") }
    }
  }

  @Test func portfolio2022() throws {
    let prepared = try Fixture.y2022.prepared(key: ["reference"])
    #expect(prepared.rows.count == 235)
    #expect(prepared.problemCount == 0)
    check(
      prepared,
      [
        ("rag_declared", 153, 68, 14, nil), ("rag_sponsor", 68, 153, 14, nil),
        ("start_forecast", 224, 0, 11, nil), ("finish_forecast", 218, 0, 17, nil),
        ("year_baseline", 198, 6, 31, "GBP 43128880000.00"),
        ("year_forecast", 200, 4, 31, "GBP 39554020000.00"),
        ("year_variance", 198, 6, 31, "-1731.00"), ("whole_life_cost", 191, 2, 42, "GBP 494181000000.00"),
      ])
  }

  @Test func portfolio2023() throws {
    let prepared = try Fixture.y2023.prepared(key: ["reference"])
    #expect(prepared.rows.count == 244)
    #expect(prepared.problemCount == 1)
    #expect(prepared.problems.first?.value == "Inf")
    check(
      prepared,
      [
        ("rag_declared", 111, 121, 12, nil), ("rag_sponsor", 121, 112, 11, nil),
        ("start_forecast", 237, 0, 7, nil), ("finish_forecast", 214, 0, 30, nil),
        ("year_baseline", 207, 10, 27, "GBP 47507370000.00"),
        ("year_forecast", 207, 10, 27, "GBP 41507930000.00"),
        ("year_variance", 206, 10, 28, "-2803.00"), ("whole_life_cost", 193, 2, 49, "GBP 471818000000.00"),
        ("benefits", 110, 122, 12, "GBP 729446310000.00"),
      ])
    let ratings = prepared.rows.compactMap { $0.values["rag_declared"] }
    #expect(ratings.count { $0 == "amber" } == 88)
    #expect(ratings.count { $0 == "red" } == 18)
    #expect(ratings.count { $0 == "green" } == 5)
  }

  @Test func portfolio2019() throws {
    let prepared = try Fixture.y2019.prepared(unit: MoneyUnit(currency: .gbp, power: 6), key: ["name"])
    #expect(prepared.rows.count == 133)
    #expect(prepared.problemCount == 0)
    check(
      prepared,
      [
        ("rag_declared", 130, 0, 3, nil), ("start_forecast", 131, 0, 2, nil),
        ("finish_forecast", 127, 0, 6, nil),
        ("year_baseline", 121, 0, 12, "GBP 29723300000.00"),
        ("year_forecast", 121, 0, 12, "GBP 28965860000.00"),
        ("whole_life_cost", 118, 0, 15, "GBP 441798760000.00"), ("report_year", 133, 0, 0, "268527.00"),
      ])
    let ratings = prepared.rows.compactMap { $0.values["rag_declared"] }
    #expect(ratings.count { $0 == "amber_red" } == 38)
    #expect(ratings.count { $0 == "amber_green" } == 18)
  }

  /// Nine figures of the panel are finer than a penny or a hundredth of a percent: shown, not rounded.
  @Test func panel() throws {
    let prepared = try Fixture.panel.prepared()
    #expect(prepared.rows.count == 1727)
    #expect(prepared.problemCount == 9)
    check(
      prepared,
      [
        ("reference", 788, 939, 0, nil), ("snapshot", 1727, 0, 0, nil), ("rag_declared", 1645, 23, 59, nil),
        ("start_forecast", 1693, 34, 0, nil), ("finish_forecast", 1637, 90, 0, nil),
        ("year_baseline", 1579, 147, 1, "GBP 309904733477.37"),
        ("year_forecast", 1580, 145, 2, "GBP 291011211407.64"),
        ("year_variance", 957, 764, 6, "-6349.89"), ("whole_life_cost", 1523, 204, 0, "GBP 4599885462494.42"),
      ])
    let totals = prepared.reconciliation.columns.first { $0.field == "year_baseline" }?.totals
    #expect(totals?.file == "GBP 309907536352.377")
    #expect(totals?.leftOut == "GBP 2802875.007")
  }
}
