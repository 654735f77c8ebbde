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
    #expect(found.cells > 250_000)
    #expect(found.count == 0, "\(found.count) of \(found.cells) cells differ; first \(found.first)")
  }

  /// Each rule, taken out, is missed by the table or by a named test below.
  @Test(arguments: [
    "scope", "tokenScopes", "administratorHasNoBusiness", "confidentiality", "letters", "namedOnly",
    "summaryIsNotRead", "parts",
  ])
  func aRuleTakenOutIsNoticed(_ rule: String) {
    var rules = PolicyRules()
    switch rule {
    case "scope": rules.scope = false
    case "tokenScopes": rules.tokenScopes = false
    case "administratorHasNoBusiness": rules.administratorHasNoBusiness = false
    case "confidentiality": rules.confidentiality = false
    case "letters": rules.letters = false
    case "namedOnly": rules.namedOnly = false
    case "summaryIsNotRead": rules.summaryIsNotRead = false
    default: rules.parts = false
    }
    #expect(Self.differences(AccessPolicy(.standard, rules: rules), most: 1).count > 0)
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
