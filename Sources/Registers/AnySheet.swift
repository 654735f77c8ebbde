/// A sheet whose type is not known where it is used: what the generic pages, the API and the ledger work with.
public struct AnySheet: Sendable {
  public let title: RegisterTitle
  public let fields: [FieldNote]
  public let columns: [Column]
  public let namingColumn: String
  /// Whether that column holds a name, not a sentence about the entry.
  public let isNamed: Bool
  let makeBlank: @Sendable () -> any Register
  let readCells: @Sendable (any Register) -> [Value]
  let restoreCells: @Sendable (ArraySlice<Value>) -> Result<any Register, Misread>
  let applyForm: @Sendable (Form, any Register) -> (any Register, [Problem])
  let findProblems: @Sendable ((any Register)?, any Register) -> [Problem]
  let readTexts: @Sendable (any Register) -> [String]
  let readText: @Sendable (Int, any Register) -> String
  let readName: @Sendable (any Register) -> String
  let index: [String: Int]

  public init<E: Register>(_ type: E.Type) {
    let sheet = E.sheet
    title = E.title
    fields = sheet.fields.map(\.note)
    columns = sheet.columns
    namingColumn = sheet.namingColumn
    isNamed = sheet.isNamed
    makeBlank = { E() }
    readCells = { ($0 as? E).map(sheet.cells(of:)) ?? [] }
    restoreCells = { sheet.entry(from: $0).map { $0 as any Register } }
    applyForm = { form, entry in
      let applied = sheet.applying(form, to: (entry as? E) ?? E())
      return (applied.entry, applied.problems)
    }
    findProblems = { before, after in
      guard let after = after as? E else { return [Problem("", "This is no \(E.title.one).")] }
      return sheet.problems(from: before as? E, to: after)
    }
    readTexts = { ($0 as? E).map(sheet.texts(of:)) ?? [] }
    readText = { at, any in
      guard let entry = any as? E, sheet.fields.indices.contains(at) else { return "" }
      return sheet.fields[at].text(entry)
    }
    readName = { ($0 as? E).map(sheet.name(of:)) ?? "" }
    index = Dictionary(sheet.fields.enumerated().map { ($1.note.name, $0) }, uniquingKeysWith: { a, _ in a })
  }

  public func blank() -> any Register { makeBlank() }
  public func cells(of entry: any Register) -> [Value] { readCells(entry) }
  public func entry(from cells: ArraySlice<Value>) -> Result<any Register, Misread> { restoreCells(cells) }
  public func applying(_ form: Form, to entry: any Register) -> (entry: any Register, problems: [Problem]) {
    applyForm(form, entry)
  }
  public func problems(from before: (any Register)?, to after: any Register) -> [Problem] {
    findProblems(before, after)
  }
  /// The canonical texts of all fields, in the order of `fields`.
  public func texts(of entry: any Register) -> [String] { readTexts(entry) }
  public func text(of field: String, in entry: any Register) -> String {
    index[field].map { readText($0, entry) } ?? ""
  }
  public func name(of entry: any Register) -> String { readName(entry) }
  public func field(_ name: String) -> FieldNote? { index[name].map { fields[$0] } }

  /// What differs between two entries, field by field, computed fields left out.
  public func differences(_ before: (any Register)?, _ after: (any Register)?) -> [Difference] {
    let blank = makeBlank()
    let old = readTexts(before ?? blank)
    let new = readTexts(after ?? blank)
    return zip(fields.indices, zip(old, new)).compactMap { i, pair in
      fields[i].isComputed || pair.0 == pair.1
        ? nil : Difference(field: fields[i].name, from: before == nil ? "" : pair.0, to: pair.1)
    }
  }
}

/// One field that changed, in canonical texts.
public struct Difference: Hashable, Sendable {
  public let field: String
  public let from: String
  public let to: String
  public init(field: String, from: String, to: String) {
    self.field = field
    self.from = from
    self.to = to
  }
}
