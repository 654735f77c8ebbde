import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What spokes owe their hub: how a return stands, how it is counted, and the act that asks for many at once.
@Suite struct ReturnTests {
  static let day = Day("2026-06-30") ?? .first

  private func item(_ due: Int, delivered: Int? = nil) -> SpokeReturn {
    var item = SpokeReturn()
    item.due = Self.day.adding(due)
    item.deliveredOn = delivered.map { Self.day.adding($0) }
    return item
  }

  @Test func aReturnStandsByTheDayThatIsRead() {
    #expect(item(0).standing(on: Self.day) == .due)
    #expect(item(-1).standing(on: Self.day) == .overdue)
    #expect(item(-1, delivered: -1).standing(on: Self.day) == .onTime)
    #expect(item(-1, delivered: 0).standing(on: Self.day) == .late)
    // What came later had not come on the day that is read.
    #expect(item(-1, delivered: 1).standing(on: Self.day) == .overdue)
    #expect(SpokeReturn().standing(on: Self.day) == nil)
  }

  @Test func theYearBehindIsJudgedAndWhatIsOpenIsCounted() {
    var tally = ReturnTally()
    for one in [
      item(-10, delivered: -12), item(-40, delivered: -30), item(-5), item(0, delivered: 0), item(0),
      item(20),
      item(20, delivered: -1), item(-365, delivered: -365), item(-364, delivered: -364),
    ] { tally.add(one, on: Self.day) }
    #expect(tally.overdue == 1 && tally.due == 2)
    // In time: -10, 0 and -364; late: -40; overdue: -5. What is due today or later is not judged, nor what is older.
    #expect(tally.judged == 5 && tally.onTime == 3)
    #expect(tally.next == Self.day.adding(-5))
  }

  @Test func monthsKeepTheDayOrTakeTheLast() {
    func day(_ text: String) -> Day { Day(text) ?? .first }
    #expect(day("2026-01-31").adding(months: 1) == day("2026-02-28"))
    #expect(day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(day("2026-11-30").adding(months: 3) == day("2027-02-28"))
    #expect(day("2026-03-15").adding(months: -14) == day("2025-01-15"))
    #expect(day("2199-12-31").adding(months: 1) == .last && day("1900-01-01").adding(months: -1) == .first)
    #expect(day("2026-01-01").adding(months: .max) == .last)
    #expect(day("2026-01-01").adding(months: .min) == .first)
  }

  @Test func aCallNamesAllThatIsWrong() {
    let (_, problems) = ReturnCall.read(from: []) {
      ["name": " ", "due": "2026-02-30", "rhythm": "hourly", "times": "0"][$0]
    }
    #expect(problems.map(\.field) == ["name", "due", "rhythm", "times", "from"])
    let (call, none) = ReturnCall.read(from: ["O-2", "O-3", "O-2"]) {
      ["name": "Figures", "due": "2026-01-31", "rhythm": "monthly", "times": "3"][$0]
    }
    #expect(none.isEmpty && call.from == [2, 3])
    #expect(call.days.map(\.description) == ["2026-01-31", "2026-02-28", "2026-03-31"])
    // Asked once, it is asked once, however often was typed.
    let (once, _) = ReturnCall.read(from: ["O-2"]) {
      ["name": "Plan", "due": "2026-01-31", "times": "9"][$0]
    }
    #expect(once.days.count == 1)
  }

  private struct Scene {
    let world: World
    let hub: Int64
    let spokes: [Int64]
  }

  private func scene() async throws -> Scene {
    let world = try await World()
    let hub = try await world.office("Returns hub")
    return Scene(
      world: world, hub: hub,
      spokes: [
        try await world.office("Returns north", parent: hub),
        try await world.office("Returns south", parent: hub),
      ])
  }

  private func call(_ name: String, from: [Int64], times: Int = 1) -> ReturnCall {
    var call = ReturnCall()
    call.name = name
    call.first = Self.day
    call.rhythm = .monthly
    call.times = times
    call.from = from
    return call
  }

  @Test func allOfACallIsEnteredOrNothing() async throws {
    let scene = try await scene()
    let (hub, spokes) = (scene.hub, scene.spokes)
    let figures = call("Figures", from: spokes, times: 12)
    let codes = try await scene.world.enter { try $0.ask(figures, for: hub) }
    #expect(codes.count == 24 && Set(codes).count == 24)
    // South owes it already: north gets none of the second call either.
    let again = call("Figures", from: [spokes[0], spokes[1]])
    let more = call("Plan", from: spokes, times: 61)
    let many = call("Plan", from: spokes, times: 301)
    await #expect(throws: Refusal.self) { try await scene.world.enter { try $0.ask(again, for: hub) } }
    await #expect(throws: Refusal.self) { try await scene.world.enter { try $0.ask(many, for: hub) } }
    #expect(more.days.count == 61)
    let owed = try await scene.world.look { try HubConsole($0, hub: hub) }
    #expect(owed.returns.count == 24 && owed.spokes.map(\.office.id) == spokes)
    #expect(owed.spokes.allSatisfy { $0.ties == [.below, .owes] })
  }

  @Test func aLinkMakesASpokeByItsKindAndDirection() async throws {
    let scene = try await scene()
    let (hub, spokes) = (scene.hub, scene.spokes)
    let console = try await scene.world.enter { registrar -> HubConsole in
      func link(_ from: Int64, _ to: Int64, _ kind: OfficeLink.Kind) throws {
        var link = OfficeLink()
        link.from = Reference(from)
        link.to = Reference(to)
        link.kind = kind
        try registrar.enter(link)
      }
      try link(hub, spokes[0], .suppliesStandardTo)
      try link(spokes[0], hub, .reportsTo)
      try link(hub, spokes[1], .serves)
      // Seen from the south, the hub supplies nothing and is no spoke of it.
      try link(spokes[1], spokes[0], .sharesResourcesWith)
      try registrar.archivist.lookAgain()
      return try HubConsole(registrar.archivist, hub: hub)
    }
    #expect(console.spokes.map(\.ties) == [[.below, .supplied, .reports], [.below, .served]])
    let south = spokes[1]
    let other = try await scene.world.look { try HubConsole($0, hub: south) }
    #expect(other.spokes.map(\.office.id) == [spokes[0]] && other.spokes.first?.ties == [.shares])
  }
}
