import Ledger

/// Opens connections to the office's PostgreSQL.
struct PostgresSignIn {
  private let address: PostgresAddress
  private let library: LibPQ

  init(_ address: PostgresAddress, _ library: LibPQ) {
    self.address = address
    self.library = library
  }

  /// What the address may set otherwise: a server that is gone is noticed in seconds, not hours.
  private static let before = [
    ("connect_timeout", "5"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
    ("keepalives_count", "3"), ("tcp_user_timeout", "30000"), ("application_name", "podium"),
  ]
  /// What the address may not change: later words win in libpq.
  private static let after = [("client_encoding", "UTF8")]
  private static let settings = """
    SET statement_timeout = '10s';
    SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '15s';
    SET client_min_messages = warning;
    SET standard_conforming_strings = on;
    SET extra_float_digits = 1
    """

  /// - Throws: `LedgerError.unreachable`, without the password.
  func open() throws -> OpaquePointer {
    let words = PostgresSignIn.before + [("dbname", address.text)] + PostgresSignIn.after
    let opened = withTexts(words.map(\.0)) { names in
      withTexts(words.map(\.1)) { values in library.connect(names, values, 1) }
    }
    guard let connection = opened else { throw LedgerError.unreachable("There is no memory to connect.") }
    guard library.status(connection) == 0 else {
      let error = refusal(connection)
      library.finish(connection)
      throw error
    }
    // libpq would print the server's notices on standard error.
    _ = library.setNoticeProcessor(connection, { _, _ in }, nil)
    let answer = library.run(connection, PostgresSignIn.settings).map { PostgresAnswer($0, library) }
    guard let answer, answer.outcome == .done else {
      let text = answer?.message ?? ""
      library.finish(connection)
      throw LedgerError.unreachable("PostgreSQL does not take Podium's settings: \(text)")
    }
    return connection
  }

  /// Why the server cannot be reached, in libpq's words unless they hold the password.
  private func refusal(_ connection: OpaquePointer) -> LedgerError {
    let message = library.connectionMessage(connection).map { String(cString: $0) } ?? ""
    let password = library.password(connection).map { String(cString: $0) } ?? ""
    let isTelling = !password.isEmpty && Array(message.utf8).contains(Array(password.utf8))
    if message.isEmpty || isTelling {
      return .unreachable("PostgreSQL cannot be reached, or refuses the sign-in.")
    }
    return .unreachable(message.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Lends texts as the null-ended array of C texts that libpq takes.
  private func withTexts<T>(_ texts: [String], _ use: (LibPQ.Texts) -> T) -> T {
    let kept = texts.map { $0.utf8CString }
    func lend(_ rest: ArraySlice<ContiguousArray<CChar>>, _ found: [LibPQ.Text?]) -> T {
      guard let first = rest.first else {
        return (found + [nil]).withUnsafeBufferPointer { buffer in
          // Never empty: it ends with the null.
          withUnsafePointer(to: nil as LibPQ.Text?) { none in use(buffer.baseAddress ?? none) }
        }
      }
      return first.withUnsafeBufferPointer { lend(rest.dropFirst(), found + [$0.baseAddress]) }
    }
    return lend(kept[...], [])
  }
}
