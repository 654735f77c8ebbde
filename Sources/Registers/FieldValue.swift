import Measures

/// A type that a field can hold: how it is stored, read from outside and written out again.
public protocol FieldValue: Sendable, Equatable {
  static var kind: Kind { get }
  static var blank: Self { get }
  /// Suffixes and types of its columns; the first has the field's own name.
  static var columns: [(suffix: String, type: ColumnType)] { get }
  /// From stored cells, as many as columns; nil where they cannot have been written by this type.
  init?(cells: ArraySlice<Value>)
  var cells: [Value] { get }
  /// From what a person or a program sent.
  init(reading text: String) throws
  /// The canonical text, which `init(reading:)` reads back.
  var text: String { get }
  /// Whether there is nothing in it, so that "required" can ask.
  var isBlank: Bool { get }
}

extension FieldValue {
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .integer)] }
  public var isBlank: Bool { self == Self.blank }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public static var kind: Kind { Wrapped.kind }
  public static var blank: Wrapped? { nil }
  public static var columns: [(suffix: String, type: ColumnType)] { Wrapped.columns }
  public init?(cells: ArraySlice<Value>) {
    if cells.first == .null {
      self = .none
    } else {
      guard let value = Wrapped(cells: cells) else { return nil }
      self = .some(value)
    }
  }
  public var cells: [Value] { self?.cells ?? Wrapped.columns.map { _ in .null } }
  public init(reading text: String) throws {
    self = TextRules.isEmpty(text) ? .none : .some(try Wrapped(reading: text))
  }
  public var text: String { self?.text ?? "" }
}

extension String: FieldValue {
  public static var kind: Kind { .text }
  public static var blank: String { "" }
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .text)] }
  public init?(cells: ArraySlice<Value>) {
    guard case .text(let text)? = cells.first else { return nil }
    self = text
  }
  public var cells: [Value] { [.text(self)] }
  public init(reading text: String) throws { self = try TextRules.accepted(text) }
  public var text: String { self }
}

extension Int: FieldValue {
  public static var kind: Kind { .number }
  public static var blank: Int { 0 }
  public init?(cells: ArraySlice<Value>) {
    guard let n = cells.first?.int, let value = Int(exactly: n) else { return nil }
    self = value
  }
  public var cells: [Value] { [.int(Int64(self))] }
  public init(reading text: String) throws {
    guard let n = Decimals.parse(TextRules.trimmed(text), places: 0), n.magnitude <= 1_000_000_000_000 else {
      throw Misread("needs a whole number, such as 12.")
    }
    self = Int(n)
  }
  public var text: String { String(self) }
  public var isBlank: Bool { false }
}

extension Bool: FieldValue {
  public static var kind: Kind { .flag }
  public static var blank: Bool { false }
  public init?(cells: ArraySlice<Value>) {
    guard let n = cells.first?.int else { return nil }
    self = n != 0
  }
  public var cells: [Value] { [.int(self ? 1 : 0)] }
  public init(reading text: String) throws {
    switch TextRules.trimmed(text).lowercased() {
    case "true", "yes", "1", "on": self = true
    case "false", "no", "0", "off", "": self = false
    default: throw Misread("needs yes or no.")
    }
  }
  public var text: String { self ? "true" : "false" }
  public var isBlank: Bool { false }
}

extension Day: FieldValue {
  public static var kind: Kind { .day }
  public static var blank: Day { Day(number: 0) }
  public init?(cells: ArraySlice<Value>) {
    guard let n = cells.first?.int, let number = Int32(exactly: n) else { return nil }
    self.init(number: number)
  }
  public var cells: [Value] { [.int(Int64(number))] }
  public init(reading text: String) throws {
    guard let day = Day(TextRules.trimmed(text)) else {
      throw Misread("needs a day between 1900 and 2199, written as 2026-03-31.")
    }
    self = day
  }
  public var text: String { description }
}

extension Instant: FieldValue {
  public static var kind: Kind { .instant }
  public static var blank: Instant { Instant(milliseconds: 0) }
  public init?(cells: ArraySlice<Value>) {
    guard let n = cells.first?.int else { return nil }
    self.init(milliseconds: n)
  }
  public var cells: [Value] { [.int(milliseconds)] }
  public init(reading text: String) throws {
    guard let instant = Instant(TextRules.trimmed(text)) else {
      throw Misread("needs a moment in UTC, written as 2026-03-31T09:30:00Z.")
    }
    self = instant
  }
  public var text: String { description }
}

extension Money: FieldValue {
  public static var kind: Kind { .money }
  public static var blank: Money { Money(minor: 0, .gbp) }
  public static var columns: [(suffix: String, type: ColumnType)] { [("", .integer), ("_currency", .text)] }
  public init?(cells: ArraySlice<Value>) {
    guard let minor = cells.first?.int, let code = cells.dropFirst().first?.text,
      let currency = Currency(code)
    else { return nil }
    self.init(minor: minor, currency)
  }
  public var cells: [Value] { [.int(minor), .text(currency.code)] }
  public init(reading text: String) throws {
    guard let money = Money(TextRules.trimmed(text)) else {
      throw Misread("needs an amount with its currency, written as GBP 1,250.00.")
    }
    self = money
  }
  public var text: String { description }
  public var isBlank: Bool { false }
}
