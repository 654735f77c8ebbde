import Ledger
import Measures
import Registers

/// The first acts of an office: an account for somebody, and for an empty ledger the first office and its director.
public struct Founding: Sendable {
  let house: House
  let secrets: Secrets

  public init(_ house: House, _ secrets: Secrets) {
    self.house = house
    self.secrets = secrets
  }

  /// Whether the ledger is empty still: until there is an account.
  public static func isDue(_ house: House) async throws -> Bool {
    try await house.ledger.read { try $0.query("SELECT id FROM account LIMIT 1").isEmpty }
  }

  /// Founds the first office, once: its director, her post, a mandate to be approved, and her account.
  public func found(office: String, name: String, email: String, password: String) async throws {
    if let problem = Password.problem(password, email: email) {
      throw Refusal.invalid([Problem("password", problem)])
    }
    let account = try await house.write(.actor(.console), request: "first run") { registrar in
      guard try registrar.archivist.connection.query("SELECT id FROM account LIMIT 1").isEmpty else {
        throw Refusal.invalid([Problem("", "The office is founded already; sign in.")])
      }
      let person = try Founding.person(registrar, name: name, email: email)
      try Founding.direct(registrar, office: office, person: person)
      return try Founding.account(registrar, email: email, person: person, isAdministrator: false).id
    }
    try await secrets.set(password, account: account, email: EmailAddress.key(email))
  }

  /// An account for a person, who is entered if she is not known yet.
  ///
  /// - Parameter isAdministrator: looks after the system and then has no business rights.
  /// - Parameter office: names a first office that she directs, for an empty ledger.
  public func account(
    email: String, name: String, password: String?, isAdministrator: Bool, directing office: String? = nil
  ) async throws -> Int64 {
    if let password, let problem = Password.problem(password, email: email) {
      throw Refusal.invalid([Problem("password", problem)])
    }
    let id = try await house.write(.actor(.console), request: "account") { registrar in
      let person = try Founding.person(registrar, name: name.isEmpty ? email : name, email: email)
      if let office { try Founding.direct(registrar, office: office, person: person) }
      return try Founding.account(registrar, email: email, person: person, isAdministrator: isAdministrator)
        .id
    }
    if let password { try await secrets.set(password, account: id, email: EmailAddress.key(email)) }
    return id
  }

  static func person(_ registrar: Registrar, name: String, email: String) throws -> Int64 {
    let key = EmailAddress.key(email)
    let known = try registrar.archivist.connection.query(
      "SELECT id FROM person WHERE archived = 0 AND lower(email) = ?", [.text(key)])
    if let id = known.first?.int(0) { return id }
    var person = Person()
    person.name = try TextRules.accepted(name, field: "name", called: "The name")
    person.email = key
    return try registrar.enter(person).id
  }

  private static func account(
    _ registrar: Registrar, email: String, person: Int64, isAdministrator: Bool
  ) throws -> Held<Account> {
    var account = Account()
    account.email = EmailAddress.key(email)
    account.person = Reference(person)
    account.isAdministrator = isAdministrator
    return try registrar.enter(account)
  }

  static func direct(_ registrar: Registrar, office name: String, person: Int64) throws {
    var office = OfficeUnit()
    office.name = try TextRules.accepted(name, field: "office", called: "The name")
    office.focus = .strategic
    office.scopeKind = .portfolio
    let held: Held<OfficeUnit>
    do { held = try registrar.enter(office, because: "First office") } catch Refusal.invalid(let problems) {
      throw Refusal.invalid(problems.map { Problem($0.field == "name" ? "office" : $0.field, $0.sentence) })
    }
    // A founder has nobody to share the work with yet, so she directs the office and runs it from day to day.
    try seat(registrar, "PMO Director", role: "pmo_director", office: held.id, person: person, isHead: true)
    try seat(registrar, "PMO Manager", role: "pmo_head", office: held.id, person: person, isHead: false)
    var mandate = Mandate()
    mandate.office = Reference(held.id)
    mandate.purpose = "To be drafted: what \(name) is for and may decide."
    try registrar.enter(mandate)
  }

  private static func seat(
    _ registrar: Registrar, _ name: String, role key: String, office: Int64, person: Int64, isHead: Bool
  ) throws {
    let known = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(key)])
      .first
    guard let role = known?.int(0) else { throw Refusal.missing("role") }
    var post = Post()
    post.name = name
    post.role = Reference(role)
    post.office = Reference(office)
    post.isHead = isHead
    post.isMandatory = true
    var assignment = Assignment()
    assignment.person = Reference(person)
    assignment.post = Reference(try registrar.enter(post).id)
    assignment.from = registrar.archivist.now.day
    assignment.appointedBy = "Founding of the office"
    // Two posts, half of her time each.
    assignment.share = Percent(hundredths: 5_000)
    try registrar.enter(assignment)
  }
}
