import Ledger
import Measures
import Registers

/// An invented organisation, the Norrland Group, with which the office can be tried out and shown.
///
/// It is entered through the registrar like anything else, so its history is whole. All days are reckoned from the day
/// on which it is built, so that it never looks old.
public enum Demonstration {
  /// Builds the organisation on a ledger in which no office stands yet.
  @discardableResult
  public static func build(_ house: House, today: Day) async throws -> Summary {
    var book = Book()
    for chapter in chapters {
      book = try await house.write(.actor(.console), request: "demonstration") { [book] registrar in
        var clerk = Clerk(registrar: registrar, today: today, book: book)
        try chapter(&clerk)
        return clerk.book
      }
    }
    return try await house.read(.actor(.console)) { try Summary($0) }
  }

  /// What is entered, in an order in which every entry finds what it points to.
  private static let chapters: [@Sendable (inout Clerk) throws -> Void] = [
    { clerk in
      try clerk.refuseUnlessEmpty()
      try clerk.enterPeople()
      try clerk.enterOffices()
    },
    { try $0.enterMandates() },
    { try $0.enterSeats(Demonstration.officeSeats) },
    { try $0.openOffices() },
    { clerk in
      try clerk.enterObjectives()
      try clerk.enterPortfolios()
      try clerk.enterProgrammes()
    },
    { try $0.enterProjects() },
    { try $0.enterSeats(Demonstration.deliverySeats) },
    { clerk in
      try clerk.enterTerms()
      try clerk.enterPolicies()
      try clerk.enterTailorings()
      try clerk.enterWaivers()
      try clerk.enterAnswers()
    },
    { clerk in
      try clerk.enterDelegations()
      try clerk.enterAsks()
      try clerk.enterRaciLines()
      try clerk.acknowledge()
      try clerk.layDownRules()
    },
    { try $0.enterPlans() },
    { try $0.enterReports() },
    { clerk in
      try clerk.enterBodies()
      try clerk.enterRequests()
      try clerk.enterMeetings()
    },
    { try $0.moveProjects() },
    { try $0.enterDirectory() },
    { try $0.enterSurroundings() },
    { try $0.enterOfficeLife() },
    { try $0.partWithPeople() },
  ]
}
