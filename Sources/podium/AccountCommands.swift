import ArgumentParser
import Foundation
import Ledger
import Measures
import Office
import Registers

/// Accounts: how people sign in.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Create and list accounts.",
    subcommands: [Create.self, List.self, Reset.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create an account.",
      discussion: """
        The first account of an empty ledger founds an office and directs it, unless it is for the system administrator.
        Example: podium account create ada@example.org --name "Ada Lind" --office "Enterprise PMO"
        Without --password-stdin it prints a link with which the password is set once, within 30 minutes.
        Exit codes: 0 created, 1 refused, 3 the ledger cannot be reached.
        """)
    @OptionGroup var place: Place
    @Argument(help: "The e-mail address.") var email: String
    @Option(help: "The person's name.") var name = ""
    @Flag(help: "A system administrator: looks after accounts and data, has no business rights.")
    var administrator = false
    @Option(help: "Found this office, directed by the person.") var office: String?
    @Flag(help: "Read the password from standard input.") var passwordStdin = false
    @Option(help: "The address that links begin with.") var url = "http://localhost:8080"
    @Flag(help: "Answer in JSON.") var json = false

    func run() async throws {
      try await Work.run(json: json) {
        let house = try await place.open()
        let password = passwordStdin ? readLine(strippingNewline: true) ?? "" : nil
        let secrets = Secrets(house, password: Password())
        let isFirst = try await house.ledger.read { try $0.query("SELECT id FROM account LIMIT 1").isEmpty }
        let founds = office ?? (isFirst && !administrator ? "Enterprise PMO" : nil)
        let account = try await Founding(house, secrets).account(
          email: email, name: name, password: password, isAdministrator: administrator, directing: founds)
        let link = password == nil ? "\(url)/reset/\(try await secrets.resetLink(account: account))" : nil
        if json {
          var w = JSONWriter()
          w.beginObject()
          w.pair("code", Account.title.code(of: account))
          w.pair("email", EmailAddress.key(email))
          w.pair("link", link)
          w.endObject()
          print(w.string)
          return
        }
        print("Created \(Account.title.code(of: account)) for \(EmailAddress.key(email)).")
        if let founds { print("She directs the new office “\(founds)”.") }
        if let link { print("Set the password within 30 minutes at:\n\(link)") }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List accounts.", discussion: "Example: podium account list --json")
    @OptionGroup var place: Place
    @Flag(help: "Answer in JSON.") var json = false
    func run() async throws {
      try await Work.run(json: json) {
        try await Listing(place: place, register: "accounts", json: json).print()
      }
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a one-time link to set a new password.",
      discussion: "Example: podium account reset ada@example.org")
    @OptionGroup var place: Place
    @Argument(help: "The e-mail address.") var email: String
    @Option(help: "The address that the link begins with.") var url = "http://localhost:8080"
    func run() async throws {
      try await Work.run {
        let house = try await place.open()
        let account = try await Accounts.find(house, email)
        print("\(url)/reset/\(try await Secrets(house, password: Password()).resetLink(account: account))")
      }
    }
  }
}

/// Finds accounts by their e-mail address.
enum Accounts {
  static func find(_ house: House, _ email: String) async throws -> Int64 {
    let key = EmailAddress.key(email)
    let row = try await house.ledger.read { connection in
      try connection.query("SELECT id FROM account WHERE archived = 0 AND lower(email) = ?", [.text(key)])
        .first
    }
    guard let id = row?.int(0) else { throw Refusal.missing("account \(key)") }
    return id
  }

  /// The actor that a person is when the command acts in her name.
  static func actor(_ house: House, _ email: String?) async throws -> Actor {
    guard let email else { return .console }
    let id = try await find(house, email)
    let row = try await house.ledger.read { connection in
      try connection.query(
        "SELECT a.person, a.is_administrator, COALESCE(p.name, a.email) FROM account a LEFT JOIN person p ON p.id = a.person "
          + "WHERE a.id = ?", [.int(id)]
      ).first
    }
    return Actor(
      account: id, person: row?.int(0), name: row?.text(2) ?? "", isAdministrator: row?.flag(1) ?? false,
      means: .session)
  }
}

/// Tokens: how programs sign in.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Create, list and revoke tokens.",
    subcommands: [Create.self, List.self, Revoke.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create a token; it is printed alone on the last line and never again.",
      discussion: "Example: podium token create ada@example.org --name reports --scope read")
    @OptionGroup var place: Place
    @Argument(help: "The e-mail address of the account.") var email: String
    @Option(help: "What the token is for.") var name: String
    @Option(help: "What it may do: read, write, administer, with commas between.") var scope = "read,write"
    @Option(help: "The last day on which it works.") var expires: String?
    @Flag(help: "Answer in JSON.") var json = false
    func run() async throws {
      try await Work.run(json: json) {
        let words = scope.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let scopes = words.compactMap(Scope.init(rawValue:))
        guard !scopes.isEmpty, scopes.count == words.count else {
          throw ValidationError("A scope is read, write or administer.")
        }
        let until = expires.flatMap { Instant($0) }
        if expires != nil, until == nil { throw ValidationError("The day is written as 2026-12-31.") }
        let house = try await place.open()
        let account = try await Accounts.find(house, email)
        let secret = try await Tokens(house).create(
          account: account, name: name, scopes: scopes, expires: until)
        if json {
          var w = JSONWriter()
          w.beginObject()
          w.pair("token", secret)
          w.endObject()
          print(w.string)
        } else {
          print(secret)
        }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the tokens of an account.", discussion: "Example: podium token list ada@example.org")
    @OptionGroup var place: Place
    @Argument(help: "The e-mail address of the account.") var email: String
    func run() async throws {
      try await Work.run {
        let house = try await place.open()
        for token in try await Tokens(house).list(account: try await Accounts.find(house, email)) {
          print(
            "\(token.id)  \(token.name)  \(token.scopes)  \(token.madeAt.day)\(token.isRevoked ? "  revoked" : "")"
          )
        }
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revoke a token at once.", discussion: "Example: podium token revoke ada@example.org 3")
    @OptionGroup var place: Place
    @Argument(help: "The e-mail address of the account.") var email: String
    @Argument(help: "The number of the token.") var id: Int64
    func run() async throws {
      try await Work.run {
        let house = try await place.open()
        guard try await Tokens(house).revoke(id, account: try await Accounts.find(house, email)) else {
          throw Refusal.missing("token \(id)")
        }
        print("Revoked.")
      }
    }
  }
}
