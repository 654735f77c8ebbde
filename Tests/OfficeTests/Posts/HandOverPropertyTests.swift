import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Whatever somebody holds, after the hand-over no open record names her.
@Suite struct HandOverPropertyTests {
  /// What is open, told a second time and apart from the book of duties: tables, columns and conditions in plain SQL.
  static let open: [(table: String, column: String, while: String)] = [
    ("assignment", "person", "to_day IS NULL OR to_day > :day"),
    ("assignment", "deputy", "to_day IS NULL OR to_day > :day"),
    ("project", "sponsor", "status NOT IN ('closed', 'cancelled')"),
    ("project", "manager", "status NOT IN ('closed', 'cancelled')"),
    ("project", "requester", "status = 'proposed'"), ("programme", "sponsor", "status <> 'closed'"),
    ("programme", "manager", "status <> 'closed'"), ("portfolio", "owner", "status <> 'closed'"),
    ("objective", "owner", "status IN ('draft', 'active')"),
    ("mandate", "sponsor", "status NOT IN ('superseded', 'withdrawn')"),
    ("delegation", "person", "status <> 'revoked' AND (to_day IS NULL OR to_day > :day)"),
    ("authority_request", "requester", "status = 'submitted'"),
    ("waiver", "requester", "status = 'requested'"),
    ("tailoring", "requester", "status = 'proposed'"),
    ("body_member", "person", "to_day IS NULL OR to_day > :day"),
    ("body_member", "deputy", "to_day IS NULL OR to_day > :day"),
    ("agenda_item", "presenter", "outcome IN ('pending', 'deferred')"),
    ("action_item", "owner", "status IN ('open', 'in_progress')"),
    ("success_factor", "owner", "status = 'open'"),
    ("office_interface", "owner", "1 = 1"), ("raci_line", "person", "1 = 1"), ("org_unit", "head", "1 = 1"),
    ("person", "line_manager", "status <> 'left'"), ("absence", "cover", "to_day > :day"),
    ("account", "person", "status = 'active'"),
  ]

  /// How many open records name her.
  private func open(_ world: World, _ person: Int64, after day: Day) async throws -> [String] {
    try await world.look { archivist in
      try Self.open.flatMap { table, column, condition -> [String] in
        let parts = condition.split(separator: ":day", omittingEmptySubsequences: false)
        let clause = parts.joined(separator: String(day.number))
        let rows = try archivist.connection.query(
          "SELECT id FROM \(table) WHERE archived = 0 AND \(column) = ? AND (\(clause))", [.int(person)])
        return rows.map { "\(table).\(column) \($0.int(0) ?? 0)" }
      }
    }
  }

  @Test(arguments: [UInt64(3), 17, 20_261])
  func noOpenRecordNamesHerAfterwards(_ seed: UInt64) async throws {
    var chance = Chance(seed)
    let scene = try await LeaverScene()
    let entered = try await DutyRows(scene).enter(&chance)
    let before = try await open(scene.world, scene.leaver, after: scene.today)
    #expect(before.count >= entered, "Seed \(seed): \(before)")
    var plan = scene.plan(to: scene.successor, in: Int(chance.next() % 20))
    plan.exception = "For the time being."
    // Some lines go elsewhere, some that may end do.
    let lines = try await scene.world.look { [scene, day = plan.day] in
      try $0.handOverLines(of: scene.leaver, after: day)
    }
    for line in lines {
      switch chance.next() % 5 {
      case 0 where line.duty.mayPass && line.principal != scene.other: plan.each[line.key] = .to(scene.other)
      case 1 where line.duty.ending != .never: plan.each[line.key] = .ends
      default: break
      }
    }
    try await scene.carry(plan)
    let left = try await open(scene.world, scene.leaver, after: plan.day)
    #expect(left.isEmpty, "Seed \(seed): \(left)")
  }

  /// The mutant: with one line forgotten, the walk above finds it.
  @Test func aForgottenLineIsFound() async throws {
    let scene = try await LeaverScene()
    var plan = scene.plan(to: scene.successor)
    plan.each["project.sponsor.P-\(scene.project)"] = .later
    try await scene.carry(plan)
    #expect(
      try await open(scene.world, scene.leaver, after: scene.today) == ["project.sponsor \(scene.project)"])
  }

  /// The same list of fields stands in the book.
  @Test func bothListsNameTheSameFields() {
    #expect(
      Set(Self.open.map { "\($0.table).\($0.column)" })
        == Set(DutyBook.duties.map { "\($0.register).\($0.field)" }))
  }

  /// Chance that can be had again: a linear congruence after Knuth (MMIX).
  struct Chance {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
