/// What a token may be used for; no scope implies another.
public enum Scope: String, CaseIterable, Hashable, Sendable {
  /// To see and to read.
  case read
  /// To create, change, archive, approve, publish and run outside administration.
  case write
  /// To create, change and run within administration.
  case administer
}

/// How a person came in: signed in, with a token, or at the console of the machine.
public enum Credential: Hashable, Sendable {
  case session
  /// The rights of the person, cut down to these scopes.
  case token(scopes: Set<Scope>)
  /// The command line on the machine itself; it adds nothing to the person's own rights.
  case console

  /// Whether the credential can be used for that scope.
  public func admits(_ scope: Scope) -> Bool {
    switch self {
    case .session, .console: true
    case .token(let scopes): scopes.contains(scope)
    }
  }
}
