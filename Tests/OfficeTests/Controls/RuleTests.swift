import Testing

@testable import Office

/// Every rule matters: with any one of them broken, a case of the tables fails.
struct RuleTests {
  typealias Breaking = @Sendable (inout ResolutionRules) -> Void
  static let breakings: [(String, Breaking)] = [
    ("floors: do not bind", { $0.floorsBind = false }),
    ("floors: the last replaces the others", { $0.floorsAccumulate = false }),
    ("ceilings: do not bind", { $0.ceilingsBind = false }),
    ("ceilings: the last replaces the others", { $0.ceilingsAccumulate = false }),
    ("locks: offices go on", { $0.locksStopOffices = false }),
    ("locks: projects go on", { $0.locksStopTailoring = false }),
    ("crossing: the lower office wins", { $0.higherBoundWins = false }),
    ("crossing: not reported", { $0.reportsCrossing = false }),
    ("offices: those below do not set", { $0.officesBelowMaySet = false }),
    ("conditions: never hold", { $0.conditionsMayHold = false }),
    ("conditions: always hold", { $0.honoursConditions = false }),
    ("conditions: hold without facts", { $0.conditionsNeedFacts = false }),
    ("precedence: general first", { $0.prefersSpecific = false }),
    ("precedence: earlier first", { $0.prefersLater = false }),
    ("dates: no start", { $0.honoursStart = false }),
    ("dates: no end", { $0.honoursEnd = false }),
    ("transition: catches what began before", { $0.sparesEarlier = false }),
    ("transition: no grace", { $0.grantsGrace = false }),
    ("transition: grace without end", { $0.graceEnds = false }),
    ("waivers: never end", { $0.waiversExpire = false }),
    ("waivers: end a day early", { $0.waiversHoldLastDay = false }),
    ("waivers: anybody's", { $0.waiversNeedAuthority = false }),
    ("waivers: not granted", { $0.waiversNeedGrant = false }),
    ("waivers: make stricter", { $0.waiversOnlyLighten = false }),
    ("tailoring: not approved", { $0.tailoringNeedsApproval = false }),
    ("tailoring: never ends", { $0.tailoringExpires = false }),
    ("tailoring: below floors", { $0.tailoringKeepsFloors = false }),
    ("tailoring: above ceilings", { $0.tailoringKeepsCeilings = false }),
    ("tailoring: anybody's approval", { $0.tailoringNeedsChain = false }),
    ("tailoring: earliest first", { $0.tailoringPrefersLater = false }),
    ("profiles: outweigh policies", { $0.profileYields = false }),
    ("profiles: of the root", { $0.profileIsGoverning = false }),
    ("profiles: leave all open", { $0.profileLockBinds = false }),
    ("claims: the chain goes on", { $0.clashChoosesNone = false }),
    ("claims: not reported", { $0.reportsClash = false }),
  ]

  @Test func everyRuleIsBrokenOnce() {
    #expect(Mirror(reflecting: ResolutionRules.kept).children.count == RuleTests.breakings.count)
  }

  @Test(arguments: RuleTests.breakings.indices) func aBrokenRuleFailsACase(_ index: Int) throws {
    let (name, breaking) = RuleTests.breakings[index]
    var rules = ResolutionRules.kept
    breaking(&rules)
    var failed: [String] = []
    for one in try ControlCase.load("inheritance") + ControlCase.load("further")
      + ControlCase.load("transition")
    {
      if try !one.differences(rules).isEmpty { failed.append(one.name) }
    }
    #expect(!failed.isEmpty, "\(name) is noticed by no case")
  }

  /// The nine cases alone must notice the rules that they are about.
  @Test func theNineCasesNoticeTheirRules() throws {
    let cases = try ControlCase.load("inheritance")
    let expected: [(String, Breaking, [String])] = [
      ("floor", { $0.floorsBind = false }, ["a", "c"]),
      ("lock", { $0.locksStopOffices = false }, ["d"]),
      ("condition", { $0.honoursConditions = false }, ["e"]),
      ("expiry", { $0.waiversExpire = false }, ["g"]),
      ("last day", { $0.waiversHoldLastDay = false }, ["g"]),
      ("ceiling", { $0.ceilingsBind = false }, ["h"]),
      ("profile", { $0.profileIsGoverning = false }, ["i"]),
      ("stricter below", { $0.officesBelowMaySet = false }, ["a", "b", "f", "h"]),
      ("condition that holds", { $0.conditionsMayHold = false }, ["f"]),
    ]
    // None of the nine is right by chance: each fails without a rule.
    #expect(Set(expected.flatMap(\.2)) == Set(cases.map(\.name)))
    for (name, breaking, caught) in expected {
      var rules = ResolutionRules.kept
      breaking(&rules)
      let failed = try cases.filter { try !$0.differences(rules).isEmpty }.map(\.name)
      #expect(failed == caught, "\(name)")
    }
  }
}
