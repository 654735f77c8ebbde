import Ledger
import Measures
import Registers

@testable import Office

/// Traps in what an office lays down and in what others answered to it: 20, 21 and 30.
extension Trap {
  static let waivers = Trap(
    number: 20, text: "Waiver without expiry",
    holds: [
      Hold("aWaiverPastItsLastDay", without: { $0.levels.waiversExpire = false }, aWaiverPastItsLastDay)
    ])

  /// That every waiver has a last day stands in its sheet; here it ends on it, in case g of the controls.
  private static func aWaiverPastItsLastDay(_ rules: Rules) async throws -> [String] {
    let cases = try ControlCase.load("inheritance").filter { $0.name == "g" }
    return cases.isEmpty ? ["there is no case g"] : try cases.flatMap { try $0.differences(rules.levels) }
  }

  /// What is laid down and answered here are papers, requests and rules of engagement; a library of templates has to come
  /// under the same rules when there is one.
  static let templates = Trap(
    number: 21, text: "Template updated after evidence submitted",
    holds: [
      Hold("anIssuedPaper", without: { $0.office.issuedPapersStay = false }, anIssuedPaper),
      Hold("aDecidedRequest", without: { $0.office.decidedRequestsStay = false }, aDecidedRequest),
      Hold("anAcknowledgedText", without: { $0.office.wordsHoldForTheirText = false }, anAcknowledgedText),
    ])

  private static func anIssuedPaper(_ rules: Rules) async throws -> [String] {
    let room = try await Boardroom(rules: rules.office)
    var wrongs = Wrongs()
    let item = try await room.meeting().item
    for field in ["paper", "proposal", "title"] {
      let said = try await room.refusal {
        try await room.world.enter { registrar in
          let shelf = try registrar.archivist.catalogue.shelf(AgendaItem.self)
          _ = try registrar.change(shelf, item, seen: nil, [field: "Something else"])
        }
      }
      wrongs.expect(
        said.contains("papers are issued"), otherwise: "the \(field) is changed after the members read it")
    }
    return wrongs.all
  }

  /// Neither the request nor what stands in the decision moves when somebody words it better afterwards.
  private static func aDecidedRequest(_ rules: Rules) async throws -> [String] {
    let m = try await Ministry(rules: rules.office)
    var wrongs = Wrongs()
    try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(60)
    let decision = try await m.decide(request, by: m.sponsor)
    do {
      try await m.world.house.write(.actor(m.manager), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<AuthorityRequest>(request))
        var entry = held.entry
        entry.reason = "Sand"
        try registrar.change(held, to: entry)
      }
    } catch Refusal.invalid {}
    let (asked, decided) = try await m.world.look { archivist in
      (
        try archivist.find(Reference<AuthorityRequest>(request)).entry,
        try archivist.find(Reference<Office.Decision>(decision.id)).entry
      )
    }
    wrongs.expect(asked.reason == "Rock", otherwise: "what was decided is rewritten")
    wrongs.expect(decided.evidence.contains("Rock"), otherwise: "the evidence moves with the request")
    return wrongs.all
  }

  /// Rules of engagement are reworded after somebody gave her word for them: her word stays, and counts for the old text.
  private static func anAcknowledgedText(_ rules: Rules) async throws -> [String] {
    let world = try await World(rules: rules.office)
    var wrongs = Wrongs()
    let hub = try await world.office("Hub")
    let mia = try await world.person("Mia", role: "pmo_analyst", office: hub)
    @Sendable func write(_ text: String) async throws -> Int64 {
      try await world.enter { registrar in
        let held = try registrar.archivist.find(Reference<OfficeUnit>(hub))
        var office = held.entry
        office.rulesOfEngagement = text
        return try registrar.change(held, to: office).revision
      }
    }
    @Sendable func isCurrent() async throws -> Bool {
      try await world.look { try RulesOfEngagement($0, offices: [hub]).isCurrent(hub, by: mia.person ?? 0) }
    }
    let read = try await write("We answer within five days.")
    let word = try await world.house.write(.actor(mia), request: "test") {
      try $0.acknowledgeRules(of: hub, read: read).id
    }
    let before = try await isCurrent()
    wrongs.expect(before, otherwise: "her word does not count for what she read")
    _ = try await write("We answer within ten days.")
    let after = try await isCurrent()
    wrongs.expect(!after, otherwise: "her word counts for a text that she has not read")
    let kept = try await world.look { try $0.find(Reference<RuleAcknowledgement>(word)).entry.officeRevision }
    wrongs.expect(kept == Int(read), otherwise: "what she gave her word for has moved")
    return wrongs.all
  }

  static let tightening = Trap(
    number: 30, text: "Policy tightened retroactively on live projects without transition rule",
    holds: [
      Hold("aRuleWithoutTransition", without: { $0.office.tighteningIsSaid = false }, aRuleWithoutTransition),
      Hold("aRuleThatReachesBack", without: { $0.office.rulesReachNotBack = false }, aRuleThatReachesBack),
      Hold("anEarlierProject", without: { $0.levels.sparesEarlier = false }, anEarlierProject),
    ])

  private static func aRuleWithoutTransition(_ rules: Rules) async throws -> [String] {
    let lay = try await tighten(rules)
    var wrongs = Wrongs()
    let unsaid = try await lay(["from_day": "2026-06-30"])
    wrongs.expect(unsaid == ["transition"], otherwise: "live projects are not spoken of: \(unsaid)")
    return wrongs.all
  }

  private static func aRuleThatReachesBack(_ rules: Rules) async throws -> [String] {
    let lay = try await tighten(rules)
    var wrongs = Wrongs()
    let passed = try await lay(["from_day": "2026-06-29", "transition": "immediately"])
    wrongs.expect(passed == ["from_day"], otherwise: "it binds on a day that has passed: \(passed)")
    return wrongs.all
  }

  /// A director lays down a rule over a live project; what comes back are the fields that stand in the way.
  private static func tighten(_ rules: Rules) async throws -> (Form) async throws -> [String] {
    let world = try await World(rules: rules.office)
    let office = try await world.office("Hub")
    let director = try await world.person("Dana", role: "pmo_director", office: office)
    _ = try await world.project("Old road", office: office) { $0.status = .inDelivery }
    let shelf = try world.shelf("control_policy")
    return { more in
      let form: Form = [
        "office": OfficeUnit.title.code(of: office), "control": "template_use", "level": "block",
        "lock": "floor",
      ].merging(more) { _, new in new }
      do {
        try await world.house.write(.actor(director), request: "test") { _ = try $0.enter(shelf, form) }
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }
  }

  private static func anEarlierProject(_ rules: Rules) async throws -> [String] {
    try ControlCase.load("transition").flatMap { try $0.differences(rules.levels) }
  }
}
