import Measures
import Registers

@testable import Office

/// Traps in delegated authority: 17, 18 and 19.
extension Trap {
  static let slices = Trap(
    number: 17, text: "Salami-sliced changes below DoA",
    holds: [
      Hold("slicesUnderOneLimit", without: { $0.office.slicesAddUp = false }, slicesUnderOneLimit)
    ])

  private static func slicesUnderOneLimit(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    try await m.delegate("sponsor", pounds: 100)
    try await m.delegate("pmo_head", pounds: 500)
    let first = try await m.refusal(try await m.ask(60), by: m.sponsor)
    wrongs.expect(first == nil, otherwise: "the first slice is refused")
    let second = try await m.ask(60)
    let refused = try await m.route(second)
    wrongs.expect(
      refused.refusal(of: m.sponsor.person ?? 0)?.sentence.contains("in the last 90 days") == true,
      otherwise: "the second slice is not counted with the first")
    wrongs.expect(
      refused.decider?.holder?.person == m.head.person, otherwise: "the slices do not go to the larger limit")
    // What the lower limit granted counts in the sum of the higher one.
    let large = try await m.refusal(try await m.ask(450), by: m.head)
    wrongs.expect(large?.contains("90 days") == true, otherwise: "slices over two limits are not summed")
    // After the days over which it is summed there is room again.
    m.world.pass(days: 91)
    let later = try await m.refusal(try await m.ask(60), by: m.sponsor)
    wrongs.expect(later == nil, otherwise: "there is no room after the days of the sum")
    return wrongs.all
  }

  static let deputies = Trap(
    number: 18, text: "Self-approval through deputy",
    holds: [
      Hold("aDeputyDecides", without: { $0.office.standInsDoNotDecide = false }, aDeputyDecides),
      Hold("aCoverDecides", without: { $0.office.standInsDoNotDecide = false }, aCoverDecides),
      Hold("aDeputyVotes", without: { $0.office.standInsDoNotVote = false }, aDeputyVotes),
    ])

  private static func aDeputyDecides(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    try await m.delegate("pmo_head", pounds: 500)
    try await m.delegate("pmo_director")
    let analyst = try await m.world.person("Ana", role: "pmo_analyst", office: m.spoke)
    try await m.world.enter { registrar in
      let held = try registrar.archivist.all(Assignment.self).first { $0.entry.person?.id == analyst.person }
      guard let held else { throw Refusal.missing("assignment") }
      var entry = held.entry
      entry.deputy = m.head.person.map { Reference($0) }
      try registrar.change(held, to: entry)
    }
    let request = try await m.ask(10, by: analyst)
    let next = try await m.route(request).decider?.holder?.person
    wrongs.expect(next == m.director.person, otherwise: "it does not go past the deputy")
    let refusal = try await m.refusal(request, by: m.head)
    wrongs.expect(refusal?.contains("stands in") == true, otherwise: "her deputy decides")
    return wrongs.all
  }

  private static func aCoverDecides(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    try await m.delegate("pmo_head", pounds: 500)
    let analyst = try await m.world.person("Olle", role: "pmo_analyst", office: m.spoke)
    try await m.absent(analyst, days: 3, cover: m.head)
    let refusal = try await m.refusal(try await m.ask(10, by: analyst), by: m.head)
    wrongs.expect(refusal?.contains("stands in") == true, otherwise: "who covers for her decides")
    return wrongs.all
  }

  private static func aDeputyVotes(_ rules: Rules) async throws -> [String] {
    let room = try await Boardroom(rules: rules.office)
    var wrongs = Wrongs()
    // The deputy in the board.
    let own = try await room.meeting(about: try await room.request(by: room.user))
    try await room.open(own.meeting, with: [room.chair, room.deputy, room.supplier])
    let seat = try await room.refusal { try await room.vote(own.item, by: room.deputy, for: room.user) }
    wrongs.expect(
      seat.contains("stands in for the one who asked"), otherwise: "the deputy in the board votes")
    // The same through a post: the deputy of her post sits in the board.
    let (manager, supplier) = (room.manager, room.supplier)
    try await room.world.enter { registrar in
      let held = try registrar.archivist.all(Assignment.self).first { $0.entry.person?.id == manager.person }
      guard let held else { throw Refusal.missing("assignment") }
      var entry = held.entry
      entry.deputy = supplier.person.map { Reference($0) }
      try registrar.change(held, to: entry)
    }
    let hers = try await room.meeting(about: try await room.request())
    try await room.open(hers.meeting, with: [room.chair, room.user, room.supplier])
    let post = try await room.refusal { try await room.vote(hers.item, by: room.supplier) }
    wrongs.expect(post.contains("stands in for"), otherwise: "the deputy of her post votes")
    let other = try await room.refusal { try await room.vote(hers.item, by: room.user) }
    wrongs.expect(other.isEmpty, otherwise: "who does not stand in is refused")
    return wrongs.all
  }

  static let subDelegation = Trap(
    number: 19, text: "Sub-delegation longer than parent",
    holds: [
      Hold("aLongerChild", without: { $0.office.passedOnStaysWithin = false }, aLongerChild),
      Hold("aShortenedParent", without: { $0.office.passedOnEndsWithIt = false }, aShortenedParent),
    ])

  private static func aLongerChild(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    let day = try await m.world.look { $0.now.day }
    let parent = try await m.delegate("pmo_director", pounds: 1_000) {
      $0.maySubDelegate = true
      $0.to = day.adding(100)
    }
    for (last, isRight) in [(day.adding(101), false), (nil, false), (day.adding(100), true)] as [(Day?, Bool)]
    {
      let fields: [String]
      do {
        try await m.delegate(nil, at: m.spoke, to: m.head.person, pounds: 500) {
          $0.parent = Reference(parent)
          $0.to = last
        }
        fields = []
      } catch Refusal.invalid(let problems) { fields = problems.map(\.field) }
      wrongs.expect(
        isRight ? fields.isEmpty : fields == ["to_day"],
        otherwise: "until \(last?.description ?? "it is revoked"): \(fields)")
    }
    return wrongs.all
  }

  /// By the back door: the parent is shortened after the child was given.
  private static func aShortenedParent(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    let parent = try await m.delegate("pmo_director", pounds: 1_000) { $0.maySubDelegate = true }
    try await m.delegate(nil, at: m.spoke, to: m.head.person, pounds: 500) { $0.parent = Reference(parent) }
    try await m.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Delegation>(parent))
      var entry = held.entry
      entry.to = registrar.archivist.now.day.adding(5)
      try registrar.change(held, to: entry)
    }
    let request = try await m.ask(400)
    let before = try await m.route(request).decider?.holder?.person
    wrongs.expect(before == m.head.person, otherwise: "the child does not count while its parent does")
    m.world.pass(days: 6)
    let after = try await m.route(request).decider
    wrongs.expect(after == nil, otherwise: "the child outlives its parent")
    return wrongs.all
  }
}
