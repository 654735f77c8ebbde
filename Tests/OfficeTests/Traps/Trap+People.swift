import Ledger
import Measures
import Registers

@testable import Office

/// Traps in what hangs on offices and people: 22, 23 and 24.
extension Trap {
  static let closing = Trap(
    number: 22, text: "Governing office closed while projects live",
    holds: [
      Hold(
        "anOfficeThatCloses", without: { $0.office.closingWaitsForProjects = false }, anOfficeThatCloses),
      Hold(
        "aProjectUnderAClosedOffice", without: { $0.office.closedOfficesGovernNothing = false },
        aProjectUnderAClosedOffice),
    ])

  private static func close(_ office: Int64, in world: World) async throws -> [String] {
    try await fields {
      try await world.enter { registrar in
        let held = try registrar.archivist.find(Reference<OfficeUnit>(office))
        var entry = held.entry
        entry.status = .closed
        try registrar.change(held, to: entry)
      }
    }
  }

  private static func change(
    _ project: Int64, in world: World, _ change: @escaping @Sendable (inout Project) -> Void
  ) async throws -> [String] {
    try await fields {
      try await world.enter { registrar in
        let held = try registrar.archivist.find(Reference<Project>(project))
        var entry = held.entry
        change(&entry)
        try registrar.change(held, to: entry)
      }
    }
  }

  /// The fields that stand in the way; none where it was done.
  private static func fields(_ act: () async throws -> Void) async throws -> [String] {
    do {
      try await act()
      return []
    } catch Refusal.invalid(let problems) { return problems.map(\.field) }
  }

  private static func anOfficeThatCloses(_ rules: Rules) async throws -> [String] {
    let world = try await World(rules: rules.office)
    var wrongs = Wrongs()
    let office = try await world.office("Hub")
    let project = try await world.project("Road", office: office)
    let early = try await close(office, in: world)
    wrongs.expect(early == ["status"], otherwise: "it closes over a live project: \(early)")
    if !early.isEmpty {
      _ = try await change(project, in: world) { $0.status = .cancelled }
      let late = try await close(office, in: world)
      wrongs.expect(late.isEmpty, otherwise: "it does not close when nothing lives under it: \(late)")
    }
    return wrongs.all
  }

  /// By the back doors: a live project is moved under a closed office, or comes back to life there.
  private static func aProjectUnderAClosedOffice(_ rules: Rules) async throws -> [String] {
    let world = try await World(rules: rules.office)
    var wrongs = Wrongs()
    let gone = try await world.office("Gone")
    let away = try await world.project("Bridge", office: gone)
    let shelf = try world.shelf("project")
    _ = try await world.enter { try $0.archive(shelf, away, seen: nil, because: "Paused") }
    let closed = try await close(gone, in: world)
    wrongs.expect(closed.isEmpty, otherwise: "the office does not close: \(closed)")
    let back = try await fields {
      _ = try await world.enter { try $0.restore(shelf, away, seen: nil, because: "Goes on") }
    }
    wrongs.expect(back == ["governing_office"], otherwise: "a project comes back under it: \(back)")
    let project = try await world.project("Road", office: try await world.office("Hub"))
    let moved = try await change(project, in: world) { $0.governingOffice = Reference(gone) }
    wrongs.expect(moved == ["governing_office"], otherwise: "a live project moves under it: \(moved)")
    return wrongs.all
  }

  static let leavers = Trap(
    number: 23, text: "Sponsor leaves: orphan",
    holds: [Hold("aSponsorWhoLeaves", without: { $0.office.leaversHoldNothing = false }, aSponsorWhoLeaves)])

  private static func aSponsorWhoLeaves(_ rules: Rules) async throws -> [String] {
    let scene = try await LeaverScene(rules: rules.office)
    var wrongs = Wrongs()
    let director = try await scene.world.person("Director", role: "pmo_director", office: scene.office)
    let (people, person) = (try scene.world.shelf("person"), scene.leaver)
    let leave = {
      try await fields {
        _ = try await scene.world.house.write(.actor(director), request: "test") {
          try $0.change(people, person, seen: nil, ["status": "left"])
        }
      }
    }
    let early = try await leave()
    wrongs.expect(early == ["status"], otherwise: "she leaves while she is sponsor: \(early)")
    let orphans = try await scene.world.look { try $0.orphans().flatMap { $0.held.map(\.duty) } }
    wrongs.expect(orphans.isEmpty, otherwise: "nobody holds any more: \(orphans)")
    try await scene.carry(scene.plan(to: scene.successor))
    let late = try await leave()
    wrongs.expect(late.isEmpty, otherwise: "she does not leave when all is handed over: \(late)")
    return wrongs.all
  }

  static let load = Trap(
    number: 24, text: "Person over 100 % across offices",
    holds: [
      Hold("twoOfficesForOnePerson", without: { $0.office.sharesAddUp = false }, twoOfficesForOnePerson)
    ])

  /// Each office asks for less than all of her time; together they are shown, and half as much again takes a reason.
  private static func twoOfficesForOnePerson(_ rules: Rules) async throws -> [String] {
    let world = try await World(rules: rules.office)
    var wrongs = Wrongs()
    let person = try await world.person("Ada").person ?? 0
    func seat(_ office: String, _ share: Int64) async throws -> [String] {
      let place = try await world.office(office)
      return try await fields {
        try await world.enter { registrar in
          var post = Post()
          post.name = "Specialist of \(office)"
          post.role = try Ministry.role("pmo_specialist", registrar)
          post.office = Reference(place)
          var assignment = Assignment()
          assignment.person = Reference(person)
          assignment.post = Reference(try registrar.enter(post).id)
          assignment.from = registrar.archivist.now.day
          assignment.share = Percent(hundredths: share * 100)
          try registrar.enter(assignment)
        }
      }
    }
    func over() async throws -> [Int64] {
      try await world.look { try Workloads($0, days: 0).loads.map(\.work.peak.hundredths) }
    }
    let first = try await seat("North", 70)
    let alone = try await over()
    wrongs.expect(first.isEmpty && alone.isEmpty, otherwise: "70 % count as too much")
    let second = try await seat("South", 60)
    let both = try await over()
    wrongs.expect(
      second.isEmpty && both == [13_000], otherwise: "130 % in two offices are not shown: \(both)")
    let third = try await seat("West", 30)
    wrongs.expect(third == ["share"], otherwise: "160 % are taken without a reason: \(third)")
    return wrongs.all
  }
}
