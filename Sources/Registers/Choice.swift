/// A field with a closed list of words. The raw value is stored and must survive a rename in Swift.
public protocol Choice: FieldValue, RawRepresentable, CaseIterable, Hashable where RawValue == String {
  /// How the choice reads to people.
  var title: String { get }
}

extension Choice {
  public var title: String { Wording.sentence(rawValue) }
  public static var kind: Kind { .choice(allCases.map { Kind.Option($0.rawValue, $0.title) }) }
  /// The first choice. A field that may be unanswered is optional.
  public static var blank: Self { allCases[allCases.startIndex] }
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .text)] }
  public init?(cells: ArraySlice<Value>) {
    guard let raw = cells.first?.text else { return nil }
    self.init(rawValue: raw)
  }
  public var cells: [Value] { [.text(rawValue)] }
  public init(reading text: String) throws {
    let asked = TextRules.trimmed(text).lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == asked || $0.title.lowercased() == asked })
    else {
      throw Misread("needs one of: \(Self.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    self = found
  }
  public var text: String { rawValue }
  public var isBlank: Bool { false }
}

extension Reference: FieldValue {
  public static var kind: Kind { .reference(R.title.name) }
  public static var blank: Reference<R> { Reference(0) }
  public init?(cells: ArraySlice<Value>) {
    guard let id = cells.first?.int else { return nil }
    self.init(id)
  }
  public var cells: [Value] { [.int(id)] }
  public init(reading text: String) throws {
    let text = TextRules.trimmed(text)
    guard let id = R.title.id(in: text) else {
      throw Misread("needs the code of one \(R.title.one), such as \(R.title.code)-12.")
    }
    self.init(id)
  }
  public var text: String { id == 0 ? "" : code }
}

extension Links: FieldValue {
  public static var kind: Kind { .links(R.title.name) }
  public static var blank: Links<R> { Links() }
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .text)] }
  public init?(cells: ArraySlice<Value>) {
    guard let text = cells.first?.text else { return nil }
    self.init(text.utf8.split(separator: 0x2C).compactMap { Int64(String($0) ?? "") })
  }
  /// Stored as `,3,12,`, so that one number can be found with its commas.
  public var cells: [Value] {
    [.text(ids.isEmpty ? "" : "," + ids.map(String.init).joined(separator: ",") + ",")]
  }
  public init(reading text: String) throws {
    var ids: [Int64] = []
    for part in text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) {
      guard let id = R.title.id(in: String(part) ?? "") else {
        throw Misread(
          "needs codes of \(R.title.many.lowercased()) with commas between, such as \(R.title.code)-1, \(R.title.code)-2."
        )
      }
      ids.append(id)
    }
    guard ids.count <= 500 else { throw Misread("takes at most 500 codes.") }
    self.init(ids)
  }
  public var text: String { ids.map { R.title.code(of: $0) }.joined(separator: ", ") }
}
