import Registers

/// A way to sign in. It says who somebody is, never what she may do: rights come from posts.
public struct Account: Register {
  public var email = ""
  public var person: Reference<Person>?
  public var isAdministrator = false
  public var status = Status.active
  public init() {}

  public enum Status: String, Choice { case active, disabled }

  public static let title = RegisterTitle("account", code: "AC", one: "account", many: "Accounts")
  public static let sheet = Sheet<Account> { s in
    s.field(\.email, "email", "E-mail").required().unique().searched().listed().atMost(bytes: 254)
    s.field(\.person, "person", "Person").listed()
      .help("Whose posts give this account its rights. A system administrator's account needs none.")
    s.field(\.isAdministrator, "is_administrator", "System administrator").listed()
      .help("Looks after accounts and data; has no rights in the business of the office.")
    s.state(\.status, "status", "Status", from: [.active], [.active: [.disabled], .disabled: [.active]])
      .listed()
    s.rule("An e-mail address has one @ with something on both sides.", at: "email") {
      EmailAddress.looksRight($0.email)
    }
    s.named(by: \.email, column: "email")
  }
}
