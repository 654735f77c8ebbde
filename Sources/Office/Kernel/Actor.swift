/// Who acts, by which means: what the history records and what rights are worked out from.
public struct Actor: Sendable, Hashable {
  public enum Means: Sendable, Hashable {
    /// A browser session.
    case session
    /// An API token with its scopes.
    case token(id: Int64, scopes: Set<Scope>)
    /// The person at the machine itself, who holds the data file.
    case console
  }

  public let account: Int64?
  public let person: Int64?
  public let name: String
  public let isAdministrator: Bool
  public let means: Means

  public init(account: Int64?, person: Int64?, name: String, isAdministrator: Bool, means: Means) {
    self.account = account
    self.person = person
    self.name = name
    self.isAdministrator = isAdministrator
    self.means = means
  }

  /// The console: whoever may read and write the data file may do everything in it, and is recorded as such.
  public static let console = Actor(
    account: nil, person: nil, name: "Console", isAdministrator: false, means: .console)

  /// How the history names the actor: a code, never a name, so that names can be erased.
  public var code: String { person.map { "H-\($0)" } ?? account.map { "AC-\($0)" } ?? "console" }

  /// How the history names the means.
  public var meansWord: String {
    switch means {
    case .session: "session"
    case .token(let id, _): "token \(id)"
    case .console: "console"
    }
  }
}
