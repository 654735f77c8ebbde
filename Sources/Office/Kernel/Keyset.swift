import Ledger
import Measures
import Registers

/// The order of a list and the place in it from which the next page goes on.
struct Keyset {
  /// An expression that rows are ordered by, and its direction.
  struct Key {
    let sql: String
    let descending: Bool
  }

  let keys: [Key]

  init(_ order: [ListQuery.Order], _ sheet: AnySheet) {
    var keys: [Key] = []
    var asked = order
    if asked.isEmpty, !sheet.namingColumn.isEmpty, sheet.field(sheet.namingColumn)?.isRequired == true {
      asked = [ListQuery.Order(sheet.namingColumn)]
    }
    var tie = false
    for one in asked {
      switch one.field {
      case "code":
        keys.append(Key(sql: "t.id", descending: one.descending))
        tie = true
      case "changed_at": keys.append(Key(sql: "t.changed_at", descending: one.descending))
      default:
        guard let field = sheet.field(one.field), let column = field.columns.first else { continue }
        if case .choice(let options) = field.kind {
          // Words of a choice stand in the order of the choice: green before red, proposed before closed.
          let places = options.enumerated().map { "WHEN '\($1.raw)' THEN \($0)" }.joined(separator: " ")
          keys.append(Key(sql: "CASE WHEN t.\(column.name) IS NULL THEN 1 ELSE 0 END", descending: false))
          keys.append(
            Key(sql: "CASE t.\(column.name) \(places) ELSE \(options.count) END", descending: one.descending))
          continue
        }
        if column.type == .text, sheet.field(one.field)?.isRequired == true {
          keys.append(Key(sql: "t.\(column.name)", descending: one.descending))
        } else {
          // What is unknown comes last, in either direction.
          keys.append(Key(sql: "CASE WHEN t.\(column.name) IS NULL THEN 1 ELSE 0 END", descending: false))
          let blank = column.type == .text ? "''" : "0"
          keys.append(Key(sql: "COALESCE(t.\(column.name), \(blank))", descending: one.descending))
        }
      }
    }
    if !tie { keys.append(Key(sql: "t.id", descending: false)) }
    self.keys = keys
  }

  var orderBy: String { keys.map { $0.sql + ($0.descending ? " DESC" : "") }.joined(separator: ", ") }

  /// What must be selected beside the row to write a cursor.
  var selected: String { keys.map(\.sql).joined(separator: ", ") }

  /// Rows after the cursor.
  func after(_ cursor: String) throws -> Clause {
    guard let values = Keyset.decode(cursor), values.count == keys.count else {
      throw Refusal.misasked([
        Problem("after", "This place in the list is not known; start from the first page.")
      ])
    }
    var clauses: [Clause] = []
    for index in keys.indices {
      var parts = (0..<index).map { Clause("\(keys[$0].sql) = ?", [values[$0]]) }
      parts.append(Clause("\(keys[index].sql) \(keys[index].descending ? "<" : ">") ?", [values[index]]))
      clauses.append(.all(parts))
    }
    return .any(clauses)
  }

  /// A cursor is the keys of the last row, in hexadecimal, so that it survives any address.
  static func encode(_ values: [Value]) -> String {
    var bytes: [UInt8] = []
    for value in values {
      switch value {
      case .text(let text): bytes += Array("t\(text)\u{1F}".utf8)
      case .int(let n): bytes += Array("i\(n)\u{1F}".utf8)
      case .real, .null: bytes += Array("n\u{1F}".utf8)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func decode(_ cursor: String) -> [Value]? {
    let hex = Array(cursor.utf8)
    guard hex.count % 2 == 0, hex.count <= 8000 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: hex.count, by: 2) {
      guard let high = nibble(hex[index]), let low = nibble(hex[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var values: [Value] = []
    for part in bytes.split(separator: 0x1F) {
      let text = String(decoding: part.dropFirst(), as: UTF8.self)
      switch part.first {
      case 0x74:
        guard !text.utf8.contains(0) else { return nil }
        values.append(.text(text))
      case 0x69:
        guard let n = Int64(text) else { return nil }
        values.append(.int(n))
      default: return nil
      }
    }
    return values
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x61...0x66: return byte - 0x61 + 10
    default: return nil
    }
  }
}
