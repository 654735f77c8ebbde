import Ledger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// PostgreSQL's client library, found when the office first asks for it, so that building Podium needs nothing of it.
///
/// A connection and a result are opaque pointers; what libpq calls an `Oid` is a `UInt32`.
struct LibPQ: @unchecked Sendable {
  // Safe to share: only addresses of functions, set once, and libpq is thread safe for distinct connections.
  typealias Text = UnsafePointer<CChar>
  typealias Texts = UnsafePointer<UnsafePointer<CChar>?>

  let parseAddress:
    @convention(c) (Text?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> UnsafeMutableRawPointer?
  let freeAddress: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let connect: @convention(c) (Texts, Texts, CInt) -> OpaquePointer?
  let finish: @convention(c) (OpaquePointer?) -> Void
  let status: @convention(c) (OpaquePointer?) -> CInt
  let transactionStatus: @convention(c) (OpaquePointer?) -> CInt
  let connectionMessage: @convention(c) (OpaquePointer?) -> Text?
  let password: @convention(c) (OpaquePointer?) -> Text?
  let setNoticeProcessor:
    @convention(c) (
      OpaquePointer?, (@convention(c) (UnsafeMutableRawPointer?, Text?) -> Void)?, UnsafeMutableRawPointer?
    ) -> UnsafeMutableRawPointer?
  let run: @convention(c) (OpaquePointer?, Text) -> OpaquePointer?
  let runParameters:
    @convention(c) (
      OpaquePointer?, Text, CInt, UnsafePointer<UInt32>?, Texts?, UnsafePointer<CInt>?, UnsafePointer<CInt>?,
      CInt
    ) -> OpaquePointer?
  let prepare: @convention(c) (OpaquePointer?, Text, Text, CInt, UnsafePointer<UInt32>?) -> OpaquePointer?
  let runPrepared:
    @convention(c) (
      OpaquePointer?, Text, CInt, Texts?, UnsafePointer<CInt>?, UnsafePointer<CInt>?, CInt
    ) -> OpaquePointer?
  let clear: @convention(c) (OpaquePointer?) -> Void
  let resultStatus: @convention(c) (OpaquePointer?) -> CInt
  let resultField: @convention(c) (OpaquePointer?, CInt) -> Text?
  let rows: @convention(c) (OpaquePointer?) -> CInt
  let columns: @convention(c) (OpaquePointer?) -> CInt
  let columnType: @convention(c) (OpaquePointer?, CInt) -> UInt32
  let isNull: @convention(c) (OpaquePointer?, CInt, CInt) -> CInt
  let value: @convention(c) (OpaquePointer?, CInt, CInt) -> Text?
  let length: @convention(c) (OpaquePointer?, CInt, CInt) -> CInt
  let touched: @convention(c) (OpaquePointer?) -> Text?
  let command: @convention(c) (OpaquePointer?) -> Text?

  /// The library under its usual names; it stays loaded as long as the process lives.
  static let found = Result { try LibPQ(names: ["libpq.so.5", "libpq.5.dylib"]) }

  init(names: [String]) throws {
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw LedgerError.unreachable(
        "PostgreSQL's client library (\(names.first ?? "libpq")) is not on this machine. "
          + "On Debian and Ubuntu it is in the package libpq5.")
    }
    func find<F>(_ name: String, as type: F.Type = F.self) throws -> F {
      guard let address = dlsym(library, name) else {
        throw LedgerError.unreachable("PostgreSQL's client library has no \(name); it is too old for Podium.")
      }
      return unsafeBitCast(address, to: type)
    }
    parseAddress = try find("PQconninfoParse")
    freeAddress = try find("PQconninfoFree")
    freeMemory = try find("PQfreemem")
    connect = try find("PQconnectdbParams")
    finish = try find("PQfinish")
    status = try find("PQstatus")
    transactionStatus = try find("PQtransactionStatus")
    connectionMessage = try find("PQerrorMessage")
    password = try find("PQpass")
    setNoticeProcessor = try find("PQsetNoticeProcessor")
    run = try find("PQexec")
    runParameters = try find("PQexecParams")
    prepare = try find("PQprepare")
    runPrepared = try find("PQexecPrepared")
    clear = try find("PQclear")
    resultStatus = try find("PQresultStatus")
    resultField = try find("PQresultErrorField")
    rows = try find("PQntuples")
    columns = try find("PQnfields")
    columnType = try find("PQftype")
    isNull = try find("PQgetisnull")
    value = try find("PQgetvalue")
    length = try find("PQgetlength")
    touched = try find("PQcmdTuples")
    command = try find("PQcmdStatus")
  }
}
