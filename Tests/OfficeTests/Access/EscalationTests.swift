import Ledger
import Measures
import Registers
import Synchronization
import Testing

@testable import Office

/// No sequence of up to six acts gives anybody a right, or an authority, that she did not have.
@Suite struct EscalationTests {
  private struct Undone: Error {}

  /// What somebody may do at the places that were there at the start, and what she may decide there.
  private struct Power: Equatable {
    var rights: Set<String> = []
    var authority: Set<String> = []

    func gained(over before: Power) -> [String] {
      rights.subtracting(before.rights).sorted() + authority.subtracting(before.authority).sorted()
    }
  }

  private static func archivist(
    _ connection: any Connection, _ actor: Actor, _ now: Instant, _ policies: Policies = .standard
  ) throws -> Archivist {
    try Archivist(
      connection, catalogue: .everyRegister, actor: actor, now: now, asOf: nil,
      memory: Derived(sequence: -1, policies, RoleBook()))
  }

  private static func power(_ connection: any Connection, _ actor: Actor, _ m: Ministry, _ now: Instant)
    throws
    -> Power
  {
    let archivist = try archivist(connection, actor, now)
    var power = Power()
    for node in [Node(.office, m.hub), Node(.office, m.spoke), Node(.project, m.project)] {
      let chain = try AuthorityPlace(archivist, node).chain
      for area in Area.allCases {
        for action in [Action.read, .create, .change, .approve, .publish]
        where archivist.may(action, Facts(area: area, chain: chain)) {
          power.rights.insert("\(node.kind)\(node.id) \(area) \(action)")
        }
      }
      for subject in AuthoritySubject.allCases {
        for pounds in [1, 1_000, 1_000_000] as [Int64] {
          let route = try AuthorityReading(archivist).route(
            subject, at: node, amount: subject.measure == .money ? Ministry.pounds(pounds) : nil,
            days: subject.measure == .days ? Int(pounds) : nil, by: nil)
          if let me = actor.person, route.step(of: me) != nil {
            power.authority.insert("\(node.kind)\(node.id) \(subject) \(pounds)")
          }
        }
      }
    }
    return power
  }

  /// A form with values drawn from what is there, her own name among them more often than chance would have it.
  private static func form(_ shelf: Shelf, _ me: Int64, _ dice: inout Seeded) -> Form {
    var form: Form = [:]
    for field in shelf.sheet.fields where field.isWritable {
      if Int.random(in: 0..<10, using: &dice) < 3, !field.isRequired { continue }
      switch field.kind {
      case .reference(let register):
        guard let target = Catalogue.everyRegister.shelf(register) else { continue }
        let id =
          register == "person" && Bool.random(using: &dice) ? me : Int64.random(in: 1...6, using: &dice)
        form[field.name] = target.title.code(of: id)
      case .choice(let options): form[field.name] = options.randomElement(using: &dice)?.raw
      case .day: form[field.name] = ["2026-06-01", "2026-06-30", "2026-12-31"].randomElement(using: &dice)
      case .flag: form[field.name] = Bool.random(using: &dice) ? "true" : "false"
      case .money: form[field.name] = "GBP 100000000"
      case .number: form[field.name] = String(Int.random(in: 1...5, using: &dice))
      case .percent: form[field.name] = "10"
      case .text where field.name == "grants": form[field.name] = "ROL UAP\nCHG RUA\nFIN RUA"
      case .text where ["condition", "policies", "starts_at", "email"].contains(field.name): continue
      case .text: form[field.name] = "Words \(Int.random(in: 0...9_999, using: &dice))"
      case .instant, .links: continue
      }
    }
    return form
  }

  /// What came of many rounds of six acts.
  private struct Rounds {
    var gained: [String] = []
    /// Acts that the office took.
    var taken = 0
  }

  /// - Parameters:
  ///   - registers: the registers in which acts are tried.
  ///   - policies: with a rule taken out, for a mutant.
  private static func rounds(
    _ role: String, _ seed: UInt64, of count: Int = 40, in registers: (Shelf) -> Bool = { _ in true },
    policies: Policies = .standard
  ) async throws -> Rounds {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 10) { $0.maySubDelegate = true }
    try await m.delegate("pmo_director")
    let onProject = ["project_manager", "sponsor"].contains(role)
    let actor = try await m.world.person(
      "Eve", role: role, office: onProject ? nil : m.spoke, project: onProject ? m.project : nil)
    let shelves = Catalogue.everyRegister.shelves.filter { $0.name != "account" && registers($0) }
    let result = Mutex(Rounds())
    for round in 0..<count {
      do {
        try await m.world.enter { registrar in
          var dice = Seeded(seed &* 1_000 &+ UInt64(round))
          let connection = registrar.archivist.connection
          let now = registrar.archivist.now
          let before = try power(connection, actor, m, now)
          var done: [String] = []
          for _ in 0..<6 {
            guard let shelf = shelves.randomElement(using: &dice) else { continue }
            let hers = try Registrar(archivist(connection, actor, now, policies), request: "test")
            let form = form(shelf, actor.person ?? 0, &dice)
            let id = Int64.random(in: 1...6, using: &dice)
            if (try? hers.enter(shelf, form, because: "x")) != nil {
              done.append("enters \(shelf.name) \(form)")
            }
            let one = form.randomElement(using: &dice).map { [$0.key: $0.value] } ?? [:]
            if (try? hers.change(shelf, id, seen: nil, one, because: "x")) != nil {
              done.append("changes \(shelf.name) \(id) \(one)")
            }
            if (try? hers.archive(shelf, Int64.random(in: 1...6, using: &dice), seen: nil, because: "x"))
              != nil
            {
              done.append("archives \(shelf.name)")
            }
            try? hers.close()
          }
          let gained = try power(connection, actor, m, now).gained(over: before)
          result.withLock { result in
            result.taken += done.count
            if !gained.isEmpty {
              result.gained.append("\(role), seed \(seed), round \(round): \(gained) by \(done)")
            }
          }
          throw Undone()
        }
      } catch is Undone {}
    }
    return result.withLock { $0 }
  }

  /// With each role, how many acts the office takes at the least: a run in which nothing is taken proves nothing.
  @Test(
    arguments: [
      ("pmo_analyst", 11, 4), ("pmo_coordinator", 12, 4), ("pmo_head", 13, 12), ("pmo_lead", 14, 4),
      ("programme_manager", 15, 4), ("project_manager", 16, 1), ("sponsor", 17, 2),
      ("finance_controller", 18, 1), ("board_member", 19, 1),
    ] as [(String, UInt64, Int)])
  func sixActsGiveNothing(_ role: String, _ seed: UInt64, _ least: Int) async throws {
    let found = try await Self.rounds(role, seed)
    #expect(found.gained.isEmpty, "\(found.gained)")
    #expect(found.taken >= least, "\(role): only \(found.taken) acts were taken")
  }

  /// Without the rule against granting oneself the same rounds find a way up.
  @Test func withoutTheRuleSixActsGiveSomething() async throws {
    var rules = PolicyRules()
    rules.ownGrant = false
    let careless = AccessPolicy(.standard, rules: rules)
    let mutant = Policies(deciding: careless, reaching: careless)
    let rights: Set<String> = ["assignment", "post", "delegation", "role", "absence"]
    let found = try await Self.rounds(
      "pmo_head", 13, of: 80, in: { rights.contains($0.name) }, policies: mutant)
    #expect(!found.gained.isEmpty, "The mutant must be told apart.")
  }

  /// One known way: to enter oneself as the cover of somebody who may decide.
  @Test func nobodyMakesHerselfTheCover() async throws {
    let m = try await Ministry()
    try await m.delegate("pmo_director")
    @Sendable func absence(of person: Actor, cover: Actor) -> Absence {
      var absence = Absence()
      absence.person = person.person.map { Reference($0) }
      absence.cover = cover.person.map { Reference($0) }
      absence.from = Day("2026-06-30")
      absence.to = Day("2026-07-02")
      return absence
    }
    for (actor, person, cover, may) in [
      (m.head, m.director, m.head, false), (m.head, m.director, m.manager, false),
      (m.director, m.head, m.manager, true),
      (m.head, m.head, m.manager, true),
    ] {
      let took = try await m.world.house.write(.actor(actor), request: "test") { registrar -> Bool in
        do {
          try registrar.enter(absence(of: person, cover: cover))
          return true
        } catch is Refusal { return false }
      }
      #expect(took == may, "\(actor.name) for \(person.name) by \(cover.name)")
    }
  }
}
