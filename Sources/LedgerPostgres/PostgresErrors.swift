import Ledger

/// PostgreSQL's SQLSTATE codes as the ledger's own errors.
enum PostgresErrors {
  static func ledgerError(state: String, text: String) -> LedgerError {
    switch state {
    case "23505": return .unique(text)
    case "40001", "40P01": return .conflict(text)
    case "55P03", "57014": return .busy(text)
    case "53100": return .full(text)
    case "25006", "42501": return .readOnly(text)
    case "XX001", "XX002": return .damaged(text)
    // A bind with the wrong number of values is ours, not the line's.
    case "08P01": return .other(text)
    case "25P03", "3D000", "53300", "58030": return .unreachable(text)
    case "57P01", "57P02", "57P03", "57P04", "57P05": return .unreachable(text)
    default: break
    }
    if state.hasPrefix("23") { return .constraint(text) }
    if state.hasPrefix("08") || state.hasPrefix("28") { return .unreachable(text) }
    return .other(text)
  }

  /// Whether a prepared statement no longer fits: the tables changed under it, or the server has forgotten it.
  static func isStale(state: String) -> Bool { state == "0A000" || state == "26000" }
}
