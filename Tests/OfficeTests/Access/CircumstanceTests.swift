import Foundation
import Measures
import Testing

@testable import Office

/// What the table of relations cannot show: parts of an area, confidential places, tokens, accounts without a person.
@Suite struct CircumstanceTests {
  static let day = Day(number: 20_600)
  static let project = Node(.project, 50)
  static let chain = [project, Node(.programme, 40), Node(.portfolio, 30), Node(.office, 2)]

  private func may(
    _ role: String, at node: Node = Node(.office, 2), _ action: Action, _ facts: Facts,
    credential: Credential = .session, person: Int64? = 7, rules: PolicyRules = PolicyRules()
  ) -> Bool {
    let subject = Subject(
      personId: person, accountId: 1, holdings: [Holding(role: role, node: node)], credential: credential)
    return AccessPolicy(.standard, rules: rules).decide(subject, action, facts, on: Self.day).isAllowed
  }

  /// The cells of the catalogue are written as in the matrix, all of them: a changed cell cannot hide.
  @Test func everyCellIsWrittenAsInTheMatrix() throws {
    let text = try String(contentsOf: Cases.file("Access/matrix.md"), encoding: .utf8)
    var compared = 0
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let number = cells.first.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) }
      let role = RoleCatalogue.standard.roles.first { RoleRows.number(of: $0.key) == number }
      #expect(role != nil && cells.count == Area.allCases.count + 1, "\(line)")
      for (area, cell) in zip(Area.allCases, cells.dropFirst()) {
        #expect(RoleCatalogue.standard.grant(role?.key ?? "", area).text == cell, "\(line) \(area)")
        compared += 1
      }
    }
    #expect(compared == 34 * 24)
  }

  /// Each of the confined rights opens its own part, and neither another part nor the area at large.
  @Test(arguments: [
    ("pmo_director", Area.administration, Action.read, Part.log),
    ("auditor", .administration, .readHistory, .log),
    ("data_protection_officer", .administration, .approve, .erasure),
    ("data_protection_officer", .training, .read, .consent),
    ("system_administrator", .roles, .change, .technicalAccounts),
    ("stakeholder", .reports, .see, .published),
  ])
  func aConfinedRightStaysInItsPart(_ role: String, _ area: Area, _ action: Action, _ part: Part) {
    #expect(may(role, action, Facts(area: area, chain: Self.chain, parts: [part])))
    #expect(!may(role, action, Facts(area: area, chain: Self.chain)))
    let others = Set(Part.allCases).subtracting([part])
    #expect(!may(role, action, Facts(area: area, chain: Self.chain, parts: others)))
  }

  @Test func aRoleInTheProjectOpensItsConfidentialEntries() {
    let hidden = Facts(area: .raid, chain: Self.chain, isConfidential: true)
    #expect(Self.chain.map { may("project_manager", at: $0, .read, hidden) } == [true, true, true, false])
    let named = Facts(area: .raid, chain: Self.chain, isConfidential: true, named: [7])
    #expect(may("project_manager", .read, named))
    #expect(RoleCatalogue.trusted.allSatisfy { may($0, .read, hidden) })
    #expect(!may("project_manager", at: Node(.person, 7), .read, named))
    // A role held over a person, such as that of her line manager, does not open the project she works on.
    let hers = Facts(area: .raid, chain: Self.chain + [Node(.person, 8)], isConfidential: true)
    #expect(!may("project_manager", at: Node(.person, 8), .read, hers))
  }

  /// Being named opens nothing to somebody without a role there.
  @Test func aNameAloneOpensNothing() {
    let named = Facts(area: .raid, chain: Self.chain, named: [7])
    #expect(!may("risk_manager", at: Node(.office, 9), .see, named))
    #expect(!may("no_such_role", .see, named))
    #expect(!may("risk_manager", .see, Facts(area: .raid, chain: [], named: [7])))
  }

  @Test func administrationAsksForItsOwnScope() {
    let facts = Facts(area: .administration, chain: Self.chain)
    for action in [Action.create, .change, .archive, .run, .administer] {
      #expect(may("system_administrator", action, facts))
      #expect(!may("system_administrator", action, facts, credential: .token(scopes: [.read, .write])))
      #expect(may("system_administrator", action, facts, credential: .token(scopes: [.administer])))
    }
    #expect(may("system_administrator", .read, facts, credential: .token(scopes: [.read])))
  }

  @Test func aHoldingCountsOnItsFirstAndLastDay() {
    let held = Holding(role: "pmo_head", node: Node(.office, 2), from: Self.day, to: Self.day)
    #expect([-1, 0, 1].map { held.counts(on: Self.day.adding($0)) } == [false, true, false])
  }

  @Test func onlyAPersonApproves() {
    let facts = Facts(area: .standards, chain: Self.chain)
    #expect(may("pmo_head", .approve, facts))
    #expect(!may("pmo_head", .approve, facts, person: nil))
    var rules = PolicyRules()
    rules.personApproves = false
    #expect(may("pmo_head", .approve, facts, person: nil, rules: rules))
  }

  @Test func nobodyChangesAnythingOfHerOwnStanding() {
    let own = Facts(area: .roles, chain: Self.chain, isOwnAssignmentOrRole: true)
    var rules = PolicyRules()
    rules.ownGrant = false
    for action in [Action.create, .change, .archive, .approve] {
      #expect(!may("pmo_head", action, own))
      #expect(may("pmo_head", action, own, rules: rules), "The mutant must be told apart.")
    }
    #expect(Action.allCases.filter { $0.changes && may("pmo_head", $0, own) }.isEmpty)
  }

  @Test func whoMayNamesThoseWhoMayAndWhy() {
    func candidate(_ id: Int64, _ role: String) -> Subject {
      Subject(
        personId: id, accountId: id, holdings: [Holding(role: role, node: Node(.office, 2), via: "AS-\(id)")],
        credential: .token(scopes: []))
    }
    let facts = Facts(area: .standards, chain: Self.chain, requester: 1)
    let found = AccessPolicy.standard.whoMay(
      .approve, facts,
      candidates: [candidate(1, "pmo_head"), candidate(2, "pmo_head"), candidate(3, "team_member")],
      on: Self.day)
    #expect(found.map(\.subject.accountId) == [2])
    #expect(found.first?.decision.because.first?.holding?.via == "AS-2")
    let roles = AccessPolicy.standard.rolesThatMay(.standards, .approve)
    #expect(roles.map(\.role.key) == ["board_member", "pmo_director", "pmo_head"])
    #expect(roles.map(\.isNamedOnly) == [true, false, false])
    #expect(AccessPolicy.standard.rolesThatMay(.raid, .administer).isEmpty)
    let member = AccessPolicy.standard.rolesThatMay(.project, .read).first { $0.role.key == "team_member" }
    #expect(member?.isNamedOnly == false, "She reads the whole project, and changes her own tasks.")
  }
}
