import Measures

/// A role that may do something in an area, with the condition: an answer to "who may?".
public struct RoleThatMay: Hashable, Sendable {
  public let role: StandardRole
  /// Whether every way to the right asks that the person is named on the entry.
  public let isNamedOnly: Bool
  /// The cell of the matrix.
  public let cell: String
}

extension AccessPolicy {
  /// Those of the candidates who may do that, each with the decision, as if signed in: a token that one of
  /// them happens to use does not change who she is.
  public func whoMay(
    _ action: Action, _ facts: Facts, candidates: [Subject], on day: Day
  ) -> [(subject: Subject, decision: Ruling)] {
    candidates.compactMap { candidate in
      let decision = decide(candidate.with(.session), action, facts, on: day)
      return decision.isAllowed ? (candidate, decision) : nil
    }
  }

  /// The roles whose cell in that area gives the action, in the order of the catalogue.
  public func rolesThatMay(_ area: Area, _ action: Action) -> [RoleThatMay] {
    guard let letter = action.needs(in: area) else { return [] }
    return catalogue.roles.compactMap { role in
      let grant = catalogue.grant(role.key, area)
      let giving = grant.clauses.filter { $0.rights.contains(letter) }
      if giving.isEmpty { return nil }
      return RoleThatMay(role: role, isNamedOnly: giving.allSatisfy(\.isNamedOnly), cell: grant.text)
    }
  }
}
