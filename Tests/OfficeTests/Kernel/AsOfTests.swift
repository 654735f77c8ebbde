import Ledger
import Measures
import Registers
import Testing

@testable import Office

@Suite struct AsOfTests {
  @Test func entriesAndListsReadAsTheyStood() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let first = try await world.project("First name", office: office)
    let start = world.house.clock()
    world.pass(days: 10)
    let shelf = try world.shelf("project")
    _ = try await world.enter { try $0.change(shelf, first, seen: 1, ["name": "Second name"]) }
    _ = try await world.project("Later", office: office)
    let middle = world.house.clock()
    world.pass(days: 10)
    _ = try await world.enter { try $0.archive(shelf, first, seen: 2, because: "Over") }

    func names(_ at: Instant?) async throws -> [String] {
      try await world.look(asOf: at) { try $0.all(Project.self) }.map(\.entry.name).sorted()
    }
    #expect(try await names(start) == ["First name"])
    #expect(try await names(middle) == ["Later", "Second name"])
    #expect(try await names(nil) == ["Later"])
    let before = try #require(Instant("2026-01-01"))
    #expect(try await names(before).isEmpty)
    let held = try await world.look(asOf: start) { try $0.find(Reference<Project>(first)) }
    #expect(held.revision == 1)
  }

  /// An office that moved since stood under another then, and its levels were what that one laid down.
  @Test func levelsOfThePastFollowTheTreeOfThePast() async throws {
    let world = try await World()
    let strict = try await world.office("Strict", profile: .directive)
    let light = try await world.office("Light", profile: .supportive)
    let spoke = try await world.office("Spoke", parent: strict, profile: .custom)
    try await world.enter { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(strict)
      policy.control = .lessons
      policy.level = .block
      policy.lock = .floor
      try registrar.enter(policy)
    }
    let then = world.house.clock()
    let before = try await world.look { try Effective($0).all(ofOffice: spoke).map(\.level) }
    world.pass(days: 10)
    let shelf = try world.shelf("office")
    let under = OfficeUnit.title.code(of: light)
    _ = try await world.enter { try $0.change(shelf, spoke, seen: 1, ["parent": under]) }
    let after = try await world.look { try Effective($0).all(ofOffice: spoke).map(\.level) }
    #expect(before != after)
    #expect(
      try await world.look(asOf: then) { try Effective($0).all(ofOffice: spoke).map(\.level) } == before)
  }

  /// At every moment, the past read then equals what the present read when it was the present.
  @Test(arguments: [1, 2, 3] as [UInt64]) func thePastIsWhatThePresentWas(_ seed: UInt64) async throws {
    var random = Seeded(seed)
    let world = try await World()
    let office = try await world.office("Hub")
    let shelf = try world.shelf("project")
    var seen: [(Instant, [String])] = []
    for step in 0..<40 {
      let ids = try await world.look { try $0.all(Project.self) }.map { ($0.id, $0.revision) }
      if let (id, revision) = ids.randomElement(using: &random), step % 3 != 0 {
        _ = try await world.enter {
          step % 7 == 6
            ? try $0.archive(shelf, id, seen: revision, because: "Over")
            : try $0.change(shelf, id, seen: revision, ["name": "Name \(step)"])
        }
      } else {
        _ = try await world.project("New \(step)", office: office)
      }
      let now = try await world.look { try $0.all(Project.self) }.map {
        "\($0.id) \($0.revision) \($0.entry.name)"
      }
      seen.append((world.house.clock(), now))
      world.pass(milliseconds: Int64.random(in: 1...90_000_000, using: &random))
    }
    for (moment, then) in seen {
      let past = try await world.look(asOf: moment) { try $0.all(Project.self) }.map {
        "\($0.id) \($0.revision) \($0.entry.name)"
      }
      #expect(past == then, "seed \(seed)")
    }
  }
}

/// Random numbers that a seed repeats (SplitMix64, Steele et al. 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
