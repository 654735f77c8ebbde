import Ledger

/// Where the office's PostgreSQL is and how to sign in: a `postgres://` URL or libpq's own `host=… dbname=…`.
///
/// It holds a password, so it has no description and its errors never repeat any part of it.
struct PostgresAddress: Sendable {
  let text: String

  init(_ text: String, _ library: LibPQ) throws {
    guard !text.utf8.contains(0), PostgresAddress.isPlain(text) else {
      throw PostgresAddress.unreadable("In a password a / is written %2F and a @ is written %40.")
    }
    var message: UnsafeMutablePointer<CChar>?
    let options = library.parseAddress(text, &message)
    // libpq's message may quote the address, so it is dropped unread.
    if let message { library.freeMemory(message) }
    guard let options else {
      throw PostgresAddress.unreadable("It is postgres://user:password@host:port/database.")
    }
    library.freeAddress(options)
    self.text = text
  }

  private static func unreadable(_ hint: String) -> LedgerError {
    .other("The address of the PostgreSQL database cannot be read. \(hint)")
  }

  /// Whether a URL has its one `@` where a password ends and its port is a number.
  ///
  /// Otherwise libpq would take a part of the password for a host, port or database and name it in its errors.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let scheme = [Array("postgres://".utf8), Array("postgresql://".utf8)].first { bytes.starts(with: $0) }
    guard let scheme else { return true }
    let rest = bytes.dropFirst(scheme.count)
    let parts = rest.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let credentials = parts.first else { return false }
    guard parts.count == 2 else { return hasPlainPorts(credentials) }
    return !credentials.contains(UInt8(ascii: "/")) && hasPlainPorts(parts[1])
  }

  /// Whether what follows each host's colon is digits; a host may be an IPv6 address in brackets.
  private static func hasPlainPorts(_ rest: ArraySlice<UInt8>) -> Bool {
    let hosts = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return hosts.split(separator: UInt8(ascii: ",")).allSatisfy { host in
      let afterBracket = host.lastIndex(of: UInt8(ascii: "]")).map { host[host.index(after: $0)...] } ?? host
      guard let colon = afterBracket.firstIndex(of: UInt8(ascii: ":")) else { return true }
      return afterBracket[afterBracket.index(after: colon)...].allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}
