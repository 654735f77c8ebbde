import GRDB
import Ledger

/// SQLite's result codes as the ledger's own errors.
enum SQLiteErrors {
  static func ledgerError(_ error: DatabaseError) -> LedgerError {
    let text = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: return .unique(text)
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: return .constraint(text)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(text)
    case .SQLITE_FULL: return .full(text)
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(text)
    case .SQLITE_CANTOPEN, .SQLITE_IOERR: return .unreachable(text)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(text)
    default: return .other(text)
    }
  }
}
