import Ledger
import Registers

/// What a register's checks work with: the entry before and after, the transaction, and a place for problems.
final class Checking {
  let registrar: Registrar
  let shelf: Shelf
  let before: (any Register)?
  let after: any Register
  let id: Int64?
  private(set) var problems: [Problem] = []

  init(_ registrar: Registrar, _ shelf: Shelf, before: (any Register)?, after: any Register, id: Int64?) {
    self.registrar = registrar
    self.shelf = shelf
    self.before = before
    self.after = after
    self.id = id
  }

  var connection: any Connection { registrar.archivist.connection }
  var archivist: Archivist { registrar.archivist }
  var rules: OfficeRules { archivist.rules }

  func problem(_ field: String, _ sentence: String) { problems.append(Problem(field, sentence)) }

  /// How many rows the question finds.
  func count(_ sql: String, _ values: [Value]) throws -> Int {
    Int(try connection.query("SELECT COUNT(*) FROM \(sql)", values).first?.int(0) ?? 0)
  }
}
