import Foundation
import Measures
import Testing

@testable import Office

/// Every role × area × action × relation × credential against a table that another program worked out on its own.
@Suite struct MatrixTests {
  static let day = Day(number: 20_600)
  static let me: Int64 = 7

  enum Relation: String, CaseIterable { case own, descendant, ancestor, sibling, other, confidential, named }
  enum Way: String, CaseIterable { case session, full, read, none, administrator }

  static let expected: [(role: Int, area: String, action: String, bits: [[UInt8]])] = {
    guard let text = try? String(contentsOf: Cases.file("Access/expected.csv"), encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ",")
      guard parts.count == 4, let role = Int(parts[0]) else { return nil }
      return (role, String(parts[1]), String(parts[2]), parts[3].split(separator: ".").map { Array($0.utf8) })
    }
  }()

  /// Offices 1 (root) → 2 → 3, 4 beside 2 under 1, 9 of another house; the post is at office 2.
  static func facts(_ relation: Relation, _ area: Area) -> Facts {
    func chain(_ ids: [Int64]) -> [Node] { ids.map { Node(.office, $0) } }
    switch relation {
    case .own: return Facts(area: area, chain: chain([2, 1]))
    case .descendant: return Facts(area: area, chain: [Node(.project, 50)] + chain([3, 2, 1]))
    case .ancestor: return Facts(area: area, chain: chain([1]))
    case .sibling: return Facts(area: area, chain: chain([4, 1]))
    case .other: return Facts(area: area, chain: chain([9]))
    case .confidential:
      return Facts(area: area, chain: [Node(.project, 50)] + chain([3, 2, 1]), isConfidential: true)
    case .named: return Facts(area: area, chain: [Node(.project, 50)] + chain([3, 2, 1]), named: [me])
    }
  }

  static func subject(_ role: String, _ way: Way) -> Subject {
    let holding = Holding(role: role, node: Node(.office, 2), from: day, to: nil, via: "AS-1")
    switch way {
    case .session: return Subject(personId: me, accountId: 1, holdings: [holding])
    case .full:
      return Subject(
        personId: me, accountId: 1, holdings: [holding], credential: .token(scopes: [.read, .write]))
    case .read:
      return Subject(personId: me, accountId: 1, holdings: [holding], credential: .token(scopes: [.read]))
    case .none: return Subject(personId: me, accountId: 1, holdings: [], credential: .session)
    case .administrator: return Subject(personId: me, accountId: 1, isAdministrator: true, holdings: [])
    }
  }

  /// How many cells differ from the table, and the first of them.
  static func differences(_ policy: AccessPolicy, most: Int = .max) -> (count: Int, first: String, cells: Int)
  {
    var count = 0
    var cells = 0
    var first = ""
    let roles = policy.catalogue.roles
    for line in expected {
      guard let role = roles.first(where: { RoleRows.number(of: $0.key) == line.role }),
        let area = Area(rawValue: line.area),
        let action = Action(rawValue: line.action)
      else { continue }
      for (relation, bits) in zip(Relation.allCases, line.bits) {
        let facts = facts(relation, area)
        for (way, bit) in zip(Way.allCases, bits) {
          cells += 1
          let allowed = policy.decide(subject(role.key, way), action, facts, on: day).isAllowed
          if allowed != (bit == 0x31) {
            count += 1
            if first.isEmpty { first = "\(role.key) \(line.area) \(action) \(relation) \(way): \(allowed)" }
            if count >= most { return (count, first, cells) }
          }
        }
      }
    }
    return (count, first, cells)
  }

  @Test func theCatalogueIsReadWhole() {
    #expect(RoleCatalogue.standard.unread.isEmpty, "\(RoleCatalogue.standard.unread)")
    #expect(RoleCatalogue.standard.roles.count == 34)
    #expect(Set(RoleCatalogue.standard.roles.map(\.key)).count == 34)
  }

  @Test func everyCellIsAsTheTableSays() {
    let found = Self.differences(.standard)
    // Neither a role nor an area nor an action is left out of the table.
    let rows = RoleCatalogue.standard.roles.count * Area.allCases.count * Action.allCases.count
    #expect(Self.expected.count == rows)
    #expect(found.cells == rows * Relation.allCases.count * Way.allCases.count)
    #expect(found.count == 0, "\(found.count) of \(found.cells) cells differ; first \(found.first)")
  }

  /// The policy without one of its rules, and where the loss shows.
  static let breakings: [(name: String, seen: Seen, breaking: @Sendable (inout PolicyRules) -> Void)] = [
    ("scope", .table, { $0.scope = false }), ("token scopes", .table, { $0.tokenScopes = false }),
    ("administrator without business", .table, { $0.administratorHasNoBusiness = false }),
    ("confidentiality", .table, { $0.confidentiality = false }), ("letters", .table, { $0.letters = false }),
    ("named only", .table, { $0.namedOnly = false }),
    ("summary is not read", .table, { $0.summaryIsNotRead = false }),
    ("parts", .table, { $0.parts = false }), ("dates", .duties, { $0.dates = false }),
    ("requester", .duties, { $0.requesterIsNotApprover = false }),
    ("deputy of the requester", .duties, { $0.deputyIsNotApprover = false }),
    ("administrator approves", .duties, { $0.administratorNeverApproves = false }),
    ("without a person", .duties, { $0.personApproves = false }),
    ("own grant", .duties, { $0.ownGrant = false }),
  ]

  /// Whether the table of cells tells a mutant apart, or the list of duties, which no cell can show.
  enum Seen { case table, duties }

  @Test func everyRuleIsTakenOutOnce() {
    #expect(Mirror(reflecting: PolicyRules()).children.count == Self.breakings.count)
  }

  @Test(arguments: breakings.indices) func aRuleTakenOutIsNoticed(_ index: Int) {
    let one = Self.breakings[index]
    var rules = PolicyRules()
    one.breaking(&rules)
    #expect(rules != PolicyRules(), "\(one.name) takes nothing out")
    let mutant = AccessPolicy(.standard, rules: rules)
    switch one.seen {
    case .table: #expect(Self.differences(mutant, most: 1).count > 0, "\(one.name)")
    case .duties: #expect(Self.duties(mutant) != Self.duties(.standard), "\(one.name)")
    }
  }

  /// What separates duties and days: each line is one decision that a rule turns.
  private static func duties(_ policy: AccessPolicy) -> [Bool] {
    let node = Node(.office, 2)
    func head(from: Int = 0, person: Int64? = 7, deputyFor: Int64? = nil, isAdministrator: Bool = false)
      -> Subject
    {
      Subject(
        personId: person, accountId: 1, isAdministrator: isAdministrator,
        holdings: [
          Holding(
            role: "pmo_head", node: node, from: day.adding(from), to: nil, via: "AS-1", deputyFor: deputyFor)
        ])
    }
    let asked = Facts(area: .standards, chain: [node], requester: 9)
    let own = Facts(area: .roles, chain: [node], isOwnAssignmentOrRole: true)
    let asks: [(Subject, Action, Facts)] = [
      (head(from: 1), .approve, asked), (head(person: 9), .approve, asked),
      (head(deputyFor: 9), .approve, asked),
      (head(isAdministrator: true), .approve, asked), (head(person: nil), .approve, asked),
      (head(), .create, own),
    ]
    return asks.map { policy.decide($0.0, $0.1, $0.2, on: day).isAllowed }
  }

  /// Two hundred cells of the matrix, each changed at random, each noticed.
  @Test func aChangedLetterIsNoticed() {
    var random = Seeded(2026)
    let letters = ["-", "R", "RU", "RUA", "CU", "r", "A", "RP"]
    for _ in 0..<200 {
      guard let role = RoleCatalogue.standard.roles.randomElement(using: &random),
        let area = Area.allCases.randomElement(using: &random),
        let cell = letters.randomElement(using: &random)
      else { continue }
      let changed = RoleCatalogue.standard.replacing(cell, of: role.key, in: area)
      let same = changed.grant(role.key, area).clauses == RoleCatalogue.standard.grant(role.key, area).clauses
      if same { continue }
      let differs = Self.cellDiffers(changed, role.key, area)
      let meansTheSame = Self.meaning(changed, role.key, area) == Self.meaning(.standard, role.key, area)
      #expect(differs != meansTheSame, "\(role.key) \(area.rawValue) → \(cell) went unnoticed")
    }
  }

  private static func meaning(_ catalogue: RoleCatalogue, _ role: String, _ area: Area) -> [Bool] {
    let policy = AccessPolicy(catalogue)
    return Action.allCases.flatMap { action in
      Relation.allCases.map {
        policy.decide(subject(role, .session), action, facts($0, area), on: day).isAllowed
      }
    }
  }

  private static func cellDiffers(_ catalogue: RoleCatalogue, _ role: String, _ area: Area) -> Bool {
    let policy = AccessPolicy(catalogue)
    for line in expected where line.area == area.rawValue && line.role == RoleRows.number(of: role) {
      guard let action = Action(rawValue: line.action) else { continue }
      for (relation, bits) in zip(Relation.allCases, line.bits) {
        let allowed = policy.decide(subject(role, .session), action, facts(relation, area), on: day).isAllowed
        if allowed != (bits.first == 0x31) { return true }
      }
    }
    return false
  }
}
