import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The SQL of "declared better than computed" says what `ComputedRag` says, to the digit.
@Suite struct RagGapTests {
  /// A small generator, so that every run sees the same projects.
  struct Dice: RandomNumberGenerator {
    var state: UInt64 = 42
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func project(_ dice: inout Dice) -> Project {
    var project = Project()
    let start = Day(number: Int32.random(in: 15_000...20_000, using: &dice))
    let length = [1, 100, 999, 4_000].randomElement(using: &dice) ?? 1
    if Bool.random(using: &dice) { project.startBaseline = start }
    if Bool.random(using: &dice) { project.startForecast = start.adding(-10) }
    let finish = start.adding(length)
    if Int.random(in: 0..<5, using: &dice) > 0 { project.finishBaseline = finish }
    let slips = [-30, 0, 1, length / 20, length / 20 + 1, length / 10, length / 10 + 1, length]
    project.finishForecast = finish.adding(slips.randomElement(using: &dice) ?? 0)
    let budgets: [Int64] = [0, 1, 20, 9_999, 10_000, 123_456_789, .max]
    let budget = budgets.randomElement(using: &dice) ?? 1
    let percents: [Int128] = [90, 100, 105, 106, 110, 111, 250]
    let share = Int128(budget) * (percents.randomElement(using: &dice) ?? 100) / 100
    project.budget = Money(minor: budget, .gbp)
    let other = Int.random(in: 0..<8, using: &dice) == 0
    let over = Int64(clamping: share + Int128(Int.random(in: -1...1, using: &dice)))
    project.forecast = Money(minor: over, other ? .eur : .gbp)
    project.ragDeclared =
      Int.random(in: 0..<6, using: &dice) == 0 ? nil : Office.Rag.allCases.randomElement(using: &dice)
    return project
  }

  @Test func sqlAgreesWithTheRules() async throws {
    var dice = Dice()
    let projects = (0..<1_500).map { _ in RagGapTests.project(&dice) }
    let expected = projects.map { project -> Bool in
      guard let declared = project.ragDeclared, let computed = ComputedRag(of: project).rag else {
        return false
      }
      return declared < computed
    }
    let town = try await Town()
    let found = try await town.house.write(.actor(.console), request: "test") { registrar -> Set<Int64> in
      let connection = registrar.archivist.connection
      let sheet = Project.sheet
      let names = sheet.columns.map(\.name)
      for (index, project) in projects.enumerated() {
        // Past the checks on purpose: stored amounts may be stranger than any form lets through.
        try connection.execute(
          "INSERT INTO project (id, revision, made_at, changed_at, archived, \(names.joined(separator: ", "))) "
            + "VALUES (?, 1, 0, 0, 0, \(names.map { _ in "?" }.joined(separator: ", ")))",
          [.int(Int64(1_000 + index))] + sheet.cells(of: project))
      }
      let rows = try connection.query(
        "SELECT t.id FROM project t WHERE t.id >= 1000 AND \(RagGap.declaredBetter)")
      return Set(rows.compactMap { $0.int(0) })
    }
    for (index, better) in expected.enumerated() {
      #expect(found.contains(Int64(1_000 + index)) == better, "project \(index)")
    }
    #expect(expected.contains(true) && expected.contains(false))
  }
}
