import Measures
import Registers

extension Demonstration.Clerk {
  mutating func enterPeople() throws {
    for row in Demonstration.people {
      var person = Person()
      person.name = row.name
      person.email = Demonstration.email(row.key)
      person.jobTitle = row.job
      person.unit = row.unit
      person.location = row.location
      person.employment = row.employment
      try enter(person, as: row.key, because: "Taken from the staff directory")
    }
  }

  mutating func enterOffices() throws {
    for row in Demonstration.offices {
      try enter(try office(row), as: row.key, because: "Proposed by the portfolio board")
    }
    for row in Demonstration.officeLinks {
      var link = OfficeLink()
      link.from = try book.find(row.from)
      link.to = try book.find(row.to)
      link.kind = row.kind
      link.flow = row.flow
      link.cadence = row.cadence
      link.note = row.note
      try enter(link, as: "\(row.kind) \(row.from) \(row.to)", because: "Agreed between both offices")
    }
  }

  private func office(_ row: Demonstration.OfficeRow) throws -> OfficeUnit {
    var office = OfficeUnit()
    office.name = row.name
    office.localLabel = row.label
    office.parent = try book.find(row.parent)
    office.level = row.level
    office.kind = row.kind
    office.scopeKind = row.scope
    office.focus = row.focus
    office.permanence = row.sunset == nil ? .permanent : .temporary
    office.sunset = row.sunset.map { day($0) }
    office.placement = row.placement
    office.serviceStyle = row.style
    office.sourcing = row.sourcing
    office.domain = row.domain
    office.profile = row.profile
    office.mission = row.mission
    office.reportsTo = row.reportsTo
    office.costCentre = row.costCentre
    office.plannedStaff = row.staff
    office.budget = .thousands(row.budget)
    return office
  }

  /// Approves every office, and opens those that have what an office needs to operate.
  mutating func openOffices() throws {
    for row in Demonstration.offices {
      let reference: Reference<OfficeUnit> = try book.find(row.key)
      var steps: [(to: OfficeUnit.Status, because: String)] = [
        (.approved, "Approved by the portfolio board"), (.mobilising, "Posts and rooms are being filled"),
      ]
      if row.opens { steps.append((.operating, "Mandate in force and head in post")) }
      try walk(try registrar.archivist.find(reference), \.status, steps)
    }
  }

  mutating func enterMandates() throws {
    for row in Demonstration.mandates {
      var mandate = Mandate()
      mandate.office = try book.find(row.office)
      mandate.version = row.version
      mandate.purpose = row.purpose
      mandate.reason = row.reason
      mandate.scopeIn = row.inScope
      mandate.scopeOut = row.outOfScope
      mandate.authority = row.authority
      mandate.services = row.services
      mandate.successCriteria = row.success
      mandate.sponsor = try book.find(row.sponsor)
      mandate.from = day(row.from)
      mandate.reviewOn = day(row.review)
      let held = try enter(mandate, as: "\(row.office) \(row.version)", because: "Drafted with the sponsor")
      try walk(held, \.status, Demonstration.Clerk.steps(upTo: row.upTo))
    }
  }

  private static func steps(upTo last: Mandate.Status) -> [(to: Mandate.Status, because: String)] {
    let way: [(to: Mandate.Status, because: String)] = [
      (.underReview, "Sent to the portfolio board for review"),
      (.approved, "Approved by the portfolio board"),
      (.inForce, "Published to everyone concerned"), (.superseded, "The next version is approved"),
    ]
    guard let end = way.firstIndex(where: { $0.to == last }) else { return [] }
    return Array(way[...end])
  }

  /// Those who are away or gone by now stay where they are named, as it happens.
  mutating func partWithPeople() throws {
    for row in Demonstration.partings {
      let reference: Reference<Person> = try book.find(row.key)
      try walk(try registrar.archivist.find(reference), \.status, [(row.status, row.because)])
    }
  }
}
