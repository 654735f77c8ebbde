import Ledger
import Measures
import Registers

/// Turns conditions on fields into SQL over one table.
struct FilterClause {
  let shelf: Shelf
  let catalogue: Catalogue
  /// The person who asks, for whom `me` stands.
  let me: Int64?

  func clause(_ filters: [ListQuery.Filter], words: String) throws -> Clause {
    var clauses: [Clause] = []
    var problems: [Problem] = []
    for filter in filters {
      do { clauses.append(try one(filter)) } catch let misread as Misread {
        problems.append(Problem(filter.field, misread.sentence))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    if let search = search(words) { clauses.append(search) }
    return .all(clauses)
  }

  private func one(_ filter: ListQuery.Filter) throws -> Clause {
    if filter.field == "code" { return try list("t.id", filter) { .int(try id($0, shelf.name)) } }
    guard let note = shelf.sheet.field(filter.field), let column = note.columns.first?.name else {
      throw Misread("This field is worked out; it cannot be filtered.")
    }
    let name = "t.\(column)"
    let empty = note.columns.first?.type == .text ? "(\(name) IS NULL OR \(name) = '')" : "\(name) IS NULL"
    if filter.comparison == .empty {
      switch filter.value {
      case "true": return Clause(empty)
      case "false": return Clause("NOT \(empty)")
      default: throw Misread("Empty is true or false.")
      }
    }
    if filter.comparison == .has {
      guard note.columns.first?.type == .text else { throw Misread("Only text can be searched with has.") }
      return Clause("lower(\(name)) LIKE ? ESCAPE '\\'", [.text(FilterClause.pattern(filter.value))])
    }
    if case .links(let register) = note.kind {
      guard filter.comparison == .equal else { throw Misread("A list of links is compared with eq only.") }
      let ids = try split(filter.value).map { try id($0, register) }
      return .any(ids.map { Clause("\(name) LIKE ?", [.text("%,\($0),%")]) })
    }
    return try list(name, filter) { try value($0, note) }
  }

  /// Equal to one of several values, different from all, or before and after a single one.
  private func list(_ name: String, _ filter: ListQuery.Filter, _ read: (String) throws -> Value) throws
    -> Clause
  {
    switch filter.comparison {
    case .equal, .not:
      let values = try split(filter.value).map(read)
      guard !values.isEmpty, values.count <= 200 else {
        throw Misread("Between 1 and 200 values are compared.")
      }
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      return filter.comparison == .equal
        ? Clause("\(name) IN (\(marks))", values)
        : Clause("(\(name) IS NULL OR \(name) NOT IN (\(marks)))", values)
    case .less: return Clause("\(name) < ?", [try read(filter.value)])
    case .atMost: return Clause("\(name) <= ?", [try read(filter.value)])
    case .greater: return Clause("\(name) > ?", [try read(filter.value)])
    case .atLeast: return Clause("\(name) >= ?", [try read(filter.value)])
    case .has, .empty: return .all
    }
  }

  private func value(_ text: String, _ note: FieldNote) throws -> Value {
    switch note.kind {
    case .text: return .text(try String(reading: text))
    case .number: return .int(Int64(try Int(reading: text)))
    case .flag: return .int(try Bool(reading: text) ? 1 : 0)
    case .day: return .int(Int64(try Day(reading: text).number))
    case .instant: return .int(try Instant(reading: text).milliseconds)
    case .percent: return .int(try Percent(reading: text).hundredths)
    case .money:
      // An amount with its currency, or a bare amount in a currency of two decimals.
      if let money = Money(TextRules.trimmed(text)) { return .int(money.minor) }
      guard let minor = Decimals.parse(text, places: 2, grouping: true) else {
        throw Misread("needs an amount, written as GBP 1250.00 or 1250.00.")
      }
      return .int(minor)
    case .choice(let options):
      let asked = TextRules.trimmed(text).lowercased()
      guard let option = options.first(where: { $0.raw == asked || $0.title.lowercased() == asked }) else {
        throw Misread("needs one of: \(options.map(\.raw).joined(separator: ", ")).")
      }
      return .text(option.raw)
    case .reference(let register), .links(let register): return .int(try id(text, register))
    }
  }

  private func id(_ text: String, _ register: String) throws -> Int64 {
    let text = TextRules.trimmed(text)
    if register == Person.title.name, text == "me" { return me ?? 0 }
    guard let title = catalogue.shelf(register)?.title, let id = title.id(in: text) else {
      let example = catalogue.shelf(register)?.title.code ?? "X"
      throw Misread("needs codes such as \(example)-12.")
    }
    return id
  }

  private func split(_ text: String) -> [String] { text.utf8.split(separator: 0x2C).map { String($0) ?? "" } }

  /// Every word stands somewhere in the searched fields, or the text is the code itself.
  private func search(_ words: String) -> Clause? {
    let parts = words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }).prefix(8)
    if parts.isEmpty { return nil }
    if let id = shelf.title.id(in: TextRules.trimmed(words)) { return Clause("t.id = ?", [.int(id)]) }
    let columns = shelf.sheet.fields.filter(\.isSearched).compactMap { $0.columns.first?.name }
    if columns.isEmpty { return Clause.none }
    return .all(
      parts.map { part in
        let pattern = Value.text(FilterClause.pattern(String(part) ?? ""))
        return .any(columns.map { Clause("lower(t.\($0)) LIKE ? ESCAPE '\\'", [pattern]) })
      })
  }

  /// `%word%` in lower case, with the wild cards of LIKE taken as themselves.
  static func pattern(_ word: String) -> String {
    var out = "%"
    for scalar in word.lowercased().unicodeScalars where scalar.value >= 0x20 {
      if scalar == "%" || scalar == "_" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out + "%"
  }
}
