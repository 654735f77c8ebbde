import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What the structure of a unit means for its projects, beside what was really given.
@Suite struct ProjectStructureTests {
  @Test func strengthGrowsFromTheLineToTheProject() {
    let order: [OrgUnit.Structure] = [.functional, .weakMatrix, .balancedMatrix, .strongMatrix, .projectized]
    let rules = order.compactMap(StructureRule.of)
    #expect(rules.map(\.authority) == [.little, .low, .moderate, .high, .full])
    #expect(rules.map(\.purse) == [.line, .line, .both, .project, .project])
    #expect(rules.map(\.isFullTime) == [false, false, false, true, true])
    #expect(rules.map(\.lineAgrees) == [true, true, true, true, false])
    #expect(rules.map(\.expectsDelegation) == [false, false, false, true, true])
    #expect(StructureRule.of(.composite) == nil)
  }

  private func page(_ structure: OrgUnit.Structure, isDelegated: Bool = false, share: Int64? = nil)
    async throws
    -> String
  {
    let street = try await Street()
    let person = try await street.person("Mona Lind")
    try await street.enter { registrar in
      var unit = OrgUnit()
      unit.name = "Roads"
      unit.structure = structure
      unit.head = Reference(
        try registrar.enter(
          { () -> Person in
            var one = Person(); one.name = "Hanna Ek"; return one
          }()
        ).id)
      let id = try registrar.enter(unit).id
      let held = try registrar.archivist.find(Reference<Project>(street.town.open))
      var project = held.entry
      project.owningUnit = Reference(id)
      project.manager = Reference(person)
      try registrar.change(held, to: project)
      if isDelegated {
        var delegation = Delegation()
        delegation.subject = .budgetChange
        delegation.person = Reference(person)
        delegation.project = Reference(street.town.open)
        delegation.limit = Money(minor: 5_000_000, .gbp)
        delegation.from = Street.day
        let draft = try registrar.enter(delegation)
        delegation.status = .inForce
        try registrar.change(draft, to: delegation)
      }
      guard let share else { return }
      let roles = try registrar.archivist.connection.query(
        "SELECT id FROM role WHERE key = ?", [.text("project_manager")])
      var post = Post()
      post.name = "Manager of Open road"
      post.role = roles.first?.int(0).map { Reference($0) }
      post.project = Reference(street.town.open)
      var seat = Assignment()
      seat.post = Reference(try registrar.enter(post).id)
      seat.person = Reference(person)
      seat.from = Street.day
      seat.share = Percent(hundredths: share)
      try registrar.enter(seat)
    }
    return await street.get("/projects/P-\(street.town.open)?side=people", street.director).text
  }

  @Test func whatIsExpectedAndMissingIsSaid() async throws {
    let strong = try await page(.strongMatrix, share: 6_000)
    #expect(strong.contains("What its structure means") && strong.contains("Moderate to high"))
    #expect(strong.contains("/delegations/new") && strong.contains("Less than the rule"))
    #expect(strong.contains("None yet"))
    let weak = try await page(.weakMatrix, share: 6_000)
    #expect(weak.contains("Hanna Ek") && !weak.contains("Less than the rule"))
    #expect(!weak.contains("/delegations/new"))
  }

  @Test func whatWasDelegatedComesFirst() async throws {
    let text = try await page(.strongMatrix, isDelegated: true)
    #expect(text.contains("Budget change: up to GBP 50,000") && !text.contains("Nothing is delegated"))
  }

  @Test func withoutAUnitOrRuleNothingIsPretended() async throws {
    let street = try await Street()
    let text = await street.get("/projects/P-\(street.town.open)?side=people", street.director).text
    #expect(!text.contains("What its structure means"))
    let composite = try await page(.composite)
    #expect(composite.contains("agreed project by project"))
  }
}
