/// Whoever asks to do something: an account, the person behind it and the roles she holds.
public struct Subject: Hashable, Sendable {
  /// The person; nil for an account without one, which is named nowhere and approves nothing.
  public let personId: Int64?
  public let accountId: Int64
  /// Whether the account looks after the system itself; that gives no business rights.
  public let isAdministrator: Bool
  public let holdings: [Holding]
  public let credential: Credential

  public init(
    personId: Int64?, accountId: Int64, isAdministrator: Bool = false, holdings: [Holding],
    credential: Credential = .session
  ) {
    self.personId = personId
    self.accountId = accountId
    self.isAdministrator = isAdministrator
    self.holdings = holdings
    self.credential = credential
  }

  /// The same subject with another credential.
  public func with(_ credential: Credential) -> Subject {
    Subject(
      personId: personId, accountId: accountId, isAdministrator: isAdministrator, holdings: holdings,
      credential: credential)
  }
}
