import Measures

/// A kind of entry that the office keeps: offices, posts, projects, reports. A plain struct and its sheet.
public protocol Register: Sendable, Equatable {
  /// The blank entry, with which every form starts.
  init()
  /// What the register and its entries are called.
  static var title: RegisterTitle { get }
  /// Everything that is known about the fields, said once.
  static var sheet: Sheet<Self> { get }
}

/// What a register is called: in tables, in codes, in addresses and in words.
public struct RegisterTitle: Hashable, Sendable {
  /// The stored name, also the table: `project`.
  public let name: String
  /// The letters before the number in a code: `P` of `P-104`.
  public let code: String
  /// One entry in words: `project`.
  public let one: String
  /// Many in words, also the heading: `Projects`.
  public let many: String
  /// The last part of its address: `projects`.
  public let path: String

  public init(_ name: String, code: String, one: String, many: String, path: String? = nil) {
    self.name = name
    self.code = code
    self.one = one
    self.many = many
    self.path = path ?? many.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// The code of an entry: `P-104`.
  public func code(of id: Int64) -> String { "\(code)-\(id)" }

  /// The number in a code of this register, or nil for any other text.
  public func id(in text: String) -> Int64? {
    let bytes = text.utf8
    let prefix = code.utf8
    guard bytes.count > prefix.count + 1, bytes.count <= prefix.count + 19,
      zip(bytes, prefix).allSatisfy({ $0 == $1 || ($0 >= 0x61 && $0 <= 0x7A && $0 - 32 == $1) })
    else { return nil }
    let rest = bytes.dropFirst(prefix.count)
    guard rest.first == 0x2D else { return nil }
    let digits = rest.dropFirst()
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), digits.first != 0x30 else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}

/// Points from one entry to another. It carries no data: only the archivist turns it into an entry, for those who may see it.
public struct Reference<R: Register>: Hashable, Sendable {
  public let id: Int64
  public init(_ id: Int64) { self.id = id }
  public var code: String { R.title.code(of: id) }
}

/// Points from one entry to several others, in ascending order and without repeats.
public struct Links<R: Register>: Hashable, Sendable {
  public let ids: [Int64]
  public init(_ ids: [Int64] = []) { self.ids = Set(ids).sorted() }
}
