import Registers

// How controls stand in a register: words for the level, the stored names for the rest.

extension ControlKey: Choice {}
extension Lock: Choice {}
extension ControlProfile: Choice {}

extension ControlLevel: FieldValue {
  /// The stored word of the level.
  public var word: String { name }
  public static var kind: Kind { .choice(allCases.map { Kind.Option($0.name, Wording.sentence($0.name)) }) }
  public static var blank: ControlLevel { .off }
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .text)] }
  public init?(cells: ArraySlice<Value>) {
    guard let name = cells.first?.text else { return nil }
    self.init(name: name)
  }
  public var cells: [Value] { [.text(name)] }
  public init(reading text: String) throws {
    let asked = TextRules.trimmed(text).lowercased()
    // Both the word and the number 0 to 4 are understood.
    guard let found = ControlLevel.allCases.first(where: { $0.name == asked || String($0.rawValue) == asked })
    else {
      throw Misread("needs one of: \(ControlLevel.allCases.map(\.name).joined(separator: ", ")).")
    }
    self = found
  }
  public var text: String { name }
  public var isBlank: Bool { false }
}
