import Ledger
import Registers

/// What the server answered to one statement; lets go of libpq's memory when it is no longer needed.
final class PostgresAnswer {
  private let library: LibPQ
  private let result: OpaquePointer

  init(_ result: OpaquePointer, _ library: LibPQ) {
    self.result = result
    self.library = library
  }

  deinit { library.clear(result) }

  /// How a statement came out.
  enum Outcome { case done, failed, copying }

  var outcome: Outcome {
    switch library.resultStatus(result) {
    case 0, 1, 2: return .done  // nothing to run, command, rows
    case 3, 4, 8: return .copying
    default: return .failed
    }
  }

  /// The SQLSTATE of a failure.
  var state: String { field("C") }
  /// The server's sentence alone: its detail repeats values, which belong in no log.
  var message: String { field("M") }
  /// The command that ran, such as `COMMIT`; a failed transaction answers `ROLLBACK` to it.
  var command: String { library.command(result).map { String(cString: $0) } ?? "" }
  var touched: Int { library.touched(result).flatMap { Int(String(cString: $0)) } ?? 0 }

  private func field(_ letter: Unicode.Scalar) -> String {
    library.resultField(result, CInt(letter.value)).map { String(cString: $0) } ?? ""
  }

  func rows() -> [LedgerRow] {
    let types = (0..<max(library.columns(result), 0)).map { ($0, Reading(library.columnType(result, $0))) }
    return (0..<max(library.rows(result), 0)).map { row in
      LedgerRow(types.map { column, reading in cell(row, column, reading) })
    }
  }

  private func cell(_ row: CInt, _ column: CInt, _ reading: Reading) -> Value {
    guard library.isNull(result, row, column) == 0, let start = library.value(result, row, column) else {
      return .null
    }
    let length = Int(max(library.length(result, row, column), 0))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    return reading.value(String(decoding: bytes, as: UTF8.self))
  }
}

/// How the cells of a column are read, by the server's number for its type.
///
/// A sum of whole numbers is NUMERIC here and an integer in SQLite, so a NUMERIC written without a point is whole.
enum Reading {
  case flag, whole, real, numeric, text

  init(_ type: UInt32) {
    switch type {
    case 16: self = .flag
    case 20, 21, 23, 26: self = .whole  // int8, int2, int4, oid
    case 700, 701: self = .real
    case 1700: self = .numeric
    default: self = .text
    }
  }

  func value(_ text: String) -> Value {
    switch self {
    case .flag: return .int(text == "t" ? 1 : 0)
    case .whole: return Int64(text).map(Value.int) ?? .text(text)
    case .real: return Double(text).map(Value.real) ?? .text(text)
    case .numeric: return Int64(text).map(Value.int) ?? Double(text).map(Value.real) ?? .text(text)
    case .text: return .text(text)
    }
  }
}
