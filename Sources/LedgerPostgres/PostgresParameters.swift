import Ledger
import Registers

/// The values of one statement in PostgreSQL's text format, each ended by a zero byte, one after another.
struct PostgresParameters {
  private var bytes: [CChar] = []
  private var starts: [Int?] = []

  /// - Throws: `LedgerError.other` for a text with a NUL, which would be cut short there without a word.
  init(_ values: [Value]) throws {
    guard values.count <= Int(UInt16.max) else {
      throw LedgerError.other("A statement has \(values.count) values; PostgreSQL takes 65535.")
    }
    starts.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .null: starts.append(nil)
      case .int(let number): append(String(number))
      case .real(let number): append(number.description)
      case .text(let text):
        if text.utf8.contains(0) { throw LedgerError.other("A text with a NUL character cannot be kept.") }
        append(text)
      }
    }
  }

  var count: CInt { CInt(clamping: starts.count) }

  private mutating func append(_ text: String) {
    starts.append(bytes.count)
    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }

  /// Lends the values as the array of C texts that libpq takes.
  func lend<T>(_ use: (LibPQ.Texts?) -> T) -> T {
    bytes.withUnsafeBufferPointer { buffer in
      let texts = starts.map { start in start.flatMap { at in buffer.baseAddress.map { $0 + at } } }
      return texts.withUnsafeBufferPointer { use($0.baseAddress) }
    }
  }
}
