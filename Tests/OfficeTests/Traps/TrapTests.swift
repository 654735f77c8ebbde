import Foundation
import Testing

@testable import Office

/// The traps of structure and authority: the office is kept out of each, and falls into it without the rule that keeps it.
///
/// `docs/traps.md` is the list of them, with their scenes and rules; it is held to what stands here.
@Suite struct TrapTests {
  static let holds = Trap.every.flatMap { trap in trap.holds.map { (trap: trap, hold: $0) } }

  @Test(arguments: holds.indices) func theOfficeIsKeptOut(_ index: Int) async throws {
    let (trap, hold) = Self.holds[index]
    let wrongs = try await hold.play(Trap.Rules())
    #expect(wrongs.isEmpty, "Trap \(trap.number), \(hold.scene)")
  }

  @Test(arguments: holds.indices) func withoutItsRuleItFallsIn(_ index: Int) async throws {
    let (trap, hold) = Self.holds[index]
    let wrongs = try await hold.play(hold.mutant)
    #expect(
      !wrongs.isEmpty, "Trap \(trap.number), \(hold.scene): nothing goes wrong without \(hold.mutant.missing)"
    )
  }

  /// Each scene misses one rule, and no rule of the office is without a scene.
  @Test func everyRuleIsTakenOut() {
    let missing = Self.holds.map(\.hold.mutant.missing)
    #expect(missing.allSatisfy { $0.count == 1 })
    let known = Set(Mirror(reflecting: OfficeRules.kept).children.compactMap(\.label))
    #expect(known.subtracting(missing.joined()).isEmpty, "These are taken out nowhere.")
  }

  @Test func theTrapsAreThoseOfTheIssue() {
    #expect(Trap.every.map(\.number) == [17, 18, 19, 20, 21, 22, 23, 24, 30])
  }

  /// What `docs/traps.md` says between its head and its end.
  private static var table: String {
    holds.map { trap, hold in
      "| \(trap.number) | \(trap.text) | `\(hold.scene)` | `\(hold.mutant.missing.joined())` |"
    }.joined(separator: "\n")
  }

  @Test func theListNamesThemAll() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let docs = here.appendingPathComponent("../../../docs/traps.md").standardized
    let list = try String(contentsOf: docs, encoding: .utf8)
    #expect(list.contains("\n\(Self.table)\n"), "docs/traps.md should say:\n\(Self.table)")
    // A scene is found by its name.
    let files = try FileManager.default.contentsOfDirectory(atPath: here.path).filter {
      $0.hasPrefix("Trap+")
    }
    let code = try files.map { try String(contentsOf: here.appendingPathComponent($0), encoding: .utf8) }
      .joined()
    for (_, hold) in Self.holds { #expect(code.contains("func \(hold.scene)("), "\(hold.scene)") }
  }
}
