/// Everything about a register's fields, said once. Table, form, list, API, export and checks all follow from it.
public struct Sheet<E: Register>: Sendable {
  public let fields: [Field<E>]
  let rules: [SheetRule<E>]
  let naming: @Sendable (E) -> String
  /// The column that holds an entry's name, for joins and sorting.
  public let namingColumn: String
  /// Whether that column holds a name, not a sentence about the entry.
  public let isNamed: Bool
  public let columns: [Column]
  // What is done to every entry of a list stands apart from the notes, so that no note is copied on the way.
  private let restorers: [Restorer]
  private let readers: [@Sendable (E) -> [Value]]
  private let tellers: [@Sendable (E) -> String]

  /// How many cells a stored field takes, and how they are put back.
  private struct Restorer: Sendable {
    let name: String
    let width: Int
    let restore: @Sendable (inout E, ArraySlice<Value>) -> Bool
  }

  public init(_ write: (SheetWriting<E>) -> Void) {
    let writing = SheetWriting<E>()
    write(writing)
    fields = writing.fields
    rules = writing.rules
    naming = writing.naming ?? { _ in "" }
    namingColumn = writing.namingColumn
    isNamed = writing.isNamed
    columns = writing.fields.flatMap(\.note.columns)
    restorers = writing.fields.filter { !$0.note.columns.isEmpty }.map {
      Restorer(name: $0.note.name, width: $0.note.columns.count, restore: $0.restore)
    }
    readers = writing.fields.map(\.cells)
    tellers = writing.fields.map(\.text)
  }

  /// What the entry is called.
  public func name(of entry: E) -> String { naming(entry) }

  /// The cells of an entry in the order of `columns`.
  public func cells(of entry: E) -> [Value] { readers.flatMap { $0(entry) } }

  /// The canonical texts of all fields, in their order.
  public func texts(of entry: E) -> [String] { tellers.map { $0(entry) } }

  /// The entry from stored cells, or the name of the first field whose cells cannot be read.
  public func entry(from cells: ArraySlice<Value>) -> Result<E, Misread> {
    var entry = E()
    var start = cells.startIndex
    for restorer in restorers {
      let end = start + restorer.width
      guard end <= cells.endIndex, restorer.restore(&entry, cells[start..<end]) else {
        return .failure(Misread("\(E.title.name).\(restorer.name)"))
      }
      start = end
    }
    return .success(entry)
  }

  /// The entry with what was sent taken in, and every problem with it.
  public func applying(_ form: Form, to entry: E) -> (entry: E, problems: [Problem]) {
    var entry = entry
    var problems: [Problem] = []
    var known = Set<String>()
    for field in fields {
      known.insert(field.note.name)
      guard let text = form[field.note.name] else { continue }
      if !field.note.isWritable {
        if field.text(entry) != text {
          problems.append(
            Problem(field.note.name, "\(field.note.title) is set by the office itself and cannot be entered.")
          )
        }
      } else if let sentence = field.accept(&entry, text) {
        problems.append(Problem(field.note.name, "\(field.note.title) \(sentence)"))
      }
    }
    for key in form.keys.sorted() where !known.contains(key) {
      let shown = String(decoding: key.utf8.prefix(60), as: UTF8.self)
      problems.append(Problem(shown, "There is no field of this name in \(E.title.many.lowercased())."))
    }
    return (entry, problems)
  }

  /// Every problem that the entry has in itself, and with the step from what it was.
  public func problems(from before: E?, to entry: E) -> [Problem] {
    var problems: [Problem] = []
    for field in fields {
      let title = field.note.title
      if field.note.isRequired, field.isBlank(entry) {
        problems.append(Problem(field.note.name, "\(title) is needed."))
      }
      for check in field.checks {
        if let sentence = check(entry) { problems.append(Problem(field.note.name, "\(title) \(sentence)")) }
      }
      if let sentence = field.step?(before, entry) {
        problems.append(Problem(field.note.name, "\(title) \(sentence)"))
      }
    }
    for rule in rules where !rule.test(entry) {
      for field in rule.fields.isEmpty ? [""] : rule.fields { problems.append(Problem(field, rule.sentence)) }
    }
    return problems
  }
}
